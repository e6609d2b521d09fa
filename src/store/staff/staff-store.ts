import type { StaffPorts } from '../../http/staff-ports.ts';
import type { Agenda } from '../../turn/5-act/agenda.ts';
import type { Database } from '../postgres/database.ts';
import { storeAccounts } from './accounts.ts';
import { storeAgendaView } from './agenda-view.ts';
import { storeBoard } from './board.ts';
import { storeCallList } from './call-list.ts';
import { storeTodayView } from './today-view.ts';

/** Everything that the staff app reads and changes, in PostgreSQL. */
export const staffStore = (
  database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>,
  agenda: Pick<Agenda, 'cancel'>,
  now: () => Temporal.Instant,
): StaffPorts => ({
  accounts: storeAccounts(database, now),
  board: storeBoard(database),
  calls: storeCallList(database),
  agenda: storeAgendaView(database, agenda, now),
  today: storeTodayView(database),
});
