import { describe, expect, it } from 'vitest';
import { asId, type CallId, type PracticeId } from '../domain/ids.ts';
import { callsInJournal } from './calls-in-journal.ts';

const CALL = asId<CallId>('call');
const OTHER = asId<CallId>('other');
const PRACTICE = asId<PracticeId>('practice');

describe('what the journal remembers of calls', () => {
  it('numbers the events of each call from 0', () => {
    const calls = callsInJournal(() => 0);
    expect([calls.nextSeq(CALL), calls.nextSeq(CALL), calls.nextSeq(OTHER)]).toEqual([0, 1, 0]);
  });

  it('knows which calls go on, for their leases', () => {
    const calls = callsInJournal(() => 0);
    calls.begins(CALL, PRACTICE);
    calls.begins(OTHER, PRACTICE);
    calls.ends(CALL);
    expect([...calls.goingOn()]).toEqual([[OTHER, PRACTICE]]);
  });

  it.each([
    [[], 'in-database'],
    [['in-database', 'on-disk', 'in-database'], 'on-disk'],
    [['on-disk', 'not-kept'], 'not-kept'],
    [['not-kept', 'in-database'], 'in-database'],
  ] as const)('after %j says that a call is %s', (batches, kept) => {
    const calls = callsInJournal(() => 0);
    for (const batch of batches) calls.keeps(CALL, batch);
    expect(calls.kept(CALL)).toBe(kept);
  });

  it('forgets a call ten minutes after its end, and not one that goes on', () => {
    let now = 0;
    const calls = callsInJournal(() => now);
    for (const call of [CALL, OTHER]) {
      calls.begins(call, PRACTICE);
      calls.nextSeq(call);
      calls.keeps(call, 'on-disk');
    }
    calls.ends(CALL);
    now = 599_999;
    calls.tidy();
    // What comes late gets the next number and not one that is taken.
    expect(calls.nextSeq(CALL)).toBe(1);
    expect(calls.size()).toBe(2);
    now = 600_000;
    calls.tidy();
    expect(calls.size()).toBe(1);
    expect(calls.nextSeq(OTHER)).toBe(1);
    expect(calls.kept(OTHER)).toBe('on-disk');
  });

  it('does not grow with the calls of a day', () => {
    let now = 0;
    const calls = callsInJournal(() => now);
    for (let n = 0; n < 10_000; n += 1) {
      const call = asId<CallId>(`call ${n}`);
      calls.begins(call, PRACTICE);
      calls.nextSeq(call);
      calls.keeps(call, 'in-database');
      calls.ends(call);
      now += 5_000;
      calls.tidy();
    }
    expect(calls.size()).toBeLessThanOrEqual(120);
  });
});
