import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from './intervals.ts';
import { localTime, PRACTICE_TIME_ZONE } from './opening-windows.ts';
import { GRID_MINUTES, placeStarts, type WantedStarts } from './slot-grid.ts';
import { dayNumber } from './wall-clock.ts';

const MINUTE = 60_000;
const epoch = (local: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(PRACTICE_TIME_ZONE).epochMilliseconds;
const stretch = (from: string, to: string): Interval => ({ from: epoch(from), to: epoch(to) });
const time = (text: string) => Temporal.PlainTime.from(text);
const day = (text: string): number => dayNumber(Temporal.PlainDate.from(text));

const wanted = (otherwise: Partial<WantedStarts> = {}): WantedStarts => ({
  minutes: 10,
  earliest: 0,
  latest: Number.MAX_SAFE_INTEGER,
  between: null,
  notWeekdays: [],
  fullDays: new Set(),
  limit: 100,
  ...otherwise,
});
const starts = (free: readonly Interval[], otherwise: Partial<WantedStarts> = {}): readonly string[] =>
  placeStarts(free, wanted(otherwise)).map((at) => localTime(at).toPlainDateTime().toString().slice(5, 16));

/** Free time of ten days around the change of the clock on this day, and what somebody may want of it. */
const freeAndWanted = (around: string) => {
  const base = epoch(`${around}T00:00`) - 5 * 24 * 60 * MINUTE;
  const free = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 900 })), { maxLength: 12 })
    .map((parts) => {
      let at = base;
      return parts.map(([gap, length]) => {
        const from = at + (gap + 1) * MINUTE;
        at = from + length * MINUTE;
        return { from, to: at };
      });
    });
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const asked = fc.record({
    minutes: fc.integer({ min: 5, max: 120 }),
    earliest: fc.integer({ min: 0, max: 6 * 24 * 60 }).map((n) => base + n * MINUTE),
    latest: fc.integer({ min: 0, max: 9 * 24 * 60 }).map((n) => base + n * MINUTE),
    between: fc.option(
      fc.tuple(minute, minute).map(([a, b]) => ({
        from: time('00:00').add({ minutes: Math.min(a, b) }),
        to: time('00:00').add({ minutes: Math.max(a, b) }),
      })),
    ),
    notWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    fullDays: fc
      .subarray([1, 3, 5])
      .map((nths): ReadonlySet<number> => new Set(nths.map((nth) => day(around) - 5 + nth))),
    limit: fc.integer({ min: 0, max: 60 }),
  });
  return [free, asked] as const;
};

describe('places in free time', () => {
  it.each<[string, readonly Interval[], Partial<WantedStarts>, readonly string[]]>([
    [
      'close up and do not overlap',
      [stretch('2026-11-26T08:00', '2026-11-26T08:35')],
      {},
      ['11-26T08:00', '11-26T08:10', '11-26T08:20'],
    ],
    ['begin on the grid', [stretch('2026-11-26T08:03', '2026-11-26T08:20')], {}, ['11-26T08:05']],
    [
      'that end as the free time ends fit',
      [stretch('2026-11-26T08:00', '2026-11-26T08:10')],
      {},
      ['11-26T08:00'],
    ],
    [
      'that are a minute too long do not',
      [stretch('2026-11-26T08:00', '2026-11-26T08:10')],
      { minutes: 11 },
      [],
    ],
    [
      'of 7 minutes take 10 of the grid',
      [stretch('2026-11-26T08:00', '2026-11-26T08:20')],
      { minutes: 7 },
      ['11-26T08:00', '11-26T08:10'],
    ],
    [
      'are not before the earliest',
      [stretch('2026-11-26T08:00', '2026-11-26T09:00')],
      { earliest: epoch('2026-11-26T08:41') },
      ['11-26T08:45'],
    ],
    [
      'are not at or after the latest',
      [stretch('2026-11-26T08:00', '2026-11-26T09:00')],
      { latest: epoch('2026-11-26T08:10') },
      ['11-26T08:00'],
    ],
    [
      'are no more than asked for',
      [stretch('2026-11-26T08:00', '2026-11-26T09:00'), stretch('2026-11-27T08:00', '2026-11-27T09:00')],
      { limit: 1 },
      ['11-26T08:00'],
    ],
    ['none asked for are none', [stretch('2026-11-26T08:00', '2026-11-26T09:00')], { limit: 0 }, []],
    [
      'start in the part of the day, and may end after it',
      [stretch('2026-11-26T08:00', '2026-11-26T12:00')],
      { minutes: 30, between: { from: time('10:00'), to: time('10:31') } },
      ['11-26T10:00', '11-26T10:30'],
    ],
    [
      'start on the grid when the part of the day does not',
      [stretch('2026-11-26T08:00', '2026-11-26T12:00')],
      { between: { from: time('10:02'), to: time('10:15') } },
      ['11-26T10:05'],
    ],
    [
      'in the evening run up to midnight',
      [stretch('2026-11-26T23:30', '2026-11-27T00:30')],
      { minutes: 20, between: { from: time('22:00'), to: time('00:00') } },
      ['11-26T23:30', '11-26T23:50'],
    ],
    [
      'come on the next day when the part of this day is over',
      [stretch('2026-11-26T11:00', '2026-11-27T08:20')],
      { between: { from: time('08:00'), to: time('10:00') } },
      ['11-27T08:00', '11-27T08:10'],
    ],
    [
      'are not on refused weekdays',
      [stretch('2026-11-26T23:40', '2026-11-27T00:15')],
      { notWeekdays: [4] },
      ['11-27T00:00'],
    ],
    [
      'are not on days that are full',
      [stretch('2026-11-26T23:40', '2026-11-27T00:15')],
      { fullDays: new Set([day('2026-11-26')]) },
      ['11-27T00:00'],
    ],
    [
      'are found in the day parts of days when the clock changes',
      [stretch('2026-03-29T00:00', '2026-03-29T08:20'), stretch('2026-10-25T00:00', '2026-10-25T08:20')],
      { between: { from: time('08:00'), to: time('12:00') } },
      ['03-29T08:00', '03-29T08:10', '10-25T08:00', '10-25T08:10'],
    ],
  ])('%s', (_what, free, otherwise, expected) => {
    expect(starts(free, otherwise)).toEqual(expected);
  });

  it('always lie in free time, on the grid, apart, in order, in the wanted part of the wanted days', () => {
    fc.assert(
      fc.property(...freeAndWanted('2026-10-25'), (stretches, query) => {
        const found = placeStarts(stretches, query);
        expect(found.length).toBeLessThanOrEqual(query.limit);
        for (const [n, start] of found.entries()) {
          const end = start + query.minutes * MINUTE;
          const local = localTime(start);
          expect(stretches.some(({ from, to }) => from <= start && end <= to)).toBe(true);
          expect(start % (GRID_MINUTES * MINUTE)).toBe(0);
          expect(start).toBeGreaterThanOrEqual(query.earliest);
          expect(start).toBeLessThan(query.latest);
          expect(query.notWeekdays).not.toContain(local.dayOfWeek);
          expect(query.fullDays.has(dayNumber(local.toPlainDate()))).toBe(false);
          if (n > 0) expect(start).toBeGreaterThanOrEqual((found[n - 1] ?? 0) + query.minutes * MINUTE);
          if (query.between !== null && !query.between.to.equals(time('00:00'))) {
            expect(Temporal.PlainTime.compare(query.between.from, local.toPlainTime())).toBeLessThanOrEqual(
              0,
            );
            expect(Temporal.PlainTime.compare(local.toPlainTime(), query.between.to)).toBeLessThan(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['2026-03-29', '2026-10-25', '2026-07-01'])(
    'are those that a search finds which asks Temporal for each place by itself, around %s',
    (around) => {
      fc.assert(
        fc.property(...freeAndWanted(around), (stretches, query) => {
          expect(placeStarts(stretches, query)).toEqual(placesByTemporal(stretches, query));
        }),
        { numRuns: 200 },
      );
    },
  );

  it('miss none: whatever minute-by-minute search finds first, they find first', () => {
    const base = epoch('2026-10-24T00:00');
    const asked = fc.record({
      offset: fc.integer({ min: 0, max: 2_000 }),
      length: fc.integer({ min: 1, max: 2_000 }),
      from: fc.integer({ min: 0, max: 23 }),
      hours: fc.integer({ min: 1, max: 6 }),
      notWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(asked, ({ offset, length, from, hours, notWeekdays }) => {
        const free = { from: base + offset * MINUTE, to: base + (offset + length) * MINUTE };
        const between = {
          from: time('00:00').add({ hours: from }),
          to: time('00:00').add({ hours: Math.min(23, from + hours) }),
        };
        const [first = null] = placeStarts([free], wanted({ between, notWeekdays, limit: 1 }));
        let naive: number | null = null;
        for (let at = free.from; naive === null && at + 10 * MINUTE <= free.to; at += MINUTE) {
          const local = localTime(at);
          if (at % (GRID_MINUTES * MINUTE) !== 0 || notWeekdays.includes(local.dayOfWeek)) continue;
          if (Temporal.PlainTime.compare(between.from, local.toPlainTime()) > 0) continue;
          if (Temporal.PlainTime.compare(local.toPlainTime(), between.to) >= 0) continue;
          naive = at;
        }
        expect(first).toBe(naive);
      }),
      { numRuns: 100 },
    );
  });
});

/** The search as it was before its table of the clock: slow and plain, so what the fast one is held against. */
function placesByTemporal(free: readonly Interval[], wanted: WantedStarts): readonly number[] {
  const length = wanted.minutes * MINUTE;
  const grid = GRID_MINUTES * MINUTE;
  const found: number[] = [];
  for (const stretch of free) {
    let start = Math.ceil(Math.max(stretch.from, wanted.earliest) / grid) * grid;
    while (start + length <= stretch.to && start < wanted.latest && found.length < wanted.limit) {
      const skip = minutesByTemporal(start, wanted);
      if (skip === 0) found.push(start);
      start += skip === 0 ? Math.ceil(length / grid) * grid : skip * MINUTE;
    }
  }
  return found;
}

function minutesByTemporal(start: number, { between, notWeekdays, fullDays }: WantedStarts): number {
  const local = localTime(start);
  const minute = local.hour * 60 + local.minute;
  const toMidnight = Math.max(GRID_MINUTES, Math.min(24 * 60 - minute, 60));
  if (notWeekdays.includes(local.dayOfWeek) || fullDays.has(dayNumber(local.toPlainDate())))
    return toMidnight;
  if (between === null) return 0;
  const from = between.from.hour * 60 + between.from.minute;
  const to = between.to.hour * 60 + between.to.minute;
  if (minute >= (to === 0 ? 24 * 60 : to)) return toMidnight;
  return minute >= from ? 0 : Math.ceil(Math.min(from - minute, 60) / GRID_MINUTES) * GRID_MINUTES;
}
