import { z } from 'zod';
import { ITEM_KINDS } from '../../http/contract/worklist.ts';
import type { SearchEverything } from '../../http/ports/desk.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant, plainDate } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { nationalDigits } from './phone-digits.ts';

/** A search that finds more is none. */
const MOST = 8;

const patientRow = z.object({
  id: z.string(),
  name: z.string(),
  date_of_birth: plainDate,
  phone: z.string().nullable(),
});
const callRow = z.object({
  id: z.string(),
  started_at: instant,
  from_number: z.string().nullable(),
  wish: z.string().nullable(),
});
const itemRow = z.object({
  id: z.string(),
  kind: z.enum(ITEM_KINDS),
  name: z.string().nullable(),
  date_of_birth: plainDate.nullable(),
  promised_before: instant.nullable(),
});

const NAME = `p.first_name || ' ' || p.last_name`;
const PATIENTS = `
  select p.id, ${NAME} as name, p.date_of_birth, p.phone from patients p
  where ($1::text is null or strpos(lower(${NAME}), lower($1)) > 0)
    and ($2::date is null or p.date_of_birth = $2) and ($3::text is null or right(p.phone, length($3)) = $3)
  order by p.last_name, p.first_name limit ${MOST}`;
const CALLS = `
  select c.id, c.started_at, c.from_number,
    (select e.event->>'wish' from call_events e where e.call_id = c.id and e.kind = 'understood' order by e.seq desc limit 1) as wish
  from calls c
  where ($1::text is not null and right(c.from_number, length($1)) = $1)
    or ($2::text is not null and exists (select from turns t
      where t.call_id = c.id and t.who = 'caller' and strpos(lower(t.text), lower($2)) > 0))
  order by c.started_at desc limit ${MOST}`;
const ITEMS = `
  select w.id, w.kind, ${NAME} as name, p.date_of_birth, w.promised_before
  from worklist w left join patients p on p.practice_id = w.practice_id and p.id = w.patient_id
  where w.status = 'open' and (
    ($1::text is not null and right(w.call_back_number, length($1)) = $1)
    or ($2::text is not null and (strpos(lower(w.words::text), lower($2)) > 0
      or strpos(lower(${NAME}), lower($2)) > 0)))
  order by w.promised_before nulls last, w.created_at limit ${MOST}`;

/** The search of every screen. Patients by two of three as on their own screen; calls and items by a number or by words. */
export function storeSearch(database: Pick<Database, 'inPractice'>): SearchEverything {
  return {
    search: (who, sought, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const { name, bornOn } = sought;
        const digits = nationalDigits(sought.digits);
        const given = [name, bornOn, digits].filter((part) => part !== null).length;
        const patients =
          given < 2
            ? []
            : await session.rows(patientRow, PATIENTS, [name, bornOn?.toString() ?? null, digits]);
        const calls = await session.rows(callRow, CALLS, [digits, name]);
        const items = await session.rows(itemRow, ITEMS, [digits, name]);
        await note(session, who, patients.length + calls.length + items.length > 0);
        return {
          patients: patients.map(({ date_of_birth, ...row }) => ({
            ...row,
            dateOfBirth: date_of_birth.toString(),
          })),
          needsMore: given === 1,
          calls: calls.map((row) => ({
            id: row.id,
            startedAt: row.started_at.toString(),
            from: row.from_number,
            wish: row.wish,
          })),
          items: items.map((row) => ({
            id: row.id,
            kind: row.kind,
            who: row.name,
            dateOfBirth: row.date_of_birth?.toString() ?? null,
            promisedBefore: row.promised_before?.toString() ?? null,
          })),
        };
      }),
  };
}

const note = (session: Session, who: Staff, found: boolean): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: null,
    event: 'everything-searched',
    action: 'read',
    what: 'patient',
    ground: 'treatment',
    result: found ? 'done' : 'not-found',
    reference: null,
    user: auditedAs(who),
  });
