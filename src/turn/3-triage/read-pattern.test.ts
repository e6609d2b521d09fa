import { describe, expect, it } from 'vitest';
import { lexicon } from './lexicon/lexicon.ts';
import { MatcherMaker } from './matcher.ts';
import { readPattern } from './read-pattern.ts';
import { Reading } from './reading.ts';
import { Vocabulary } from './vocabulary.ts';

const GROUPS = { fruit: ['appel', 'rode peer'], basket: ['mand met <fruit>'], loop: ['<loop>'] };

function found(pattern: string, ...said: string[]): string[] {
  const vocabulary = new Vocabulary(new Set());
  const maker = new MatcherMaker(vocabulary, GROUPS);
  const matcher = maker.pattern(pattern);
  const reading = new Reading(
    said.map((text) => ({ text })),
    vocabulary,
    maker.count,
  );
  return matcher.find(reading).map(({ from, to }) =>
    reading.words
      .slice(from, to)
      .map(({ plain }) => plain)
      .join(' '),
  );
}

describe('a pattern finds', () => {
  it.each([
    ['a word', 'borst', 'mijn borst', ['borst']],
    ['nothing in another word', 'borst', 'mijn borstel', []],
    ['a beginning', 'adem*', 'de ademhaling', ['ademhaling']],
    ['an end', '*pijn', 'erge kiespijn', ['kiespijn']],
    ['two words side by side', 'pijn borst', 'pijn borst', ['pijn borst']],
    ['no words with others between, unless a gap says so', 'pijn borst', 'pijn in borst', []],
    ['words over a gap', 'pijn ..2 borst', 'pijn in mijn borst', ['pijn in mijn borst']],
    ['nothing over a wider gap', 'pijn ..1 borst', 'pijn in mijn borst', []],
    ['a word that may be left out', 'pijn op? borst', 'pijn borst', ['pijn borst']],
    ['a word that may be there', 'pijn op? borst', 'pijn op borst', ['pijn op borst']],
    ['a choice of more words', '(rode peer|appel) eten', 'een rode peer eten', ['rode peer eten']],
    [
      'a choice inside a choice',
      '(licht in (mijn|zijn) hoofd|duizelig)',
      'licht in zijn hoofd',
      ['licht in zijn hoofd'],
    ],
    ['a group', '<fruit>', 'een appel', ['appel']],
    ['a group inside a group', '<basket>', 'een mand met rode peer', ['mand met rode peer']],
    ['a number in words', '#38-42 graden', 'negenendertig graden', ['negenendertig graden']],
    ['a number in digits', '#38-42', 'het is 38,4', ['38,4']],
    ['no other number', '#38-42', 'het is 37', []],
    ['a word that was split', 'hartinfarct', 'een hart infarct', ['hart infarct']],
    ['words that were glued', 'pijn op borst', 'pijnopborst', ['pijn op borst']],
    ['a hyphen as a space', 'epi-pen', 'mijn epi pen', ['epi pen']],
  ])('%s', (_, pattern, said, expected) => {
    expect(found(pattern, said)).toEqual(expected);
  });

  it('nothing over the end of a turn', () => {
    expect(found('pijn ..3 borst', 'pijn', 'borst')).toEqual([]);
  });
});

describe('a rule with a typing error does not start', () => {
  it.each(['', '..3', 'een?', 'bor$t', '(a|b', 'a)b(', '(a||b)', '(a b', '#38'])('%j', (pattern) => {
    expect(() => readPattern(pattern)).toThrow(
      expect.objectContaining({ code: 'TRIAGE_PATTERN_UNREADABLE' }),
    );
  });

  it.each(['<nuts>', '<loop>'])('a group that is not there or holds itself: %s', (pattern) => {
    expect(() => found(pattern, 'x')).toThrow(expect.objectContaining({ code: 'TRIAGE_GROUP_UNKNOWN' }));
  });
});

describe('the lexicon', () => {
  it.each(Object.keys(lexicon))('reads: <%s>', (group) => {
    const maker = new MatcherMaker(new Vocabulary(new Set()), lexicon);
    expect(maker.pattern(`<${group}>`).id).toBeGreaterThanOrEqual(0);
  });
});
