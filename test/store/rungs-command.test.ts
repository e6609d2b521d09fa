import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RungsCommandResult, rungsCommand } from '../../src/commands/rungs/rungs-command.ts';
import { makeRungTests } from '../../src/jobs/rung-tests.ts';
import { rungTestEvidence } from '../../src/store/transfer-evidence.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';

describe('./balie rungs', () => {
  let store: TestStore;
  let now = TEST_NOW;
  let busy: string | null = null;
  beforeAll(async () => {
    store = await testStore();
  });
  afterAll(() => store[Symbol.asyncDispose]());

  /** `balieRuns`: its loop makes what waits while the command pauses. */
  const run = (asked: string, { balieRuns = true } = {}): Promise<RungsCommandResult> => {
    now = now.add({ minutes: 1 });
    return rungsCommand(asked.split(' ').filter(Boolean), {
      database: store.database,
      now: () => now,
      pause: async () => {
        if (!balieRuns) return;
        await makeRungTests(
          {
            database: store.database,
            now: () => now,
            test: async (_, { rung }) =>
              rung === busy
                ? { ringingMs: 200, answeredMs: null, confirmedMs: null, confirmedBy: null, reason: 'busy' }
                : {
                    ringingMs: 200,
                    answeredMs: 9_000,
                    confirmedMs: 12_000,
                    confirmedBy: 'key',
                    reason: null,
                  },
            changed: () => undefined,
          },
          new AbortController().signal,
        );
      },
      signal: soon(),
    });
  };

  it('says of each number that it was not tested yet, until it was', async () => {
    const before = await run('--practice linde');
    expect(before.exitCode).toBe(0);
    expect(before.lines[0]).toBe('Balie test de ladder niet vanzelf.');
    expect(before.lines.filter((line) => line.startsWith('NOG NIET GETEST'))).not.toEqual([]);
    const made = await run('test --practice linde');
    expect(made.exitCode).toBe(0);
    expect(made.lines.join('\n')).toMatch(/spoedlijn \(.+\) +terminal +0,2 s +9,0 s +12,0 s \(toets\)/);
    const after = await run('--practice linde');
    expect(after.lines.join('\n')).not.toContain('NOG NIET GETEST');
  });

  it('ends with 1 when a number failed, and tests one step when that is asked', async () => {
    busy = 'doctor';
    const { exitCode, lines } = await run('test --practice linde --rung doctor');
    expect(exitCode).toBe(1);
    expect(lines.join('\n')).toMatch(/arts \(.+\) +terminal +0,2 s +in gesprek +-/);
    expect(lines.at(-1)).toBe('1 keer getest: 0 bevestigd, 1 mislukt.');
    expect((await run('--practice linde')).exitCode).toBe(1);
    const idOf = async (line: string) => (await store.practices.load(line, soon()))?.id ?? null;
    const [linde, kies] = [await idOf('receptie'), await idOf('tandarts')];
    const period = { from: TEST_NOW, until: now.add({ hours: 1 }) };
    expect((await rungTestEvidence(store.database, linde, period, soon())).at(-1)).toMatchObject({
      rung: 'doctor',
      askedBy: 'terminal',
      reason: 'busy',
    });
    expect(await rungTestEvidence(store.database, kies, period, soon())).toEqual([]);
  });

  it('says which numbers a plan never rings: not chosen, or chosen for times at which they do not apply', async () => {
    const { lines } = await run('plan --practice linde --at 08:02');
    expect(lines.filter((line) => line.startsWith('NIET IN HET ROOSTER'))).toEqual([
      'NIET IN HET ROOSTER: de huisartsenpost',
    ]);
    const night = await run(
      'plan --practice linde --at 23:00 --rung emergency-line --rung doctor --rung out-of-hours-post',
    );
    expect(night.lines).toContain(
      'KOMT NIET AAN DE BEURT: de spoedlijn; kies ook een tijd waarop dit nummer geldt',
    );
    expect(night.lines.join()).not.toMatch(/(BEURT|ROOSTER): de huisartsenpost/);
    const both = await run(
      'plan --practice linde --at 08:02,23:00 --rung emergency-line --rung second-number --rung doctor --rung out-of-hours-post',
    );
    expect(both.lines.filter((line) => /BEURT|ROOSTER/.test(line))).toEqual([]);
  });

  it('plans daily tests and ends them', async () => {
    expect((await run('plan --practice linde --at 08:02,17:30')).lines[0]).toBe(
      'Balie test elke dag om 08:02, 17:30: spoedlijn, tweede nummer, arts.',
    );
    expect((await run('plan --practice linde --at 08:02 --rung doctor')).lines[0]).toBe(
      'Balie test elke dag om 08:02: arts.',
    );
    expect((await run('plan --practice linde --off')).lines[0]).toBe('Balie test de ladder niet vanzelf.');
  });

  it('tells when no Balie runs that could ring, and which practice or step is not there', async () => {
    await expect(run('test --practice linde', { balieRuns: false })).rejects.toMatchObject({
      code: 'RUNG_TEST_NOT_TAKEN',
    });
    await expect(run('')).rejects.toMatchObject({ code: 'PRACTICE_NOT_CHOSEN' });
    await expect(run('--practice bestaat-niet')).rejects.toMatchObject({ code: 'PRACTICE_NOT_CHOSEN' });
    await withClient(store.url, (client) =>
      client.query("update practices set ladder = '[]' where kind = 'fysio'"),
    );
    await expect(run('test --practice beweging --rung doctor')).rejects.toMatchObject({
      code: 'RUNG_NOT_LISTED',
    });
  });

  it.each([
    'bel',
    'test nu',
    'plan',
    'plan --at 8:02',
    'plan --at 25:00',
    'plan --at 08:02 --off',
    'plan --at 1,2,3,4,5',
    'test --at 08:02',
    '--rung balie',
    '--alles',
  ])('does not understand %j', async (asked) => {
    expect(await run(asked)).toMatchObject({
      exitCode: 2,
      lines: [expect.stringContaining('ARGUMENT_UNKNOWN')],
    });
  });
});
