import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';

describe('what a reader finds in a text', () => {
  const digits = scan('kamer 12, 3 en 45', (tokens, at) =>
    tokens[at]?.kind === 'digits' ? { next: at + 1, value: Number(tokens[at]?.text) } : null,
  );

  it('is given from left to right with its place in the text', () => {
    expect(digits.map(({ start, end, value }) => [start, end, value])).toEqual([
      [6, 8, 12],
      [10, 11, 3],
      [15, 17, 45],
    ]);
  });

  it('passes over what was read', () => {
    const pairs = scan('een twee drie vier vijf', (tokens, at) =>
      at + 1 < tokens.length ? { next: at + 2 } : null,
    );
    expect(pairs).toHaveLength(2);
  });

  it('finds nothing in a text without words', () => {
    expect(scan(' \n ', () => ({ next: 1 }))).toEqual([]);
  });
});
