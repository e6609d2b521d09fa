import { withClient } from '../kits/database.ts';
import type { StaffApp } from './staff-app.ts';

export interface Happened {
  readonly kind: string;
  readonly atMs: number;
  readonly event?: object;
}

export interface Call {
  readonly outcome: string;
  readonly from?: string | null;
  readonly startedAt?: string;
  readonly patient?: string;
  readonly events?: readonly Happened[];
}

/** Calls with what happened in them, of a patient when one was recognised. Gives their ids. */
export const callsOf = (app: StaffApp, calls: readonly Call[]): Promise<readonly string[]> =>
  withClient(app.store.url, async (client) => {
    const ids: string[] = [];
    for (const { outcome, from = null, startedAt = '2026-11-24T09:00:00Z', patient, events = [] } of calls) {
      const id = crypto.randomUUID();
      ids.push(id);
      await client.query(
        `insert into calls (practice_id, id, from_number, dialled, ear, node, run, lease_until, started_at, ended_at, ended_by, outcome)
         values ($1, $2, $3, 'receptie', 'test', 'test', gen_random_uuid(), $4, $4, $4::timestamptz + interval '1 minute', 'caller', $5)`,
        [app.practice.id, id, from, startedAt, outcome],
      );
      await client.query(
        `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
         select $1, $2, nth, now(), (e->>'atMs')::integer, e->>'kind', coalesce(e->'event', '{}')
         from jsonb_array_elements($3::jsonb) with ordinality as t (e, nth)`,
        [app.practice.id, id, JSON.stringify(events)],
      );
      if (patient === undefined) continue;
      await client.query(
        `insert into audit (practice_id, event, action, patient_id, user_name, responsible_user, role, what, ground, result, system,
           call_id, seq, previous_hash, hash)
         values ($1, 'identification', 'read', $2, 'balie', 'praktijk', 'automatic-function', 'identity', 'call-of-patient', 'done',
           'balie', $3, (select coalesce(max(seq), 0) + 1 from audit), '', '')`,
        [app.practice.id, patient, id],
      );
    }
    return ids;
  });

/** An item of this call with what people did with it, each so many minutes after it was made. */
export const workedOn = (app: StaffApp, call: string | undefined, done: string) =>
  withClient(app.store.url, async (client) => {
    const item = crypto.randomUUID();
    await client.query(
      `insert into worklist (practice_id, id, call_id, kind, urgency, wish, words, alarms, idempotency_key)
       values ($1, $2, $3, 'callback', 'normal', 'callback', '[]', '[]', gen_random_uuid()::text)`,
      [app.practice.id, item, call],
    );
    for (const [nth, one] of done.split(' ').entries()) {
      const [what, minutes] = one.split('@');
      await client.query(
        `insert into worklist_history (practice_id, item_id, seq, at, by_name, what)
         values ($1, $2, $3, '2026-11-24T10:00:00Z'::timestamptz + make_interval(mins => $4::integer), 'Fatima', $5)`,
        [app.practice.id, item, nth + 1, minutes, what],
      );
    }
  });

export const times = (n: number, call: (nth: number) => Call): readonly Call[] =>
  Array.from({ length: n }, (_, nth) => call(nth));

export const said = (atMs: number, heardMs: number, phrase = 'greeting'): Happened => ({
  kind: 'balie-said',
  atMs,
  event: { phrase, heardMs },
});
export const heard = (atMs: number, endsMs?: number): Happened => ({
  kind: 'caller-said',
  atMs,
  event: endsMs === undefined ? {} : { endsMs },
});
