import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackRoom, nextCallbackWindow } from './callback-window.ts';
import { covers } from './intervals.ts';
import { type Hours, openWindows, PRACTICE_TIME_ZONE } from './opening-windows.ts';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(PRACTICE_TIME_ZONE);
const hours = (from: string, to: string) =>
  (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((weekday) => ({
    practitioner: null,
    weekday,
    from: Temporal.PlainTime.from(from),
    to: Temporal.PlainTime.from(to),
  }));
const practice: Hours = {
  openingHours: [...hours('08:00', '12:00'), ...hours('13:00', '16:30')],
  closures: [],
};
const next = (now: string, promised: readonly string[] = [], perHour = 2, noticeMinutes = 30) =>
  nextCallbackWindow(
    practice,
    at(now).toInstant(),
    { perHour, noticeMinutes },
    promised.map((end) => at(end).toInstant()),
  );
const inWords = (found: ReturnType<typeof next>): string =>
  found.kind === 'window'
    ? `${found.from.toPlainDateTime().toString().slice(5, 16)} - ${found.before.toPlainTime().toString().slice(0, 5)}`
    : found.kind;

describe('the promise to call back', () => {
  it.each<[string, string, readonly string[], string]>([
    ['is the rest of the hour after the notice', '2026-11-26T09:00', [], '11-26T09:30 - 10:00'],
    [
      'skips an hour whose callbacks are promised',
      '2026-11-26T09:00',
      ['2026-11-26T10:00'],
      '11-26T10:00 - 11:00',
    ],
    [
      'counts those promised inside the hour',
      '2026-11-26T09:30',
      ['2026-11-26T10:30', '2026-11-26T11:00'],
      '11-26T11:00 - 12:00',
    ],
    ['is after lunch when the morning is over', '2026-11-26T11:45', [], '11-26T13:00 - 14:00'],
    ['ends with the day', '2026-11-26T15:30', [], '11-26T16:00 - 16:30'],
    ['is the next morning in the evening', '2026-11-26T20:00', [], '11-27T08:00 - 09:00'],
    ['is on Monday in the weekend', '2026-11-28T10:00', [], '11-30T08:00 - 09:00'],
    ['is after Christmas at Christmas', '2026-12-25T10:00', [], '12-28T08:00 - 09:00'],
    ['promises no hour that has room for less than one', '2026-11-26T11:15', [], '11-26T13:00 - 14:00'],
  ])('%s', (_what, now, promised, expected) => {
    expect(inWords(next(now, promised))).toBe(expected);
  });

  it.each<[string, string | null, readonly [string, string] | null, string]>([
    ['this afternoon', '2026-11-26', ['12:00', '17:00'], '11-26T13:00 - 14:00'],
    ['after three', null, ['15:00', '17:00'], '11-26T15:00 - 16:00'],
    ['half way an hour', null, ['13:30', '15:00'], '11-26T13:30 - 14:00'],
    ['tomorrow', '2026-11-27', null, '11-27T08:00 - 09:00'],
    ['in the morning, which is nearly over', null, ['08:00', '09:15'], '11-27T08:00 - 09:00'],
    ['in the evening', null, ['18:00', '22:00'], 'no-capacity'],
    ['on Saturday', '2026-11-28', null, 'no-capacity'],
  ])('lies in the moment that is wanted: %s', (_what, day, times, expected) => {
    const date = day === null ? null : Temporal.PlainDate.from(day);
    const [from, to] = times ?? [];
    const found = nextCallbackWindow(
      practice,
      at('2026-11-26T09:00').toInstant(),
      { perHour: 2, noticeMinutes: 30 },
      [],
      {
        days: date === null ? null : { from: date, to: date },
        between:
          from === undefined || to === undefined
            ? null
            : { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) },
      },
    );
    expect(inWords(found)).toBe(expected);
  });

  it('is not made when there is no room in the whole horizon, and says so in words', () => {
    const never = nextCallbackWindow(
      { openingHours: [], closures: [] },
      at('2026-11-26T09:00').toInstant(),
      { perHour: 5, noticeMinutes: 0 },
      [],
    );
    expect(never).toEqual({ kind: 'no-capacity', words: expect.stringContaining('geen terugbelmoment') });
  });

  it('lies in opening hours, after now, and a day of promises never holds more in an hour than the staff can do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 10 }),
        fc.integer({ min: 1, max: 8 }),
        (minute, perHour) => {
          const now = at('2026-11-20T00:00').add({ minutes: minute });
          const promised: Temporal.Instant[] = [];
          for (let n = 0; n < 30; n += 1) {
            const found = nextCallbackWindow(
              practice,
              now.toInstant(),
              { perHour, noticeMinutes: 15 },
              promised,
            );
            if (found.kind !== 'window') throw new Error('no window');
            const window = { from: found.from.epochMilliseconds, to: found.before.epochMilliseconds };
            const date = found.from.toPlainDate();
            expect(window.from).toBeGreaterThanOrEqual(now.epochMilliseconds + 15 * 60_000);
            expect(window.to - window.from).toBeLessThanOrEqual(3_600_000);
            expect(covers(openWindows(practice, null, date, date.add({ days: 1 })), window)).toBe(true);
            promised.push(found.before.toInstant());
          }
          const perEnd = Map.groupBy(promised, (end) => end.epochMilliseconds);
          for (const ends of perEnd.values()) expect(ends.length).toBeLessThanOrEqual(perHour);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the room for callbacks until the practice closes', () => {
  const left = (now: string, promised: readonly string[] = [], hours: Hours = practice) => {
    const found = callbackRoom(
      hours,
      at(now).toInstant(),
      { perHour: 2, noticeMinutes: 30 },
      promised.map((end) => at(end).toInstant()),
    );
    if (found === null) return null;
    const until = found.until.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDateTime().toString();
    return `${found.room} before ${until.slice(5, 16)}`;
  };

  it.each<[string, string, readonly string[], string]>([
    ['is what the hours that are left hold', '2026-11-26T09:00', [], '5 before 11-26T12:00'],
    [
      'is less by what was promised in each of them',
      '2026-11-26T09:00',
      ['2026-11-26T10:00', '2026-11-26T11:00', '2026-11-26T11:00', '2026-11-26T11:00'],
      '2 before 11-26T12:00',
    ],
    ['is none when nobody can be ready in time', '2026-11-26T11:45', [], '0 before 11-26T12:00'],
    ['is that of the afternoon during the break', '2026-11-26T12:10', [], '7 before 11-26T16:30'],
    ['is that of the next day after closing time', '2026-11-26T17:00', [], '8 before 11-27T12:00'],
  ])('%s', (_what, now, promised, expected) => {
    expect(left(now, promised)).toBe(expected);
  });

  it('is not there for a practice that never opens', () => {
    expect(left('2026-11-26T09:00', [], { openingHours: [], closures: [] })).toBeNull();
  });

  it('is as many as are promised one after another until it is full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 12 }), (half, perHour) => {
        const now = at('2026-11-26T00:00')
          .add({ minutes: 30 * half })
          .toInstant();
        const capacity = { perHour, noticeMinutes: 30 };
        const found = callbackRoom(practice, now, capacity, []);
        const promised: Temporal.Instant[] = [];
        for (;;) {
          const given = nextCallbackWindow(practice, now, capacity, promised);
          if (given.kind !== 'window' || found === null) throw new Error('no room at all');
          if (Temporal.Instant.compare(given.before.toInstant(), found.until) > 0) break;
          promised.push(given.before.toInstant());
        }
        expect(found?.room).toBe(promised.length);
      }),
      { numRuns: 50 },
    );
  });
});
