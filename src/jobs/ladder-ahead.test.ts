import { describe, expect, it } from 'vitest';
import { aPractice, at } from '../../test/kits/practice-builders.ts';
import type { LadderRung, Rung } from '../domain/practice.ts';
import { ladderAhead } from './ladder-ahead.ts';

/** The practice is open from Monday to Friday. */
const WEDNESDAY = at('2026-11-25T08:00').toInstant();
const SATURDAY = at('2026-11-28T08:00').toInstant();
const line = (rung: Rung, when: LadderRung['when']): LadderRung => ({
  rung,
  when,
  target: `sip:${rung}@127.0.0.1`,
  spokenName: rung,
});
const practice = aPractice({
  ladder: [line('emergency-line', 'opening-hours'), line('out-of-hours-post', 'out-of-hours')],
});
const ahead = (answered: Partial<Record<Rung, boolean>>, from = WEDNESDAY) =>
  ladderAhead(practice, ({ rung }) => answered[rung] ?? null, from);

describe('the ladder of the day ahead', () => {
  it.each([
    ['works', { 'emergency-line': true, 'out-of-hours-post': false }],
    ['works', { 'out-of-hours-post': true }],
    ['none', { 'emergency-line': false, 'out-of-hours-post': false }],
    // A number that took the place of one that worked has to be rung first.
    ['none', { 'emergency-line': false }],
    ['never-rung', {}],
  ] as const)('is %s when it was last answered so: %o', (state, answered) => {
    expect(ahead(answered)).toBe(state);
  });

  it('is that of who is rung then: the line of opening hours helps nobody at the weekend', () => {
    expect(ahead({ 'emergency-line': true, 'out-of-hours-post': false }, SATURDAY)).toBe('none');
  });

  it('brings nobody when nobody stands on it', () => {
    expect(ladderAhead(aPractice({ ladder: [] }), () => null, WEDNESDAY)).toBe('none');
  });
});
