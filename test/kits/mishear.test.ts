import { describe, expect, test } from 'vitest';
import { readCallersTable } from './callers-table.ts';
import { mishear, seeded } from './mishear.ts';

const SENTENCES = readCallersTable<'sentence'>('wishes/train-book.tsv').map(({ sentence }) => sentence);
const plain = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[.,;:!?"…()]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ');

describe('the model of a recogniser’s errors', () => {
  test('gives the same result for the same sentence, seed and strength', () => {
    for (const sentence of SENTENCES) expect(mishear(sentence, 3)).toBe(mishear(sentence, 3));
  });

  test('gives lower case without punctuation, and never nothing', () => {
    for (const sentence of SENTENCES) {
      const heard = mishear(sentence, 1);
      expect(heard).not.toBe('');
      expect(heard).toBe(heard.toLowerCase());
      expect(heard).not.toMatch(/[.,?!]/u);
    }
  });

  test('hurts most sentences somewhere, and leaves some whole', () => {
    const whole =
      SENTENCES.filter((sentence) => mishear(sentence, 1) === plain(sentence)).length / SENTENCES.length;
    expect(whole).toBeGreaterThan(0.15);
    expect(whole).toBeLessThan(0.7);
  });

  test('hurts more with more strength, and nothing with none', () => {
    const changed = (strength: number): number =>
      SENTENCES.filter((sentence) => mishear(sentence, 1, strength) !== plain(sentence)).length;
    expect(changed(0)).toBe(0);
    expect(changed(2)).toBeGreaterThan(changed(1));
  });

  test('splits, glues, drops and changes words', () => {
    const heard = SENTENCES.map(
      (sentence) => [plain(sentence).split(' ').length, mishear(sentence, 1).split(' ').length] as const,
    );
    expect(heard.some(([said, got]) => got > said)).toBe(true);
    expect(heard.some(([said, got]) => got < said)).toBe(true);
  });

  test('its chances lie evenly between nought and one', () => {
    const chance = seeded(1);
    const drawn = Array.from({ length: 2_000 }, chance);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((one, other) => one + other, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });
});
