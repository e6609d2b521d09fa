import { describe, expect, test } from 'vitest';
import { createResampler } from './resample.ts';

const tone = (hz: number, rate: number, seconds = 0.5) =>
  Float32Array.from({ length: rate * seconds }, (_, n) => Math.sin((2 * Math.PI * hz * n) / rate));

/** Root mean square of the middle half: the edges hold the filter's run-in. */
function level(samples: Float32Array): number {
  const middle = samples.subarray(samples.length / 4, (samples.length * 3) / 4);
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length);
}

const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe('a resampler', () => {
  test.each([
    [8_000, 16_000, 300],
    [8_000, 16_000, 3_400],
    [22_050, 8_000, 300],
    [22_050, 8_000, 3_400],
    [16_000, 8_000, 1_000],
    [24_000, 8_000, 1_000],
    [48_000, 8_000, 1_000],
  ])('%i to %i Hz keeps a tone of %i Hz as it is, in the same place', (from, to, hz) => {
    const out = createResampler(from, to)(tone(hz, from));
    const ideal = tone(hz, to);
    expect(out).toHaveLength(ideal.length);
    const error = out.map((sample, n) => sample - (ideal[n] as number));
    expect(decibels(level(error) / level(ideal))).toBeLessThan(-50);
  });

  test.each([
    [22_050, 8_000, 4_800],
    [22_050, 8_000, 7_000],
    [16_000, 8_000, 5_000],
    [48_000, 8_000, 11_000],
  ])('%i to %i Hz removes a tone of %i Hz instead of folding it into the speech', (from, to, hz) => {
    const out = createResampler(from, to)(tone(hz, from));
    expect(decibels(level(out) / level(tone(hz, from)))).toBeLessThan(-70);
  });

  test('8,000 to 16,000 Hz makes no image above 4 kHz', () => {
    const out = createResampler(8_000, 16_000)(tone(1_000, 8_000));
    const image = tone(7_000, 16_000);
    const correlation = out.reduce((sum, sample, n) => sum + sample * (image[n] as number), 0) / out.length;
    expect(Math.abs(correlation)).toBeLessThan(1e-3);
  });

  test('a constant stays exactly that constant in every phase', () => {
    const out = createResampler(22_050, 8_000)(new Float32Array(22_050).fill(0.5));
    for (const sample of out.subarray(100, out.length - 100)) expect(sample).toBeCloseTo(0.5, 6);
  });

  test.each([
    [8_000, 8_000, 5, 5],
    [8_000, 16_000, 0, 0],
    [8_000, 16_000, 1, 2],
    [22_050, 8_000, 2, 0],
    [22_050, 8_000, 441, 160],
  ])('%i to %i Hz makes of %i samples %i', (from, to, samples, expected) => {
    expect(createResampler(from, to)(new Float32Array(samples))).toHaveLength(expected);
  });

  test('the same rate gives a copy, not the caller’s own array', () => {
    const input = tone(100, 8_000);
    const out = createResampler(8_000, 8_000)(input);
    expect(out).toEqual(input);
    expect(out).not.toBe(input);
  });
});
