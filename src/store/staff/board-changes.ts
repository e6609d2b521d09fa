import { z } from 'zod';
import { type ItemChange, type itemEvent, URGENCIES } from '../../http/contract/worklist.ts';
import type { Staff } from '../../http/staff-ports.ts';
import type { Session } from '../postgres/session.ts';

const beforeRow = z.object({
  status: z.enum(['open', 'done']),
  version: z.number(),
  urgency: z.enum(URGENCIES),
  wish: z.string(),
  owner_name: z.string().nullable(),
  in_call: z.boolean(),
});
export type Before = z.output<typeof beforeRow>;
const BEFORE = `
  select status, version, urgency, wish, (select name from staff s where s.id = w.owner_id) as owner_name,
    exists (select from calls c where c.practice_id = w.practice_id and c.id = w.call_id and c.ended_at is null) as in_call
  from worklist w where id = $1 for update`;

/** The item as it is, locked until the change is written; null: there is none. */
export const readBefore = (session: Session, id: string): Promise<Before | null> =>
  session.row(beforeRow, BEFORE, [id]);

/** What each change is called in the history of an item. */
export const HISTORY: Readonly<Record<ItemChange['what'], z.output<typeof itemEvent>['what']>> = {
  claim: 'claimed',
  release: 'released',
  close: 'closed',
  reopen: 'reopened',
  raise: 'raised',
  lower: 'lowered',
  note: 'noted',
  postpone: 'postponed',
  'hand-over': 'handed-over',
  give: 'given',
  called: 'called',
};

/** Adds a line to the timeline of an item that is locked. */
export const writeHistory = (
  session: Session,
  who: Staff,
  id: string,
  what: z.output<typeof itemEvent>['what'],
  detail: string | null,
): Promise<unknown> =>
  session.run(
    `insert into worklist_history (practice_id, item_id, seq, staff_id, by_name, what, detail)
     values ($1, $2, (select coalesce(max(seq), 0) + 1 from worklist_history where item_id = $2), $3, $4, $5, $6)`,
    [who.practice, id, who.id, who.name, what, detail],
  );

/** What the history says beside; codes and names, and what somebody wrote. */
export async function detailOf(session: Session, change: ItemChange, before: Before): Promise<string | null> {
  switch (change.what) {
    case 'claim':
      return before.owner_name;
    case 'close':
      return [change.as, change.wrong ?? change.of].filter((part) => part !== undefined).join(':');
    case 'lower':
      return `${change.to}:${change.reason}`;
    case 'raise':
      return change.to;
    case 'note':
      return change.text;
    case 'postpone':
      return change.to;
    case 'hand-over':
      return change.text === undefined ? change.to : `${change.to}:${change.text}`;
    case 'give':
      return (await colleague(session, change.to))?.name ?? null;
    case 'called':
      return change.result;
    case 'release':
    case 'reopen':
      return null;
  }
}

/** False: the change does not fit what the item is now. Urgency goes down by a reason of a person only, after the call. */
export async function writeChange(
  session: Session,
  who: Staff,
  id: string,
  change: ItemChange,
  before: Before,
): Promise<boolean> {
  if ((before.status === 'done') !== (change.what === 'reopen')) return change.what === 'note';
  switch (change.what) {
    case 'claim':
      await session.run('update worklist set owner_id = $2, owned_at = now() where id = $1', [id, who.id]);
      return who.id !== null;
    case 'release':
      await session.run('update worklist set owner_id = null, owned_at = null where id = $1', [id]);
      return true;
    case 'close':
      await session.run(
        `update worklist set status = 'done', closed_as = $2, closed_at = now() where id = $1`,
        [id, change.as],
      );
      return true;
    case 'reopen':
      await session.run(
        `update worklist set status = 'open', closed_as = null, closed_at = null where id = $1`,
        [id],
      );
      return true;
    case 'raise':
    case 'lower': {
      const lowers = URGENCIES.indexOf(change.to) - URGENCIES.indexOf(before.urgency);
      if (change.what === 'raise' ? lowers >= 0 : lowers <= 0 || before.in_call) return false;
      await session.run('update worklist set urgency = $2 where id = $1', [id, change.to]);
      return true;
    }
    case 'postpone':
      return (
        (await session.run('update worklist set promised_before = $2 where id = $1 and $2 > now()', [
          id,
          change.to,
        ])) === 1
      );
    case 'hand-over':
      // The manager reads what is said about the practice, and nothing that callers say about themselves.
      if (change.to === 'manager' && before.wish !== 'complaint') return false;
      await session.run(
        'update worklist set waits_for = $2, owner_id = null, owned_at = null where id = $1',
        [id, change.to === 'desk' ? null : change.to],
      );
      return true;
    case 'give': {
      const to = await colleague(session, change.to);
      if (to === null) return false;
      await session.run('update worklist set owner_id = $2, owned_at = now(), waits_for = $3 where id = $1', [
        id,
        to.id,
        to.role === 'practitioner' ? to.role : null,
      ]);
      return true;
    }
    case 'called':
    case 'note':
      return true;
  }
}

const colleagueRow = z.object({ id: z.string(), name: z.string(), role: z.string() });

/** Who can be given an item: who works with patients and is not shut out. */
const colleague = (session: Session, id: string) =>
  session.row(
    colleagueRow,
    `select id, name, role from staff
     where id = $1 and role in ('assistant', 'practitioner') and shut_out_at is null`,
    [id],
  );
