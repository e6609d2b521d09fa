import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aPractice, TEST_LINES } from '../test/kits/practice-builders.ts';
import { configSchema } from './platform/config.ts';
import { screenRehearsals } from './screen-rehearsals.ts';
import type { NewRun, RecordedRun, RehearsalRecords } from './store/staff/rehearsals.ts';

const NOW = Temporal.Instant.from('2026-11-25T09:15:00Z');
const soon = () => AbortSignal.timeout(10_000);

/** Records in memory, and a program that is not there: the run ends, as failed, as soon as it began. */
function aRehearsal(shown: (run: RecordedRun) => Promise<RecordedRun>) {
  const begun = Promise.withResolvers<RecordedRun>();
  const ended = Promise.withResolvers<void>();
  const records: Partial<RehearsalRecords> = {
    begin: async (_, { id, set, how, number, versions, proposal }: NewRun) =>
      begun.resolve({
        ...{ id, set, how, number, versions, proposal, startedBy: 'Karin', startedAt: NOW },
        ...{ endedAt: null, endedAs: null, fault: null, played: 0, wrong: 0 },
      }),
    end: async () => ended.resolve(),
    runs: async () => [await shown(await begun.promise)],
    kept: async () => [],
  };
  const practice = aPractice({}, TEST_LINES);
  const who = { id: crypto.randomUUID(), practice: practice.id, name: 'Karin', role: 'manager' } as never;
  const rehearsals = screenRehearsals({
    records: records as RehearsalRecords,
    practice: async () => practice,
    rules: [],
    config: configSchema.parse({ dataDir: '/nowhere' }),
    program: join(import.meta.dirname, 'there-is-no-such-program.ts'),
    now: () => NOW,
    log: () => undefined,
  });
  return { rehearsals, who, ended: ended.promise };
}

test('a run that ends while it is read is still going on, and is broken off only when nobody plays it', async () => {
  const gate = Promise.withResolvers<void>();
  const { rehearsals, who, ended } = aRehearsal(async (run) => {
    await gate.promise;
    return run;
  });
  await rehearsals.start(who, { set: 'emergency', number: 1, how: 'text' } as never, soon());
  const reading = rehearsals.list(who, soon());
  await ended;
  await rehearsals.close();
  gate.resolve();
  expect((await reading).runs.map(({ state }) => state)).toEqual(['running']);
  // Its end was never written, and nobody plays it any more.
  expect((await rehearsals.list(who, soon())).runs.map(({ state }) => state)).toEqual(['broken-off']);
});

test('a run that is begun while it is read is going on', async () => {
  const gate = Promise.withResolvers<void>();
  const { rehearsals, who } = aRehearsal(async (run) => {
    gate.resolve();
    return run;
  });
  const reading = rehearsals.list(who, soon());
  const starting = rehearsals.start(who, { set: 'emergency', number: 1, how: 'text' } as never, soon());
  await gate.promise;
  expect((await reading).runs.map(({ state }) => state)).toEqual(['running']);
  await starting;
  await rehearsals.close();
});
