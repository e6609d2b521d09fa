import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodedError } from '../platform/coded-error.ts';
import { jobsStandingStill } from '../store/queries/job-runs.ts';
import { startUpkeep, type Upkeep, type UpkeepParts } from './upkeep.ts';

const MINUTE = 60_000;
const STARTED = Temporal.Instant.from('2026-11-25T08:00:00Z');

describe('the upkeep of the store', () => {
  const done: string[] = [];
  const logged: string[] = [];
  let spoolWaits: boolean;
  let upkeep: Upkeep;

  beforeEach(() => {
    vi.useFakeTimers();
    done.length = 0;
    logged.length = 0;
    spoolWaits = false;
  });
  afterEach(async () => {
    await upkeep.stop();
    vi.useRealTimers();
  });

  function start(otherwise: Partial<UpkeepParts> = {}): void {
    const note = (what: string) => async () => void done.push(what);
    upkeep = startUpkeep({
      now: () => STARTED.add({ milliseconds: Math.round(performance.now()) }),
      spoolWaits: () => spoolWaits,
      replay: async () => done.push('replay'),
      recover: async () => {
        done.push('recover');
        return { lostCalls: [] };
      },
      openAgendas: note('agendas'),
      remind: async () => done.push('remind'),
      followUpIntakes: async () => done.push('follow up'),
      compareSaidWithDone: async () => done.push('compare'),
      warnOfExpiringAnswers: async () => done.push('answers'),
      deleteOldWords: async () => done.push('delete words'),
      offerFreedPlaces: async () => done.push('freed places'),
      keepPromises: async () => done.push('promises'),
      sweep: async (olderThan) => done.push(`sweep ${olderThan}`),
      log: (_level, message, fields) => void logged.push(`${message} ${JSON.stringify(fields ?? {})}`),
      ...otherwise,
    });
  }
  const times = (what: string) => done.filter((one) => one === what).length;

  it('does each thing as often as it should', async () => {
    start();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(times('recover')).toBe(120);
    expect(times('sweep 900')).toBe(12);
    expect(times('remind')).toBe(12);
    expect(times('follow up')).toBe(12);
    expect(times('freed places')).toBe(60);
    expect(times('promises')).toBe(60);
    expect(times('agendas')).toBe(1);
    expect(times('answers')).toBe(1);
    expect(times('delete words')).toBe(1);
    expect(times('compare')).toBe(1);
    expect(times('replay')).toBe(0);
  });

  it('replays within a second when something waits on disk', async () => {
    start();
    spoolWaits = true;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(times('replay')).toBe(1);
  });

  it('sends nothing in a process without carriers', async () => {
    start({ sweep: null, remind: null, followUpIntakes: null });
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(times('sweep 900') + times('remind') + times('follow up')).toBe(0);
    expect(times('recover')).toBe(20);
  });

  it('does one thing once at a time, however long it takes', async () => {
    const first = Promise.withResolvers<{ readonly lostCalls: readonly unknown[] }>();
    let calls = 0;
    start({
      recover: () => {
        calls += 1;
        return first.promise;
      },
    });
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(calls).toBe(1);
    first.resolve({ lostCalls: ['a', 'b'] });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(calls).toBe(2);
    expect(logged[0]).toContain('{"calls":2}');
  });

  it('is silent about a database that is away, and tells every other fault, and goes on', async () => {
    const faults = [new CodedError('DATABASE_UNREACHABLE', 'away'), new Error('a bug')];
    start({
      recover: () => Promise.reject(faults.shift() ?? new CodedError('DATABASE_UNREACHABLE', 'away')),
    });
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(logged).toEqual(['upkeep of the store failed {"code":"UPKEEP_FAILED"}']);
  });

  it('knows which of its jobs stand still: those that fail or hang for three of their turns, and no others', async () => {
    let away = true;
    start({
      recover: () => (away ? Promise.reject(new Error('a bug')) : Promise.resolve({ lostCalls: [] })),
      keepPromises: () => new Promise(() => undefined),
    });
    const now = () => STARTED.add({ milliseconds: Math.round(performance.now()) });
    const still = () => jobsStandingStill(upkeep.lastDone(), now());
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(still()).toEqual([]);
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(still()).toEqual(['spool-replay', 'lost-calls', 'promise-keeper']);
    away = false;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(still()).toEqual(['promise-keeper']);
    upkeep = { ...upkeep, stop: async () => undefined };
  });

  it('stops, and waits for what runs, whose signal it ends', async () => {
    const signals: AbortSignal[] = [];
    start({
      recover: (signal) => {
        signals.push(signal);
        return new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ lostCalls: [] }), { once: true });
        });
      },
    });
    await vi.advanceTimersByTimeAsync(30_000);
    await upkeep.stop();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(signals).toHaveLength(1);
  });
});
