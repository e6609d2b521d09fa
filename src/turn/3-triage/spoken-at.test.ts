import { describe, expect, it } from 'vitest';
import { spokenAt } from './spoken-at.ts';

const text = 'hij heeft , koorts';
const words = [
  { text: 'hij', fromMs: 0, toMs: 100 },
  { text: 'heeft', fromMs: 200, toMs: 300 },
  { text: 'koorts', fromMs: 400, toMs: 500 },
];
const turn = { fromMs: 0, toMs: 900, words };

describe('when a word was said', () => {
  it.each([
    ['the first word', 0, { fromMs: 0, toMs: 100, of: 'word' }],
    ['a letter within a word', 6, { fromMs: 200, toMs: 300, of: 'word' }],
    ['the last word, behind a mark', 12, { fromMs: 400, toMs: 500, of: 'word' }],
    ['what stands between two words', 10, { fromMs: 0, toMs: 900, of: 'turn' }],
    ['what stands behind the last', 18, { fromMs: 0, toMs: 900, of: 'turn' }],
    ['another reading of the turn', null, { fromMs: 0, toMs: 900, of: 'turn' }],
  ] as const)('%s', (_, offset, expected) => {
    expect(spokenAt(text, offset, turn)).toEqual(expected);
  });

  it('is that of the turn when a word of the recogniser is not in the text', () => {
    expect(spokenAt('hij heeft pijn', 10, turn)).toEqual({ fromMs: 0, toMs: 900, of: 'turn' });
  });
});
