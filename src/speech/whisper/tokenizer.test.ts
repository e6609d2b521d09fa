import { describe, expect, test } from 'vitest';
import { readTokenizer } from './tokenizer.ts';

/** A small vocabulary: all bytes in GPT-2's letters, and a few merges. */
const letters = [...'!"\'(),-.0123456789<>?abcdefghijklmnopqrstuvwxyz|', 'Ġ', 'Ã', '«', 'Ċ'];
const merged = ['Ġj', 'Ġja', 'da', 'dat', 'Ġd', 'Ã«'];
const vocab = Object.fromEntries([...letters, ...merged].map((piece, id) => [piece, id]));
const file = (change: object = {}) =>
  JSON.stringify({
    added_tokens: [
      { id: 900, content: '<|endoftext|>' },
      { id: 901, content: '<|nl|>' },
    ],
    model: {
      type: 'BPE',
      vocab,
      merges: ['Ġ j', 'Ġj a', 'd a', 'da t', 'Ġ d', 'Ã «'],
      ...change,
    },
  });
const ids = (...pieces: readonly string[]) => pieces.map((piece) => vocab[piece]);

describe('the tokenizer', () => {
  const tokenizer = readTokenizer(file());

  test.each([
    ['merges as far as it was taught', ' ja', ids('Ġja')],
    ['takes the merge that was learnt first', ' dat', ids('Ġ', 'dat')],
    ['does not merge over a space', 'da tja', ids('da', 'Ġ', 't', 'j', 'a')],
    ['cuts numbers, signs and words apart', 'a1,b', ids('a', '1', ',', 'b')],
    ['reads letters over ASCII by their bytes', 'ë', ids('Ã«')],
    ['takes marks in a text as plain letters', '<|nl|>', ids('<', '|', 'n', 'l', '|', '>')],
    ['has nothing to say to nothing', '', []],
    ['leaves out what its vocabulary lacks', 'a\u0000b', ids('a', 'b')],
  ])('%s', (_what, text, expected) => {
    expect(tokenizer.encode(text)).toEqual(expected);
  });

  test.each([' ja', 'dat ë', 'a1, b?\n', '  ja  ja '])('gives %j back as it was', (text) => {
    expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
  });

  test('leaves marks out of the text, and shows half a letter as one that is lost', () => {
    expect(tokenizer.decode([901, ...(ids('Ġja') as number[]), 900])).toBe(' ja');
    expect(tokenizer.decode(ids('Ã') as number[])).toBe('\ufffd');
  });

  test('takes merges written as pairs as well', () => {
    const pairs = readTokenizer(
      file({
        merges: [
          ['Ġ', 'j'],
          ['Ġj', 'a'],
        ],
      }),
    );
    expect(pairs.encode(' ja')).toEqual(ids('Ġja'));
  });

  test('knows its marks, and says which one it lacks', () => {
    expect(tokenizer.mark('<|nl|>')).toBe(901);
    expect(() => tokenizer.mark('<|xx|>')).toThrowError(
      expect.objectContaining({ code: 'MODEL_UNREADABLE' }),
    );
  });

  test('takes a word of 20,000 letters in a moment, because it cuts it', () => {
    const started = performance.now();
    expect(tokenizer.encode('da'.repeat(10_000))).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test.each(['', '{', '[]', '{"model":{}}', file({ type: 'WordPiece' })])('refuses %.20s', (json) => {
    expect(() => readTokenizer(json)).toThrowError(expect.objectContaining({ code: 'MODEL_UNREADABLE' }));
  });
});
