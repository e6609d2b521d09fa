import { expect, test } from 'vitest';
import type { Column } from './grid-columns.ts';
import { placeKey } from './placing.ts';
import { answersOf, placeAt, placesIn } from './placing-targets.ts';

const column = {
  key: 'k',
  isFirst: true,
  practitioner: { id: 'a', name: 'dokter Jansen', role: 'gp' },
  day: { day: '2026-12-01', from: '2026-12-01T00:00:00+01:00' },
} as Column;
const MINUTE = 60_000;
const span = { from: 480 * MINUTE, to: 520 * MINUTE };

test('every five minutes of the columns is asked for, in the moments of the practice', () => {
  const places = placesIn([column], span);
  expect(places).toHaveLength(8);
  expect(places[0]).toEqual({ practitioner: 'a', start: '2026-12-01T07:00:00.000Z' });
});

test('refused starts in a row with one rule are one stretch, allowed ones are targets of ten minutes, the unknown is nothing', () => {
  const refusals = new Map(
    [null, null, null, 'dubbel', 'dubbel', 'dubbel', 'pauze'].map((words, nth) => [
      placeKey(placeAt(column, span.from + nth * 5 * MINUTE)),
      words,
    ]),
  );
  expect(
    answersOf(column, span, refusals).map(({ from, to, refusal }) => [from / MINUTE, to / MINUTE, refusal]),
  ).toEqual([
    [480, 495, null],
    [495, 510, 'dubbel'],
    [510, 515, 'pauze'],
  ]);
});

test('a target that is alone covers the line below it, so that a finger can hit it', () => {
  const refusals = new Map(
    [null, 'dubbel', 'dubbel'].map((words, nth) => [
      placeKey(placeAt(column, span.from + nth * 5 * MINUTE)),
      words,
    ]),
  );
  expect(
    answersOf(column, span, refusals).map(({ from, to, refusal }) => [from / MINUTE, to / MINUTE, refusal]),
  ).toEqual([
    [480, 490, null],
    [490, 495, 'dubbel'],
  ]);
});
