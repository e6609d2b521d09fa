import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCallbackWindow } from './callback-window.ts';
import { callbacksIn } from './callbacks-in.ts';

const THURSDAY = Temporal.PlainDate.from('2026-11-26');
const time = (text: string) => Temporal.PlainTime.from(text);
const window = (from: string, to: string) => ({
  from: Temporal.ZonedDateTime.from(`2026-11-26T${from}[Europe/Amsterdam]`).epochMilliseconds,
  to: Temporal.ZonedDateTime.from(`2026-11-26T${to}[Europe/Amsterdam]`).epochMilliseconds,
});
const part = (
  from: string,
  to: string,
  perHour: number,
  weekdays: readonly ('monday' | 'thursday')[] = ['thursday'],
) => ({
  weekdays,
  from: time(from),
  to: time(to),
  perHour,
});

describe('the callbacks that fit in a window', () => {
  it.each([
    ['the number of an hour where no part says otherwise', '09:00', '10:00', [], 6],
    ['as much less as the window is shorter', '09:15', '09:55', [], 4],
    ['those of the part that it lies in', '09:00', '10:00', [part('08:00', '12:00', 2)], 2],
    ['none where nobody rings', '09:00', '10:00', [part('09:00', '10:00', 0)], 0],
    ['some of both where a part ends within it', '09:00', '10:00', [part('08:00', '09:30', 2)], 4],
    ['more where more people are there', '13:00', '14:00', [part('13:00', '17:00', 20)], 20],
    ['nothing of a part of another day', '09:00', '10:00', [part('08:00', '12:00', 0, ['monday'])], 6],
    ['nothing of a part of another hour', '09:00', '10:00', [part('10:00', '12:00', 0)], 6],
    ['those of two parts', '09:00', '10:00', [part('09:00', '09:30', 0), part('09:30', '10:00', 10)], 5],
  ] as const)('are %s', (_what, from, to, parts, expected) => {
    expect(callbacksIn(window(from, to), THURSDAY, { perHour: 6, parts })).toBe(expected);
  });

  it('are never more than the busiest part allows, nor fewer than none', () => {
    const minute = fc.integer({ min: 0, max: 1_438 });
    const clock = (of: number) =>
      time(`${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        minute,
        minute,
        minute,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (a, b, c, perHour, usual) => {
          const [from = 0, to = 0] = [Math.min(a, b), Math.max(a, b) + 1];
          const parts = [
            {
              weekdays: ['thursday' as const],
              from: clock(Math.min(c, 1_378)),
              to: clock(Math.min(c, 1_378) + 60),
              perHour,
            },
          ];
          const span = {
            from: window('00:00', '01:00').from + from * 60_000,
            to: window('00:00', '01:00').from + to * 60_000,
          };
          const calls = callbacksIn(span, THURSDAY, { perHour: usual, parts });
          expect(calls).toBeGreaterThanOrEqual(0);
          expect(calls).toBeLessThanOrEqual((Math.max(usual, perHour) * (to - from)) / 60);
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('nobody is promised a call in a part of the day in which nobody rings', () => {
  const hours = {
    openingHours: [
      { practitioner: null, weekday: 'thursday' as const, from: time('08:00'), to: time('17:00') },
    ],
    closures: [],
  };
  const next = nextCallbackWindow(
    hours,
    Temporal.Instant.from('2026-11-26T07:00:00Z'),
    { perHour: 6, parts: [part('08:00', '11:00', 0)], noticeMinutes: 30 },
    [],
  );
  expect(next.kind === 'window' ? next.from.toPlainTime().toString() : next.words).toBe('11:00:00');
});
