import { describe, expect, it } from 'vitest';
import { aPractice, at } from '../../test/kits/practice-builders.ts';
import { type LadderRung, RUNGS, type Rung } from '../domain/practice.ts';
import { neverTested, rungsToTest } from './never-tested.ts';

const WEDNESDAY = at('2026-11-25T08:00').toInstant();
const line = (rung: Rung, when: LadderRung['when'], more: Partial<LadderRung> = {}): LadderRung => ({
  rung,
  when,
  target: `sip:${rung}@127.0.0.1`,
  spokenName: rung,
  ...more,
});
const ladder = [
  line('emergency-line', 'opening-hours'),
  line('doctor', 'always'),
  line('out-of-hours-post', 'out-of-hours'),
];
const never = (times: readonly string[], rungs: readonly Rung[], of: readonly LadderRung[] = ladder) =>
  neverTested(
    aPractice({ ladder: of }),
    { times: times.map((time) => Temporal.PlainTime.from(time)), rungs },
    WEDNESDAY,
  ).map(({ rung }) => rung);

describe('a daily test', () => {
  it('that has a time in and a time out of opening hours rings every step, the post too when it was chosen', () => {
    expect(never(['08:02', '19:00'], RUNGS)).toEqual([]);
    const evening = at('2026-11-25T19:00').toInstant();
    expect(rungsToTest(aPractice({ ladder }), { rungs: RUNGS }, evening).map(({ rung }) => rung)).toEqual([
      'doctor',
      'out-of-hours-post',
    ]);
  });

  it('names what it leaves out: a post that was not chosen', () => {
    expect(never(['08:02', '19:00'], ['emergency-line', 'doctor'])).toEqual(['out-of-hours-post']);
  });

  it('in the morning reaches the post at the weekend, when it has no hours of its own', () => {
    expect(never(['08:02'], RUNGS)).toEqual([]);
  });

  it('in the morning never reaches a post that answers at night only, chosen or not', () => {
    const hours = [
      {
        weekdays: ['monday', 'tuesday'] as const,
        from: Temporal.PlainTime.from('18:00'),
        to: Temporal.PlainTime.from('07:00'),
      },
    ];
    const night = [...ladder.slice(0, 2), line('out-of-hours-post', 'out-of-hours', { hours })];
    expect(never(['08:02'], RUNGS, night)).toEqual(['out-of-hours-post']);
    expect(never(['08:02', '06:30'], RUNGS, night)).toEqual([]);
  });

  it('at night leaves out the line of the day', () => {
    expect(never(['23:00'], RUNGS)).toEqual(['emergency-line']);
  });

  it('without times reaches nobody, and of a number that stands there twice it is enough to ring it once', () => {
    expect(never([], RUNGS)).toEqual(['emergency-line', 'doctor', 'out-of-hours-post']);
    const target = 'sip:een@127.0.0.1';
    const twice = [line('emergency-line', 'always', { target }), line('doctor', 'always', { target })];
    expect(never(['08:02'], RUNGS, twice)).toEqual([]);
    expect(rungsToTest(aPractice({ ladder: twice }), { rungs: RUNGS }, WEDNESDAY)).toHaveLength(1);
  });
});
