import { expect, test } from 'vitest';
import { decodeG711, encodeG711, type Law, silenceByte } from './g711.ts';

function decode(law: Law, ...codes: number[]): number[] {
  const pcm = new Int16Array(codes.length);
  decodeG711(law, Uint8Array.from(codes), pcm);
  return [...pcm];
}

function encode(law: Law, ...samples: number[]): number[] {
  const coded = new Uint8Array(samples.length);
  encodeG711(law, Int16Array.from(samples), coded);
  return [...coded];
}

// ITU-T G.711 tables 1a and 2a: decoder outputs (A-law 13 bits, mu-law 14 bits) scaled to 16 bits.
test.for<[Law, number, number]>([
  ['PCMA', 0xd5, 8],
  ['PCMA', 0x55, -8],
  ['PCMA', 0xaa, 32_256],
  ['PCMA', 0x2a, -32_256],
  ['PCMA', 0xc5, 264],
  ['PCMA', 0xf5, 528],
  ['PCMA', 0xe5, 1_056],
  ['PCMA', 0x95, 2_112],
  ['PCMA', 0x85, 4_224],
  ['PCMA', 0xb5, 8_448],
  ['PCMA', 0xa5, 16_896],
  ['PCMU', 0xff, 0],
  ['PCMU', 0x7f, 0],
  ['PCMU', 0x80, 32_124],
  ['PCMU', 0x00, -32_124],
  ['PCMU', 0xef, 132],
  ['PCMU', 0xdf, 396],
  ['PCMU', 0xcf, 924],
  ['PCMU', 0x8f, 16_764],
])('%s code %i is %i', ([law, code, sample]) => {
  expect(decode(law, code)).toEqual([sample]);
});

test.for<[Law, number, number]>([
  ['PCMA', 0, 0xd5],
  ['PCMA', -1, 0x55],
  ['PCMA', 32_767, 0xaa],
  ['PCMA', -32_768, 0x2a],
  ['PCMU', 0, 0xff],
  ['PCMU', 32_767, 0x80],
  ['PCMU', -32_768, 0x00],
])('%s writes %i as %i', ([law, sample, code]) => {
  expect(encode(law, sample)).toEqual([code]);
});

test.for<Law>(['PCMA', 'PCMU'])('every code of %s survives being decoded and encoded again', (law) => {
  const codes = Array.from({ length: 256 }, (_, code) => code);
  const expected = law === 'PCMU' ? codes.map((code) => (code === 0x7f ? 0xff : code)) : codes;
  expect(encode(law, ...decode(law, ...codes))).toEqual(expected);
});

test.for<[Law, number]>([
  ['PCMA', 8],
  ['PCMU', 4],
])('%s is never further off than a half step of the segment', ([law, smallest]) => {
  const samples = Array.from({ length: 1_310 }, (_, i) => -32_700 + i * 50);
  decode(law, ...encode(law, ...samples)).forEach((back, i) => {
    const sample = samples[i] as number;
    // Sixteen steps a segment: 1/32 of the value, and half the step of the lowest segment; plus 3 lost of 16 bits.
    expect(Math.abs(back - sample)).toBeLessThanOrEqual(
      Math.max(smallest, Math.abs(sample) / 31) + 4 + (Math.abs(sample) > 32_124 ? 600 : 0),
    );
  });
});

test('the silence of both laws is as quiet as they can be', () => {
  expect(decode('PCMA', silenceByte.PCMA)).toEqual([8]);
  expect(decode('PCMU', silenceByte.PCMU)).toEqual([0]);
});

test('a payload longer than its room is cut', () => {
  const pcm = new Int16Array(4);
  expect(decodeG711('PCMA', new Uint8Array(10).fill(0xd5), pcm, 1)).toBe(3);
  expect([...pcm]).toEqual([0, 8, 8, 8]);
});
