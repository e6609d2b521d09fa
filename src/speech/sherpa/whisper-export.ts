import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { encodeLogMel } from '../whisper/encoder-graph.ts';
import { HEADS, LAYERS, layersOf, VOCABULARY, WIDTH } from '../whisper/layers.ts';
import { OnnxGraph } from '../whisper/onnx-graph.ts';
import { pieceBytes } from '../whisper/tokenizer.ts';
import { readWeights, type Weights } from '../whisper/weights.ts';

/** Places for tokens in the decoder's cache. */
const PLACES = 448;
const FORBIDDEN = -10_000;

/**
 * Writes the fetched Whisper base in the form that sherpa-onnx's own export has (encoder, decoder, tokens), so that the sherpa
 * ear can be run where its recommended model cannot be fetched. 390 MB, 3 s.
 */
export async function exportForSherpa(modelDirectory: string, target: string): Promise<void> {
  const weights = readWeights(await readFile(join(modelDirectory, 'model.bin')));
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'base-encoder.onnx'), sherpaEncoder(weights));
  await writeFile(join(target, 'base-decoder.onnx'), sherpaDecoder(weights));
  const json = await readFile(join(modelDirectory, 'tokenizer.json'), 'utf8');
  await writeFile(join(target, 'base-tokens.txt'), tokensText(json));
}

/** `mel` [1, 80, 2T] -> `n_layer_cross_k`, `n_layer_cross_v` [6, 1, T, 512]. */
function sherpaEncoder(weights: Weights): Uint8Array {
  const graph = new OnnxGraph();
  const layers = layersOf(graph, weights);
  const encoded = encodeLogMel(graph, layers, 'mel');
  for (const [part, name] of ['n_layer_cross_k', 'n_layer_cross_v'].entries()) {
    const perLayer = Array.from({ length: LAYERS }, (_, layer) =>
      layers.linear(encoded, `decoder/layer_${layer}/attention/linear_1`, part * WIDTH, (part + 1) * WIDTH),
    );
    graph.op(
      'Concat',
      perLayer.map((value) => graph.op('Unsqueeze', [value, graph.ints(0, 1)])),
      { axis: 0 },
      name,
    );
  }
  const cross = [LAYERS, 1, 'T', WIDTH];
  return graph.write(
    'encoder',
    [{ name: 'mel', type: 'float', shape: [1, 80, 'F'] }],
    [
      { name: 'n_layer_cross_k', type: 'float', shape: cross },
      { name: 'n_layer_cross_v', type: 'float', shape: cross },
    ],
    SHERPA_NOTES,
  );
}

/**
 * `tokens` [1, n], the caches `in_n_layer_self_k_cache`, `in_n_layer_self_v_cache` [6, 1, 448, 512], the encoder's two and
 * `offset` [1], the number of tokens before -> `logits` [1, n, 51865] and the caches with the n tokens put in.
 */
function sherpaDecoder(weights: Weights): Uint8Array {
  const graph = new OnnxGraph();
  const { constant, linear, layerNorm, splitHeads, attend, feedForward } = layersOf(graph, weights);
  const zero = graph.ints(0);
  const one = graph.ints(1);
  const tokens = graph.op('Squeeze', ['tokens', zero]);
  const end = graph.op('Add', ['offset', graph.op('Shape', [tokens], {})]);
  const count = (from: string, to: string) =>
    graph.op('Range', [graph.op('Squeeze', [from]), graph.op('Squeeze', [to]), graph.op('Squeeze', [one])]);
  const places = count('offset', end);
  const isLater = graph.op('Greater', [
    graph.op('Unsqueeze', [count(zero, end), zero]),
    graph.op('Unsqueeze', [places, one]),
  ]);
  const mask = graph.op('Where', [isLater, graph.float(FORBIDDEN), graph.float(0)]);

  const layersIn = (name: string) =>
    graph
      .ops('Split', [name], { axis: 0, num_outputs: LAYERS }, LAYERS)
      .map((value) => graph.op('Squeeze', [value, graph.ints(0, 1)]));
  const cacheK = layersIn('in_n_layer_self_k_cache');
  const cacheV = layersIn('in_n_layer_self_v_cache');
  const crossK = layersIn('n_layer_cross_k');
  const crossV = layersIn('n_layer_cross_v');
  const slice = (value: string, from: string, to: string) => graph.op('Slice', [value, from, to, zero]);
  const turned = (value: string) => graph.op('Transpose', [splitHeads(value)], { perm: [0, 2, 1] });

  let x = graph.op('Add', [
    graph.op('Gather', [constant('decoder/embeddings/weight'), tokens], { axis: 0 }),
    graph.op('Gather', [constant('decoder/position_encodings/encodings'), places], { axis: 0 }),
  ]);
  const newK: string[] = [];
  const newV: string[] = [];
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const self = `decoder/layer_${layer}/self_attention`;
    const normal = layerNorm(x, `${self}/layer_norm`);
    const part = (n: number) => linear(normal, `${self}/linear_0`, n * WIDTH, (n + 1) * WIDTH);
    const putIn = (cache: string, value: string) => {
      const filled = graph.op('Concat', [slice(cache, zero, 'offset'), value], { axis: 0 });
      const whole = graph.op('Concat', [filled, slice(cache, end, graph.ints(PLACES))], { axis: 0 });
      return { filled, whole: graph.op('Unsqueeze', [whole, graph.ints(0, 1)]) };
    };
    const k = putIn(cacheK[layer] as string, part(1));
    const v = putIn(cacheV[layer] as string, part(2));
    newK.push(k.whole);
    newV.push(v.whole);
    const attended = attend(splitHeads(part(0)), turned(k.filled), splitHeads(v.filled), mask);
    x = graph.op('Add', [x, linear(attended, `${self}/linear_1`)]);

    const cross = `decoder/layer_${layer}/attention`;
    const query = splitHeads(linear(layerNorm(x, `${cross}/layer_norm`), `${cross}/linear_0`));
    const looked = attend(query, turned(crossK[layer] as string), splitHeads(crossV[layer] as string));
    x = feedForward(graph.op('Add', [x, linear(looked, `${cross}/linear_2`)]), `decoder/layer_${layer}/ffn`);
  }
  const normal = layerNorm(x, 'decoder/layer_norm');
  const logits = graph.op('Gemm', [normal, constant('decoder/embeddings/weight')], { transB: 1 });
  graph.op('Unsqueeze', [logits, zero], {}, 'logits');
  graph.op('Concat', newK, { axis: 0 }, 'out_n_layer_self_k_cache');
  graph.op('Concat', newV, { axis: 0 }, 'out_n_layer_self_v_cache');

  const cache = [LAYERS, 1, PLACES, WIDTH];
  const cross = [LAYERS, 1, 'T', WIDTH];
  return graph.write(
    'decoder',
    [
      { name: 'tokens', type: 'int64', shape: [1, 'n'] },
      { name: 'in_n_layer_self_k_cache', type: 'float', shape: cache },
      { name: 'in_n_layer_self_v_cache', type: 'float', shape: cache },
      { name: 'n_layer_cross_k', type: 'float', shape: cross },
      { name: 'n_layer_cross_v', type: 'float', shape: cross },
      { name: 'offset', type: 'int64', shape: [1] },
    ],
    [
      { name: 'logits', type: 'float', shape: [1, 'n', VOCABULARY] },
      { name: 'out_n_layer_self_k_cache', type: 'float', shape: cache },
      { name: 'out_n_layer_self_v_cache', type: 'float', shape: cache },
    ],
  );
}

/** What sherpa-onnx reads from the encoder's notes. Only Dutch is named of the languages: no other is asked for. */
const SHERPA_NOTES = {
  model_type: 'whisper-base',
  n_mels: 80,
  n_audio_ctx: 1_500,
  n_audio_state: WIDTH,
  n_audio_head: HEADS,
  n_audio_layer: LAYERS,
  n_vocab: VOCABULARY,
  n_text_ctx: PLACES,
  n_text_state: WIDTH,
  n_text_head: HEADS,
  n_text_layer: LAYERS,
  sot_sequence: '50258,50271,50359',
  all_language_tokens: '50271',
  all_language_codes: 'nl',
  sot: 50_258,
  sot_index: 0,
  eot: 50_257,
  blank_id: 220,
  is_multilingual: 1,
  no_speech: 50_362,
  transcribe: 50_359,
  translate: 50_358,
  sot_prev: 50_361,
  sot_lm: 50_360,
  no_timestamps: 50_363,
};

const VOCABULARY_FILE = z.object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) });

/** Each token's bytes in base64 and its number, a line each. */
function tokensText(json: string): string {
  const { vocab } = VOCABULARY_FILE.parse(JSON.parse(json)).model;
  return Object.entries(vocab)
    .sort(([, a], [, b]) => a - b)
    .map(([piece, id]) => `${Buffer.from(pieceBytes(piece)).toString('base64')} ${id}\n`)
    .join('');
}
