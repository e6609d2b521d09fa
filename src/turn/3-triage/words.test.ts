import { describe, expect, it } from 'vitest';
import { plainWord, readWords } from './words.ts';

describe('the raw words', () => {
  it('lose capitals, accents and apostrophes for comparing, and keep them as said', () => {
    expect(readWords("M'n café, ZÓ benauwd", 2)).toEqual([
      { literal: "M'n", plain: 'mn', breakBefore: 3, turn: 2, offset: 0 },
      { literal: 'café', plain: 'cafe', breakBefore: 0, turn: 2, offset: 4 },
      { literal: 'ZÓ', plain: 'zo', breakBefore: 1, turn: 2, offset: 10 },
      { literal: 'benauwd', plain: 'benauwd', breakBefore: 0, turn: 2, offset: 13 },
    ]);
  });

  it.each([
    ['a comma is a small break', 'koorts, hoest', 1],
    ['a colon too', 'koorts: hoest', 1],
    ['a full stop ends the sentence', 'koorts. hoest', 2],
    ['the strongest mark counts', 'koorts,... hoest', 2],
    ['also when it comes first', 'koorts..., hoest', 2],
    ['a dash is none', 'koorts - hoest', 0],
  ])('%s', (_, text, strength) => {
    expect(readWords(text, 0)[1]?.breakBefore).toBe(strength);
  });

  it('keep the decimal mark of a temperature', () => {
    expect(readWords('38,5 en 39.1', 0).map(({ plain }) => plain)).toEqual(['38,5', 'en', '39.1']);
  });

  it('split at hyphens, as the patterns do', () => {
    expect(readWords('epi-pen', 0).map(({ plain }) => plain)).toEqual(['epi', 'pen']);
  });

  it.each(['', '   ', '?!…', "'", '\u0000\u0007', '🙂🙂'])('are none in %j', (text) => {
    expect(readWords(text, 0)).toEqual([]);
  });

  it('are cut at forty letters', () => {
    expect(readWords('a'.repeat(1000), 0).map(({ plain }) => plain.length)).toEqual([40]);
  });

  it('write the same word the same way', () => {
    expect(plainWord("Geürineerd'")).toBe('geurineerd');
  });
});
