import { expect, test } from 'vitest';
import { pulses } from './alarm-tones.ts';

const RATE = 8_000;

test('a round is five pulses of two tones and a second of silence', () => {
  const samples = pulses(RATE);
  const loud = (from: number, to: number) =>
    Math.max(...samples.subarray(from * RATE, to * RATE).map(Math.abs));
  expect(samples.length / RATE).toBe(3);
  for (let tone = 0; tone < 10; tone += 1) expect(loud(tone * 0.2, tone * 0.2 + 0.2)).toBeGreaterThan(0.9);
  expect(loud(2, 3)).toBe(0);
});

test('no tone begins or ends with a click', () => {
  const samples = pulses(RATE);
  for (let tone = 0; tone < 10; tone += 1) {
    expect(Math.abs(samples[Math.round(tone * 0.2 * RATE)] ?? 1)).toBeLessThan(0.01);
  }
});
