import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { asId, type MessageId, type PracticeId } from '../../src/domain/ids.ts';
import { warnOfExpiringAnswers } from '../../src/jobs/expiring-answers.ts';
import { deleteOldWords } from '../../src/jobs/retention.ts';
import { compareSaidWithDone } from '../../src/jobs/said-versus-done.ts';
import { smsCarrier } from '../../src/messaging/sms-carrier.ts';
import { newDatabase, soon, TEST_NOW, testStore, withClient } from '../kits/database.ts';
import { type StandIn, standInForCm } from '../kits/stand-in-messaging.ts';

const PROGRAM = join(import.meta.dirname, '../kits/books-until-killed.ts');
const ROUNDS = 20;
/** The moments of the kills, in milliseconds after the first booking: a fixed series, so that a failure comes again. */
const killAfterMs = (round: number): number => 20 + ((round * 137) % 500);
/** How long a round goes on for work of a kind that no round did yet: a slow machine was killed before it came to any. */
const WAITS_FOR_A_KIND_MS = 4_000;
/** How long the network takes to answer what it has delivered: time enough to be killed in. */
const ANSWERS_AFTER_MS = 30;
const TOKEN = 'a-product-token';

/** What the program said to have done, by kind: each is the id of a row, or of `uses` a number that only grows. */
type Told = Readonly<Record<(typeof KINDS)[number], readonly string[]>>;
const KINDS = [
  'booked',
  'cancelled',
  'waits',
  'taken',
  'noted',
  'uses',
  'answered',
  'false',
  'old',
  'expires',
  'invited',
  'warned',
] as const;

interface Setting {
  readonly url: string;
  readonly directory: string;
  readonly network: string;
}

/** The program of a round, loaded and waiting for its turn while the one before it works. */
function load({ url, directory, network }: Setting, round: number): ChildProcessWithoutNullStreams {
  const from = Temporal.PlainDate.from('2026-11-26').add({ days: round }).toString();
  const child = spawn(process.execPath, [PROGRAM, url, directory, network, `${from}T08:00`], {
    stdio: 'pipe',
    env: { ...process.env, NODE_COMPILE_CACHE: join(directory, 'compiled') },
  });
  // One that was killed reads nothing any more.
  child.stdin.on('error', () => undefined);
  return child;
}

/** Lets the program begin, and kills it with SIGKILL somewhere after its first booking, and after its first work of the kind `wanted`. */
async function oneRound(
  child: ChildProcessWithoutNullStreams,
  round: number,
  wanted: keyof Told | undefined,
): Promise<Told> {
  const lines: string[] = [];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const first = Promise.withResolvers<void>();
  const ofKind = Promise.withResolvers<void>();
  if (wanted === undefined) ofKind.resolve();
  const read = createInterface(child.stdout);
  read.on('line', (line) => {
    lines.push(line);
    if (line.startsWith('{"booked"')) first.resolve();
    if (line.startsWith(`{"${wanted}"`)) ofKind.resolve();
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  child.stdin.write('begin\n');
  await Promise.race([first.promise, ended]);
  if (lines.length === 0) throw new Error(`the program booked nothing: ${complaint}`);
  await Promise.race([ofKind.promise, ended, after(WAITS_FOR_A_KIND_MS)]);
  await after(killAfterMs(round));
  // One that ended by itself was not killed in the middle of anything.
  if (child.exitCode !== null) throw new Error(`the program ended by itself: ${complaint}`);
  child.kill('SIGKILL');
  await ended;
  return toldIn(lines);
}

async function allRounds(setting: Setting): Promise<readonly Told[]> {
  const rounds: Told[] = [];
  let next = load(setting, 0);
  onTestFinished(() => void next.kill('SIGKILL'));
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = next;
    if (round + 1 < ROUNDS) next = load(setting, round + 1);
    const undone = KINDS.filter((kind) => rounds.every((told) => told[kind].length === 0));
    rounds.push(await oneRound(child, round, undone[round % Math.max(1, undone.length)]));
  }
  return rounds;
}

function toldIn(lines: readonly string[]): Told {
  const told = lines.map((line) => JSON.parse(line) as Readonly<Record<string, string>>);
  const of = (kind: string) => told.flatMap((line) => (line[kind] === undefined ? [] : [String(line[kind])]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)] as const)) as unknown as Told;
}

const smsRequest = z.object({ messages: z.object({ msg: z.array(z.object({ reference: z.string() })) }) });
/** Each message that the network delivered, as often as it did: what it took is with the patient, whoever heard its answer. */
const deliveredBy = (network: StandIn): readonly string[] =>
  network.taken.flatMap(({ body }) => smsRequest.parse(body).messages.msg.map(({ reference }) => reference));

/** The program lives on another day than this machine: rows are made and cancelled on that day too. */
const ON_THE_DAY = `
  create function on_the_day() returns trigger language plpgsql as $$ begin
    new.created_at := '2026-11-24T09:00:00Z';
    if new.status = 'cancelled' then new.cancelled_at := '2026-11-25T09:00:00Z'; end if;
    return new;
  end $$;
  create trigger on_the_day before insert or update on appointments for each row execute function on_the_day()`;

it('killed twenty times in the middle of bookings, messages and every job: nothing acknowledged is lost, nothing is double', {
  timeout: 300_000,
}, async () => {
  const url = await newDatabase();
  const rows = (text: string) => withClient(url, async (client) => (await client.query(text)).rows);
  await rows(ON_THE_DAY);
  const directory = mkdtempSync(join(tmpdir(), 'balie-killed-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  await using network = await standInForCm(
    { token: TOKEN },
    () => new Promise((resolve) => setTimeout(() => resolve(null), ANSWERS_AFTER_MS)),
  );
  const rounds = await allRounds({ url, directory, network: network.url });
  const all = (kind: keyof Told) => rounds.flatMap((told) => told[kind]);
  const booked = all('booked');
  const cancelled = new Set(all('cancelled'));
  expect(booked.length).toBeGreaterThanOrEqual(ROUNDS);
  // Each kind of work was done at all, not in every round.
  expect(KINDS.filter((kind) => all(kind).length === 0)).toEqual([]);

  const status = new Map(
    (await rows('select id, status from appointments')).map((row) => [row.id, row.status]),
  );
  // A cancellation may have been written and its answer lost with the process: then the row is cancelled, and nobody was told.
  const lost = booked.filter((id) => !['booked', 'cancelled'].includes(status.get(id)));
  expect(lost).toEqual([]);
  expect([...cancelled].filter((id) => status.get(id) !== 'cancelled')).toEqual([]);
  expect(
    await rows(`select a.id from appointments a join appointments b on a.practitioner_id = b.practitioner_id
      and a.id < b.id and a.during && b.during where a.status = 'booked' and b.status = 'booked'`),
  ).toEqual([]);

  const missing = async (kind: keyof Told, text: string) => {
    const there = new Set((await rows(text)).map(({ id }) => id));
    return all(kind).filter((id) => !there.has(id));
  };
  expect(await missing('noted', 'select id from worklist')).toEqual([]);
  expect(await missing('waits', 'select id from waiting_list')).toEqual([]);
  expect(await missing('taken', `select id from appointments where status = 'booked'`)).toEqual([]);
  expect(await missing('answered', 'select id from intakes where response is not null')).toEqual([]);
  // What was stopped stays in the table, and another patient uses something of their own.
  const uses = await rows(`select name from medication where name like 'medicijn %' and stopped_at is null`);
  expect(uses).toHaveLength(1);
  expect(Number(String(uses[0]?.name).split(' ')[1])).toBeGreaterThanOrEqual(
    Number(rounds.at(-1)?.uses.at(-1) ?? 0),
  );
  // Nobody is asked for one place twice, one place has one yes, and who got a place is not asked on.
  expect(
    await rows(
      `select entry_id, practitioner_id, starts from waiting_offers group by 1, 2, 3 having count(*) > 1`,
    ),
  ).toEqual([]);
  expect(
    await rows(`select practitioner_id, starts from waiting_offers where status = 'accepted' group by 1, 2 having count(*) > 1
      union all select entry_id, null from waiting_offers where status = 'accepted' group by 1 having count(*) > 1`),
  ).toEqual([]);
  expect(
    await rows(
      `select item_id, detail from worklist_history where what = 'warned' group by 1, 2 having count(*) > 1`,
    ),
  ).toEqual([]);
  expect(await rows(`select 1 from worklist_history where what = 'warned' limit 1`)).toHaveLength(1);
  expect(await rows(`select 1 from outbox where template = 'intake-invitation' limit 1`)).toHaveLength(1);

  // A job that was cut off is freed by its expiry, a minute later, and a message in hand is in doubt after two; here at once. The
  // network reports every second one of those that it delivered.
  await rows(`update pgboss.job set state = 'failed' where state = 'active'`);
  const inDoubt = await rows(
    `update outbox set claimed_at = claimed_at - interval '1 hour' where status = 'sending' returning id, practice_id`,
  );
  expect(inDoubt.length).toBeGreaterThan(0);
  const carriers = {
    sms: smsCarrier({ url: network.url, productToken: TOKEN, from: 'De Linde', webhookSecret: null }),
  };
  const before = new Set(deliveredBy(network));
  await using store = await (async () => {
    await using receiving = await testStore({ databaseUrl: url });
    for (const [nth, { id, practice_id }] of inDoubt.entries()) {
      if (nth % 2 === 1 || !before.has(id)) continue;
      const message = { practice: asId<PracticeId>(practice_id), id: asId<MessageId>(id) };
      const report = {
        kind: 'receipt',
        reference: id,
        message,
        state: 'delivered',
        at: TEST_NOW,
        fault: null,
      } as const;
      await receiving.takeMessageEvent(report, soon());
    }
    return testStore({ databaseUrl: url, carriers });
  })();
  expect((await store.health(AbortSignal.timeout(5_000))).database).toBe('ok');
  await vi.waitFor(
    async () => expect(await rows("select id from outbox where status in ('queued', 'sending')")).toEqual([]),
    { timeout: 60_000, interval: 200 },
  );

  // One message of each kind for each appointment, and no message twice.
  expect(
    await rows(`select appointment_id, offer_id, template, reminder_hours from outbox
      group by 1, 2, 3, 4 having count(*) > 1`),
  ).toEqual([]);
  const delivered = deliveredBy(network);
  expect(delivered.length - new Set(delivered).size).toBe(0);
  const arrived = new Set(delivered);
  // Nothing that is called sent was not, and what may not have arrived is with people.
  expect(
    (await rows(`select id from outbox where status = 'sent'`)).filter(({ id }) => !arrived.has(id)),
  ).toEqual([]);
  expect(
    await rows(`select o.id from outbox o where o.status = 'dead' and not exists (
      select from worklist w where w.idempotency_key = 'in-doubt:' || o.id and w.status = 'open')`),
  ).toEqual([]);
  expect(await rows(`select 1 from outbox where status = 'dead' limit 1`)).toHaveLength(1);

  // What the nightly jobs find, they find once, whatever became of the process that found it first.
  const parts = { database: store.database, now: () => TEST_NOW };
  for (const job of [deleteOldWords, compareSaidWithDone, warnOfExpiringAnswers]) await job(parts, soon());
  const itemsOf = async (kind: string) =>
    (await rows(`select call_id from worklist where kind = '${kind}'`))
      .map(({ call_id }) => call_id)
      .toSorted();
  const falsely = await itemsOf('said-not-done');
  expect(all('false').filter((call) => !falsely.includes(call))).toEqual([]);
  expect(falsely.length).toBe(new Set(falsely).size);
  const expiring = await itemsOf('answer-expires');
  expect(all('expires').filter((answer) => !expiring.includes(answer))).toEqual([]);
  expect(expiring.length).toBe(new Set(expiring).size);
  const wordsOf = new Set((await rows('select distinct call_id from turns')).map(({ call_id }) => call_id));
  expect(all('old').filter((call) => wordsOf.has(call))).toEqual([]);
  expect(all('false').filter((call) => !wordsOf.has(call))).toEqual([]);
});
