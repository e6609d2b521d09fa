import type { PushKey } from '../../http/ports/push.ts';
import type { StaffPorts } from '../../http/staff-ports.ts';
import type { Database } from '../postgres/database.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { storeAccounts } from './accounts.ts';
import { storeAppointmentTypes } from './appointment-types.ts';
import { storeAuditLog } from './audit-log.ts';
import { storeAuditedRecords } from './audited-records.ts';
import { storeBoard } from './board.ts';
import { storeCallList } from './call-list.ts';
import { storeCallReview } from './call-review.ts';
import { storeCallTakers } from './call-takers.ts';
import { storeComplaintDesk } from './complaints.ts';
import { storeCredentials } from './credentials.ts';
import { storeDeskAgenda } from './desk-agenda.ts';
import { storeDeskWaitingList } from './desk-waiting-list.ts';
import { storeEmergency } from './emergency.ts';
import { storeFeedLinks } from './feed-links.ts';
import { storeFigures } from './figures.ts';
import { storeWorkload } from './insight/workload.ts';
import { storeIntakeDesk } from './intake-desk.ts';
import { storeItemMessages } from './item-messages.ts';
import { storeKnowledge } from './knowledge.ts';
import { storeMessageTexts } from './message-texts.ts';
import { storeMessages } from './messages.ts';
import { storeMissed } from './missed.ts';
import { storeOwnActions } from './own-actions.ts';
import { storeOwnAlarms } from './own-alarms.ts';
import { storeOwnSessions } from './own-sessions.ts';
import { storePatients } from './patients.ts';
import { storePeople } from './people.ts';
import { storePushDevices } from './push-devices.ts';
import { storeReceptionDesk } from './reception-desk.ts';
import { storeRecordAccess } from './record-access.ts';
import { storeRegister } from './register.ts';
import { storeSearch } from './search-everything.ts';
import { storeSentences } from './sentences.ts';
import { storeSettingChanges } from './setting-changes.ts';
import { storeSettingUp } from './setting-up.ts';
import { storeSettings } from './settings.ts';
import { storeTodayView } from './today-view.ts';
import { storeUseCases } from './use-cases.ts';

export interface StaffStoreParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  readonly now: () => Temporal.Instant;
  readonly announce: AnnounceMessage;
  /** Told when somebody asks for a test of the ladder. Absent: whoever tests looks by itself now and then. */
  readonly testsAsked?: () => void;
  /** Makes the key by which a practice sends to push services, once. */
  readonly newPushKey: () => PushKey;
}

/** Everything that the staff app reads and changes, in PostgreSQL. */
export const staffStore = (parts: StaffStoreParts): StaffPorts => ({
  accounts: storeAccounts(parts.database, parts.now),
  board: storeBoard(parts.database),
  complaints: storeComplaintDesk(parts.database),
  itemMessages: storeItemMessages(parts),
  calls: storeCallList(parts.database),
  callTakers: storeCallTakers(parts.database),
  agenda: storeDeskAgenda(parts),
  waitingList: storeDeskWaitingList(parts),
  today: storeTodayView(parts.database),
  messages: storeMessages(parts),
  messageTexts: storeMessageTexts(parts.database, parts.now),
  intakes: storeIntakeDesk(parts),
  missed: storeMissed(parts.database),
  patients: storePatients(parts.database, parts.now),
  recordAccess: storeRecordAccess(parts.database),
  auditLog: storeAuditLog(parts.database, parts.now),
  auditedRecords: storeAuditedRecords(parts.database),
  knowledge: storeKnowledge(parts.database, parts.now),
  appointmentTypes: storeAppointmentTypes(parts.database, parts.now),
  emergency: storeEmergency(parts),
  ownAlarms: storeOwnAlarms(parts.database, parts.now),
  sentences: storeSentences(parts.database, parts.now),
  people: storePeople(parts.database, parts.now),
  feedLinks: storeFeedLinks(parts.database, parts.now),
  settings: storeSettings(parts.database, parts.now),
  settingChanges: storeSettingChanges(parts.database, parts.now),
  useCases: storeUseCases(parts.database, parts.now),
  reception: storeReceptionDesk(parts.database, parts.now),
  search: storeSearch(parts.database),
  ownActions: storeOwnActions(parts.database),
  settingUp: storeSettingUp(parts.database, parts.now),
  figures: storeFigures(parts.database, parts.now),
  register: storeRegister(parts.database, parts.now),
  workload: storeWorkload(parts.database, parts.now),
  review: storeCallReview(parts.database),
  credentials: storeCredentials(parts.database),
  ownSessions: storeOwnSessions(parts.database),
  pushDevices: storePushDevices(parts.database, parts.now, parts.newPushKey),
});
