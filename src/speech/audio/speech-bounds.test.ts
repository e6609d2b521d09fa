import { describe, expect, test } from 'vitest';
import { findSpeech } from './speech-bounds.ts';
import { spreadWords } from './spread-words.ts';

/** Parts of [milliseconds, amplitude] one after the other, as a tone of 400 Hz. */
function clip(...parts: readonly (readonly [number, number])[]): Int16Array {
  return Int16Array.from(
    parts.flatMap(([ms, amplitude]) =>
      Array.from({ length: ms * 8 }, (_, n) =>
        Math.round(amplitude * Math.sin((2 * Math.PI * 400 * n) / 8_000)),
      ),
    ),
  );
}

describe('where speech begins and ends', () => {
  test.each([
    ['in the middle', clip([500, 0], [300, 8_000], [200, 0]), { from: 4_000, to: 6_400 }],
    ['over line noise', clip([500, 60], [300, 8_000], [200, 60]), { from: 4_000, to: 6_400 }],
    [
      'over louder noise, 34 dB below it',
      clip([500, 160], [300, 8_000], [200, 160]),
      { from: 4_000, to: 6_400 },
    ],
    ['with a pause inside', clip([100, 0], [200, 8_000], [400, 0], [200, 4_000]), { from: 800, to: 7_200 }],
    ['the whole clip', clip([300, 8_000]), { from: 0, to: 2_400 }],
    ['soft speech', clip([100, 0], [300, 300], [100, 0]), { from: 800, to: 3_200 }],
  ])('%s', (_where, pcm, expected) => {
    expect(findSpeech(pcm)).toEqual(expected);
  });

  test.each([
    ['no samples', new Int16Array(0)],
    ['less than one frame', new Int16Array(79).fill(9_000)],
    ['digital silence', new Int16Array(8_000)],
    ['line noise', clip([1_000, 100])],
    ['a click of 40 ms', clip([300, 0], [40, 20_000], [300, 0])],
  ])('%s is no speech', (_what, pcm) => {
    expect(findSpeech(pcm)).toBeUndefined();
  });
});

describe('words over a time', () => {
  test('get a part in proportion to their letters, without gaps', () => {
    expect(spreadWords('ja dat klopt', 1_000, 2_000, 0.2)).toEqual([
      { text: 'ja', fromMs: 1_000, toMs: 1_200, doubt: 0.2 },
      { text: 'dat', fromMs: 1_200, toMs: 1_500, doubt: 0.2 },
      { text: 'klopt', fromMs: 1_500, toMs: 2_000, doubt: 0.2 },
    ]);
  });

  test.each(['', '  \n'])('%j has no words', (text) => {
    expect(spreadWords(text, 0, 1_000, 0)).toEqual([]);
  });
});
