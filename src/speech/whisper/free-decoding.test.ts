import { describe, expect, test } from 'vitest';
import type { Decoder, Encoded, Prefix } from './decoder.ts';
import { decodeFreely, runsInCircle, suppressionFor } from './free-decoding.ts';

const END = 50_257;
const suppression = suppressionFor(END);

describe('running in a circle', () => {
  test.each([
    [[1, 2, 3], false],
    [[1, 1, 1], false],
    [[2, 1, 1, 1], true],
    [[1, 2, 1, 2, 1, 2], true],
    [[9, 1, 2, 1, 2, 1, 2], true],
    [[1, 2, 1, 2, 1], false],
    [[1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], true],
    [[1, 2, 1, 2, 3, 1, 2], false],
    [[], false],
  ])('%j: %s', (tokens, expected) => {
    expect(runsInCircle(tokens)).toBe(expected);
  });
});

describe('suppressed tokens', () => {
  test.each([
    ['a bracket', 58, true, true],
    ['a lone space', 220, true, false],
    ['the end', END, true, false],
    ['a mark of a language', 50_271, true, true],
    ['a time', 50_364, true, true],
    ['a word', 2_784, false, false],
  ])('%s: at the start %s, later %s', (_what, token, first, later) => {
    expect(suppression.first[token] !== 0).toBe(first);
    expect(suppression.later[token] !== 0).toBe(later);
  });
});

/** A decoder that writes the tokens one after the other at -0.5 each. */
function writing(tokens: readonly number[]) {
  const seen: { readonly token: number; readonly bias: Float32Array }[] = [];
  const decoder: Decoder = {
    nothingRead: {} as Prefix,
    scoreTree: () => Promise.reject(new Error('not asked')),
    async readOn(_encoded, before, [token], bias) {
      seen.push({ token: token ?? -1, bias });
      return { prefix: before, next: { token: tokens[seen.length - 1] ?? END, logp: -0.5 } };
    },
  };
  return { decoder, seen };
}
const decode = (
  decoder: Decoder,
  options: { mostTokens?: number; isStopped?: () => Promise<boolean> } = {},
) =>
  decodeFreely(decoder, {} as Encoded, {} as Prefix, {
    last: 7,
    endMark: END,
    mostTokens: options.mostTokens ?? 20,
    suppression,
    isStopped: options.isStopped ?? (async () => false),
  });

describe('free decoding', () => {
  test('writes until the end mark, with the other list after the first token', async () => {
    const { decoder, seen } = writing([1, 2, 3, END]);
    expect(await decode(decoder)).toEqual({ tokens: [1, 2, 3], meanLogp: -0.5, loops: false });
    expect(seen.map(({ token }) => token)).toEqual([7, 1, 2, 3]);
    expect(seen.map(({ bias }) => bias === suppression.first)).toEqual([true, false, false, false]);
  });

  test('stops in a circle and says so', async () => {
    const free = await decode(writing([5, 1, 2, 1, 2, 1, 2, 1, 2]).decoder);
    expect(free).toEqual({ tokens: [5, 1, 2, 1, 2, 1, 2], meanLogp: -0.5, loops: true });
  });

  test('stops after as many tokens as fit the time, and takes what found no end for a circle', async () => {
    const free = await decode(writing([1, 2, 3, 4, 5]).decoder, { mostTokens: 3 });
    expect(free).toEqual({ tokens: [1, 2, 3], meanLogp: -0.5, loops: true });
  });

  test('stops when nobody waits any more', async () => {
    const { decoder, seen } = writing([1, 2, 3, 4, 5]);
    expect(await decode(decoder, { isStopped: async () => seen.length === 2 })).toBeUndefined();
    expect(seen).toHaveLength(2);
  });
});
