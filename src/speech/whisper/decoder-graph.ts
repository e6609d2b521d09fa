import { HEAD_WIDTH, HEADS, LAYERS, layersOf, VOCABULARY, WIDTH } from './layers.ts';
import { OnnxGraph } from './onnx-graph.ts';
import type { Weights } from './weights.ts';

/**
 * The decoder as an ONNX file that takes a whole tree of tokens at once. In: L new tokens of the tree with their depth
 * (`position`) and `mask` [L, P + L] (0 for the token itself and its ancestors, -10,000 else), the P tokens before as
 * `past_k`, `past_v` [6, 8, P, 64], the encoder's `cross_k`, `cross_v`; `rows` [M], the tokens (of L) whose successors
 * are asked; `edges` [E, 2] pairs (index in rows, successor token); `bias` [51865] that is added to the last row before its
 * likeliest token is taken (suppressed tokens are -10,000). Out: `edge_logp` [E], the log-probability of each successor;
 * `top_logp`, `top_token` [1, 1] of the last row; `k`, `v` [6, 8, P + L, 64].
 *
 * One pass for the whole tree instead of a beam: no cache is copied or reordered, and the arithmetic is one large product
 * instead of many small ones. Whole log-probabilities are not given out: 51,865 numbers a row would cost more than the rest.
 */
export function decoderGraph(weights: Weights): Uint8Array {
  const graph = new OnnxGraph();
  const { constant, linear, layerNorm, splitHeads, attend, feedForward } = layersOf(graph, weights);
  const first = graph.ints(0);
  const perLayer = (name: string) =>
    graph
      .ops('Split', [name], { axis: 0, num_outputs: LAYERS }, LAYERS)
      .map((value) => graph.op('Squeeze', [value, first]));

  const embedded = graph.op('Gather', [constant('decoder/embeddings/weight'), 'tokens'], { axis: 0 });
  const places = graph.op('Gather', [constant('decoder/position_encodings/encodings'), 'position'], {
    axis: 0,
  });
  const [pastK, pastV, crossK, crossV] = ['past_k', 'past_v', 'cross_k', 'cross_v'].map(perLayer) as [
    string[],
    string[],
    string[],
    string[],
  ];

  let x = graph.op('Add', [embedded, places]);
  const keys: string[] = [];
  const values: string[] = [];
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const self = `decoder/layer_${layer}/self_attention`;
    const normal = layerNorm(x, `${self}/layer_norm`);
    const [q, newK, newV] = [0, 1, 2].map((part) =>
      splitHeads(linear(normal, `${self}/linear_0`, part * WIDTH, (part + 1) * WIDTH)),
    ) as [string, string, string];
    const k = graph.op('Concat', [pastK[layer] as string, newK], { axis: 1 });
    const v = graph.op('Concat', [pastV[layer] as string, newV], { axis: 1 });
    keys.push(graph.op('Unsqueeze', [k, first]));
    values.push(graph.op('Unsqueeze', [v, first]));
    const attended = attend(q, graph.op('Transpose', [k], { perm: [0, 2, 1] }), v, 'mask');
    x = graph.op('Add', [x, linear(attended, `${self}/linear_1`)]);

    const cross = `decoder/layer_${layer}/attention`;
    const query = splitHeads(linear(layerNorm(x, `${cross}/layer_norm`), `${cross}/linear_0`));
    const looked = attend(query, crossK[layer] as string, crossV[layer] as string);
    x = feedForward(graph.op('Add', [x, linear(looked, `${cross}/linear_2`)]), `decoder/layer_${layer}/ffn`);
  }
  graph.op('Concat', keys, { axis: 0 }, 'k');
  graph.op('Concat', values, { axis: 0 }, 'v');

  // The rows are taken before the vocabulary: the last product is more than half of all the work.
  const asked = graph.op('Gather', [layerNorm(x, 'decoder/layer_norm'), 'rows'], { axis: 0 });
  const logits = graph.op('Gemm', [asked, constant('decoder/embeddings/weight')], { transB: 1 });
  const total = graph.op('ReduceLogSumExp', [logits, graph.ints(1)], { keepdims: 0 });
  const edgeRow = graph.op('Squeeze', [
    graph.op('Slice', ['edges', first, graph.ints(1), graph.ints(1)]),
    graph.ints(1),
  ]);
  const edgeTotal = graph.op('Gather', [total, edgeRow], { axis: 0 });
  graph.op('Sub', [graph.op('GatherND', [logits, 'edges']), edgeTotal], {}, 'edge_logp');

  const lastRow = graph.op('Gather', [logits, graph.ints(-1)], { axis: 0 });
  graph.ops('TopK', [graph.op('Add', [lastRow, 'bias']), graph.ints(1)], { axis: -1 }, [
    'top_logit',
    'top_token',
  ]);
  const lastTotal = graph.op('Unsqueeze', [
    graph.op('Gather', [total, graph.ints(-1)], { axis: 0 }),
    graph.ints(1),
  ]);
  graph.op('Sub', ['top_logit', lastTotal], {}, 'top_logp');

  return graph.write(
    'decoder',
    [
      { name: 'tokens', type: 'int64', shape: ['L'] },
      { name: 'position', type: 'int64', shape: ['L'] },
      { name: 'mask', type: 'float', shape: ['L', 'S'] },
      { name: 'past_k', type: 'float', shape: [LAYERS, HEADS, 'P', HEAD_WIDTH] },
      { name: 'past_v', type: 'float', shape: [LAYERS, HEADS, 'P', HEAD_WIDTH] },
      { name: 'cross_k', type: 'float', shape: [LAYERS, HEADS, HEAD_WIDTH, 'T'] },
      { name: 'cross_v', type: 'float', shape: [LAYERS, HEADS, 'T', HEAD_WIDTH] },
      { name: 'rows', type: 'int64', shape: ['M'] },
      { name: 'edges', type: 'int64', shape: ['E', 2] },
      { name: 'bias', type: 'float', shape: [VOCABULARY] },
    ],
    [
      { name: 'edge_logp', type: 'float', shape: ['E'] },
      { name: 'top_logp', type: 'float', shape: [1, 1] },
      { name: 'top_token', type: 'int64', shape: [1, 1] },
      { name: 'k', type: 'float', shape: [LAYERS, HEADS, 'S', HEAD_WIDTH] },
      { name: 'v', type: 'float', shape: [LAYERS, HEADS, 'S', HEAD_WIDTH] },
    ],
  );
}
