import { z } from 'zod';
import type { PatientId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import { FOR_WHOM } from '../../domain/meaning.ts';
import { MESSAGE_LANGUAGES } from '../../domain/message-language.ts';
import {
  ITEM_KINDS,
  type Item,
  type ItemChange,
  type ItemWithHistory,
  itemEvent,
  URGENCIES,
} from '../../http/contract/worklist.ts';
import { CLOSINGS } from '../../http/contract/worklist-choices.ts';
import type { Board, ChangeResult, Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { numberConfirmedAt } from '../queries/confirmed-number.ts';
import { WRITES_ENGLISH } from '../queries/message-language.ts';
import { ofTrial } from '../queries/trial-calls.ts';
import { detailOf, HISTORY, readBefore, writeChange, writeHistory } from './board-changes.ts';
import { returnClaimsOf, returnIdleClaims } from './idle-claims.ts';
import { personColumns, personOf } from './person-row.ts';

const row = z.object({
  id: z.string(),
  call_id: z.string().nullable(),
  trial: z.boolean(),
  kind: z.enum(ITEM_KINDS),
  urgency: z.enum(URGENCIES),
  wish: z.string(),
  ...personColumns,
  about: z.enum(FOR_WHOM).nullable(),
  messages_in: z.enum(MESSAGE_LANGUAGES).nullable(),
  words: z.array(z.string()),
  alarms: z.array(z.object({ rule: z.string() })),
  call_back_number: z.string().nullable(),
  promised_before: instant.nullable(),
  created_at: instant,
  status: z.enum(['open', 'done']),
  closed_as: z.enum(CLOSINGS).nullable(),
  owner_id: z.string().nullable(),
  owner_name: z.string().nullable(),
  waits_for: z.enum(['practitioner', 'manager']).nullable(),
  version: z.number(),
});
type Row = z.output<typeof row>;

const COLUMNS = `w.id, w.call_id, ${ofTrial('w')} as trial, w.kind, w.urgency, w.wish, w.patient_id, p.first_name, p.last_name, p.date_of_birth,
  w.about, case when ${WRITES_ENGLISH} then p.message_language when p.id is not null then 'nl' end as messages_in, w.words,
  w.alarms, w.call_back_number, w.promised_before, w.created_at, w.status, w.closed_as, w.owner_id, s.name as owner_name, w.waits_for, w.version`;
const FROM = `worklist w
  join practices pr on pr.id = w.practice_id
  left join patients p on p.practice_id = w.practice_id and p.id = w.patient_id
  left join staff s on s.practice_id = w.practice_id and s.id = w.owner_id`;
/** One order, the same for everyone: urgency, then the promised time, then the time of the call. */
const ORDER = `array_position(array['112', 'urgent', 'today', 'normal'], w.urgency), w.promised_before nulls last, w.created_at, w.id`;
/** A day with more open items is a day on which nobody reads the list to its end. */
const MOST = 2_000;

const idRow = z.object({ id: z.string() });
const colleagueRow = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['assistant', 'practitioner']),
});
const COLLEAGUES = `select id, name, role from staff
  where role in ('assistant', 'practitioner') and shut_out_at is null order by lower(name)`;

/** The worklist in PostgreSQL, with who does what. */
export function storeBoard(
  database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>,
): Board {
  return {
    list: (who, which, signal) =>
      database.readInPractice(who.practice, signal, async (session) =>
        (which.status === 'open'
          ? await session.rows(
              row,
              `select ${COLUMNS} from ${FROM} where w.status = 'open' order by ${ORDER} limit ${MOST}`,
            )
          : await session.rows(
              row,
              `select ${COLUMNS} from ${FROM} where w.status = 'done' and w.closed_at >= $1
               order by w.closed_at desc limit ${MOST}`,
              [which.since.toString()],
            )
        ).map(asItem),
      ),
    item: (who, id, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await itemWithHistory(session, id);
        if (found !== null) await noteView(session, who, found);
        return found;
      }),
    settled: (who, id, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const found = await session.row(
          z.object({ call_id: z.string().nullable() }),
          'select call_id from worklist where id = $1',
          [id],
        );
        return found && { call: found.call_id, numberConfirmedAt: await numberConfirmedAt(session, id) };
      }),
    has: (who, id, signal) =>
      database.readInPractice(
        who.practice,
        signal,
        async (session) =>
          (await session.rows(idRow, 'select id from worklist where id = $1', [id])).length > 0,
      ),
    change: (who, id, change, signal) =>
      database.inPractice(who.practice, signal, (session) => apply(session, who, id, change)),
    colleagues: (who, signal) =>
      database.readInPractice(who.practice, signal, (session) => session.rows(colleagueRow, COLLEAGUES)),
    returnIdle: (signal) => returnIdleClaims(database, signal),
    returnAllOf: (who, signal) => returnClaimsOf(database, who, signal),
  };
}

/** Compare-and-set on the version: of two who press at once, one changes and the other hears who did. */
export async function apply(
  session: Session,
  who: Staff,
  id: string,
  change: ItemChange,
): Promise<ChangeResult> {
  const before = await readBefore(session, id);
  if (before === null) return { kind: 'not-found' };
  if (before.version !== change.version) {
    const item = await lockedItem(session, id);
    return { kind: 'changed-meanwhile', item, by: changedLastBy(item) };
  }
  const written = await writeChange(session, who, id, change, before);
  if (!written) return { kind: 'not-possible', item: await lockedItem(session, id) };
  await writeHistory(session, who, id, HISTORY[change.what], await detailOf(session, change, before));
  return { kind: 'changed', item: await noteChange(session, who, id) };
}

/** Counts a change of a locked item, writes it in the access log, and gives the item as it is now. */
export async function noteChange(session: Session, who: Staff, id: string): Promise<ItemWithHistory> {
  await session.run('update worklist set version = version + 1 where id = $1', [id]);
  const item = await lockedItem(session, id);
  await writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: item.who === null ? null : asId<PatientId>(item.who.id),
    event: 'worklist-item-changed',
    action: 'update',
    what: 'worklist-item',
    ground: who.role === 'manager' ? 'operation' : 'treatment',
    result: 'done',
    reference: id,
    user: auditedAs(who),
  });
  return item;
}

/** Who changed an item last, for whoever came second. */
export const changedLastBy = ({ history }: ItemWithHistory): string => history.at(-1)?.by ?? 'Balie';

/** An item that this transaction has locked: it is there. */
export async function lockedItem(session: Session, id: string): Promise<ItemWithHistory> {
  const item = await itemWithHistory(session, id);
  if (item === null) throw new Error('a locked item is gone');
  return item;
}

const eventRow = z.object({
  at: instant,
  by_name: z.string(),
  what: itemEvent.shape.what,
  detail: z.string().nullable(),
});

export async function itemWithHistory(session: Session, id: string): Promise<ItemWithHistory | null> {
  const found = await session.row(row, `select ${COLUMNS} from ${FROM} where w.id = $1`, [id]);
  if (found === null) return null;
  const events = await session.rows(
    eventRow,
    'select at, by_name, what, detail from worklist_history where item_id = $1 order by seq',
    [id],
  );
  return {
    ...asItem(found),
    history: [
      { at: found.created_at.toString(), by: 'Balie', what: 'made', detail: null },
      ...events.map(({ at, by_name, what, detail }) => ({ at: at.toString(), by: by_name, what, detail })),
    ],
  };
}

async function noteView(session: Session, who: Staff, item: Item): Promise<void> {
  if (item.who === null) return;
  await writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: asId<PatientId>(item.who.id),
    event: 'worklist-item-viewed',
    action: 'read',
    what: 'worklist-item',
    ground: 'treatment',
    result: 'done',
    reference: item.id,
    user: auditedAs(who),
  });
}

const asItem = (found: Row): Item => ({
  id: found.id,
  call: found.call_id,
  trial: found.trial,
  kind: found.kind,
  urgency: found.urgency,
  wish: found.wish,
  who: personOf(found),
  about: found.about,
  messagesIn: found.messages_in,
  words: found.words,
  rules: found.alarms.map(({ rule }) => rule),
  callBackNumber: found.call_back_number,
  promisedBefore: found.promised_before?.toString() ?? null,
  madeAt: found.created_at.toString(),
  status: found.status,
  closedAs: found.closed_as,
  owner: found.owner_id === null ? null : { id: found.owner_id, name: found.owner_name ?? '' },
  waitsFor: found.waits_for,
  version: found.version,
});
