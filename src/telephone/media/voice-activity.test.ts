import { execFileSync } from 'node:child_process';
import { accessSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { packagedVoiceModel, VoiceActivity } from './voice-activity.ts';
import { heardSamples } from './worker-messages.ts';

const espeak = '/usr/bin/espeak-ng';
let activity: VoiceActivity;
beforeAll(async () => {
  activity = await VoiceActivity.load(packagedVoiceModel());
});

let lines = 0;
async function judgeAlone(pcm: Int16Array): Promise<number[]> {
  const line = ++lines;
  const judged: number[] = [];
  for (let at = 0; at + heardSamples <= pcm.length; at += heardSamples) {
    judged.push((await activity.judge([line], pcm.subarray(at, at + heardSamples)))[0] as number);
  }
  activity.forget(line);
  return judged;
}

/** The same noise in every run. */
function noise(ms: number, amplitude: number): Int16Array {
  let state = 1;
  return Int16Array.from({ length: ms * 8 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return ((state >> 8) % (2 * amplitude)) - amplitude;
  });
}

/** Dutch by espeak-ng at 8,000 samples a second: every third sample, after averaging, of its 22,050 is close enough. */
function spoken(sentence: string): Int16Array {
  const wav = execFileSync(espeak, ['-v', 'nl', '--stdout', sentence]);
  const rate = wav.readUInt32LE(24);
  const samples = new Int16Array(wav.subarray(44, wav.length - (wav.length % 2)).slice().buffer);
  const step = rate / 8_000;
  return Int16Array.from({ length: Math.floor(samples.length / step) }, (_, i) => {
    const from = Math.floor(i * step);
    const window = samples.subarray(from, Math.max(from + 1, Math.floor((i + 1) * step)));
    return window.reduce((sum, sample) => sum + sample, 0) / window.length;
  });
}

test.for<[string, Int16Array]>([
  ['nothing', new Int16Array(8_000)],
  ['the noise of a line', noise(1_000, 60)],
  [
    'a dial tone',
    Int16Array.from({ length: 8_000 }, (_, i) => 6_000 * Math.sin((2 * Math.PI * 425 * i) / 8_000)),
  ],
])('%s is no speech', async ([, pcm]) => {
  const judged = await judgeAlone(pcm);
  expect(judged).toHaveLength(31);
  expect(Math.max(...judged)).toBeLessThan(0.5);
});

test('a Dutch sentence is speech, and the silence after it is not', async (ctx) => {
  try {
    accessSync(espeak);
  } catch {
    ctx.skip('espeak-ng is not installed (Debian package espeak-ng)');
  }
  const sentence = spoken('Goedemorgen, ik wil graag een afspraak maken bij dokter Jansen.');
  const judged = await judgeAlone(Int16Array.of(...noise(500, 10), ...sentence, ...noise(800, 10)));
  const during = judged.slice(16, 16 + Math.floor(sentence.length / heardSamples));
  expect(during.filter((speech) => speech > 0.5).length).toBeGreaterThan(during.length * 0.7);
  expect(Math.max(...judged.slice(0, 12))).toBeLessThan(0.5);
  expect(Math.max(...judged.slice(-8))).toBeLessThan(0.5);
});

test('lines that are judged together are judged as if each were alone', async () => {
  const sounds = [noise(640, 9_000), new Int16Array(5_120), noise(640, 300)] as const;
  const alone = await Promise.all(sounds.map((pcm) => judgeAlone(pcm)));
  const together: number[][] = sounds.map(() => []);
  for (let at = 0; at + heardSamples <= 5_120; at += heardSamples) {
    const pcm = Int16Array.of(...sounds.flatMap((sound) => [...sound.subarray(at, at + heardSamples)]));
    const judged = await activity.judge([101, 102, 103], pcm);
    judged.forEach((speech, i) => {
      together[i]?.push(speech);
    });
  }
  alone.forEach((expected, i) => {
    expected.forEach((speech, frame) => {
      expect(together[i]?.[frame]).toBeCloseTo(speech, 3);
    });
  });
});

test('a line that was forgotten begins anew', async () => {
  const loud = noise(32, 9_000);
  const first = (await activity.judge([7], loud))[0];
  const second = (await activity.judge([7], loud))[0];
  activity.forget(7);
  expect((await activity.judge([7], loud))[0]).toBeCloseTo(first as number, 6);
  expect(second).not.toBeCloseTo(first as number, 6);
});
