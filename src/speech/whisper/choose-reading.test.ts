import { describe, expect, test } from 'vitest';
import type { Expectation } from '../../domain/expectation.ts';
import { chooseReading } from './choose-reading.ts';
import type { Listening } from './listening.ts';

type Scores = Readonly<Record<string, number>>;

/** A second of audio with speech from 200 to 800 ms, placed at 5 s in the call. */
const audio = { pcm: new Int16Array(8_000), fromMs: 5_000 };
function listening(
  scores: Scores,
  free: { text?: string; meanLogp?: number; loops?: boolean } = {},
): Listening {
  const scored = Object.entries(scores).map(([phrase, score]) => ({ phrase, score }));
  return {
    kind: 'speech',
    from: 1_600,
    to: 6_400,
    scored: scored.sort((a, b) => b.score - a.score),
    free: { text: free.text ?? '', meanLogp: free.meanLogp ?? -2, loops: free.loops ?? false },
    ms: { encode: 0, free: 0, score: 0 },
  };
}
const choose = (heard: Listening, kind: Expectation['kind'] = 'yes-no') => chooseReading(heard, audio, kind);
const textOf = (heard: Listening, kind?: Expectation['kind']) => {
  const recognition = choose(heard, kind);
  return recognition.kind === 'heard' ? recognition.text : recognition.kind;
};

describe('the reading of a clip', () => {
  test('is nothing that fits when nobody spoke', () => {
    expect(choose({ kind: 'no-speech' })).toEqual({ kind: 'nothing-that-fits' });
  });

  test('is the best phrase, its words spread over the sound in the call', () => {
    expect(choose(listening({ 'dat klopt': 9, nee: 1 }))).toEqual({
      kind: 'heard',
      text: 'dat klopt',
      words: [
        { text: 'dat', fromMs: 5_200, toMs: 5_425, doubt: 0 },
        { text: 'klopt', fromMs: 5_425, toMs: 5_800, doubt: 0 },
      ],
      alternatives: [],
    });
  });

  test.each<[string, Scores, string]>([
    ['clearly said', { ja: 6, nee: 0 }, 'ja'],
    ['just likely enough', { ja: 1 }, 'ja'],
    ['not likely enough', { ja: 0.9 }, 'nothing-that-fits'],
    ['unlikely, though better than the rest', { ja: -2, nee: -9 }, 'nothing-that-fits'],
    ['no phrases at all', {}, 'nothing-that-fits'],
  ])('%s', (_what, scores, expected) => {
    expect(textOf(listening(scores))).toBe(expected);
  });

  test.each<[string, Scores, string]>([
    ['an alarm that is best is heard', { 'het is spoed': 5, 'dat is goed': 4.5 }, 'het is spoed'],
    [
      'consent just ahead of an alarm is asked again',
      { 'dat is goed': 5, 'het is spoed': 1.5 },
      'nothing-that-fits',
    ],
    ['consent far ahead of an alarm is consent', { 'dat is goed': 5.1, 'het is spoed': 1 }, 'dat is goed'],
    ['an alarm that the audio speaks against does not count', { ja: 2, help: -1.1 }, 'ja'],
    ['an alarm third in the row counts as well', { ja: 4, 'ja hoor': 3, spoed: 2 }, 'nothing-that-fits'],
  ])('%s', (_what, scores, expected) => {
    expect(textOf(listening(scores))).toBe(expected);
  });

  test.each<[string, Scores, true | undefined]>([
    [
      'a weak alarm counts when the caller stops there, not while they speak on',
      { 'ik heb spoed': 3.9 },
      true,
    ],
    ['a sure alarm counts at once', { 'ik heb spoed': 4 }, undefined],
    ['a weak answer that is no alarm counts at once', { ja: 1 }, undefined],
  ])('%s', (_what, scores, onlyAsWhole) => {
    const recognition = choose(listening(scores));
    expect(recognition.kind === 'heard' ? recognition.onlyAsWhole : recognition.kind).toBe(onlyAsWhole);
  });

  test('tells the other readings that are near, best first, without the far ones', () => {
    const recognition = choose(listening({ ja: 6, 'ja hoor': 5, klopt: 4, nee: 3.9, 'nee hoor': -1 }));
    expect(recognition).toMatchObject({ text: 'ja', alternatives: ['ja hoor', 'klopt'] });
  });

  test('is the more doubtful the nearer the next one is', () => {
    const doubt = (next: number) => {
      const recognition = choose(listening({ ja: 8, nee: next }));
      return recognition.kind === 'heard' ? recognition.words[0]?.doubt : undefined;
    };
    expect([8, 5, 2, -4].map(doubt)).toEqual([0.5, 0.25, 0, 0]);
  });
});

describe('free text', () => {
  const sure = { text: ' Mijn moeder ademt niet goed.', meanLogp: -0.3 };

  test('that is sure is heard where no phrase fits, so that an alarm in own words is not lost', () => {
    expect(choose(listening({ ja: -4 }, sure))).toMatchObject({
      kind: 'heard',
      text: 'mijn moeder ademt niet goed',
      words: expect.arrayContaining([expect.objectContaining({ text: 'mijn', doubt: 0.7 })]),
    });
  });

  test('that is sure stands beside a phrase as another reading', () => {
    expect(choose(listening({ 'dat klopt': 9 }, sure))).toMatchObject({
      text: 'dat klopt',
      alternatives: ['mijn moeder ademt niet goed'],
    });
  });

  test('that says the same as the phrase is not told twice', () => {
    expect(choose(listening({ 'dat klopt': 9 }, { text: ' Dat klopt.', meanLogp: -0.1 }))).toMatchObject({
      alternatives: [],
    });
  });

  test.each<[Expectation['kind'], number, boolean]>([
    ['open', -0.8, true],
    ['open', -0.81, false],
    ['reason', -0.6, true],
    ['name', -0.6, true],
    ['medicine', -0.6, true],
    ['yes-no', -0.45, true],
    ['yes-no', -0.5, false],
    ['time', -0.5, false],
    ['slot-choice', -0.5, false],
  ])('in a question of kind %s with mean log-probability %f is believed: %s', (kind, meanLogp, believed) => {
    expect(textOf(listening({ ja: -4 }, { text: 'ik bel even', meanLogp }), kind)).toBe(
      believed ? 'ik bel even' : 'nothing-that-fits',
    );
  });

  test.each([
    ['runs in a circle', { text: 'te poul, te poul, te poul', meanLogp: -0.1, loops: true }],
    ['is signs only', { text: '... - ♪', meanLogp: -0.1 }],
    ['is empty', { text: '', meanLogp: -0.1 }],
  ])('that %s is not believed', (_what, free) => {
    expect(textOf(listening({ ja: -4 }, free), 'open')).toBe('nothing-that-fits');
  });
});
