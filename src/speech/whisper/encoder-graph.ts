import { HEAD_WIDTH, HEADS, LAYERS, layersOf, WIDTH } from './layers.ts';
import { BANDS, fourierFilters, HOP, melBands, WINDOW } from './mel.ts';
import { OnnxGraph, type Value } from './onnx-graph.ts';
import type { Weights } from './weights.ts';

/**
 * The encoder as an ONNX file. In: `audio` [1, 1, N], 16 kHz, -1 to 1, N a multiple of 320 from 640 up to 480,000. Out, for T = N / 320: what the
 * decoder's cross-attention reads, `cross_k` [6, 8, 64, T] and `cross_v` [6, 8, T, 64]; and for tests `log_mel` [1, 80, 2T]
 * and `encoded` [T, 512].
 */
export function encoderGraph(weights: Weights): Uint8Array {
  const graph = new OnnxGraph();
  const layers = layersOf(graph, weights);
  const { linear, splitHeads } = layers;

  logMel(graph);

  graph.ops('Identity', [encodeLogMel(graph, layers, 'log_mel')], {}, ['encoded']);

  const stack = (values: readonly string[], name: string) =>
    graph.op(
      'Concat',
      values.map((value) => graph.op('Unsqueeze', [value, graph.ints(0)])),
      { axis: 0 },
      name,
    );
  const cross = Array.from({ length: LAYERS }, (_, layer) => {
    const path = `decoder/layer_${layer}/attention/linear_1`;
    return {
      k: graph.op('Transpose', [splitHeads(linear('encoded', path, 0, WIDTH))], { perm: [0, 2, 1] }),
      v: splitHeads(linear('encoded', path, WIDTH, 2 * WIDTH)),
    };
  });
  stack(
    cross.map(({ k }) => k),
    'cross_k',
  );
  stack(
    cross.map(({ v }) => v),
    'cross_v',
  );

  return graph.write(
    'encoder',
    [{ name: 'audio', type: 'float', shape: [1, 1, 'N'] }],
    [
      { name: 'cross_k', type: 'float', shape: [LAYERS, HEADS, HEAD_WIDTH, 'T'] },
      { name: 'cross_v', type: 'float', shape: [LAYERS, HEADS, 'T', HEAD_WIDTH] },
      { name: 'log_mel', type: 'float', shape: [1, BANDS, 'F'] },
      { name: 'encoded', type: 'float', shape: ['T', WIDTH] },
    ],
  );
}

/** Log-mel [1, 80, 2T] -> what the encoder makes of it [T, 512]. */
export function encodeLogMel(
  graph: OnnxGraph,
  layers: ReturnType<typeof layersOf>,
  logMelValue: Value,
): Value {
  const { constant, linear, layerNorm, splitHeads, attend, feedForward } = layers;
  const conv = (x: string, path: string, stride: number) =>
    graph.op('Gelu', [
      graph.op('Conv', [x, constant(`${path}/weight`), constant(`${path}/bias`)], {
        pads: [1, 1],
        strides: [stride],
      }),
    ]);
  const frames = graph.op('Squeeze', [
    graph.op('Transpose', [conv(conv(logMelValue, 'encoder/conv1', 1), 'encoder/conv2', 2)], {
      perm: [0, 2, 1],
    }),
    graph.ints(0),
  ]);
  const places = graph.op('Slice', [
    constant('encoder/position_encodings/encodings'),
    graph.ints(0),
    graph.op('Shape', [frames], { start: 0, end: 1 }),
    graph.ints(0),
  ]);

  let x = graph.op('Add', [frames, places]);
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const path = `encoder/layer_${layer}/self_attention`;
    const normal = layerNorm(x, `${path}/layer_norm`);
    const [q, k, v] = [0, 1, 2].map((part) =>
      splitHeads(linear(normal, `${path}/linear_0`, part * WIDTH, (part + 1) * WIDTH)),
    ) as [string, string, string];
    const attended = attend(q, graph.op('Transpose', [k], { perm: [0, 2, 1] }), v);
    x = feedForward(graph.op('Add', [x, linear(attended, `${path}/linear_1`)]), `encoder/layer_${layer}/ffn`);
  }
  return layerNorm(x, 'encoder/layer_norm');
}

/** `audio` -> `log_mel`: log10 of the mel energies, at most 8 (80 dB) below the clip's loudest, then (x + 4) / 4. */
function logMel(graph: OnnxGraph): void {
  const bins = WINDOW / 2 + 1;
  const padded = graph.op('Pad', ['audio', graph.ints(0, 0, WINDOW / 2, 0, 0, WINDOW / 2)], {
    mode: 'reflect',
  });
  const spectrum = graph.op(
    'Conv',
    [padded, graph.floats('fourier', [2 * bins, 1, WINDOW], fourierFilters())],
    {
      strides: [HOP],
    },
  );
  // The reflected end gives one frame more than N / 160; Whisper drops the last.
  const frames = graph.op('Slice', [spectrum, graph.ints(0), graph.ints(-1), graph.ints(2)]);
  const [real, imaginary] = graph.ops(
    'Split',
    [graph.op('Mul', [frames, frames])],
    { axis: 1, num_outputs: 2 },
    2,
  );
  const power = graph.op('Add', [real as string, imaginary as string]);
  const energy = graph.op('MatMul', [graph.floats('mel', [BANDS, bins], melBands()), power]);
  const log = graph.op('Mul', [
    graph.op('Log', [graph.op('Max', [energy, graph.float(1e-10)])]),
    graph.float(1 / Math.LN10),
  ]);
  const floor = graph.op('Sub', [graph.op('ReduceMax', [log], { keepdims: 0 }), graph.float(8)]);
  const shifted = graph.op('Add', [graph.op('Max', [log, floor]), graph.float(4)]);
  graph.op('Mul', [shifted, graph.float(0.25)], {}, 'log_mel');
}
