import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareSampled,
  MOMENT_LASTS_MINUTES,
  momentNow,
  momentsOfDay,
  type Sampled,
  TASKS,
} from './work-sampling.ts';

const sampled = (answered: number, phone: number, interrupted = 0): Sampled => ({
  asked: answered + 10,
  answered,
  interrupted,
  byTask: { phone, counter: answered - phone },
});

describe('work sampling', () => {
  test('lays 70 of 100 at the phone beside 20 of 100, with the interval of the difference', () => {
    const compared = compareSampled(sampled(100, 70), sampled(100, 20));
    expect(compared.map(({ task }) => task)).toEqual([...TASKS, 'interrupted']);
    const [phone] = compared;
    expect(phone).toMatchObject({ before: { x: 70, of: 100 }, after: { x: 20, of: 100 } });
    expect(phone?.difference?.difference).toBeCloseTo(-0.5, 6);
    expect(phone?.difference?.withinChance).toBe(false);
    // Nobody was ever busy with messages: no difference, and that is within chance.
    expect(compared.find(({ task }) => task === 'messages')?.difference?.withinChance).toBe(true);
  });

  test.each([
    [19, 100],
    [100, 19],
    [0, 0],
  ])('says nothing of a difference of %i and %i answers', (before, after) => {
    const [phone] = compareSampled(sampled(before, 0), sampled(after, 0));
    expect(phone?.difference).toBeNull();
  });
});

describe('the moments of a day', () => {
  const day = Temporal.PlainDate.from('2026-11-25');
  const open = { fromMinute: 8 * 60, toMinute: 17 * 60 };
  const of = (person: string, secret = 's') => momentsOfDay({ secret, person, day }, open);

  test('are ten between opening and closing, the same on every screen and others for everyone else', () => {
    fc.assert(
      fc.property(fc.uuid(), (person) => {
        const moments = of(person);
        expect(moments).toHaveLength(10);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        for (const moment of moments) {
          expect(moment).toBeGreaterThanOrEqual(open.fromMinute);
          expect(moment).toBeLessThanOrEqual(open.toMinute - MOMENT_LASTS_MINUTES);
        }
        expect(of(person)).toEqual(moments);
        expect(of(person, 'another')).not.toEqual(moments);
        expect(of(`${person}x`)).not.toEqual(moments);
      }),
      { numRuns: 50 },
    );
  });

  test('fall evenly over the day: over many persons each tenth has its own', () => {
    const first = Array.from({ length: 200 }, (_, nth) => of(`person ${nth}`)[0] ?? 0);
    const mean = first.reduce((sum, one) => sum + one, 0) / first.length - open.fromMinute;
    // Half of a tenth of 530 minutes, give or take four standard errors.
    expect(mean).toBeGreaterThan(26.5 - 4.4);
    expect(mean).toBeLessThan(26.5 + 4.4);
  });

  test('a day that is too short has none', () => {
    expect(momentsOfDay({ secret: 's', person: 'p', day }, { fromMinute: 600, toMinute: 605 })).toEqual([]);
  });

  test.each([
    [599, null],
    [600, 600],
    [609, 600],
    [610, null],
  ])('at minute %i the moment is %s', (minute, moment) => {
    expect(momentNow([600, 700], minute)).toBe(moment);
  });
});
