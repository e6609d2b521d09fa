import { z } from 'zod';
import type { OwnAction } from '../../http/contract/actions.ts';
import { isSame } from '../../http/contract/is-same.ts';
import type { OwnActions } from '../../http/ports/desk.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { readPause } from '../queries/pause.ts';
import { currentValue } from './setting-values.ts';

/** More is no list of what one just did. */
const MOST = 50;

const itemRow = z.object({
  at: instant,
  what: z.string(),
  item_id: z.string(),
  kind: z.string(),
  version: z.number(),
  can_reopen: z.boolean(),
  can_release: z.boolean(),
  message: z
    .object({
      id: z.string(),
      status: z.string(),
      due: z.string(),
      sent: z.string().nullable(),
      delivered: z.string().nullable(),
      read: z.string().nullable(),
    })
    .nullable(),
});
const settingRow = z.object({
  at: instant,
  seq: z.number(),
  setting: z.string(),
  new_value: z.json(),
  is_last: z.boolean(),
});
const otherRow = z.object({ at: instant, event: z.string() });

/** What was done last with an item stands as long as nobody did something else with it. */
const ITEMS = `
  select h.at, h.what, h.item_id, w.kind, w.version,
    w.status = 'done' and h.what = 'closed' and is_last as can_reopen,
    w.status = 'open' and h.what = 'claimed' and w.owner_id = h.staff_id and is_last as can_release,
    (select jsonb_build_object('id', o.id, 'status', o.status, 'due', o.due_at, 'sent', o.sent_at, 'delivered', o.delivered_at, 'read', o.read_at)
      from outbox o where h.what = 'messaged' and o.item_id = h.item_id and o.template = h.detail and o.by_name = h.by_name
      order by abs(extract(epoch from o.created_at - h.at)) limit 1) as message
  from (select *, seq = max(seq) over (partition by item_id) as is_last from worklist_history) h
  join worklist w on w.id = h.item_id
  where h.staff_id = $1 and h.at >= $2 order by h.at desc limit ${MOST}`;
const SETTINGS = `
  select at, seq, setting, new_value, not exists (select from setting_changes later
    where later.setting = c.setting and later.seq > c.seq) as is_last
  from setting_changes c where staff_id = $1 and at >= $2 order by at desc limit ${MOST}`;
/** The log names people and not accounts; what an item or a setting says itself is not said twice. */
const OTHERS = `
  select at, event from audit
  where user_name = $1 and at >= $2 and action not in ('read')
    and event not in ('worklist-item-changed', 'setting-changed', 'access-ground-given', 'signed-in', 'signed-out', 'session-ended', 'password-refused')
  order by at desc limit ${MOST}`;

/** What one did oneself, from the history of items, the changes of settings and the access log. */
export function storeOwnActions(database: Pick<Database, 'readInPractice'>): OwnActions {
  return {
    since: (who, since, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const actions = [
          ...(await ofItems(session, who, since)),
          ...(await ofSettings(session, who, since)),
          ...(await ofLog(session, who, since)),
        ];
        return actions
          .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
          .slice(0, MOST)
          .map(({ at, ...action }) => ({ ...action, at: at.toString() }));
      }),
  };
}

type Action = Omit<OwnAction, 'at'> & { readonly at: Temporal.Instant };

async function ofItems(session: Session, who: Staff, since: Temporal.Instant): Promise<readonly Action[]> {
  const rows = await session.rows(itemRow, ITEMS, [who.id, since.toString()]);
  return rows.map((row) => {
    // A manager's complaint is undone where it was opened: with its reason, and never from here.
    const what =
      who.role === 'manager' ? null : row.can_reopen ? 'reopen' : row.can_release ? 'release' : null;
    const undo: Action['undo'] =
      row.message?.status === 'queued'
        ? { by: 'message', message: row.message.id }
        : what === null
          ? null
          : { by: 'item', item: row.item_id, what, version: row.version };
    return {
      at: row.at,
      what: row.what,
      about: row.kind,
      undo,
      gone: goneOf(row.message),
      item: row.item_id,
    };
  });
}

/** How far a message came that is not held back any more. */
function goneOf(message: z.output<typeof itemRow>['message']): Action['gone'] {
  if (message === null || message.status === 'queued') return null;
  const at = (moment: string | null) => Temporal.Instant.from(moment ?? message.due).toString();
  if (message.status === 'withdrawn') return { state: 'withdrawn', at: at(null) };
  if (message.status === 'dead') return { state: 'failed', at: at(null) };
  if (message.read !== null) return { state: 'read', at: at(message.read) };
  if (message.delivered !== null) return { state: 'delivered', at: at(message.delivered) };
  return { state: 'sent', at: at(message.sent) };
}

async function ofSettings(session: Session, who: Staff, since: Temporal.Instant): Promise<readonly Action[]> {
  const actions: Action[] = [];
  for (const row of await session.rows(settingRow, SETTINGS, [who.id, since.toString()])) {
    const stands = row.is_last && isSame(await currentValue(session, who, row.setting), row.new_value);
    actions.push({
      at: row.at,
      what: 'setting-changed',
      about: row.setting,
      undo: stands ? { by: 'setting', change: row.seq } : null,
      gone: null,
      item: null,
    });
  }
  return actions;
}

async function ofLog(session: Session, who: Staff, since: Temporal.Instant): Promise<readonly Action[]> {
  const paused = (await readPause(session, who.practice)) !== null;
  const rows = await session.rows(otherRow, OTHERS, [who.name, since.toString()]);
  const lastPause = rows.find(({ event }) => event === 'balie-paused');
  return rows.map((row) => ({
    at: row.at,
    what: row.event,
    about: null,
    undo: paused && row === lastPause ? { by: 'resume' } : null,
    gone: null,
    item: null,
  }));
}
