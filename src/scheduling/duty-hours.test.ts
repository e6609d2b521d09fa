import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../domain/meaning.ts';
import type { DutyHours } from '../domain/practice.ts';
import { isOnDuty } from './duty-hours.ts';

const hours = (weekdays: DutyHours['weekdays'], from: string, to: string): DutyHours => ({
  weekdays,
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});
/** A post as most are: weekday nights, and the whole weekend. */
const POST = [
  hours(WEEKDAYS.slice(0, 5), '17:00', '08:00'),
  hours(WEEKDAYS.slice(5), '08:00', '08:00'),
] as const;
const EVENING = [hours(WEEKDAYS, '17:00', '23:00')];
const SMALL_HOURS = [hours(WEEKDAYS, '01:30', '04:00')];

const on = (of: readonly DutyHours[], local: string) =>
  isOnDuty(of, Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant());

describe('a post with hours of its own', () => {
  it.each([
    ['a minute before it begins', '2026-11-25T16:59', false],
    ['at its beginning', '2026-11-25T17:00', true],
    ['after midnight, on the night that began the day before', '2026-11-26T03:00', true],
    ['in its last minute', '2026-11-26T07:59', true],
    ['at its end', '2026-11-26T08:00', false],
    ['on Friday night', '2026-11-28T02:00', true],
    ['on Saturday morning', '2026-11-28T11:00', true],
    ['on Sunday night, which ends on Monday', '2026-11-30T07:59', true],
    ['on Monday morning', '2026-11-30T08:00', false],
  ])('answers or does not: %s', (_, local, answers) => {
    expect(on(POST, local)).toBe(answers);
  });

  it.each([
    ['Christmas, a Friday', '2026-12-25T11:00'],
    ['Ascension Day, a Thursday', '2026-05-14T11:00'],
    ["King's Day, a Monday", '2026-04-27T11:00'],
    ['the morning after a holiday until eight', '2026-04-28T07:59'],
  ])('has the hours of Sunday on a holiday: %s', (_, local) => {
    expect(on(POST, local)).toBe(true);
  });

  it('has its weekday hours again on the day after a holiday, and on one that practices choose themselves', () => {
    expect(on(POST, '2026-04-28T08:00')).toBe(false);
    // Good Friday.
    expect(on(POST, '2026-04-03T11:00')).toBe(false);
  });

  it('that has only the evening does not answer at night', () => {
    expect([on(EVENING, '2026-11-25T22:59'), on(EVENING, '2026-11-25T23:00')]).toEqual([true, false]);
  });
});

describe('the nights on which the clock changes', () => {
  const at = (instant: string, of: readonly DutyHours[]) => isOnDuty(of, Temporal.Instant.from(instant));

  it('end at eight by the clock on the wall: after 14 hours in spring, after 16 in autumn', () => {
    const nights = [hours(WEEKDAYS, '17:00', '08:00')];
    // 29 March 2026: 08:00 is 06:00 UTC; 25 October 2026: 08:00 is 07:00 UTC.
    expect([at('2026-03-29T05:59:59Z', nights), at('2026-03-29T06:00:00Z', nights)]).toEqual([true, false]);
    expect([at('2026-10-25T06:59:59Z', nights), at('2026-10-25T07:00:00Z', nights)]).toEqual([true, false]);
  });

  it('have each hour that comes twice, and none that does not come', () => {
    // 02:30 comes twice on 25 October: 00:30 and 01:30 UTC.
    expect([at('2026-10-25T00:30:00Z', SMALL_HOURS), at('2026-10-25T01:30:00Z', SMALL_HOURS)]).toEqual([
      true,
      true,
    ]);
    // 02:00 does not come on 29 March: 00:59:59 UTC is 01:59:59 and the next second is 03:00.
    expect([at('2026-03-29T00:59:59Z', SMALL_HOURS), at('2026-03-29T01:00:00Z', SMALL_HOURS)]).toEqual([
      true,
      true,
    ]);
    expect(at('2026-03-29T02:00:00Z', SMALL_HOURS)).toBe(false);
  });
});
