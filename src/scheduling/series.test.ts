import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slot } from '../domain/appointment.ts';
import { asId, type PractitionerId } from '../domain/ids.ts';
import type { SeriesRhythm } from '../domain/series-rhythm.ts';
import { seriesDays, weekdaySets, weeksApart } from './series.ts';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam');
const slot = (local: string, who = 'bram', minutes = 25): Slot => ({
  practitioner: asId<PractitionerId>(who),
  practitionerName: who,
  start: at(local),
  end: at(local).add({ minutes }),
});
const times = (slots: readonly Slot[]) =>
  slots.map(
    ({ practitionerName, start }) => `${practitionerName} ${start.toPlainDateTime().toString().slice(5, 16)}`,
  );
const wanted = (rhythm: SeriesRhythm, many: number, notWeekdays: readonly number[] = []) => ({
  rhythm,
  times: many,
  notWeekdays,
});
const weekly = (first: Slot, weeks: number, free: readonly Slot[]) =>
  seriesDays(first, wanted({ kind: 'every-weeks', weeks: 1 }, weeks), free) ?? [];
const perWeek = (
  many: number,
  weekdays: readonly number[] = [],
): Extract<SeriesRhythm, { kind: 'per-week' }> => ({
  kind: 'per-week',
  times: many,
  weekdays,
});
/** Every working day of six weeks at these times. */
const workdays = (...clock: readonly string[]): readonly Slot[] =>
  Array.from({ length: 42 }, (_, day) => Temporal.PlainDate.from('2026-11-30').add({ days: day }))
    .filter(({ dayOfWeek }) => dayOfWeek < 6)
    .flatMap((date) => clock.map((time) => slot(`${date}T${time}`)));
const placed = (days: ReturnType<typeof seriesDays>) =>
  (days ?? []).map((day) =>
    day.kind === 'place' ? day.slot.start.toPlainDateTime().toString().slice(5, 16) : `no ${day.date}`,
  );

describe('a series of weekly appointments', () => {
  it('is at the same time by the clock on the wall, also over the clock change', () => {
    const free = ['2027-03-22T09:30', '2027-03-29T09:30', '2027-04-05T09:30', '2027-04-05T10:00'].map((one) =>
      slot(one),
    );
    const weeks = weekly(slot('2027-03-22T09:30'), 3, free);
    expect(weeks.map((week) => (week.kind === 'place' ? times([week.slot]) : week.words))).toEqual([
      ['bram 03-22T09:30'],
      ['bram 03-29T09:30'],
      ['bram 04-05T09:30'],
    ]);
  });

  it('takes the nearest place of the day when the usual time is taken, with the same practitioner only', () => {
    const free = [slot('2027-03-01T08:30'), slot('2027-03-01T11:00'), slot('2027-03-01T09:30', 'leila')];
    expect(weekly(slot('2027-03-01T09:30'), 1, free)).toMatchObject([
      { kind: 'place', atUsualTime: false, slot: { start: at('2027-03-01T08:30') } },
    ]);
  });

  it('says of a week without a place why', () => {
    expect(weekly(slot('2027-04-20T09:30'), 3, [slot('2027-04-20T09:30')])).toEqual([
      { kind: 'place', atUsualTime: true, slot: slot('2027-04-20T09:30') },
      { kind: 'no-place', date: Temporal.PlainDate.from('2027-04-27'), words: 'gesloten: Koningsdag' },
      {
        kind: 'no-place',
        date: Temporal.PlainDate.from('2027-05-04'),
        words: 'geen plaats vrij op deze dag',
      },
    ]);
  });

  it('has as many weeks as asked, each on the right day, whatever is free', () => {
    const free = fc.array(
      fc
        .integer({ min: 0, max: 12 * 7 * 24 })
        .map((hours) => slot('2027-01-04T00:00', hours % 2 === 0 ? 'bram' : 'leila').start.add({ hours })),
    );
    fc.assert(
      fc.property(free, fc.integer({ min: 0, max: 12 }), (starts, weeks) => {
        const first = slot('2027-01-05T09:30');
        const places = starts.map((start) => ({ ...first, start, end: start.add({ minutes: 25 }) }));
        const series = weekly(first, weeks, places);
        expect(series).toHaveLength(weeks);
        for (const [index, week] of series.entries()) {
          const date = week.kind === 'place' ? week.slot.start.toPlainDate() : week.date;
          expect(date.toString()).toBe(first.start.add({ weeks: index }).toPlainDate().toString());
        }
      }),
    );
  });
});

describe('a series that comes otherwise than each week', () => {
  it('comes once in so many weeks', () => {
    const days = seriesDays(
      slot('2026-12-01T10:00'),
      wanted({ kind: 'every-weeks', weeks: 2 }, 3),
      workdays('09:30', '10:00'),
    );
    expect(placed(days)).toEqual(['12-01T10:00', '12-15T10:00', '12-29T10:00']);
  });

  it('comes twice a week with days between, on the days with the most places, at the time of the first', () => {
    const free = workdays('09:30', '10:00').filter(
      ({ start }) => start.dayOfWeek !== 5 && !start.toPlainDate().equals('2026-12-10'),
    );
    const days = seriesDays(slot('2026-12-01T10:00'), wanted(perWeek(2), 4), free);
    expect(placed(days)).toEqual(['12-01T10:00', '12-03T10:00', '12-08T10:00', 'no 2026-12-10']);
  });

  it('comes on the days that were named, also when one of them has no place at all', () => {
    const days = seriesDays(slot('2026-12-01T10:00'), wanted(perWeek(2, [2, 3]), 4), [
      slot('2026-12-01T10:00'),
      slot('2026-12-08T10:25'),
    ]);
    expect(placed(days)).toEqual(['12-01T10:00', 'no 2026-12-02', '12-08T10:25', 'no 2026-12-09']);
  });

  it('comes on two of three named days, and leaves the named ones where the first place is on another', () => {
    expect(weekdaySets(2, perWeek(2, [1, 2, 4]))).toEqual([
      [1, 2],
      [2, 4],
    ]);
    expect(weekdaySets(3, perWeek(2, [1, 5]))).toEqual([
      [1, 3],
      [3, 5],
      [3, 6],
      [3, 7],
    ]);
    expect(weekdaySets(2, perWeek(2, [2]))).toEqual([
      [2, 4],
      [2, 5],
      [2, 6],
      [2, 7],
    ]);
  });

  it('comes on no weekday that was refused', () => {
    const days = seriesDays(slot('2026-12-01T10:00'), wanted(perWeek(2), 2, [4]), workdays('10:00'));
    expect(placed(days)).toEqual(['12-01T10:00', '12-04T10:00']);
  });

  it('is three times a week from Monday, Wednesday or Friday, and from a Tuesday not at all', () => {
    const three = (first: string) =>
      placed(seriesDays(slot(first), wanted(perWeek(3), 4), workdays('10:00')));
    expect(three('2026-11-30T10:00')).toEqual(['11-30T10:00', '12-02T10:00', '12-04T10:00', '12-07T10:00']);
    expect(three('2026-12-02T10:00')).toEqual(['12-02T10:00', '12-04T10:00', '12-07T10:00', '12-09T10:00']);
    expect(seriesDays(slot('2026-12-01T10:00'), wanted(perWeek(3), 4), workdays('10:00'))).toBeNull();
  });

  it('keeps its rhythm without overlap, whatever is free', () => {
    const arbitrary = fc.record({
      hours: fc.uniqueArray(fc.integer({ min: 0, max: 8 * 7 * 24 }), { maxLength: 250 }),
      rhythm: fc.oneof(
        fc.record({ kind: fc.constant('every-weeks' as const), weeks: fc.integer({ min: 1, max: 4 }) }),
        fc.record({
          kind: fc.constant('per-week' as const),
          times: fc.integer({ min: 2, max: 3 }),
          weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }),
        }),
      ),
      many: fc.integer({ min: 1, max: 12 }),
      notWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }),
    });
    let kept = 0;
    fc.assert(
      fc.property(arbitrary, ({ hours, rhythm, many, notWeekdays }) => {
        const first = slot('2026-12-01T10:00');
        const free = hours.map((hour) => {
          const start = at('2026-12-01T00:00').add({ hours: hour });
          return { ...first, start, end: start.add({ minutes: 25 }) };
        });
        const days = seriesDays(first, wanted(rhythm, many, notWeekdays), free);
        if (days === null) return;
        kept += 1;
        expect(days).toHaveLength(many);
        const dates = days.map((day) => (day.kind === 'place' ? day.slot.start.toPlainDate() : day.date));
        const gaps = dates.slice(1).map((date, nth) => dates[nth]?.until(date).days ?? 0);
        expect(dates[0]?.toString()).toBe('2026-12-01');
        // One place a day at most, so that no two can overlap.
        expect(gaps.every((gap) => gap > 0)).toBe(true);
        for (const day of days) if (day.kind === 'place') expect(free).toContain(day.slot);
        if (rhythm.kind === 'every-weeks') {
          expect(gaps.every((gap) => gap === 7 * rhythm.weeks)).toBe(true);
          return;
        }
        const weekdays = new Set(dates.map(({ dayOfWeek }) => dayOfWeek));
        expect(weekdays.size).toBe(Math.min(rhythm.times, many));
        expect([...weekdays].some((weekday) => notWeekdays.includes(weekday))).toBe(false);
        // In any seven days there are as many as were asked.
        for (const [nth, date] of dates.entries()) {
          const next = dates[nth + rhythm.times];
          if (next !== undefined) expect(date.until(next).days).toBe(7);
        }
        const isNamed = rhythm.weekdays.length >= rhythm.times && rhythm.weekdays.includes(2);
        if (!isNamed && rhythm.weekdays.length === 0) expect(gaps.every((gap) => gap >= 2)).toBe(true);
      }),
    );
    expect(kept).toBeGreaterThan(20);
  });

  it('is weeks apart by its rhythm, and each week when only one of its days is left', () => {
    const both = [slot('2026-12-01T10:00'), slot('2026-12-03T10:00')];
    expect(weeksApart({ kind: 'every-weeks', weeks: 2 }, both)).toBe(2);
    expect(weeksApart(perWeek(2), both)).toBeNull();
    expect(weeksApart(perWeek(2), [slot('2026-12-01T10:00'), slot('2026-12-08T10:00')])).toBe(1);
  });
});
