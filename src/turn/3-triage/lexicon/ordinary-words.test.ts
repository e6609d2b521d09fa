import { describe, expect, it } from 'vitest';
import { balieRules } from '../balie-rules.ts';
import { foreignWords } from './foreign-words.ts';
import { names } from './names.ts';
import { onlyNames, ordinaryWords } from './ordinary-words.ts';

describe('ordinary words', () => {
  it('are whole words as callers are compared: small letters alone', () => {
    expect([...ordinaryWords].filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
    expect(names.filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
  });

  it('hold names of every kind, foreign words and Dutch ones', () => {
    expect(names.length).toBeGreaterThan(400);
    expect([...names, ...onlyNames, ...foreignWords].filter((word) => !ordinaryWords.has(word))).toEqual([]);
    expect(['verstek', 'zwerven', 'zwaartepunt'].filter((word) => !ordinaryWords.has(word))).toEqual([]);
  });

  it('hold a first name with an accent as it is heard', () => {
    expect(['jose', 'zoe', 'bjorn'].filter((name) => !onlyNames.has(name))).toEqual([]);
    expect(balieRules.vocabulary.mayBe('jose')).toEqual([]);
  });
});
