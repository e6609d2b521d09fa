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
const killAfterMs = (round: number): number => 20 + ((round * 137) % 300);

interface Told {
  readonly booked: readonly string[];
  readonly cancelled: readonly string[];
}

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
  const told = lines.map(
    (line) => JSON.parse(line) as { readonly booked?: string; readonly cancelled?: string },
  );
  return {
    booked: told.flatMap(({ booked }) => booked ?? []),
    cancelled: told.flatMap(({ cancelled }) => cancelled ?? []),
  };
}

it('killed twenty times in the middle of bookings, messages and reminders: nothing acknowledged is lost, nothing is double', {
  timeout: 120_000,
}, async () => {
  const url = await newDatabase();
  const directory = mkdtempSync(join(tmpdir(), 'balie-killed-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  writeFileSync(join(directory, 'sent'), '');
  const rounds: Told[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await oneRound(url, directory, round));
  const booked = rounds.flatMap((told) => told.booked);
  const cancelled = new Set(rounds.flatMap((told) => told.cancelled));
  expect(booked.length).toBeGreaterThanOrEqual(ROUNDS);

  const rows = (text: string) => withClient(url, async (client) => (await client.query(text)).rows);
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
    await rows(`select appointment_id, template, reminder_hours from outbox
      group by 1, 2, 3 having count(*) > 1`),
  ).toEqual([]);
  const again = sent.length - new Set(sent).size;
  expect(again).toBeLessThanOrEqual(ROUNDS);
  const never = await rows(`select id from outbox where status = 'sent'`);
  expect(never.filter(({ id }) => !sent.includes(id))).toEqual([]);
});
