import type { StaffPorts } from '../../http/staff-ports.ts';
import type { Database } from '../postgres/database.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { storeAccounts } from './accounts.ts';
import { storeAuditLog } from './audit-log.ts';
import { storeBoard } from './board.ts';
import { storeCallList } from './call-list.ts';
import { storeCallReview } from './call-review.ts';
import { storeCredentials } from './credentials.ts';
import { storeDeskAgenda } from './desk-agenda.ts';
import { storeEmergency } from './emergency.ts';
import { storeFigures } from './figures.ts';
import { storeKnowledge } from './knowledge.ts';
import { storeMessages } from './messages.ts';
import { storePatients } from './patients.ts';
import { storeSettings } from './settings.ts';
import { storeTodayView } from './today-view.ts';

export interface StaffStoreParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  readonly now: () => Temporal.Instant;
  readonly announce: AnnounceMessage;
}

/** Everything that the staff app reads and changes, in PostgreSQL. */
export const staffStore = (parts: StaffStoreParts): StaffPorts => ({
  accounts: storeAccounts(parts.database, parts.now),
  board: storeBoard(parts.database),
  calls: storeCallList(parts.database),
  agenda: storeDeskAgenda(parts),
  today: storeTodayView(parts.database),
  messages: storeMessages(parts),
  patients: storePatients(parts.database),
  auditLog: storeAuditLog(parts.database, parts.now),
  knowledge: storeKnowledge(parts.database, parts.now),
  emergency: storeEmergency(parts.database, parts.now),
  settings: storeSettings(parts.database),
  figures: storeFigures(parts.database, parts.now),
  review: storeCallReview(parts.database),
  credentials: storeCredentials(parts.database),
});
