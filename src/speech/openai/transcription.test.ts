import { describe, expect, test } from 'vitest';
import { readTranscription } from './transcription.ts';

/** Two seconds, ten seconds into the call. */
const audio = { pcm: new Int16Array(16_000), fromMs: 10_000 };
const read = (answer: object) => readTranscription(JSON.stringify(answer), audio);

describe('a transcription', () => {
  test('with times puts each word at its place in the call', () => {
    const words = [
      { word: ' Ja,', start: 0.5, end: 0.75 },
      { word: ' hoor.', start: 0.75, end: 1 },
    ];
    expect(read({ text: 'Ja, hoor.', words, segments: [{ avg_logprob: Math.log(0.9) }] })).toEqual({
      kind: 'heard',
      text: 'Ja hoor',
      words: [
        { text: 'Ja', fromMs: 10_500, toMs: 10_750, doubt: expect.closeTo(0.1, 6) },
        { text: 'hoor', fromMs: 10_750, toMs: 11_000, doubt: expect.closeTo(0.1, 6) },
      ],
      alternatives: [],
    });
  });

  test('without times spreads its words over the clip, in some doubt', () => {
    expect(read({ text: ' Ja, hoor.' })).toEqual({
      kind: 'heard',
      text: 'Ja hoor',
      words: [
        { text: 'Ja', fromMs: 10_000, toMs: expect.closeTo(10_666.67, 1), doubt: 0.3 },
        { text: 'hoor', fromMs: expect.closeTo(10_666.67, 1), toMs: 12_000, doubt: 0.3 },
      ],
      alternatives: [],
    });
  });

  test('with times that run backwards or out of the clip is put in order and inside', () => {
    const words = [
      { word: 'een', start: 1, end: 0.5 },
      { word: 'twee', start: 0.2, end: 9 },
      { word: 'drie', start: 9, end: 9 },
    ];
    const heard = read({ text: 'een twee drie', words });
    expect(heard.kind === 'heard' && heard.words.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [11_000, 11_000],
      [11_000, 12_000],
      [12_000, 12_000],
    ]);
  });

  test.each([
    ['14:30', '14:30'],
    ["zo'n pijn", "zo'n pijn"],
    ['¿Wat?', 'Wat'],
    ['20%', '20%'],
    ['... Ja ...', 'Ja'],
  ])('%j keeps the marks inside words only: %j', (text, expected) => {
    expect(read({ text })).toMatchObject({ text: expected });
  });

  test.each<[string, object]>([
    ['empty', { text: '' }],
    ['marks only', { text: ' ... ' }],
    [
      'what the server took for silence',
      { text: 'Ondertiteling', segments: [{ no_speech_prob: 0.9, avg_logprob: -1.2 }] },
    ],
    ['a circle', { text: 'ja ja ja ja', segments: [{ compression_ratio: 4, avg_logprob: -0.1 }] }],
  ])('that is %s is nothing that fits', (_what, answer) => {
    expect(read(answer)).toEqual({ kind: 'nothing-that-fits' });
  });

  test.each<[string, object]>([
    ['unlikely speech that it is sure of', { segments: [{ no_speech_prob: 0.9, avg_logprob: -0.2 }] }],
    ['one good segment of two', { segments: [{ compression_ratio: 4 }, { compression_ratio: 1 }] }],
    ['nulls', { words: null, segments: null }],
    ['empty lists', { words: [], segments: [] }],
    ['fields that nobody knows', { usage: { seconds: 2 } }],
  ])('with %s is heard', (_what, more) => {
    expect(read({ text: 'ja', ...more })).toMatchObject({ kind: 'heard', text: 'ja' });
  });

  test.each(['', 'null', '[]', '"ja"', '{"text":1}', '{"text":"ja","words":"ja"}'])(
    '%j is no transcription',
    (body) => {
      expect(readTranscription(body, audio)).toEqual({ kind: 'failed', code: 'EAR_CRASHED' });
    },
  );
});
