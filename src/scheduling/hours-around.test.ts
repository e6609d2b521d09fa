import { describe, expect, test } from 'vitest';
import { at } from '../../test/kits/practice-builders.ts';
import type { Weekday } from '../domain/meaning.ts';
import { hoursAround } from './hours-around.ts';
import type { Hours } from './opening-windows.ts';

const open = (weekday: Weekday, from: string, to: string) => ({
  practitioner: null,
  weekday,
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});
/** Monday to Thursday with a break at noon, and Friday morning. */
const HOURS: Hours = {
  openingHours: [
    ...(['monday', 'tuesday', 'wednesday', 'thursday'] as const).flatMap((day) => [
      open(day, '08:00', '12:30'),
      open(day, '13:30', '17:00'),
    ]),
    open('friday', '08:00', '12:00'),
  ],
  closures: [],
};

const written = (moment: string, hours: Hours = HOURS) => {
  const { isOpen, changesAt, night } = hoursAround(hours, at(moment).toInstant());
  const local = (instant: Temporal.Instant | null | undefined) =>
    instant?.toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString({ smallestUnit: 'minute' }) ??
    null;
  return [isOpen, local(changesAt), night === null ? null : [local(night.from), local(night.to)]];
};
const WEDNESDAY_NIGHT = ['2026-11-24T17:00', '2026-11-25T08:00'];

describe('the hours around a moment', () => {
  test.each([
    ['in the morning it closes at noon', '2026-11-25T10:00', [true, '2026-11-25T12:30', WEDNESDAY_NIGHT]],
    ['at noon it opens again', '2026-11-25T12:30', [false, '2026-11-25T13:30', WEDNESDAY_NIGHT]],
    ['in the evening it opens tomorrow', '2026-11-25T17:00', [false, '2026-11-26T08:00', WEDNESDAY_NIGHT]],
    ['before it opens, the night goes on', '2026-11-25T07:00', [false, '2026-11-25T08:00', WEDNESDAY_NIGHT]],
    [
      'on Saturday it opens on Monday, and no night ended',
      '2026-11-28T10:00',
      [false, '2026-11-30T08:00', null],
    ],
    [
      'on Monday the night is the weekend',
      '2026-11-30T09:00',
      [true, '2026-11-30T12:30', ['2026-11-27T12:00', '2026-11-30T08:00']],
    ],
    ['a night in which the clock is changed', '2027-03-29T09:00', [false, '2027-03-30T08:00', null]],
  ])('%s', (_what, moment, expected) => {
    expect(written(moment)).toEqual(expected);
  });

  test('a practice without hours is never open', () => {
    expect(written('2026-11-25T10:00', { openingHours: [], closures: [] })).toEqual([false, null, null]);
  });

  test('a practice that opened for the first time has no night behind it', () => {
    const closures = [
      {
        practitioner: null,
        from: Temporal.PlainDateTime.from('2026-11-01T00:00'),
        to: Temporal.PlainDateTime.from('2026-11-25T00:00'),
        reason: 'nog niet begonnen',
      },
    ];
    expect(written('2026-11-25T10:00', { ...HOURS, closures })).toEqual([true, '2026-11-25T12:30', null]);
  });

  test.each([
    ['2026-11-25T14:00', ['08:00-12:30', '13:30-17:00']],
    ['2026-11-27T07:00', ['08:00-12:00']],
    ['2026-11-28T10:00', []],
  ])('%s is on a day that is open %j', (now, expected) => {
    const clock = (at: Temporal.Instant) =>
      at.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime().toString({ smallestUnit: 'minute' });
    const { today } = hoursAround(HOURS, at(now).toInstant());
    expect(today.map(({ from, to }) => `${clock(from)}-${clock(to)}`)).toEqual(expected);
  });
});
