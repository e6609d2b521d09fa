import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { MOST_PUSH_DEVICES } from '../../http/contract/push.ts';
import type { PushDevices, PushKey } from '../../http/ports/push.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';

const result = z.enum(['accepted', 'refused', 'busy', 'unreachable']);
const keyRow = z.object({ public_key: z.string(), private_key: z.string() });
const addressRow = z.object({
  id: z.string(),
  endpoint: z.string(),
  p256dh: z.string(),
  auth: z.string(),
  language: z.enum(['nl', 'en']),
});
const lastColumns = { last_at: instant.nullable(), last_result: result.nullable() };
const ownRow = z.object({
  id: z.string(),
  endpoint: z.string(),
  device: z.string().nullable(),
  since: instant,
  ...lastColumns,
});
const hereRow = z.object({
  name: z.string(),
  device: z.string().nullable(),
  on_duty: z.boolean(),
  ...lastColumns,
});

/**
 * Of a device `d`, at `$1`: whether an alarm is pushed to it. Duty is of a session that has not ended, in a role that an alarm is for. That
 * nobody used it for an hour does not count here: a telephone in a pocket is used by nobody, and is what this is for.
 */
const ON_DUTY = `exists (select from staff_sessions s
  where s.practice_id = d.practice_id and s.staff_id = d.staff_id and s.duty_since is not null
    and s.expires_at > $1 and not s.asks_second_step and s.role in ('assistant', 'practitioner'))`;
const ADDRESS = `d.id, d.endpoint, d.p256dh, d.auth,
  case when w.preferences->>'language' = 'en' then 'en' else 'nl' end as language`;
const OF_STAFF = `push_devices d join staff w on w.practice_id = d.practice_id and w.id = d.staff_id`;

/** Devices that an alarm is pushed to, in PostgreSQL. Whoever looks without an account has none. */
export function storePushDevices(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
  newKey: () => PushKey,
): PushDevices {
  return {
    key: async (practice, signal) =>
      (await database.readInPractice(practice, signal, readKey)) ??
      database.inPractice(practice, signal, (session) => makeKey(session, practice, newKey(), now())),
    of: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) =>
        (
          await session.rows(
            ownRow,
            `select id, endpoint, device, since, last_at, last_result from push_devices
             where staff_id = $1 order by since, id`,
            [who.id],
          )
        ).map(({ id, endpoint, device, since, ...last }) => ({
          id,
          addressHash: createHash('sha256').update(endpoint).digest('hex'),
          device,
          since: since.toString(),
          last: lastOf(last),
        })),
      ),
    add: (who, { endpoint, p256dh, auth }, device, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        // One after the other: two browsers that come together would both be the last that fits.
        await session.row(z.object({ id: z.string() }), 'select id from staff where id = $1 for update', [
          who.id,
        ]);
        const others = await session.row(
          z.object({ count: z.number() }),
          'select count(*)::integer as count from push_devices where staff_id = $1 and endpoint <> $2',
          [who.id, endpoint],
        );
        if ((others?.count ?? 0) >= MOST_PUSH_DEVICES) return 'too-many';
        await session.run(
          `insert into push_devices (practice_id, staff_id, endpoint, p256dh, auth, device, since)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (practice_id, endpoint) do update
           set staff_id = excluded.staff_id, p256dh = excluded.p256dh, auth = excluded.auth,
             device = excluded.device, since = excluded.since, last_at = null, last_result = null`,
          [who.practice, who.id, endpoint, p256dh, auth, device, now().toString()],
        );
        return 'added';
      }),
    one: (who, id, signal) =>
      database.readInPractice(who.practice, signal, (session) =>
        session.row(addressRow, `select ${ADDRESS} from ${OF_STAFF} where d.id = $1 and d.staff_id = $2`, [
          id,
          who.id,
        ]),
      ),
    remove: (who, id, signal) =>
      database.inPractice(
        who.practice,
        signal,
        async (session) =>
          (await session.run('delete from push_devices where id = $1 and staff_id = $2', [id, who.id])) === 1,
      ),
    note: (practice, id, became, signal) =>
      database.inPractice(practice, signal, async (session) => {
        if (became === 'gone') await session.run('delete from push_devices where id = $1', [id]);
        else
          await session.run('update push_devices set last_at = $2, last_result = $3 where id = $1', [
            id,
            now().toString(),
            became,
          ]);
      }),
    onDuty: (practice, signal) =>
      database.readInPractice(practice, signal, (session) =>
        session.rows(
          addressRow,
          `select ${ADDRESS} from ${OF_STAFF} where w.shut_out_at is null and ${ON_DUTY} order by d.since, d.id`,
          [now().toString()],
        ),
      ),
    all: (practice, signal) =>
      database.readInPractice(practice, signal, async (session) =>
        (
          await session.rows(
            hereRow,
            `select w.name, d.device, ${ON_DUTY} as on_duty, d.last_at, d.last_result
             from ${OF_STAFF} where w.shut_out_at is null order by w.name, d.since, d.id`,
            [now().toString()],
          )
        ).map(({ name, device, on_duty, ...last }) => ({
          name,
          device,
          onDuty: on_duty,
          last: lastOf(last),
        })),
      ),
    beginDuty: (who, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        await session.run(
          'update staff_sessions set duty_since = $2 where token_hash = $1 and duty_since is null',
          [who.tokenHash, now().toString()],
        );
      }),
  };
}

const lastOf = ({
  last_at,
  last_result,
}: {
  readonly last_at: Temporal.Instant | null;
  readonly last_result: z.output<typeof result> | null;
}) => (last_at === null || last_result === null ? null : { at: last_at.toString(), result: last_result });

async function readKey(session: Session): Promise<PushKey | null> {
  const row = await session.row(keyRow, 'select public_key, private_key from push_keys', []);
  return row && { publicKey: row.public_key, privateKey: row.private_key };
}

/** The first is kept: of two that ask together both get the same. */
async function makeKey(
  session: Session,
  practice: PracticeId,
  { publicKey, privateKey }: PushKey,
  at: Temporal.Instant,
): Promise<PushKey> {
  await session.run(
    `insert into push_keys (practice_id, public_key, private_key, made_at) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [practice, publicKey, privateKey, at.toString()],
  );
  const kept = await readKey(session);
  if (kept === null) throw new Error('a key that was just kept is not there');
  return kept;
}
