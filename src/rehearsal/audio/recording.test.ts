import { describe, expect, test } from 'vitest';
import { createRecording } from './recording.ts';

describe('a recording of both sides', () => {
  test('is a stereo WAV with the caller left, the far side right, each at its moment', () => {
    const recording = createRecording();
    recording.caller(Int16Array.of(1, 2), 1);
    recording.farSide(Int16Array.of(7, 8, 9), 0);
    const wav = recording.wav();
    const view = new DataView(wav.buffer);
    const ascii = (at: number) => String.fromCharCode(...wav.subarray(at, at + 4));
    expect([ascii(0), ascii(8), ascii(36)]).toEqual(['RIFF', 'WAVE', 'data']);
    expect({
      format: view.getUint16(20, true),
      channels: view.getUint16(22, true),
      rate: view.getUint32(24, true),
      bytesASecond: view.getUint32(28, true),
      bits: view.getUint16(34, true),
    }).toEqual({ format: 1, channels: 2, rate: 8_000, bytesASecond: 32_000, bits: 16 });
    // One millisecond is eight samples: the caller's begin at the ninth frame.
    const frame = (index: number) => [
      view.getInt16(44 + index * 4, true),
      view.getInt16(46 + index * 4, true),
    ];
    expect([frame(0), frame(2), frame(8), frame(9)]).toEqual([
      [0, 7],
      [0, 9],
      [1, 0],
      [2, 0],
    ]);
    expect(wav.length).toBe(44 + 10 * 4);
    expect(view.getUint32(40, true)).toBe(40);
  });

  test('of silence is an empty WAV', () => {
    expect(createRecording().wav().length).toBe(44);
  });
});
