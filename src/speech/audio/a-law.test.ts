import { describe, expect, test } from 'vitest';
import { overALaw } from './a-law.ts';

describe('the round trip over A-law', () => {
  // Decision and output values of G.711 table 1a, times 8 for 16 bits.
  test.each([
    [0, 8],
    [15, 8],
    [16, 24],
    [-1, -8],
    [-16, -8],
    [-17, -24],
    [1_000, 1_008],
    [-1_000, -1_008],
    [8_000, 8_064],
    [32_767, 32_256],
    [-32_768, -32_256],
  ])('makes of %i %i', (sample, expected) => {
    expect([...overALaw(Int16Array.of(sample))]).toEqual([expected]);
  });

  test('changes no sample by more than half a step, 3% of it or 8', () => {
    const all = Int16Array.from({ length: 65_536 }, (_, i) => i - 32_768);
    const out = overALaw(all);
    for (const [i, sample] of all.entries()) {
      const error = Math.abs((out[i] as number) - sample);
      if (error > Math.max(16, Math.abs(sample) * 0.035)) expect([sample, out[i]]).toEqual('nearer');
    }
    expect(new Set(out).size).toBe(256);
  });

  test('done twice is done once', () => {
    const once = overALaw(Int16Array.from({ length: 1_000 }, (_, i) => i * 61 - 30_000));
    expect(overALaw(once)).toEqual(once);
  });
});
