import * as ort from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { BANDS, fourierFilters, HOP, melBands, WINDOW } from './mel.ts';
import { OnnxGraph, type Port } from './onnx-graph.ts';
import { Message } from './protobuf.ts';

const floats = (name: string, ...shape: readonly (number | string)[]): Port => ({
  name,
  type: 'float',
  shape,
});
const run = async (bytes: Uint8Array, feeds: Record<string, ort.Tensor>) => {
  const session = await ort.InferenceSession.create(bytes);
  const out = await session.run(feeds);
  await session.release();
  return out;
};

describe('the protobuf writer', () => {
  // The examples of the encoding page of protobuf's own documentation.
  test.each([
    ['a number', new Message().int(1, 150), [0x08, 0x96, 0x01]],
    ['zero', new Message().int(1, 0), [0x08, 0x00]],
    ['a text', new Message().text(2, 'testing'), [0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67]],
    [
      'a message in a message',
      new Message().message(3, new Message().int(1, 150)),
      [0x1a, 0x03, 0x08, 0x96, 0x01],
    ],
    ['a negative number', new Message().int(1, -2), [0x08, 0xfe, ...Array(8).fill(0xff), 0x01]],
    ['a number over 32 bits', new Message().int(1, 2n ** 40n), [0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20]],
    ['a field number over 15', new Message().int(20, 1), [0xa0, 0x01, 0x01]],
    ['a float', new Message().float(2, 1), [0x15, 0, 0, 0x80, 0x3f]],
    ['nothing', new Message(), []],
  ])('writes %s', (_what, message, bytes) => {
    expect([...message.bytes()]).toEqual(bytes);
  });
});

describe('a graph', () => {
  test('that was written runs in ONNX Runtime with its constants, attributes and free sizes', async () => {
    const graph = new OnnxGraph();
    const weight = graph.floats('w', [2, 3], Float32Array.of(1, 2, 3, 4, 5, 6));
    const product = graph.op('Gemm', ['x', weight, graph.floats('b', [2], Float32Array.of(10, 20))], {
      transB: 1,
      alpha: { float: 2 },
    });
    graph.op('Transpose', [product], { perm: [1, 0] }, 'y');
    const bytes = graph.write('trial', [floats('x', 'L', 3)], [floats('y', 2, 'L')]);
    const out = await run(bytes, { x: new ort.Tensor('float32', Float32Array.of(1, 0, 0, 0, 1, 1), [2, 3]) });
    expect(out['y']?.dims).toEqual([2, 2]);
    expect(Array.from((out['y']?.data ?? []) as ArrayLike<number>)).toEqual([12, 20, 28, 42]);
  });

  test('keeps a constant that is asked for twice once', () => {
    const once = new OnnxGraph();
    once.op('Reshape', ['x', once.ints(1, -1)], {}, 'y');
    const twice = new OnnxGraph();
    twice.ints(1, -1);
    twice.op('Reshape', ['x', twice.ints(1, -1)], {}, 'y');
    const ports = [[floats('x', 'N')], [floats('y', 1, 'N')]] as const;
    expect(twice.write('trial', ...ports)).toEqual(once.write('trial', ...ports));
  });

  test('has operators with several outputs', async () => {
    const graph = new OnnxGraph();
    const [left, right] = graph.ops('Split', ['x'], { axis: 0, num_outputs: 2 }, 2);
    graph.op('Sub', [left as string, right as string], {}, 'y');
    const bytes = graph.write('trial', [floats('x', 4)], [floats('y', 2)]);
    const out = await run(bytes, { x: new ort.Tensor('float32', Float32Array.of(9, 8, 1, 2), [4]) });
    expect(Array.from((out['y']?.data ?? []) as ArrayLike<number>)).toEqual([8, 6]);
  });
});

describe('the mel bands', () => {
  test('are those of the reference', () => {
    // As faster-whisper 1.2.1 has them: band 0 at bin 1, the peak of band 40, the sum of all.
    const bands = melBands();
    expect(bands).toHaveLength(BANDS * 201);
    expect(bands[1]).toBeCloseTo(0.0248626, 6);
    const band40 = bands.subarray(40 * 201, 41 * 201);
    expect(band40.indexOf(Math.max(...band40))).toBe(43);
    expect(bands.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1.99902, 4);
  });

  test('the Fourier filters give the power of a tone in its own bin', () => {
    const filters = fourierFilters();
    const tone = Float32Array.from({ length: WINDOW }, (_, n) => Math.cos((2 * Math.PI * 25 * n) / WINDOW));
    const power = (bin: number) =>
      [bin, bin + 201].reduce((sum, row) => {
        const dot = tone.reduce(
          (total, sample, n) => total + sample * (filters[row * WINDOW + n] as number),
          0,
        );
        return sum + dot * dot;
      }, 0);
    // A Hann window halves the amplitude: (400 / 2 / 2) squared.
    expect(power(25)).toBeCloseTo(10_000, 0);
    expect(power(24)).toBeCloseTo(2_500, 0);
    expect(power(28)).toBeLessThan(1);
    expect(HOP).toBe(160);
  });
});
