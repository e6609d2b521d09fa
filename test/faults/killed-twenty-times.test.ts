import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { MessageCarrier } from '../../src/messaging/carrier.ts';
import { newDatabase, testStore, withClient } from '../kits/database.ts';

const PROGRAM = join(import.meta.dirname, '../kits/books-until-killed.ts');
const ROUNDS = 20;
/** The moments of the kills, in milliseconds after the first booking: a fixed series, so that a failure comes again. */
const killAfterMs = (round: number): number => 20 + ((round * 137) % 500);

/** What the program said to have done, by kind: each is the id of a row, or of `uses` a number that only grows. */
type Told = Readonly<Record<(typeof KINDS)[number], readonly string[]>>;
const KINDS = ['booked', 'cancelled', 'waits', 'taken', 'noted', 'uses', 'answered'] as const;

/** Runs the program until it has booked, and kills it with SIGKILL somewhere in what follows. */
async function oneRound(url: string, directory: string, round: number): Promise<Told> {
  const from = Temporal.PlainDate.from('2026-11-26').add({ days: round }).toString();
  const child = spawn(process.execPath, [PROGRAM, url, directory, join(directory, 'sent'), `${from}T08:00`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const first = Promise.withResolvers<void>();
  const read = createInterface(child.stdout);
  read.on('line', (line) => {
    lines.push(line);
    first.resolve();
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([first.promise, ended]);
  if (lines.length === 0) throw new Error(`the program booked nothing: ${complaint}`);
  await new Promise((resolve) => setTimeout(resolve, killAfterMs(round)));
  child.kill('SIGKILL');
  await ended;
  return toldIn(lines);
}

function toldIn(lines: readonly string[]): Told {
  const told = lines.map((line) => JSON.parse(line) as Readonly<Record<string, string>>);
  const of = (kind: string) => told.flatMap((line) => (line[kind] === undefined ? [] : [String(line[kind])]));
  return {
    booked: of('booked'),
    cancelled: of('cancelled'),
    waits: of('waits'),
    taken: of('taken'),
    noted: of('noted'),
    uses: of('uses'),
    answered: of('answered'),
  };
}

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
  writeFileSync(join(directory, 'sent'), '');
  const rounds: Told[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await oneRound(url, directory, round));
  const all = (kind: keyof Told) => rounds.flatMap((told) => told[kind]);
  const booked = all('booked');
  const cancelled = new Set(all('cancelled'));
  expect(booked.length).toBeGreaterThanOrEqual(ROUNDS);
  // Each kind of work was done at all; on a slow machine not in every round.
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
  const [uses] = await rows('select name from medication');
  expect(Number(String(uses?.name).split(' ')[1])).toBeGreaterThanOrEqual(
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

  // A job that was cut off is freed by its expiry, a minute later; here at once. A process that lives then sends what is left.
  await rows(`update pgboss.job set state = 'failed' where state = 'active'`);
  const sent: string[] = [];
  const postman: MessageCarrier = {
    name: 'test',
    async send({ id }) {
      sent.push(id);
      return { kind: 'sent', reference: null };
    },
    close: async () => undefined,
  };
  await using store = await testStore({ databaseUrl: url, carriers: { email: postman } });
  expect((await store.health(AbortSignal.timeout(5_000))).database).toBe('ok');
  await vi.waitFor(
    async () => expect(await rows("select id from outbox where status = 'queued'")).toEqual([]),
    { timeout: 30_000, interval: 200 },
  );
  sent.push(...readFileSync(join(directory, 'sent'), 'utf8').split('\n').filter(Boolean));

  // One message of each kind for each appointment. A kill between the network's answer and our note of it sends the same
  // message once more, under the same id, which a network that knows idempotency delivers once; rather that than never.
  expect(
    await rows(`select appointment_id, offer_id, template, reminder_hours from outbox
      group by 1, 2, 3, 4 having count(*) > 1`),
  ).toEqual([]);
  const again = sent.length - new Set(sent).size;
  expect(again).toBeLessThanOrEqual(ROUNDS);
  const never = await rows(`select id from outbox where status = 'sent'`);
  expect(never.filter(({ id }) => !sent.includes(id))).toEqual([]);
});
