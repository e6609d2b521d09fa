import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataDirForTests, describeWithModel } from '../../../test/kits/fetched-models.ts';
import { createResampler } from '../audio/resample.ts';
import { toFloat } from '../audio/samples.ts';
import { createEspeakVoice } from '../espeak/espeak-voice.ts';
import { modelDirectory } from '../models/fetch-model.ts';
import { buildWhisper } from './build-whisper.ts';
import { createDecoder, type Decoder } from './decoder.ts';
import { encode, padClip } from './encoder.ts';
import reference from './fixtures/reference.json' with { type: 'json' };
import { decodeFreely, suppressionFor } from './free-decoding.ts';
import { readTokenizer, type Tokenizer } from './tokenizer.ts';

const END = 50_257;
const [START, DUTCH, TRANSCRIBE, NO_TIMES] = [50_258, 50_271, 50_359, 50_363];

describeWithModel('our Whisper against the reference', 'whisper', () => {
  let encoder: ort.InferenceSession;
  let decoderSession: ort.InferenceSession;
  let decoder: Decoder;
  let tokenizer: Tokenizer;
  beforeAll(async () => {
    const directory = await buildWhisper(modelDirectory('whisper', dataDirForTests()));
    encoder = await ort.InferenceSession.create(join(directory, 'encoder.onnx'), { intraOpNumThreads: 2 });
    decoderSession = await ort.InferenceSession.create(join(directory, 'decoder.onnx'), {
      intraOpNumThreads: 2,
    });
    decoder = createDecoder(decoderSession);
    tokenizer = readTokenizer(await readFile(join(directory, 'tokenizer.json'), 'utf8'));
  }, 120_000);
  afterAll(async () => {
    await encoder.release();
    await decoderSession.release();
  });

  test.each(reference.tokens)('cuts %j into the same tokens', ({ text, ids }) => {
    expect(tokenizer.encode(text)).toEqual(ids);
    expect(tokenizer.decode(ids)).toBe(text);
  });

  test('names the marks by the same numbers', () => {
    const marks = ['<|endoftext|>', '<|startoftranscript|>', '<|nl|>', '<|transcribe|>', '<|notimestamps|>'];
    expect(marks.map(tokenizer.mark)).toEqual([END, START, DUTCH, TRANSCRIBE, NO_TIMES]);
  });

  test('makes the same log-mel and the same encoding of a tone that rises and falls', {
    timeout: 60_000,
  }, async () => {
    const tone = Float32Array.from({ length: 24_000 }, (_, n) => {
      const seconds = n / 16_000;
      const loudness = n % 4_000 < 2_000 ? 0.3 : 0.03;
      return loudness * Math.sin(2 * Math.PI * (200 * seconds + 600 * seconds ** 2));
    });
    const audio = padClip(tone);
    const out = await encoder.run({ audio: new ort.Tensor('float32', audio, [1, 1, audio.length]) });
    const { logMel, encoded, frames } = reference.tone;
    expect(out['log_mel']?.dims).toEqual([1, 80, frames]);
    expect(out['encoded']?.dims).toEqual([frames / 2, 512]);
    agrees(out['log_mel']?.data as Float32Array, frames, logMel, 1e-3);
    agrees(out['encoded']?.data as Float32Array, 512, encoded, 1e-2);
  });

  test.for(reference.clips)(
    'writes the same text for "$text" said by $voice',
    { timeout: 60_000 },
    async ({ voice, text, sha256, tokens }, { skip }) => {
      const speaker = createEspeakVoice({ settings: { voice, wordsPerMinute: 140, wordGapMs: 50 } });
      const pcm = await speaker.speak(text, AbortSignal.timeout(10_000));
      const sound = createHash('sha256').update(new Uint8Array(pcm.buffer)).digest('hex');
      if (!sound.startsWith(sha256)) skip('this espeak-ng says it otherwise than 1.51 did for the reference');

      const encoded = await encode(encoder, createResampler(8_000, 16_000)(toFloat(pcm)));
      const suppression = suppressionFor(END);
      const { prefix } = await decoder.readOn(
        encoded,
        decoder.nothingRead,
        [START, DUTCH, TRANSCRIBE],
        suppression.first,
      );
      const free = await decodeFreely(decoder, encoded, prefix, {
        last: NO_TIMES,
        endMark: END,
        mostTokens: 64,
        suppression,
        isStopped: async () => false,
      });
      // Where the reference runs in a circle to its limit, ours stops after the third round.
      expect(free?.tokens).toEqual(free?.loops === true ? tokens.slice(0, free.tokens.length) : tokens);
      expect(free?.tokens.length).toBeGreaterThan(0);
    },
  );
});

/** Mean, standard deviation and the listed places [row, column, value] agree. */
function agrees(
  values: Float32Array,
  columns: number,
  expected: { readonly mean: number; readonly std: number; readonly at: readonly (readonly number[])[] },
  tolerance: number,
): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean - expected.mean)).toBeLessThan(tolerance);
  expect(Math.abs(Math.sqrt(variance) - expected.std)).toBeLessThan(tolerance);
  for (const [row, column, value] of expected.at as readonly [number, number, number][]) {
    expect(Math.abs((values[row * columns + column] as number) - value)).toBeLessThan(tolerance);
  }
}
