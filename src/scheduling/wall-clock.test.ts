import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime, PRACTICE_TIME_ZONE } from './opening-windows.ts';
import { dayNumber, wallClock } from './wall-clock.ts';

const MINUTE = 60_000;
const epoch = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const read = (text: string, from = text, to = '2028-01-01T00:00:00Z') =>
  wallClock({ from: epoch(from), to: epoch(to) })(epoch(text));

describe('the clock as a table of its changes', () => {
  it.each([
    ['the last minute of winter time', '2026-03-29T00:59:00Z', '2026-03-29', 1 * 60 + 59, 7],
    [
      'the first minute of summer time, an hour later on the clock',
      '2026-03-29T01:00:00Z',
      '2026-03-29',
      3 * 60,
      7,
    ],
    ['half past two in summer time', '2026-10-25T00:30:00Z', '2026-10-25', 2 * 60 + 30, 7],
    ['half past two a second time, in winter time', '2026-10-25T01:30:00Z', '2026-10-25', 2 * 60 + 30, 7],
    ['the last minute of a year', '2026-12-31T22:59:59Z', '2026-12-31', 23 * 60 + 59, 4],
    ['midnight', '2026-12-31T23:00:00Z', '2027-01-01', 0, 5],
  ])('reads %s', (_what, at, date, minute, weekday) => {
    const expected = { day: dayNumber(Temporal.PlainDate.from(date)), minute, weekday };
    expect(read(at)).toEqual(expected);
    expect(read(at, '2026-01-01T00:00:00Z')).toEqual(expected);
  });

  it('says what Temporal says, at any moment of any stretch up to two years long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 * 366 * 24 * 60 }),
        fc.integer({ min: 1, max: 2 * 366 * 24 * 60 }),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
          minLength: 1,
          maxLength: 20,
        }),
        (begin, minutes, parts) => {
          const from = begin * MINUTE;
          const clock = wallClock({ from, to: from + minutes * MINUTE });
          for (const part of parts) {
            const at = from + Math.floor(part * minutes * MINUTE);
            const local = localTime(at);
            expect(clock(at)).toEqual({
              day: dayNumber(local.toPlainDate()),
              minute: local.hour * 60 + local.minute,
              weekday: local.dayOfWeek,
            });
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('counts days from 1 January 1970, whatever the clock does', () => {
    const before = Temporal.PlainDate.from('2026-03-28');
    expect(dayNumber(Temporal.PlainDate.from('1970-01-01'))).toBe(0);
    expect([0, 1, 2].map((days) => dayNumber(before.add({ days })) - dayNumber(before))).toEqual([0, 1, 2]);
    expect(before.toZonedDateTime(PRACTICE_TIME_ZONE).hoursInDay).toBe(24);
    expect(before.add({ days: 1 }).toZonedDateTime(PRACTICE_TIME_ZONE).hoursInDay).toBe(23);
  });
});
