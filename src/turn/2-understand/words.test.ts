import { describe, expect, test } from 'vitest';
import { JUDGED_HEAD, JUDGED_TAIL, partOf, readTurn } from './words.ts';

describe('a turn in comparable words', () => {
  test.each([
    ['Eén zo’n afspraak, graag!', 'een zon afspraak graag'],
    ["'s Ochtends m'n dokter", 's ochtends mn dokter'],
    ['Öztürk  drieëntwintig', 'ozturk drieentwintig'],
    ['+31 6-00', '+31 6 00'],
    ['1234AB', '1234ab'],
    ['\u0000\u0007', ''],
    ['  ', ''],
  ])('%j', (text, plain) => {
    expect(
      readTurn(text)
        .words.map((word) => word.text)
        .join(' '),
    ).toBe(plain);
    expect(readTurn(text).plain).toBe(plain === '' ? '  ' : ` ${plain} `);
  });

  test('every word knows where it stood and what stood before it', () => {
    const { words, judged } = readTurn('Nee, Jansen-de Vries. Ja');
    expect(words.map(({ start, end }) => judged.slice(start, end))).toEqual([
      'Nee',
      'Jansen',
      'de',
      'Vries',
      'Ja',
    ]);
    expect(words.map(({ afterBreak }) => afterBreak)).toEqual([false, true, false, false, true]);
    expect(words.map(({ afterHyphen }) => afterHyphen)).toEqual([false, false, true, false, false]);
  });

  test('a text longer than speech keeps its beginning and its end', () => {
    const text = `begin ${'x '.repeat(10_000)}eind`;
    const { judged, plain } = readTurn(text);
    expect(judged.length).toBe(JUDGED_HEAD + 1 + JUDGED_TAIL);
    expect(plain.startsWith(' begin ')).toBe(true);
    expect(plain.endsWith(' eind ')).toBe(true);
  });
});

describe('a part of a turn', () => {
  const turn = readTurn('ja, donderdag om tien uur');

  test('is a turn of its own', () => {
    expect(partOf(turn, 1, 3)).toEqual(readTurn('donderdag om'));
    expect(partOf(turn, 1).judged).toBe('donderdag om tien uur');
  });

  test.each([
    [5, 5],
    [3, 2],
    [9, 12],
  ])('from %i to %i is empty', (from, to) => {
    expect(partOf(turn, from, to).words).toEqual([]);
  });
});
