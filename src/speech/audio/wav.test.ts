import { describe, expect, test } from 'vitest';
import { toFloat, toInt16 } from './samples.ts';
import { readWav, writeWav } from './wav.ts';

const speech = Int16Array.from([0, 1, -1, 32_767, -32_768, 1_234]);

describe('a WAV', () => {
  test.each([8_000, 16_000, 22_050])('at %i Hz that was written is read back the same', (sampleRate) => {
    expect(readWav(writeWav({ pcm: speech, sampleRate }))).toEqual({ pcm: speech, sampleRate });
  });

  test('from a pipe, whose header claims 2 GB, is read to its end', () => {
    const bytes = writeWav({ pcm: speech, sampleRate: 22_050 });
    new DataView(bytes.buffer).setUint32(40, 0x7fff_f000, true);
    expect(readWav(bytes).pcm).toEqual(speech);
  });

  test('with other chunks before the sound and at an odd address is read all the same', () => {
    const bytes = writeWav({ pcm: speech, sampleRate: 8_000 });
    const list = Uint8Array.from([...Buffer.from('LIST'), 3, 0, 0, 0, 1, 2, 3, 0]);
    const shifted = Buffer.concat([Uint8Array.of(9), bytes.subarray(0, 36), list, bytes.subarray(36)]);
    expect(readWav(new Uint8Array(shifted.buffer, shifted.byteOffset + 1, shifted.length - 1)).pcm).toEqual(
      speech,
    );
  });

  const broken = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array) =>
    change(writeWav({ pcm: speech, sampleRate: 8_000 }));
  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', Buffer.from('this is not a sound file at all')],
    ['a header cut off', broken((bytes) => bytes.subarray(0, 20))],
    ['no data chunk', broken((bytes) => bytes.subarray(0, 36))],
    ['stereo', broken((bytes) => bytes.fill(2, 22, 23))],
    ['8-bit samples', broken((bytes) => bytes.fill(8, 34, 35))],
    ['A-law', broken((bytes) => bytes.fill(6, 20, 21))],
    ['data before its format', broken((bytes) => Buffer.concat([bytes.subarray(0, 12), bytes.subarray(36)]))],
  ])('%s is refused with AUDIO_NOT_WAV', (_what, bytes) => {
    expect(() => readWav(bytes)).toThrowError(expect.objectContaining({ code: 'AUDIO_NOT_WAV' }));
  });
});

describe('samples', () => {
  test('survive the way to numbers and back', () => {
    expect(toInt16(toFloat(speech))).toEqual(speech);
  });

  test('that are too loud are clipped, not wrapped', () => {
    expect(toInt16(Float32Array.from([1.5, -1.5, 1]))).toEqual(Int16Array.from([32_767, -32_768, 32_767]));
  });
});
