import { describe, expect, it } from 'vitest';
import { createVoicemailWatch } from './voicemail-watch.ts';

const RATE = 8_000;
const FRAME = 256;

const tone = (ms: number, hz: number, amplitude = 6_000): readonly number[] =>
  Array.from({ length: (ms * RATE) / 1_000 }, (_, n) => amplitude * Math.sin((2 * Math.PI * hz * n) / RATE));
const silence = (ms: number): readonly number[] => Array.from({ length: (ms * RATE) / 1_000 }, () => 0);
/** A voice as the watch sees it: many harmonics whose pitch glides. */
const voice = (ms: number): readonly number[] =>
  Array.from({ length: (ms * RATE) / 1_000 }, (_, n) => {
    const phase = (2 * Math.PI * 140 * n) / RATE + 3 * Math.sin((2 * Math.PI * 2 * n) / RATE);
    return [1, 2, 3, 4, 5, 6].reduce(
      (sum, harmonic) => sum + (2_500 / harmonic) * Math.sin(harmonic * phase),
      0,
    );
  });
const mixed = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((sample, n) => sample + (b[n] ?? 0));

/** How often a machine was suspected in these sounds; each part is speech or not, as the voice detector says. */
function suspicions(
  ...parts: readonly { readonly speech: number; readonly samples: readonly number[] }[]
): number {
  let count = 0;
  const watch = createVoicemailWatch(() => {
    count += 1;
  });
  const samples = parts.flatMap((part) => part.samples.map((sample) => ({ sample, speech: part.speech })));
  for (let at = 0; at + FRAME <= samples.length; at += FRAME) {
    const frame = samples.slice(at, at + FRAME);
    watch.audio({
      pcm: Int16Array.from(frame, ({ sample }) => sample),
      speech: frame[0]?.speech ?? 0,
    });
  }
  return count;
}

const greeting = { speech: 0.9, samples: voice(2_500) };
const quiet = (ms: number) => ({ speech: 0, samples: silence(ms) });
const sound = (samples: readonly number[], speech = 0) => ({ speech, samples });

describe('a voicemail', () => {
  it.each([425, 480, 1_000, 1_403.5, 1_850])(
    'is suspected after a greeting, a beep of %d Hz and nothing more',
    (hz) => {
      expect(suspicions(greeting, quiet(300), sound(tone(400, hz)), quiet(5_000))).toBe(1);
    },
  );

  it.each([200, 211, 229, 1_000, 2_900])('is suspected for a beep of %d ms, wherever it begins', (ms) => {
    for (const before of [0, 7, 16, 25]) {
      expect(suspicions(greeting, quiet(300 + before), sound(tone(ms, 1_000)), quiet(2_000))).toBe(1);
    }
  });

  it('is suspected when the beep itself sounds like speech to the detector', () => {
    expect(suspicions(greeting, sound(tone(400, 1_000), 0.9), quiet(2_000))).toBe(1);
  });

  it('is not known yet in the second after the beep', () => {
    expect(suspicions(greeting, sound(tone(400, 1_000)), quiet(950))).toBe(0);
  });
});

describe('a person', () => {
  it.each([
    ['who greets and listens', [greeting, quiet(20_000)]],
    [
      'who talks on after a beep on the line',
      [greeting, sound(tone(400, 1_000)), quiet(600), greeting, quiet(5_000)],
    ],
    [
      'who says two words after the telephone beeped',
      [sound(tone(400, 1_000)), { speech: 0.9, samples: voice(700) }, quiet(5_000)],
    ],
    [
      'who picks up with a beep and says nothing before it',
      [quiet(2_000), sound(tone(400, 1_000)), quiet(5_000)],
    ],
    ['who holds a vowel', [greeting, { speech: 0.9, samples: voice(3_000) }, quiet(5_000)]],
    ['whose line hums below any beep', [greeting, sound(tone(600, 200)), quiet(5_000)]],
  ])('%s is no machine', (_what, parts) => {
    expect(suspicions(...parts)).toBe(0);
  });

  it.each([
    ['a key: two tones at once', mixed(tone(400, 770, 4_000), tone(400, 1_336, 4_000))],
    ['a click', tone(100, 1_000)],
    ['a tone that goes on', tone(3_500, 1_000)],
    ['a tone that is hardly heard', tone(400, 1_000, 120)],
    [
      'a whistle that glides',
      Array.from({ length: 3_200 }, (_, n) => 6_000 * Math.sin((2 * Math.PI * (600 + n / 4) * n) / RATE)),
    ],
  ])('%s is no beep', (_what, samples) => {
    expect(suspicions(greeting, sound(samples), quiet(5_000))).toBe(0);
  });
});
