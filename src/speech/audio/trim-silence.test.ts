import { describe, expect, it } from 'vitest';
import { trimSilence } from './trim-silence.ts';

const speech = (before: number, loud: number, after: number): Int16Array =>
  Int16Array.from([...Array(before).fill(20), ...Array(loud).fill(5_000), ...Array(after).fill(-20)]);

describe('silence around speech', () => {
  it('is cut to what is asked', () => {
    expect(trimSilence(speech(500, 100, 3_000), 80, 960)).toHaveLength(80 + 100 + 960);
  });

  it('is left when there is less of it', () => {
    expect(trimSilence(speech(10, 100, 20), 80, 960)).toHaveLength(130);
  });

  it('within speech stays', () => {
    const twoWords = Int16Array.from([...speech(0, 10, 400), ...speech(0, 10, 0)]);
    expect(trimSilence(twoWords, 0, 0)).toHaveLength(420);
  });

  it('without speech stays short', () => {
    expect(trimSilence(new Int16Array(8_000), 80, 160)).toHaveLength(240);
    expect(trimSilence(new Int16Array(0), 80, 160)).toHaveLength(0);
  });
});
