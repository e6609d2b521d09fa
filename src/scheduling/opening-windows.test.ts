import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type PractitionerId } from '../domain/ids.ts';
import { WEEKDAYS, type Weekday } from '../domain/meaning.ts';
import type { Closure, OpeningHours } from '../domain/practice.ts';
import { closingHolidayOn } from './dutch-holidays.ts';
import { asLocal, isOpenAt, localTime, openWindows, PRACTICE_TIME_ZONE } from './opening-windows.ts';

const GP = asId<PractitionerId>('gp');
const ASSISTANT = asId<PractitionerId>('assistant');

const every = (
  from: string,
  to: string,
  practitioner: PractitionerId | null = null,
  weekdays: readonly Weekday[] = WEEKDAYS,
): readonly OpeningHours[] =>
  weekdays.map((weekday) => ({
    practitioner,
    weekday,
    from: Temporal.PlainTime.from(from),
    to: Temporal.PlainTime.from(to),
  }));
const closure = (from: string, to: string, practitioner: PractitionerId | null = null): Closure => ({
  practitioner,
  from: Temporal.PlainDateTime.from(from),
  to: Temporal.PlainDateTime.from(to),
  reason: 'Studiedag',
});
/** The windows of one day as wall times. */
const on = (
  date: string,
  openingHours: readonly OpeningHours[],
  closures: readonly Closure[] = [],
  who: PractitionerId | null = GP,
): readonly string[] => {
  const day = Temporal.PlainDate.from(date);
  return openWindows({ openingHours, closures }, who, day, day.add({ days: 1 })).map((window) => {
    const { from, to } = asLocal(window);
    return `${from.toPlainTime().toString().slice(0, 5)}-${to.toPlainTime().toString().slice(0, 5)}`;
  });
};

describe('opening hours', () => {
  const day = [...every('08:00', '12:00'), ...every('13:00', '17:00')];

  it.each([
    ['an ordinary Thursday', '2026-11-26'],
    ['the day the clock goes forward', '2026-03-29'],
    ['the day the clock goes back', '2026-10-25'],
  ])('are wall time, with the lunch break between, on %s', (_what, date) => {
    expect(on(date, day)).toEqual(['08:00-12:00', '13:00-17:00']);
  });

  it.each([
    ['an hour that is skipped does not exist', '2026-03-29', every('02:00', '03:00'), []],
    [
      'a stretch over the skipped hour is an hour shorter',
      '2026-03-29',
      every('01:00', '04:00'),
      ['01:00-04:00'],
    ],
    [
      'a stretch over the repeated hour is an hour longer',
      '2026-10-25',
      every('01:00', '04:00'),
      ['01:00-04:00'],
    ],
  ])('%s', (_what, date, hours, expected) => {
    expect(on(date, hours)).toEqual(expected);
  });

  it.each([
    ['2026-03-29', 2],
    ['2026-10-25', 4],
    ['2026-11-26', 3],
  ])('from one to four in the night of %s last %i hours', (date, hours) => {
    const [window] = openWindows(
      { openingHours: every('01:00', '04:00'), closures: [] },
      GP,
      Temporal.PlainDate.from(date),
      Temporal.PlainDate.from(date).add({ days: 1 }),
    );
    expect(((window?.to ?? 0) - (window?.from ?? 0)) / 3_600_000).toBe(hours);
  });

  it('of a practitioner replace those of the practice, on the other days too', () => {
    const hours = [...day, ...every('10:00', '11:00', GP, ['thursday'])];
    expect(on('2026-11-26', hours)).toEqual(['10:00-11:00']);
    expect(on('2026-11-27', hours)).toEqual([]);
    expect(on('2026-11-27', hours, [], ASSISTANT)).toEqual(['08:00-12:00', '13:00-17:00']);
    expect(on('2026-11-26', hours, [], null)).toEqual(['08:00-12:00', '13:00-17:00']);
  });

  it.each([
    ['of the practice', closure('2026-11-26T10:00', '2026-11-26T13:30'), ['08:00-10:00', '13:30-17:00']],
    [
      'of the practitioner',
      closure('2026-11-26T10:00', '2026-11-26T13:30', GP),
      ['08:00-10:00', '13:30-17:00'],
    ],
    [
      'of another practitioner',
      closure('2026-11-26T10:00', '2026-11-26T13:30', ASSISTANT),
      ['08:00-12:00', '13:00-17:00'],
    ],
    ['over several days', closure('2026-11-25T00:00', '2026-11-27T00:00'), []],
  ])('end at a closure %s', (_what, closed, expected) => {
    expect(on('2026-11-26', day, [closed])).toEqual(expected);
  });

  it('do not count on a holiday, and do on 5 May', () => {
    expect(on('2026-12-25', day)).toEqual([]);
    expect(on('2026-04-27', day)).toEqual([]);
    expect(on('2026-05-05', day)).toEqual(['08:00-12:00', '13:00-17:00']);
  });

  it.each([
    ['2026-11-26T07:59:59', false],
    ['2026-11-26T08:00', true],
    ['2026-11-26T11:59:59', true],
    ['2026-11-26T12:00', false],
    ['2026-11-26T13:00', true],
    ['2026-11-26T17:00', false],
    ['2026-12-25T10:00', false],
  ])('at %s: open is %s', (local, expected) => {
    const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(PRACTICE_TIME_ZONE).toInstant();
    expect(isOpenAt({ openingHours: day, closures: [] }, moment)).toBe(expected);
  });

  it('never give a window outside the hours, on a holiday or in a closure, in any year', () => {
    const moment = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const wall = (minute: number) => Temporal.PlainTime.from('00:00').add({ minutes: minute });
    const hours = fc.array(
      fc.tuple(fc.constantFrom(...WEEKDAYS), moment, moment).map(([weekday, a, b]) => ({
        practitioner: null,
        weekday,
        from: wall(Math.min(a, b)),
        to: wall(Math.max(a, b)),
      })),
      { maxLength: 10 },
    );
    const start = fc
      .integer({ min: 0, max: 365 * 20 })
      .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));
    fc.assert(
      fc.property(hours, start, fc.integer({ min: 0, max: 72 }), (openingHours, from, closedFor) => {
        const shut = closure(
          from.add({ days: 1 }).toString(),
          from
            .toPlainDateTime()
            .add({ days: 1, hours: closedFor + 1 })
            .toString(),
        );
        const windows = openWindows({ openingHours, closures: [shut] }, null, from, from.add({ days: 7 }));
        for (const { from: opens, to: closes } of windows) {
          for (const at of [localTime(opens), localTime(closes - 60_000)]) {
            const date = at.toPlainDate();
            expect(closingHolidayOn(date)).toBeNull();
            const local = at.toPlainDateTime();
            expect(
              Temporal.PlainDateTime.compare(local, shut.from) < 0 ||
                Temporal.PlainDateTime.compare(local, shut.to) >= 0,
            ).toBe(true);
            // The night of a clock change moves what falls into the hour that is skipped.
            if (at.hour < 4) continue;
            expect(
              openingHours.some(
                (part) =>
                  part.weekday === WEEKDAYS[date.dayOfWeek - 1] &&
                  Temporal.PlainTime.compare(part.from, at.toPlainTime()) <= 0 &&
                  Temporal.PlainTime.compare(at.toPlainTime(), part.to) < 0,
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
