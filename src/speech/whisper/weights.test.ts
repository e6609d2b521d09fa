import { describe, expect, test } from 'vitest';
import { readWeights } from './weights.ts';

const name = (text: string) => {
  const bytes = Buffer.alloc(2 + text.length + 1);
  bytes.writeUInt16LE(text.length + 1);
  bytes.write(text, 2);
  return bytes;
};
const u32 = (...values: readonly number[]) => Buffer.from(Uint32Array.from(values).buffer);
const half = (...values: readonly number[]) => Buffer.from(Float16Array.from(values).buffer);
const array = (title: string, shape: readonly number[], type: number, data: Buffer) =>
  Buffer.concat([
    name(title),
    Buffer.of(shape.length),
    u32(...shape),
    Buffer.of(type),
    u32(data.length),
    data,
  ]);

const file = (options: { version?: number; aliases?: readonly Buffer[] } = {}) =>
  Buffer.concat([
    u32(options.version ?? 6),
    name('WhisperSpec'),
    u32(3, 3),
    array('decoder/pre_norm', [], 1, Buffer.of(1)),
    // Three letters more make the data of the next array begin at an odd address.
    array('odd', [2, 3], 4, half(1, -2, 0.5, 0, 65_504, 2 ** -24)),
    array('bias', [1], 4, half(-0.25)),
    u32((options.aliases?.length ?? 0) / 2),
    ...(options.aliases ?? []),
  ]);

describe('a model.bin', () => {
  test('gives its float16 arrays with their shapes as floats, and passes over settings', () => {
    const weights = readWeights(file());
    expect([...weights.keys()]).toEqual(['odd', 'bias']);
    expect(weights.get('odd')).toEqual({
      shape: [2, 3],
      values: Float32Array.of(1, -2, 0.5, 0, 65_504, 2 ** -24),
    });
    expect(weights.get('bias')).toEqual({ shape: [1], values: Float32Array.of(-0.25) });
  });

  test('gives the same array under its other name, and passes over a name that stands for nothing', () => {
    const weights = readWeights(
      file({ aliases: [name('other'), name('odd'), name('lost'), name('nowhere')] }),
    );
    expect(weights.get('other')).toBe(weights.get('odd'));
    expect(weights.has('lost')).toBe(false);
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['of another version', file({ version: 7 })],
    ['cut off in an array', file().subarray(0, 70)],
    ['cut off in its list of other names', file({ aliases: [name('other'), name('odd')] }).subarray(0, -3)],
    [
      'with an array of another size than its shape',
      Buffer.concat([u32(6), name('x'), u32(3, 1), array('odd', [3], 4, half(1, 2)), u32(0)]),
    ],
    ['of random bytes', Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 97) % 256))],
  ])('that is %s is refused with MODEL_UNREADABLE', (_what, bytes) => {
    expect(() => readWeights(bytes)).toThrowError(expect.objectContaining({ code: 'MODEL_UNREADABLE' }));
  });
});
