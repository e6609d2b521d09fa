import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../test/kits/understanding-context.ts';
import { EXPECTED_KINDS, type ExpectedKind } from '../../domain/expectation.ts';
import { WISHES } from '../../domain/meaning.ts';
import { explain, understand } from './understand.ts';
import { JUDGED_HEAD, JUDGED_TAIL } from './words.ts';

describe('any text', () => {
  const HOSTILE: readonly string[] = [
    '',
    '5'.repeat(5_000),
    '12 34 '.repeat(900),
    'nul zes '.repeat(600),
    'honderd '.repeat(600),
    'de a van '.repeat(500),
    'a '.repeat(2_250),
    'nee '.repeat(1_100),
    'geboren geboren '.repeat(280),
    'van de '.repeat(640),
    'en '.repeat(1_500),
    'x'.repeat(4_500),
    '\u0000\u0001\u0002'.repeat(1_500),
    '😀'.repeat(2_200),
    'مرحبا '.repeat(700),
    '\uD800 \uDFFF '.repeat(1_000),
    'a\u0301'.repeat(2_000),
  ];

  test.each(HOSTILE.map((text) => [text.slice(0, 12), text]))(
    '%j has a meaning for every question',
    (_start, text) => {
      for (const expecting of EXPECTED_KINDS) {
        const { wish, confidence } = understand([text], contextOf(expecting));
        expect(WISHES).toContain(wish);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    },
  );

  test('found by chance has a meaning, and the same one again', () => {
    const words = fc.constantFrom(
      'ja',
      'nee',
      'donderdag',
      'half',
      'tien',
      'nul',
      'zes',
      'van',
      'de',
      'a',
      'jansen',
      'mg',
      'geboren',
      '14',
      'maart',
      '+31',
      '1234',
      'ab',
      ',',
      'wacht',
      'dubbel',
      'niet',
      'naar',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.constantFrom(...EXPECTED_KINDS), (said, expecting) => {
        const once = understand(said, contextOf(expecting));
        expect(WISHES).toContain(once.wish);
        expect(understand(said, contextOf(expecting))).toEqual(once);
      }),
      { numRuns: 250, seed: 20261125 },
    );
  });

  test('of ten megabytes is judged by its beginning and end, whatever its length', () => {
    const long = `ik wil een medewerker spreken ${'bla '.repeat(2_500_000)} volgende week donderdag`;
    const judged = JUDGED_HEAD + JUDGED_TAIL;
    expect(long.length).toBeGreaterThan(10_000_000);
    expect(explain([long], contextOf('day')).words.length).toBeLessThan(judged);
    expect(understand([long], contextOf('day')).slots.date).toBe('2026-12-03');
  });

  /** What could drown the reader of each question, asked that question and an open one. */
  test.each<[ExpectedKind, string]>([
    ['open', 'ik wil graag een afspraak en '],
    ['phone', '06 12 34 '],
    ['phone', 'nul zes dubbel drie keer '],
    ['name', 'de a van anton '],
    ['name', 'jansen met dubbel s '],
    ['postcode', '1234 ab nee 12 '],
    ['day', 'donderdag nee vrijdag '],
    ['time', 'niet voor half drie maar '],
    ['slot-choice', 'de eerste niet de tweede '],
    ['date-of-birth', 'geboren op 3 mei '],
    ['date-of-birth', 'zevenenzestigachtendertig '],
    ['medicine', 'metoprolol 2 komma 5 '],
    ['yes-no', 'ja nee toch niet klopt '],
    ['reason', 'omdat ik al drie dagen '],
  ])('takes at most some eight times as long when it is four times as long: %s, "%s"', (expecting, piece) => {
    for (const question of [expecting, 'open'] as const) {
      const time = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        const times = [1, 2].map(() => {
          const start = process.cpuUsage().user;
          understand([text], contextOf(question));
          return (process.cpuUsage().user - start) / 1000;
        });
        return Math.min(...times);
      };
      time(1_000);
      // Twice the fair share, and 250 ms of processor time: quadratic work would take sixteen times as long.
      expect(time(4_400)).toBeLessThan(8 * time(1_100) + 250);
    }
  });
});
