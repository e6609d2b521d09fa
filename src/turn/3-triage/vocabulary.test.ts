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
    ['one letter off in a word of exactly six', 'koorts', 'koorns', ['koorts']],
    ['not one letter off from a word of five', 'borst', 'borsjt', []],
    ['not the last letter lost when as many letters were heard', 'borst', 'borrs', []],
    ['not the last letter lost of a word of four', 'pijn', 'pijj', []],
    ['not the same sound in three letters', 'baal', 'bal', []],
  ])('%s', (_, word, heard, found) => {
    expect(aVocabulary([word]).soundsLike(heard)).toEqual(found);
  });

  it.each([
    ['the same sound', 'gevallen', 'gevalen', true],
    ['a letter lost at the end', 'borst', 'bors', false],
    ['one letter off', 'beroerte', 'beroeste', false],
    ['the same sound in three letters', 'baal', 'bal', false],
  ])('%s is equal or not', (_, word, heard, equal) => {
    expect(aVocabulary([word]).soundsEqual(heard)).toBe(equal);
    expect(aVocabulary([word], [heard]).soundsEqual(heard)).toBe(false);
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

  it.each([
    ['a number', 'achtendertig', ['acht', 'en', 'dertig']],
    ['fewer than six letters', 'opeen', ['op', 'een']],
  ])('are not %s', (_, glued, words) => {
    expect(aVocabulary(words).unglued(glued)).toBeNull();
  });

  it.each([
    ['of six letters', 'opdeel', ['op', 'deel'], ['op', 'deel']],
    ['with the longest first part', 'pijnen', ['pij', 'nen', 'pijn', 'en'], ['pijn', 'en']],
    ['with parts of two letters', 'opdaen', ['op', 'da', 'en'], ['op', 'da', 'en']],
    ['but no parts of one letter', 'opdaxe', ['op', 'dax', 'e'], null],
  ])('are taken apart %s', (_, glued, words, parts) => {
    expect(aVocabulary(words).unglued(glued)).toEqual(parts);
  });

  it('says which words it knows', () => {
    expect([vocabulary.knows('pijn'), vocabulary.knows('wijn')]).toEqual([true, false]);
  });
});

describe('what a word may be', () => {
  const vocabulary = new Vocabulary(new Set(['worst']));
  const whole = vocabulary.word('beroerte');
  const begins = vocabulary.anyOf([{ kind: 'begins', stem: 'beroer' }]);
  const other = vocabulary.anyOf([{ kind: 'begins', stem: 'bern' }]);
  const ends = vocabulary.anyOf([{ kind: 'ends', stem: 'erte' }]);
  const otherEnd = vocabulary.anyOf([{ kind: 'ends', stem: 'arte' }]);
  const number = vocabulary.anyOf([{ kind: 'number', from: 38, to: 42 }]);
  const every = vocabulary.anyOf([{ kind: 'number', from: 0, to: 999 }]);

  it.each([
    ['beroerte', [whole, begins, ends]],
    ['beroerd', [begins]],
    ['sterte', [ends]],
    ['bernard', [other]],
    ['haarte', [otherEnd]],
    ['geen', []],
    ['38', [number, every]],
    ['42', [number, every]],
    ['37,9', [every]],
    ['42,1', [every]],
  ])('%s', (said, atoms) => {
    expect([...vocabulary.exactly(said)].sort((a, b) => a - b)).toEqual([...atoms].sort((a, b) => a - b));
  });

  it('is guessed when no rule knows the word, on top of what it is', () => {
    expect(new Set(vocabulary.mayBe('beroeste'))).toEqual(new Set([whole, begins, ends]));
    expect(vocabulary.mayBe('beroeste')).toContain(whole);
    expect(vocabulary.exactly('beroeste')).not.toContain(whole);
  });

  it('is not guessed when a rule knows the word', () => {
    const two = new Vocabulary(new Set());
    const one = two.word('beroerte');
    const twin = two.word('beroerde');
    expect(two.mayBe('beroerte')).toEqual([one]);
    expect(two.mayBe('beroerde')).toEqual([twin]);
  });
});

describe('choices of words', () => {
  it('are one whatever their order, and another when one word differs', () => {
    const vocabulary = new Vocabulary(new Set());
    const ab = vocabulary.anyOf([
      { kind: 'word', word: 'a' },
      { kind: 'word', word: 'b' },
    ]);
    expect(
      vocabulary.anyOf([
        { kind: 'word', word: 'b' },
        { kind: 'word', word: 'a' },
      ]),
    ).toBe(ab);
    expect(vocabulary.word('a')).not.toBe(ab);
  });

  it('are told apart by kind, stem and value', () => {
    const vocabulary = new Vocabulary(new Set());
    const atoms = [
      vocabulary.anyOf([{ kind: 'begins', stem: 'pijn' }]),
      vocabulary.anyOf([{ kind: 'begins', stem: 'pij' }]),
      vocabulary.anyOf([{ kind: 'ends', stem: 'pijn' }]),
      vocabulary.anyOf([{ kind: 'ends', stem: 'ijn' }]),
      vocabulary.anyOf([{ kind: 'number', from: 1, to: 2 }]),
      vocabulary.anyOf([{ kind: 'number', from: 1, to: 3 }]),
      vocabulary.anyOf([
        { kind: 'word', word: 'a' },
        { kind: 'word', word: 'b' },
      ]),
      vocabulary.anyOf([{ kind: 'word', word: 'a=b' }]),
      vocabulary.word('pijn'),
    ];
    expect(new Set(atoms).size).toBe(atoms.length);
  });
});

describe('how a word sounds', () => {
  const vocabulary = aVocabulary(['beroerte'], ['worst']);

  it.each([
    ['beroerte', 'perorte'],
    ['worst', 'worst'],
    ['zieke', 'sjke'],
  ])('%s, known, ordinary or neither', (word, key) => {
    expect(vocabulary.soundOf(word)).toBe(key);
  });

  it.each([
    ['sounds like a word of a rule', 'gefallen', true],
    ['is a word of a rule', 'gevallen', true],
    ['is one letter off only', 'gefalle', true],
    ['sounds like nothing', 'steen', false],
    ['is short', 'paan', true],
    ['is too short', 'lan', false],
    ['is ordinary', 'bein', false],
    ['is the neighbour of a word only', 'gefalken', false],
  ])('%s: %s', (_, word, equal) => {
    expect(aVocabulary(['gevallen', 'baan', 'lam', 'pijn'], ['bein']).soundsEqual(word)).toBe(equal);
  });

  it.each([
    ['the same sound goes before one letter off', ['gevallen', 'gefalken'], 'gefallen', ['gevallen']],
    ['only longer words for a short one', ['borst', 'bors'], 'bors', ['bors']],
    ['a lost last letter is of a longer word', ['borst'], 'porst', ['borst']],
    ['no short word for one letter off', ['borst'], 'bworst', []],
    ['a word of six for one letter off', ['klonten'], 'klontwen', ['klonten']],
    ['each word once', ['beroerte', 'beroerte'], 'beroeste', ['beroerte']],
    ['not by two letters', ['beroerte'], 'beloeste', []],
    ['not for four letters that lost one', ['pijn'], 'pij', []],
  ])('%s', (_, words, heard, found) => {
    expect(aVocabulary(words).soundsLike(heard)).toEqual(found);
  });
});
