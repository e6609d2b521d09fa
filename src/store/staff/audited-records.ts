import { asId, type CallId } from '../../domain/ids.ts';
import type { AuditedRecords, OpenRecord } from '../../http/ports/record-access.ts';
import type { SessionFound } from '../../http/staff-ports.ts';
import { ONE_PATIENT_ROLE } from '../migrations/isolation.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { readCall } from './call-list.ts';
import { asPerson, noteSearch, personRow, readPatient } from './patients.ts';
import { giveGround, groundInForce, isKnown, noteLook, noteRefused } from './record-access.ts';

const MOST_FOUND = 20;
const NAME = `p.first_name || ' ' || p.last_name`;
const SEARCH = `
  select p.id, ${NAME} as name, p.date_of_birth from patients p
  where p.date_of_birth = $1 and strpos(lower(${NAME}), lower($2)) > 0
  order by p.last_name, p.first_name limit ${MOST_FOUND}`;

/** The record of one patient for an auditor, in PostgreSQL. */
export function storeAuditedRecords(database: Pick<Database, 'inPractice'>): AuditedRecords {
  /** Reads under the request that is in force, as the role that sees this patient alone. */
  const underRequest = <Found>(
    who: SessionFound,
    patient: string,
    signal: AbortSignal,
    read: (session: Session, record: OpenRecord) => Promise<Found | 'not-found'>,
  ): Promise<Found | 'not-found' | 'ground-needed'> =>
    database.inPractice(who.practice, signal, async (session) => {
      if (!(await isKnown(session, patient))) return 'not-found';
      const record = await groundInForce(session, who, patient, 'of-an-auditor');
      if (record === null) {
        await noteRefused(session, who, patient);
        return 'ground-needed';
      }
      await seeOnlyTheirs(session, record);
      return read(session, record);
    });

  return {
    search: (who, { name, dateOfBirth }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await session.rows(personRow, SEARCH, [dateOfBirth, name]);
        await noteSearch(session, who, found.length > 0, 'operation');
        return found.map(asPerson);
      }),
    open: (who, patient, request, signal) =>
      database.inPractice(who.practice, signal, (session) =>
        giveGround(session, who, patient, { ground: 'request', reason: request }),
      ),
    record: (who, patient, signal) =>
      underRequest(who, patient, signal, async (session, record) => {
        const found = await readPatient(session, who, record.patient);
        if (found === null) return 'not-found';
        await noteLook(session, who, record, { event: 'patient-viewed' });
        return found;
      }),
    call: (who, { patient, call }, signal) =>
      underRequest(who, patient, signal, async (session, record) => {
        const found = await readCall(session, call);
        if (found === null) return 'not-found';
        await noteLook(session, who, record, {
          event: 'call-viewed',
          what: 'call',
          call: asId<CallId>(call),
        });
        return found;
      }),
  };
}

/** For the rest of the transaction. */
const seeOnlyTheirs = (session: Session, { given }: OpenRecord): Promise<number> =>
  session.run(`select set_config('role', '${ONE_PATIENT_ROLE}', true), set_config('app.request', $1, true)`, [
    given,
  ]);
