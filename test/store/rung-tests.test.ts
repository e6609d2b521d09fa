import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { LadderRung, Practice } from '../../src/domain/practice.ts';
import { makeRungTests } from '../../src/jobs/rung-tests.ts';
import { queueRungTests, rungTestsOf, saveRungTestPlan } from '../../src/store/queries/rung-tests.ts';
import type { RungTested } from '../../src/turn/5-act/test-rung.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';

/** Wednesday 25 November 2026, 08:02 in Amsterdam; De Linde opens at eight. */
const DUE = Temporal.Instant.from('2026-11-25T07:02:00Z');
const WELL: RungTested = {
  ringingMs: 300,
  answeredMs: 9_000,
  confirmedMs: 14_000,
  confirmedBy: 'key',
  reason: null,
};
const failed = (reason: NonNullable<RungTested['reason']>): RungTested => ({
  ringingMs: 300,
  answeredMs: null,
  confirmedMs: null,
  confirmedBy: null,
  reason,
});
const ALL = ['emergency-line', 'second-number', 'doctor', 'out-of-hours-post'] as const;
const running = new AbortController().signal;

describe('the tests of the emergency ladder', () => {
  let store: TestStore;
  let practice: Practice;
  let now: Temporal.Instant;
  let rung: string[];
  let answer: (rung: LadderRung) => RungTested | 'in-use' | Promise<never>;
  let changed: number;

  beforeEach(async () => {
    store = await testStore();
    onTestFinished(() => store[Symbol.asyncDispose]());
    practice = (await store.practices.load('receptie', soon())) as Practice;
    now = DUE.subtract({ minutes: 5 });
    rung = [];
    answer = () => WELL;
    changed = 0;
  });

  const inPractice: TestStore['database']['inPractice'] = (id, signal, work) =>
    store.database.inPractice(id, signal, work);
  const plan = (times = ['08:02'], rungs: readonly (typeof ALL)[number][] = ALL) =>
    inPractice(practice.id, soon(), (session) =>
      saveRungTestPlan(session, practice.id, {
        times: times.map((time) => Temporal.PlainTime.from(time)),
        rungs,
        setAt: now,
      }),
    );
  const look = () =>
    makeRungTests(
      {
        database: store.database,
        now: () => now,
        test: async (of, one) => {
          expect(of.id).toBe(practice.id);
          rung.push(one.rung);
          return answer(one);
        },
        changed: () => {
          changed += 1;
        },
      },
      running,
    );
  const tests = () =>
    inPractice(practice.id, soon(), (session) =>
      rungTestsOf(session, practice.id, { from: DUE.subtract({ hours: 24 }), until: DUE.add({ hours: 48 }) }),
    );
  const items = () =>
    withClient(store.url, async (client) => {
      const { rows } = await client.query(
        "select urgency, words, status from worklist where kind = 'rung-test-failed' order by created_at",
      );
      return rows as { urgency: string; words: string[]; status: string }[];
    });

  it('are made once at the time that the practice chose, of the numbers that apply then, in order', async () => {
    await plan();
    expect(await look()).toBe(0);
    now = DUE.add({ seconds: 9 });
    expect(await look()).toBe(3);
    expect(rung).toEqual(['emergency-line', 'second-number', 'doctor']);
    now = DUE.add({ minutes: 30 });
    expect(await look()).toBe(0);
    expect(await tests()).toMatchObject(
      rung.map((one) => ({
        rung: one,
        askedBy: 'plan',
        answeredMs: 9_000,
        confirmedBy: 'key',
        reason: null,
      })),
    );
    expect(changed).toBe(3);
    now = DUE.add({ hours: 24 });
    expect(await look()).toBe(3);
    expect(await items()).toEqual([]);
  });

  it('are of no other numbers than the practice chose, nor of what it does not list', async () => {
    await plan(['08:02'], ['doctor']);
    now = DUE;
    await look();
    expect(rung).toEqual(['doctor']);
    const stranger = { ...(practice.ladder[0] as LadderRung), target: '+31201000999' };
    await inPractice(practice.id, soon(), (session) =>
      queueRungTests(session, practice.id, [stranger], { due: now, askedBy: 'terminal' }),
    );
    await look();
    expect(rung).toEqual(['doctor']);
    expect((await tests()).find(({ target }) => target === stranger.target)).toMatchObject({
      reason: 'not-listed',
      startedAt: now,
      answeredMs: null,
    });
  });

  it('are not made for a time before the plan was made, or hours too late', async () => {
    now = DUE.add({ minutes: 10 });
    await plan();
    expect(await look()).toBe(0);
    now = DUE.add({ hours: 24 + 3 });
    expect(await look()).toBe(0);
    await plan([]);
    now = DUE.add({ hours: 48 });
    expect(await look()).toBe(0);
  });

  it('a number that fails is tried three times and then is an urgent item, one a day', async () => {
    await plan(['08:02'], ['emergency-line']);
    answer = () => failed('no-answer');
    now = DUE;
    await look();
    expect(await look()).toBe(0);
    expect(await items()).toEqual([]);
    for (const minutes of [3, 6, 9, 12, 30]) {
      now = DUE.add({ minutes });
      await look();
    }
    expect(rung).toHaveLength(3);
    expect((await tests()).map(({ attempt, reason }) => [attempt, reason])).toEqual([
      [1, 'no-answer'],
      [2, 'no-answer'],
      [3, 'no-answer'],
    ]);
    const [item, ...others] = await items();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ urgency: 'urgent', status: 'open' });
    expect(item?.words[0]).toMatch(/^Proefoproep naar .*: niemand nam op, 3 keer geprobeerd\.$/);
    now = DUE.add({ hours: 24 });
    for (const minutes of [0, 3, 6]) {
      now = DUE.add({ hours: 24, minutes });
      await look();
    }
    expect(await items()).toHaveLength(2);
  });

  it('a number that answers the second time needs nobody', async () => {
    await plan(['08:02'], ['emergency-line']);
    answer = () => (rung.length === 1 ? failed('busy') : WELL);
    now = DUE;
    await look();
    now = DUE.add({ minutes: 3 });
    await look();
    expect((await tests()).map(({ reason }) => reason)).toEqual(['busy', null]);
    expect(await items()).toEqual([]);
  });

  it('wait for a caller who needs the number, and are given up when that lasts for hours', async () => {
    await plan(['08:02'], ['emergency-line']);
    answer = () => (rung.length === 1 ? 'in-use' : failed('gave-way'));
    now = DUE;
    await look();
    now = DUE.add({ minutes: 1 });
    await look();
    expect(rung).toHaveLength(2);
    expect(await tests()).toMatchObject([{ attempt: 1, startedAt: null, endedAt: null }]);
    now = DUE.add({ hours: 2 });
    await look();
    expect(await tests()).toMatchObject([{ attempt: 1, reason: 'gave-way' }]);
    expect(await items()).toEqual([]);
  });

  it('a bug while ringing is a number that was not reached, and not silence', async () => {
    await plan(['08:02'], ['emergency-line']);
    answer = () => Promise.reject(new Error('broken'));
    for (const minutes of [0, 3, 6]) {
      now = DUE.add({ minutes });
      await look();
    }
    expect(await items()).toMatchObject([
      { words: [expect.stringContaining('onbereikbaar'), expect.anything()] },
    ]);
  });

  it('two programs that look at once make each test once, and one that died leaves it to the next', async () => {
    await plan();
    now = DUE;
    await Promise.all([look(), look()]);
    expect(rung.toSorted()).toEqual(['doctor', 'emergency-line', 'second-number']);
    await withClient(store.url, (client) =>
      client.query(
        `update rung_tests set ended_at = null, taken_until = '2026-11-25T07:05:00Z' where rung = 'doctor'`,
      ),
    );
    now = DUE.add({ minutes: 2 });
    expect(await look()).toBe(0);
    now = DUE.add({ minutes: 4 });
    expect(await look()).toBe(1);
  });
});
