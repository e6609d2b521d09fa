import * as ort from 'onnxruntime-node';
import { HEAD_WIDTH, HEADS, LAYERS, VOCABULARY } from './layers.ts';
import type { PhraseTree } from './phrase-tree.ts';

/** What the encoder made of a clip; only the decoder reads it. */
export interface Encoded {
  readonly crossK: ort.Tensor;
  readonly crossV: ort.Tensor;
}

/** Tokens that were decoded in a row, and what the next ones need of them. */
export interface Prefix {
  readonly length: number;
  readonly k: ort.Tensor;
  readonly v: ort.Tensor;
}

/** The likeliest next token that is not suppressed, and its log-probability. */
export interface NextToken {
  readonly token: number;
  readonly logp: number;
}

export interface Decoder {
  /** Reads on with `tokens` after `before`; `suppressed` is added to the logits (-10,000 forbids a token). */
  readOn(
    encoded: Encoded,
    before: Prefix,
    tokens: readonly number[],
    suppressed: Float32Array,
  ): Promise<{ readonly prefix: Prefix; readonly next: NextToken }>;
  /** The log-probability of every edge of the tree, in one pass; the tree's node 0 is the token `last`, read after `before`. */
  scoreTree(encoded: Encoded, before: Prefix, last: number, tree: PhraseTree): Promise<Float32Array>;
  readonly nothingRead: Prefix;
}

const FORBIDDEN = -10_000;

/** Drives the decoder graph of decoder-graph.ts in an ONNX Runtime session. */
export function createDecoder(session: ort.InferenceSession): Decoder {
  const nothing = () => new ort.Tensor('float32', new Float32Array(0), [LAYERS, HEADS, 0, HEAD_WIDTH]);
  const noBias = new ort.Tensor('float32', new Float32Array(VOCABULARY), [VOCABULARY]);
  const whole = (values: readonly number[]) =>
    new ort.Tensor('int64', BigInt64Array.from(values, BigInt), [values.length]);

  return {
    nothingRead: { length: 0, k: nothing(), v: nothing() },

    async readOn(encoded, before, tokens, suppressed) {
      const places = tokens.map((_, i) => before.length + i);
      const out = await session.run(
        {
          tokens: whole(tokens),
          position: whole(places),
          mask: new ort.Tensor('float32', causalMask(before.length, tokens.length), [
            tokens.length,
            before.length + tokens.length,
          ]),
          past_k: before.k,
          past_v: before.v,
          cross_k: encoded.crossK,
          cross_v: encoded.crossV,
          rows: whole([tokens.length - 1]),
          edges: new ort.Tensor('int64', new BigInt64Array(2), [1, 2]),
          bias: new ort.Tensor('float32', suppressed, [VOCABULARY]),
        },
        ['top_logp', 'top_token', 'k', 'v'],
      );
      return {
        prefix: {
          length: before.length + tokens.length,
          k: out['k'] as ort.Tensor,
          v: out['v'] as ort.Tensor,
        },
        next: { token: Number(out['top_token']?.data[0]), logp: Number(out['top_logp']?.data[0]) },
      };
    },

    async scoreTree(encoded, before, last, tree) {
      const rowOf = new Map<number, number>();
      for (const { node } of tree.edges) if (!rowOf.has(node)) rowOf.set(node, rowOf.size);
      const edges = BigInt64Array.from(
        tree.edges.flatMap(({ node, token }) => [rowOf.get(node) ?? 0, token]),
        BigInt,
      );
      const { mask, depths } = ancestry(tree.parents, before.length);
      const out = await session.run(
        {
          tokens: whole([last, ...tree.tokens.slice(1)]),
          position: whole(depths.map((depth) => before.length + depth)),
          mask: new ort.Tensor('float32', mask, [tree.tokens.length, before.length + tree.tokens.length]),
          past_k: before.k,
          past_v: before.v,
          cross_k: encoded.crossK,
          cross_v: encoded.crossV,
          rows: whole([...rowOf.keys()]),
          edges: new ort.Tensor('int64', edges, [tree.edges.length, 2]),
          bias: noBias,
        },
        ['edge_logp'],
      );
      return out['edge_logp']?.data as Float32Array;
    },
  };
}

/** Each of the new tokens sees all that came before it and itself. */
function causalMask(past: number, length: number): Float32Array {
  const mask = new Float32Array(length * (past + length));
  for (let i = 0; i < length; i += 1)
    mask.fill(FORBIDDEN, i * (past + length) + past + i + 1, (i + 1) * (past + length));
  return mask;
}

/** Each node sees the prefix, its ancestors and itself. */
function ancestry(
  parents: readonly number[],
  past: number,
): { mask: Float32Array; depths: readonly number[] } {
  const width = past + parents.length;
  const mask = new Float32Array(parents.length * width).fill(FORBIDDEN);
  const depths: number[] = [];
  for (const [node, parent] of parents.entries()) {
    const row = node * width;
    if (parent < 0) mask.fill(0, row, row + past);
    else mask.copyWithin(row, parent * width, (parent + 1) * width);
    mask[row + past + node] = 0;
    depths.push(parent < 0 ? 0 : (depths[parent] as number) + 1);
  }
  return { mask, depths };
}
