import { describe, expect, it } from 'vitest';
import { balieRules } from '../balie-rules.ts';
import { triage } from '../triage.ts';
import { foreignWords } from './foreign-words.ts';
import { ordinaryWords } from './ordinary-words.ts';

describe('everyday words of other languages', () => {
  it('are whole words without capitals, accents or gaps between them', () => {
    expect(foreignWords.length).toBeGreaterThan(200);
    expect(foreignWords.filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
  });

  it('are all known as ordinary, so that none is taken for a misheard word of danger', () => {
    expect(foreignWords.filter((word) => !ordinaryWords.has(word))).toEqual([]);
    expect(balieRules.vocabulary.mayBe('biri')).toEqual([]);
  });

  it.each(['biri turkce bilen biri var mi', 'wizyta w wtorek prosze', 'termin am montag bitte'])(
    'ring nobody: %s',
    (text) => {
      expect(triage([{ text }], { practice: 'huisarts' }).kind).toBe('may-continue');
    },
  );
});
