import { describe, expect, it } from 'vitest';
import { findIn, type Matcher, MatcherMaker } from './matcher.ts';
import { type Near, near, type Pattern } from './pattern.ts';
import { Reading } from './reading.ts';
import { Vocabulary } from './vocabulary.ts';

const GROUPS = {
  fruit: ['appel', 'peer', 'rode kers'],
  basket: ['mand', '<fruit>'],
  both: ['<fruit>', '(mes|vork)'],
} as const;

interface Sought {
  readonly matcher: Matcher;
  readonly reading: Reading;
}

function seek(sign: Pattern | Near, ...said: readonly string[]): Sought {
  const vocabulary = new Vocabulary(new Set());
  const maker = new MatcherMaker(vocabulary, GROUPS);
  const matcher = maker.patternOrNear(sign);
  const reading = new Reading(
    said.map((text) => ({ text })),
    vocabulary,
    maker.count,
  );
  return { matcher, reading };
}

/** Each find as "from-to: the words asked for". */
function found(sign: Pattern | Near, ...said: readonly string[]): string[] {
  const { matcher, reading } = seek(sign, ...said);
  return findIn(matcher, reading).map(({ from, to, words }) => `${from}-${to}: ${words.join(' ')}`);
}

describe('words near each other', () => {
  it.each([
    ['side by side', 2, 'mes appel', ['0-2: 0 1']],
    ['the other way round', 2, 'appel mes', ['0-2: 1 0']],
    ['with so many words between', 2, 'mes a b appel', ['0-4: 0 3']],
    ['with so many words between, the other way round', 2, 'appel a b mes', ['0-4: 3 0']],
    ['not with one word more', 2, 'mes a b c appel', []],
    ['not with one word more, the other way round', 2, 'appel a b c mes', []],
    ['not when one is missing', 2, 'mes a b', []],
    ['not when the first is missing', 2, 'appel a b', []],
    ['twice for two first words', 2, 'mes appel mes', ['0-2: 0 1', '1-3: 2 1']],
    ['the nearest first', 5, 'appel a a mes a appel', ['0-4: 3 0', '3-6: 3 5']],
    ['longer finds behind shorter ones', 5, 'mes appel appel', ['0-2: 0 1', '0-3: 0 2']],
    [
      'four finds for a first word at most',
      9,
      'mes appel appel appel appel appel',
      ['0-2: 0 1', '0-3: 0 2', '0-4: 0 3', '0-5: 0 4'],
    ],
  ])('%s (%i): %s', (_, within, said, finds) => {
    expect(found(near(within, 'mes', 'appel'), said)).toEqual(finds);
  });

  it('keeps the nearest when there are more than four', () => {
    const finds = found(near(9, 'mes', 'appel'), 'appel appel appel appel a mes appel');
    expect(finds).toContain('5-7: 5 6');
    expect(finds).not.toContain('0-6: 5 0');
  });

  it('are in one turn', () => {
    expect(found(near(5, 'mes', 'appel'), 'mes', 'appel')).toEqual([]);
    expect(found(near(5, 'mes', 'appel'), 'mes', 'appel mes')).toEqual(['1-3: 2 1']);
  });

  it('are different words', () => {
    expect(found(near(5, '(mes|vork)', '(mes|lepel)'), 'mes')).toEqual([]);
    expect(found(near(5, '(mes|vork)', '(mes|lepel)'), 'mes mes')).toEqual(['0-2: 0 1', '0-2: 1 0']);
  });

  it('overlap when they share one word of more', () => {
    expect(found(near(5, 'mes en', '(en|vork)'), 'mes en')).toEqual([]);
    expect(found(near(5, 'mes en', '(en vork|en)'), 'mes en vork')).toEqual([]);
  });

  it.each([
    ['any order', 'c a b', ['0-3: 1 2 0']],
    ['each within reach of the first, not of each other', 'b x a x c', ['0-5: 2 0 4']],
    ['not when one is out of reach of the first', 'a b x x x c', []],
  ])('are three or more: %s', (_, said, finds) => {
    expect(found(near(2, 'a', 'b', 'c'), said)).toEqual(finds);
  });

  it('are measured each by its own length', () => {
    expect(found(near(2, 'mes', '(appel|zure groene peer)'), 'appel a b c mes zure groene peer')).toEqual([
      '4-8: 4 5 6 7',
    ]);
  });

  it('may be some words long and still stand before the first', () => {
    expect(found(near(2, 'mes', 'a ..4 b'), 'a x x x x b x x mes')).toEqual(['0-9: 8 0 5']);
    expect(found(near(2, 'mes', 'a ..5 b'), 'a x x x x x b x x mes')).toEqual(['0-10: 9 0 6']);
  });
});

describe('a choice', () => {
  it('gives its finds in order, whatever part found them', () => {
    expect(found('(rode kers|appel|rode)', 'rode kers appel')).toEqual(['0-1: 0', '0-2: 0 1', '2-3: 2']);
  });

  it('of groups finds what each finds', () => {
    expect(found('<both>', 'vork appel rode kers')).toEqual(['0-1: 0', '1-2: 1', '2-4: 2 3']);
    expect(found('<basket>', 'peer')).toEqual(['0-1: 0']);
    expect(found('<basket>', 'mand')).toEqual(['0-1: 0']);
    expect(found('(<fruit>|<basket>)', 'steen')).toEqual([]);
  });

  it('within a choice is one choice', () => {
    expect(found('((mes|vork)|lepel)', 'vork lepel')).toEqual(['0-1: 0', '1-2: 1']);
  });
});

describe('words in order', () => {
  it.each([
    ['mes ..1 appel', 'mes appel appel', ['0-2: 0 1', '0-3: 0 2']],
    ['mes appel? peer', 'mes peer', ['0-2: 0 1']],
    ['mes appel? peer', 'mes appel peer', ['0-3: 0 1 2']],
    ['mes appel?', 'mes', ['0-1: 0']],
    ['mes appel?', 'mes appel', ['0-2: 0 1', '0-1: 0']],
    ['mes appel', 'mes', []],
    ['mes ..9 appel', 'mes appel appel appel appel appel', ['0-2: 0 1', '0-3: 0 2', '0-4: 0 3', '0-5: 0 4']],
    ['mes ..9 appel?', 'mes appel appel appel appel', ['0-2: 0 1', '0-3: 0 2', '0-4: 0 3', '0-5: 0 4']],
  ])('%s in "%s"', (pattern, said, finds) => {
    expect(found(pattern, said)).toEqual(finds);
  });
});

describe('what is passed over without seeking', () => {
  /** Whether a matcher was asked to seek, and what it found. */
  function asked(sign: Pattern | Near, said: string): boolean {
    const { matcher, reading } = seek(sign, said);
    let sought = false;
    const watched: Matcher = {
      ...matcher,
      find: (of) => {
        sought = true;
        return matcher.find(of);
      },
    };
    findIn(watched, reading);
    return sought;
  }

  it.each<[string, Pattern | Near, string, boolean]>([
    ['a word that was not said', 'mes', 'vork', false],
    ['words in order of which the first was not said', 'mes vork', 'vork', false],
    ['words in order of which only a later one was not said', 'mes vork', 'mes', false],
    ['not words in order that were all said, whatever their order', 'mes vork', 'vork mes', true],
    ['words in order whose needed word is behind a choice of longer ones', '<fruit> mes', 'appel', false],
    ['words near a word that was not said', near(2, 'mes', 'vork'), 'vork', false],
    ['words near a choice, by the other word', near(2, '<fruit>', 'vork'), 'appel', false],
    ['a choice of which nothing was said', '<fruit>', 'steen', false],
    ['a choice of which half of the longer one was said', '<fruit>', 'rode', false],
    ['not a choice of which the longer one was said', '<fruit>', 'rode kers', true],
    ['not by a word that may be left out', '<fruit> mes?', 'appel', true],
  ])('%s', (_, sign, said, sought) => {
    expect(asked(sign, said)).toBe(sought);
  });
});

describe('a maker of matchers', () => {
  it('makes the same pattern once', () => {
    const maker = new MatcherMaker(new Vocabulary(new Set()), GROUPS);
    expect(maker.pattern('mes ..2 appel')).toBe(maker.pattern('mes ..2 appel'));
    expect(maker.near(near(2, 'mes', 'appel'))).toBe(maker.near(near(2, 'mes', 'appel')));
    expect(maker.near(near(2, 'mes', 'appel'))).not.toBe(maker.near(near(3, 'mes', 'appel')));
    expect(maker.near(near(2, 'mes', 'appel'))).not.toBe(maker.near(near(2, 'mes', 'peer')));
  });

  it('may use a group twice in one pattern', () => {
    expect(found('<fruit> ..2 <basket>', 'appel en mand')).toEqual(['0-3: 0 2']);
  });

  it.each([
    ['does not exist', '<nothing>', {}, 'nothing'],
    ['contains itself', '<loop>', { loop: ['a <loop>'] }, 'loop'],
  ])('refuses a group that %s, by name', (_, pattern, groups, group) => {
    const maker = new MatcherMaker(new Vocabulary(new Set()), groups);
    expect(() => maker.pattern(pattern)).toThrow(
      expect.objectContaining({
        code: 'TRIAGE_GROUP_UNKNOWN',
        message: 'A triage rule names a word group that does not exist or contains itself.',
        fields: { group },
      }),
    );
  });
});
