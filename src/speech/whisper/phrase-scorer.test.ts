import { describe, expect, test } from 'vitest';
import type { Decoder, Encoded, Prefix } from './decoder.ts';
import { createPhraseScorer } from './phrase-scorer.ts';
import { buildPhraseTree, type PhraseTree } from './phrase-tree.ts';

const END = 0;

describe('a tree of phrases', () => {
  test('has what phrases begin with in common once, and an edge for every successor', () => {
    const tree = buildPhraseTree([[5, 6], [5, 7], [5]], END);
    expect(tree.tokens).toEqual([-1, 5, 6, 7]);
    expect(tree.parents).toEqual([-1, 0, 1, 1]);
    expect(tree.edges).toEqual([
      { node: 0, token: 5 },
      { node: 1, token: 6 },
      { node: 2, token: END },
      { node: 1, token: 7 },
      { node: 3, token: END },
      { node: 1, token: END },
    ]);
    expect(tree.paths).toEqual([
      [0, 1, 2],
      [0, 3, 4],
      [0, 5],
    ]);
  });

  test('gives equal phrases the same path', () => {
    const tree = buildPhraseTree(
      [
        [5, 6],
        [5, 6],
      ],
      END,
    );
    expect(tree.paths[0]).toEqual(tree.paths[1]);
    expect(tree.tokens).toHaveLength(3);
  });

  test('of beginnings has no node for the last token, which is asked but not read', () => {
    const tree = buildPhraseTree([
      [5, 6],
      [5, 7],
    ]);
    expect(tree.tokens).toEqual([-1, 5]);
    expect(tree.paths).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test('of nothing is a root alone', () => {
    expect(buildPhraseTree([], END)).toEqual({ tokens: [-1], parents: [-1], edges: [], paths: [] });
  });
});

const clip = { is: 'clip' } as unknown as Encoded;
const background = { is: 'background' } as unknown as Encoded;
const before = {} as Prefix;

/** A decoder that finds the tokens of `said` likely in the clip, all tokens alike in the background, and remembers its trees. */
function fakeDecoder(said: readonly number[], priorOf: (token: number) => number = () => -5) {
  const passes: { readonly over: Encoded; readonly tree: PhraseTree }[] = [];
  const decoder: Decoder = {
    nothingRead: before,
    readOn: () => Promise.reject(new Error('not asked')),
    async scoreTree(over, _before, _last, tree) {
      passes.push({ over, tree });
      const heard = (token: number) => (said.includes(token) || token === END ? -1 : -9);
      return Float32Array.from(tree.edges, ({ token }) => (over === clip ? heard(token) : priorOf(token)));
    },
  };
  return { decoder, passes };
}

/** A phrase is its letters: 'ab' is the tokens of a and b. */
const encode = (phrase: string) => Array.from(phrase, (letter) => letter.codePointAt(0) ?? 0);
const scorerFor = (decoder: Decoder) =>
  createPhraseScorer({ decoder, background, backgroundBefore: before, last: 1, endMark: END, encode });

describe('the score of a phrase', () => {
  test('is what the audio makes of it, less 0.8 of what noise makes of it', async () => {
    const { decoder } = fakeDecoder(encode('ab'));
    const scored = await scorerFor(decoder).score(clip, before, ['ab', 'ac']);
    expect(scored.map(({ phrase }) => phrase)).toEqual(['ab', 'ac']);
    // Two letters and the end: three at -1 each, less 0.8 times three at -5; then one of them at -9.
    expect(scored[0]?.score).toBeCloseTo(-3 + 12, 5);
    expect(scored[1]?.score).toBeCloseTo(-11 + 12, 5);
  });

  test('makes a phrase win that is likely in the clip over one that is likely always', async () => {
    const { decoder } = fakeDecoder(encode('b'), (token) => (token === encode('j')[0] ? -1 : -12));
    const [best] = await scorerFor(decoder).score(clip, before, ['j', 'b']);
    expect(best?.phrase).toBe('b');
  });

  test('works out what noise makes of it once', async () => {
    const { decoder, passes } = fakeDecoder(encode('ab'));
    const scorer = scorerFor(decoder);
    const first = await scorer.score(clip, before, ['ab', 'ac']);
    expect(await scorer.score(clip, before, ['ab', 'ac'])).toEqual(first);
    expect(passes.filter(({ over }) => over === background)).toHaveLength(1);
    await scorer.score(clip, before, ['ab', 'ad']);
    expect(passes.filter(({ over }) => over === background)).toHaveLength(2);
  });

  test('leaves out phrases without tokens and those too long to be said', async () => {
    const { decoder } = fakeDecoder(encode('ab'));
    const scored = await scorerFor(decoder).score(clip, before, ['', 'a'.repeat(81), 'a'.repeat(80)]);
    expect(scored.map(({ phrase }) => phrase)).toEqual(['a'.repeat(80)]);
  });

  test('of no phrases is no scores, without a pass', async () => {
    const { decoder, passes } = fakeDecoder([]);
    expect(await scorerFor(decoder).score(clip, before, [])).toEqual([]);
    expect(passes).toEqual([]);
  });

  test('in a list too long for one pass is that of the best beginnings, in two smaller passes', async () => {
    const { decoder, passes } = fakeDecoder(encode('twaalf'));
    const words = [
      'een',
      'twee',
      'drie',
      'vier',
      'vijf',
      'zes',
      'zeven',
      'acht',
      'negen',
      'tien',
      'elf',
      'twaalf',
    ];
    const phrases = words.flatMap((a) => words.flatMap((b) => words.map((c) => `${a}${b}${c}`)));
    expect(phrases).toHaveLength(1_728);
    const scored = await scorerFor(decoder).score(clip, before, phrases);
    expect(scored[0]?.phrase).toBe('twaalftwaalftwaalf');
    const sizes = passes.filter(({ over }) => over === clip).map(({ tree }) => tree.tokens.length);
    expect(sizes).toHaveLength(2);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(600);
  });
});
