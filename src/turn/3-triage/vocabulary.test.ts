import { describe, expect, it } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

function aVocabulary(words: readonly string[], ordinary: readonly string[] = []): Vocabulary {
  const vocabulary = new Vocabulary(new Set(ordinary));
  for (const word of words) vocabulary.word(word);
  return vocabulary;
}

describe('the words that rules look for', () => {
  it('are numbered once, however often they are asked for', () => {
    const vocabulary = new Vocabulary(new Set());
    expect([vocabulary.word('koorts'), vocabulary.word('pijn'), vocabulary.word('koorts')]).toEqual([
      0, 1, 0,
    ]);
    expect(vocabulary.size).toBe(2);
  });

  it('are found whole, by beginning, by end and by value', () => {
    const vocabulary = new Vocabulary(new Set());
    const whole = vocabulary.word('hoofdpijn');
    const begins = vocabulary.anyOf([{ kind: 'begins', stem: 'hoofd' }]);
    const ends = vocabulary.anyOf([{ kind: 'ends', stem: 'pijn' }]);
    const warm = vocabulary.anyOf([{ kind: 'number', from: 38, to: 42 }]);
    expect([...vocabulary.exactly('hoofdpijn')].sort()).toEqual([whole, begins, ends]);
    expect(vocabulary.exactly('kiespijn')).toEqual([ends]);
    expect(vocabulary.exactly('negenendertig')).toEqual([warm]);
    expect(vocabulary.exactly('37')).toEqual([]);
  });
});

describe('misheard words', () => {
  it.each([
    ['the same sound from four letters', 'pijn', 'bein', ['pijn']],
    ['the last letter lost from five', 'borst', 'bors', ['borst']],
    ['one letter off from six', 'beroerte', 'beroeste', ['beroerte']],
    ['not one letter off when short', 'borst', 'burst', []],
    ['not when the word is short', 'lam', 'lan', []],
    ['not a word that only begins so', 'borst', 'borstel', []],
  ])('%s', (_, word, heard, found) => {
    expect(aVocabulary([word]).soundsLike(heard)).toEqual(found);
  });

  it('are never made of an ordinary word', () => {
    expect(aVocabulary(['beroerte'], ['beroerde']).soundsLike('beroerde')).toEqual([]);
    expect(aVocabulary(['beroerte']).soundsLike('beroerde')).toEqual(['beroerte']);
  });
});

describe('words that a recogniser glued', () => {
  const vocabulary = aVocabulary(['pijn', 'op', 'borst', 'mijn'], ['pijnop']);

  it.each([
    ['pijnborst', ['pijn', 'borst']],
    ['opmijnborst', ['op', 'mijn', 'borst']],
    ['pijnop', null],
    ['oppijnx', null],
    ['opop', null],
  ])('%s', (glued, parts) => {
    expect(vocabulary.unglued(glued)).toEqual(parts);
  });

  it('says which words it knows', () => {
    expect([vocabulary.knows('pijn'), vocabulary.knows('wijn'), vocabulary.isOrdinary('pijnop')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
