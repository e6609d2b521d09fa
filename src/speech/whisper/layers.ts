import { CodedError } from '../../platform/coded-error.ts';
import type { OnnxGraph, Value } from './onnx-graph.ts';
import type { Tensor, Weights } from './weights.ts';

/** Whisper base. */
export const LAYERS = 6;
export const HEADS = 8;
export const WIDTH = 512;
export const HEAD_WIDTH = WIDTH / HEADS;
export const VOCABULARY = 51_865;

/** The parts that encoder and decoder share, written into `graph` with the arrays of `weights`. */
export function layersOf(graph: OnnxGraph, weights: Weights) {
  const tensor = (name: string): Tensor => {
    const found = weights.get(name);
    if (found === undefined) {
      throw new CodedError(
        'MODEL_UNREADABLE',
        'The model file lacks an array that this ear needs. Fetch it again.',
        {
          fields: { name },
        },
      );
    }
    return found;
  };
  const constant = (name: string): Value => graph.floats(name, tensor(name).shape, tensor(name).values);

  /**
   * A linear layer x [L, in] -> [L, out], or the rows from..to of one that holds several. Weights in 8 bits (blocks of 32,
   * MatMulNBits) were measured and refused: a tree of 72 phrases took 82 ms instead of 90, and three of ten clips got another
   * text than the reference.
   */
  const linear = (x: Value, path: string, from = 0, to = tensor(`${path}/bias`).values.length): Value => {
    const inner = tensor(`${path}/weight`).shape[1] as number;
    const weight = tensor(`${path}/weight`).values.subarray(from * inner, to * inner);
    const bias = tensor(`${path}/bias`).values.subarray(from, to);
    return graph.op(
      'Gemm',
      [
        x,
        graph.floats(`${path}/weight ${from}-${to}`, [to - from, inner], weight),
        graph.floats(`${path}/bias ${from}-${to}`, [to - from], bias),
      ],
      { transB: 1 },
    );
  };

  const layerNorm = (x: Value, path: string): Value =>
    graph.op('LayerNormalization', [x, constant(`${path}/gamma`), constant(`${path}/beta`)], {
      axis: -1,
      epsilon: { float: 1e-5 },
    });

  /** [L, 512] -> [8, L, 64] */
  const splitHeads = (x: Value): Value =>
    graph.op('Transpose', [graph.op('Reshape', [x, graph.ints(-1, HEADS, HEAD_WIDTH)])], { perm: [1, 0, 2] });

  /** [8, L, 64] -> [L, 512] */
  const joinHeads = (x: Value): Value =>
    graph.op('Reshape', [graph.op('Transpose', [x], { perm: [1, 0, 2] }), graph.ints(-1, WIDTH)]);

  /** softmax(q k / 8 + mask) v, with q [8, L, 64], k [8, 64, S], v [8, S, 64], mask [L, S] or none -> [L, 512] */
  const attend = (q: Value, k: Value, v: Value, mask?: Value): Value => {
    const scores = graph.op('MatMul', [graph.op('Mul', [q, graph.float(HEAD_WIDTH ** -0.5)]), k]);
    const masked = mask === undefined ? scores : graph.op('Add', [scores, mask]);
    return joinHeads(graph.op('MatMul', [graph.op('Softmax', [masked], { axis: -1 }), v]));
  };

  /** The Gelu is the exact one (with erf): the model's settings say activation 3, and the tanh form costs parity. */
  const feedForward = (x: Value, path: string): Value => {
    const wide = graph.op('Gelu', [linear(layerNorm(x, `${path}/layer_norm`), `${path}/linear_0`)]);
    return graph.op('Add', [x, linear(wide, `${path}/linear_1`)]);
  };

  return { constant, linear, layerNorm, splitHeads, joinHeads, attend, feedForward };
}
