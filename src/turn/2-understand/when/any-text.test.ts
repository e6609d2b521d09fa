import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expecting } from './found.ts';
import { findWhen } from './when.ts';

const REFERENCE = Temporal.PlainDateTime.from('2026-11-23T10:15:00');
const EXPECTATIONS: readonly Expecting[] = ['any', 'date', 'time', 'date-of-birth'];

/** Beginnings of phrases said over and over: what a parser that tries again would drown in. */
const REPEATED = [
  'een ',
  'vier en ',
  'de eerste van de ',
  'de eerste maandag van ',
  '12:30:',
  '1-2-',
  '7',
  'van drie tot ',
  'tussen 1 en ',
  'half ',
  'een uur of ',
  'over ',
  'volgende week vrijdag ',
  'niet voor ',
  'twee komma ',
  'een uur en ',
  "'s ",
  'begin van ',
  'week van ',
  'nul ',
  '😀 ',
  '\u0000',
  'é',
  'januari-',
];

const timeOf = (text: string, expecting: Expecting): number => {
  const start = performance.now();
  findWhen(text, REFERENCE, expecting);
  return performance.now() - start;
};

describe('any text gives an answer', () => {
  it('whatever its characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom(...EXPECTATIONS),
        (text, expecting) => {
          for (const { start, end } of findWhen(text, REFERENCE, expecting)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('whatever the numbers and signs', () => {
    const pieces = fc.constantFrom(
      '1',
      '31',
      '99',
      '2026',
      '-',
      '/',
      ':',
      '.',
      ',',
      ' ',
      'uur',
      'jaar',
      'eeuw',
      'over ',
      'mei',
      "'",
      'e',
      'duizend',
      'miljard',
      'week ',
      'van ',
      'de ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 25 }),
        fc.constantFrom(...EXPECTATIONS),
        (parts, expecting) => {
          const found = findWhen(parts.join(''), REFERENCE, expecting);
          expect(
            found.every(({ from, to, duration }) => from !== null || to !== null || duration !== null),
          ).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    '9999999999 jaar',
    'over 9999999999999999999999 eeuwen',
    'over 10000 jaar',
    '100 decennia geleden',
    'over honderd miljoen jaar',
    'week 99',
    '1'.repeat(5000),
    `${'1'.repeat(5000)} uur`,
    `half ${'9'.repeat(400)}`,
  ])('"%s" does not break it', (text) => {
    for (const expecting of EXPECTATIONS) expect(() => findWhen(text, REFERENCE, expecting)).not.toThrow();
  });

  it('a reference at the ends of the calendar does not break it', () => {
    for (const reference of ['0001-01-01T00:00:00', '9999-12-31T23:59:59']) {
      const now = Temporal.PlainDateTime.from(reference);
      for (const text of [
        'morgen',
        'volgend jaar',
        'de 31ste',
        'kerst',
        'vrijdag de dertiende',
        'over 10000 jaar',
        'week 53',
        '29 februari',
      ]) {
        expect(() => findWhen(text, now, 'any'), `${reference} ${text}`).not.toThrow();
      }
    }
  });
});

describe('the time grows with the length, not faster', () => {
  // Eight times the text may take eight times as long; four times that again, and a second, are left to a busy machine. A rule that
  // tried again for every place would take sixty-four times as long.
  it.each(REPEATED)('of "%s" over and over', (unit) => {
    const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    for (const expecting of ['any', 'date-of-birth'] as const) {
      timeOf(text(5_000), expecting);
      const short = Math.min(timeOf(text(10_000), expecting), timeOf(text(10_000), expecting));
      expect(timeOf(text(80_000), expecting)).toBeLessThan(short * 8 * 4 + 1000);
    }
  });

  it('a megabyte of talk is read in pieces and to its end', () => {
    const talk = 'ik wil graag een afspraak maken voor morgen om half drie ';
    const text = talk.repeat(18_000);
    const found = findWhen(text, REFERENCE, 'any');
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(found.length).toBe(18_000);
    expect(new Set(found.map(({ from }) => from))).toEqual(new Set(['2026-11-24T14:30:00']));
  });
});
