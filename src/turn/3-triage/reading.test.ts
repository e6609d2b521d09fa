import { describe, expect, it } from 'vitest';
import { MatcherMaker } from './matcher.ts';
import { Reading, type SpokenTurn } from './reading.ts';
import { Vocabulary } from './vocabulary.ts';

function read(patterns: readonly string[], said: readonly SpokenTurn[], ordinary: readonly string[] = []) {
  const vocabulary = new Vocabulary(new Set(ordinary));
  const maker = new MatcherMaker(vocabulary, {});
  const matchers = patterns.map((pattern) => maker.pattern(pattern));
  const reading = new Reading(said, vocabulary, maker.count);
  return { reading, matchers };
}
const plain = (reading: Reading): string => reading.words.map((word) => word.plain).join(' ');
const turns = (...texts: string[]): SpokenTurn[] => texts.map((text) => ({ text }));

describe('words that a recogniser glued together', () => {
  it.each([
    ['pijnopborst', 'pijn op borst'],
    ['pijnop', 'pijn op'],
    ['pijn', 'pijn'],
    ['pyn', 'pyn'],
  ])('"%s" is read as "%s"', (said, words) => {
    expect(plain(read(['pijn op borst'], turns(said)).reading)).toBe(words);
  });

  it('stay whole when a rule knows the whole word', () => {
    expect(plain(read(['borstpijn', 'borst', 'pijn'], turns('borstpijn')).reading)).toBe('borstpijn');
  });

  it('stay whole when they sound like a word of a rule', () => {
    expect(plain(read(['gevallen', 'geval', 'en', 'gevalen'], turns('gefallen')).reading)).toBe('gefallen');
  });

  it('fall apart before a "geen" or "niet", whatever they sound like', () => {
    const rules = ['krijgen lucht', 'krijg geen', 'krijg niet'];
    expect(plain(read(rules, turns('krijggeen lucht')).reading)).toBe('krijg geen lucht');
    expect(plain(read(rules, turns('krijgniet lucht')).reading)).toBe('krijg niet lucht');
  });

  it('keep the break before the first of them and have none inside', () => {
    const { reading } = read(['pijn op borst'], turns('ja, pijnopborst'));
    expect(reading.words.map(({ breakBefore }) => breakBefore)).toEqual([3, 1, 0, 0]);
  });
});

describe('small words that a recogniser misheard', () => {
  it('are read as what they are, and shown as they were heard', () => {
    const { reading } = read(['niet meer'], turns('ik will nied meer'));
    expect(plain(reading)).toBe('ik will niet meer');
    expect(reading.words.map(({ literal }) => literal).join(' ')).toBe('ik will nied meer');
  });
});

describe('words that a recogniser split', () => {
  it.each([
    ['two pieces', 'hart infarct', [0, 2]],
    ['three pieces', 'be wuste loos', [0, 3]],
  ])('%s', (_, said, [from, to]) => {
    const { reading, matchers } = read(['(hartinfarct|bewusteloos)'], turns(said));
    expect(matchers[0]?.find(reading)).toEqual([
      { from, to, words: Array.from({ length: (to as number) - (from as number) }, (__, at) => at) },
    ]);
  });

  it.each([
    ['four pieces', 'be wus te loos'],
    ['pieces of two turns', 'hart | infarct'],
    ['a word that is one too often by chance', 'met een'],
    ['a word of five letters', 'bo rst'],
    ['a word of more than forty letters', `${'ab'.repeat(10)} ${'ab'.repeat(10)}c`],
  ])('not %s', (_, said) => {
    const pattern = `(hartinfarct|bewusteloos|meteen|borst|${'ab'.repeat(20)}c)`;
    const { reading, matchers } = read([pattern], turns(...said.split(' | ')), said.split(' '));
    expect(matchers[0]?.find(reading)).toEqual([]);
  });

  it.each([
    ['six letters', 'bor sten', 'borsten'],
    ['forty letters', `${'a'.repeat(20)} ${'a'.repeat(20)}`, 'a'.repeat(40)],
  ])('of %s', (_, said, word) => {
    const { reading, matchers } = read([word], turns(said), said.split(' '));
    expect(matchers[0]?.find(reading)).toEqual([{ from: 0, to: 2, words: [0, 1] }]);
  });
});

describe('what is kept in a reading', () => {
  it('is every place of a word, in order', () => {
    const { reading, matchers } = read(['pijn'], turns('pijn en pijn', 'pijn'));
    expect(matchers[0]?.find(reading).map(({ from }) => from)).toEqual([0, 2, 3]);
  });

  it('is a word once when it is written like two words of one choice', () => {
    const { reading, matchers } = read(['(pijn|pijn*|*ijn)'], turns('pijn'));
    expect(matchers[0]?.find(reading)).toEqual([{ from: 0, to: 1, words: [0] }]);
  });

  it('is a search, made once', () => {
    const { reading } = read(['pijn'], turns('pijn'));
    let searches = 0;
    const search = (): readonly [] => {
      searches += 1;
      return [];
    };
    expect(reading.once(0, search)).toBe(reading.once(0, search));
    expect(searches).toBe(1);
  });

  it('is the turn that holds something', () => {
    const { reading, matchers } = read(['pijn'], turns('pijn hier', 'hier'));
    let asked = 0;
    const matcher = {
      id: 0,
      find: (of: Reading) => {
        asked += 1;
        return matchers[0]?.find(of) ?? [];
      },
    };
    expect([0, 1, 2].map((at) => reading.turnHolds(matcher, at))).toEqual([true, true, false]);
    expect(asked).toBe(1);
  });

  it('is the clause that holds something', () => {
    const { reading, matchers } = read(['pijn'], turns('hier. pijn hier. hier'));
    const [matcher] = matchers;
    if (!matcher) throw new Error('no matcher');
    const holds = (from: number, to: number): boolean =>
      reading.clauseHolds(matcher, { from, to, words: [] });
    expect([holds(0, 1), holds(1, 2), holds(2, 3), holds(3, 4), holds(0, 3), holds(2, 4)]).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it('keeps another reading of a turn apart from the first', () => {
    const { reading } = read([], [{ text: 'a b', alternatives: ['c d'] }, { text: 'e' }]);
    expect(plain(reading)).toBe('a b c d e');
    expect([
      reading.sameTurn(0, 1),
      reading.sameTurn(1, 2),
      reading.sameTurn(2, 3),
      reading.sameTurn(3, 4),
    ]).toEqual([true, false, true, false]);
    expect(reading.sameTurn(0, 4)).toBe(false);
  });
});
