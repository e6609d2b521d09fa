import type { StaffPorts } from '../../http/staff-ports.ts';
import type { Database } from '../postgres/database.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { storeAccounts } from './accounts.ts';
import { storeBoard } from './board.ts';
import { storeCallList } from './call-list.ts';
import { storeDeskAgenda } from './desk-agenda.ts';
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
});
