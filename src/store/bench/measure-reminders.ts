import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { startOutbox } from '../../jobs/outbox.ts';
import { remind } from '../../jobs/reminders.ts';
import type { Carriers } from '../../messaging/carrier.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { bigPractice, type Measured } from './big-practice.ts';
import { besidePlainPostgres } from './plain-postgres.ts';

export interface RemindersMeasured {
  readonly n: number;
  /** From due to queued, each with its row and its job. */
  readonly queuedPerSecond: number;
  /** From due to sent, each with its attempts, its receipt and its line in the access log; the network takes no time. */
  readonly perSecond: number;
  /** A queue of messages in plain SQL (`skip locked`), each marked and logged with its own commit; sent to nobody. */
  readonly plainPostgresPerSecond: number;
}

const DEADLINE_MS = 300_000;

/** How fast reminders that come due at the same moment go out, in a store without other messages. `n`: at most 11,000. */
export async function measureReminders(
  store: Measured,
  today: Temporal.PlainDate,
  n = 10_000,
): Promise<RemindersMeasured> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const { database } = store;
  const { practice, type, patient } = await bigPractice(store, signal);
  // In the morning: nobody is reminded at night.
  const now = today.toZonedDateTime({ timeZone: PRACTICE_TIME_ZONE, plainTime: '10:00' }).toInstant();
  await database.inPractice(practice.id, signal, async (session) => {
    await session.run(
      `insert into opt_ins (practice_id, patient_id, channel, given_how) values ($1, $2, 'file', 'spoken')
       on conflict do nothing`,
      [practice.id, patient],
    );
    await session.run(`update patients set email = 'bench@voorbeeld.example' where id = $1`, [patient]);
    await session.run(
      `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id, created_at)
       select $1, gen_random_uuid(), ($2::uuid[])[1 + nth % $3],
         $4, tstzrange(begins, begins + interval '5 min'), 'booked', $5, $6::timestamptz - interval '9 days'
       from (select nth, $6::timestamptz + interval '5 min' * (1 + nth / $3) as begins from generate_series(0, $7 - 1) nth) place`,
      [
        practice.id,
        practice.practitioners.map(({ id }) => id),
        practice.practitioners.length,
        type.id,
        patient,
        now.toString(),
        n,
      ],
    );
  });
  await database.owner.query('vacuum (analyze) appointments');

  const allSent = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => allSent.reject(signal.reason), { once: true });
  let sent = 0;
  const carriers: Carriers = {
    file: {
      name: 'bench',
      send: async () => {
        sent += 1;
        if (sent === n) allSent.resolve();
        return { kind: 'sent', reference: null };
      },
      close: async () => undefined,
    },
  };
  const outbox = await startOutbox({ database, carriers, log: () => undefined }, signal);
  try {
    const began = performance.now();
    const queued = await remind(
      { database, announceAll: outbox.announceAll, channels: ['file'], now: () => now },
      signal,
    );
    const queuedAfter = performance.now() - began;
    if (queued !== n) throw new Error('reminders are missing');
    await allSent.promise;
    const sentAfter = performance.now() - began;
    // The last batch still writes down that it was sent.
    while ((await notSent(store, practice.id, signal)) > 0) await setTimeout(20, undefined, { signal });
    if (sent > n) throw new Error('a reminder was sent twice');
    return {
      n,
      queuedPerSecond: (n / queuedAfter) * 1_000,
      perSecond: (n / sentAfter) * 1_000,
      plainPostgresPerSecond: await besidePlainPostgres(store, (plain) => plain.drained(n)),
    };
  } finally {
    await outbox.close();
  }
}

async function notSent({ database }: Measured, practice: PracticeId, signal: AbortSignal): Promise<number> {
  const row = await database.readInPractice(practice, signal, (session) =>
    session.row(
      z.object({ n: z.number() }),
      `select count(*)::integer as n from outbox where status <> 'sent'`,
    ),
  );
  return row?.n ?? 0;
}
