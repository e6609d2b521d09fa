import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hotWords, readPieces } from './hot-words.ts';
import { findSherpaModel } from './sherpa-model.ts';
import { readSherpaResult, type SherpaResult } from './sherpa-reading.ts';

describe('the model in a directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'balie-sherpa-'));
  });
  afterEach(() => rm(directory, { recursive: true }));
  const put = (...names: readonly string[]) =>
    Promise.all(names.map((name) => writeFile(join(directory, name), '')));
  const find = async () => {
    const { kind, ...paths } = await findSherpaModel(directory);
    return [kind, ...Object.values(paths).map((path) => basename(path))];
  };

  test.each([
    [
      'Parakeet as it is published',
      ['encoder.int8.onnx', 'decoder.int8.onnx', 'joiner.int8.onnx', 'tokens.txt'],
      ['transducer', 'encoder.int8.onnx', 'decoder.int8.onnx', 'joiner.int8.onnx', 'tokens.txt'],
    ],
    [
      'a Whisper export',
      ['base-encoder.onnx', 'base-decoder.onnx', 'base-tokens.txt', 'README.md'],
      ['whisper', 'base-encoder.onnx', 'base-decoder.onnx', 'base-tokens.txt'],
    ],
    [
      'the 8-bit one of two precisions',
      [
        'base-encoder.onnx',
        'base-encoder.int8.onnx',
        'base-decoder.onnx',
        'base-decoder.int8.onnx',
        'base-tokens.txt',
      ],
      ['whisper', 'base-encoder.int8.onnx', 'base-decoder.int8.onnx', 'base-tokens.txt'],
    ],
  ])('%s', async (_what, names, expected) => {
    await put(...names);
    expect(await find()).toEqual(expected);
  });

  test.each([
    ['nothing', []],
    ['half a model', ['encoder.onnx', 'tokens.txt']],
    ['no tokens', ['encoder.onnx', 'decoder.onnx']],
  ])('%s is refused', async (_what, names) => {
    await put(...names);
    await expect(find()).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });
});

describe('hot words', () => {
  const pieces = readPieces('<unk> 0\n▁J 1\n▁Jan 2\nan 3\nsen 4\n▁de 5\n▁v 6\nries 7\ns 8\n<blk> 9\n');

  test('reads the pieces of a tokens.txt', () => {
    expect(pieces.size).toBe(10);
    expect(readPieces('a b c\n\nzonder\n▁x 12\r\n')).toEqual(new Set(['▁x']));
  });

  test.each([
    ['takes the longest piece first', ['Jansen'], '▁Jan sen :1.5'],
    ['writes several words', ['de vries'], '▁de ▁v ries :1.5'],
    ['separates phrases', ['Jans', 'de'], '▁Jan s :1.5/▁de :1.5'],
    ['names each once', ['de', 'de'], '▁de :1.5'],
    ['leaves out what has no pieces', ['Özil', 'de'], '▁de :1.5'],
    ['leaves out what would be an order to sherpa', ['de/Jan', 'de :9'], ''],
    ['leaves out nothing at all', ['', '  '], ''],
  ])('%s', (_what, phrases, expected) => {
    expect(hotWords(phrases, pieces)).toBe(expected);
  });

  test('are a hundred at most', () => {
    const letters = readPieces(Array.from({ length: 200 }, (_, i) => `▁w${i} ${i}`).join('\n'));
    const phrases = Array.from({ length: 200 }, (_, i) => `w${i}`);
    expect(hotWords(phrases, letters).split('/')).toHaveLength(100);
  });
});

describe('the result of sherpa', () => {
  const audio = { pcm: new Int16Array(16_000), fromMs: 10_000 };
  const read = (result: Partial<SherpaResult>) =>
    readSherpaResult(
      { text: '', tokens: [], timestamps: [], ...result },
      audio,
      { from: 4_000, to: 12_000 },
      10_300,
    );

  test('with times gives each word its place in the call', () => {
    expect(
      read({
        text: 'Ja, hoor.',
        tokens: [' Ja', ',', ' ho', 'or', '.'],
        timestamps: [0.2, 0.4, 0.5, 0.6, 0.8],
      }),
    ).toEqual({
      kind: 'heard',
      text: 'Ja hoor',
      words: [
        { text: 'Ja', fromMs: 10_500, toMs: 10_800, doubt: 0.2 },
        { text: 'hoor', fromMs: 10_800, toMs: 11_500, doubt: 0.2 },
      ],
      alternatives: [],
    });
  });

  test('without times spreads the words over the sound', () => {
    const heard = read({ text: 'ja hoor', tokens: [' ja', ' hoor'] });
    expect(heard.kind === 'heard' && heard.words.map(({ fromMs }) => Math.round(fromMs))).toEqual([
      10_500, 10_833,
    ]);
  });

  test('keeps times inside the sound and in order', () => {
    const heard = read({ text: 'a b', tokens: [' a', ' b'], timestamps: [9, 0] });
    expect(heard.kind === 'heard' && heard.words.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [11_500, 11_500],
      [11_500, 11_500],
    ]);
  });

  test.each([
    ['empty', ''],
    ['marks only', ' ... '],
    ['a circle', 'nee, de dood, de dood, de dood'],
  ])('that is %s is nothing that fits', (_what, text) => {
    expect(read({ text })).toEqual({ kind: 'nothing-that-fits' });
  });
});
