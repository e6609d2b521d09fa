import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as ort from 'onnxruntime-node';
import { createResampler } from '../audio/resample.ts';
import { toFloat } from '../audio/samples.ts';
import { findSpeech } from '../audio/speech-bounds.ts';
import { createDecoder, type Decoder, type Encoded } from './decoder.ts';
import { encode } from './encoder.ts';
import { decodeFreely, suppressionFor } from './free-decoding.ts';
import type { Listening, WhisperRequest } from './listening.ts';
import { createPhraseScorer } from './phrase-scorer.ts';
import { readTokenizer, type Tokenizer } from './tokenizer.ts';

/** Listens to clips, one at a time. `undefined` when stopped. */
export interface WhisperEngine {
  listen(request: WhisperRequest, stop: { readonly isSet: boolean }): Promise<Listening | undefined>;
}

export interface WhisperSettings {
  /** Where encoder.onnx, decoder.onnx and tokenizer.json lie. */
  readonly directory: string;
  readonly threads: number;
}

/** Longer speech is cut to its end: the answer to a question comes last, and Whisper reads 30 s at most. */
const LONGEST_S = 27;
/** Speech before and after its sound that is kept: onsets are soft. */
const MARGIN = 1_600;
/** Dutch has about 4 tokens a second at this vocabulary; twice that is babble. */
const TOKENS_A_SECOND = 8;

/** Loads the graphs and warms them with a clip of noise, which is also the background that priors are taken from. */
export async function openWhisperEngine(settings: WhisperSettings): Promise<WhisperEngine> {
  const session = (name: string) =>
    ort.InferenceSession.create(join(settings.directory, `${name}.onnx`), {
      intraOpNumThreads: settings.threads,
      executionMode: 'sequential',
      logSeverityLevel: 3,
      // The arena keeps what the largest tree once needed: 780 MB instead of 640, for no time that could be measured.
      enableCpuMemArena: false,
    });
  const [encoder, decoderSession, json] = await Promise.all([
    session('encoder'),
    session('decoder'),
    readFile(join(settings.directory, 'tokenizer.json'), 'utf8'),
  ]);
  const tokenizer = readTokenizer(json);
  const decoder = createDecoder(decoderSession);
  const endMark = tokenizer.mark('<|endoftext|>');
  const last = tokenizer.mark('<|notimestamps|>');
  const suppression = suppressionFor(endMark);
  const readPrompt = (encoded: Encoded) => readDutchPrompt(decoder, tokenizer, encoded, suppression.first);

  const background = await encode(encoder, lineNoise());
  const scorer = createPhraseScorer({
    decoder,
    background,
    backgroundBefore: await readPrompt(background),
    last,
    endMark,
    encode: (phrase) => tokenizer.encode(` ${phrase.trim()}`),
  });
  const upsample = createResampler(8_000, 16_000);

  return {
    async listen({ pcm, phrases }, stop) {
      const bounds = findSpeech(pcm);
      if (bounds === undefined) return { kind: 'no-speech' };
      // A turn of the event loop lets the stop message in.
      const isStopped = async () => {
        await nextTurn();
        return stop.isSet;
      };
      const from = Math.max(0, bounds.from - MARGIN, bounds.to - LONGEST_S * 8_000);
      const clip = upsample(toFloat(pcm.subarray(from, bounds.to + MARGIN)));
      const started = performance.now();
      const encoded = await encode(encoder, clip);
      if (await isStopped()) return undefined;
      const before = await readPrompt(encoded);
      const encodedAt = performance.now();
      const scored = await scorer.score(encoded, before, phrases);
      if (await isStopped()) return undefined;
      const scoredAt = performance.now();
      const free = await decodeFreely(decoder, encoded, before, {
        last,
        endMark,
        mostTokens: Math.ceil(6 + (TOKENS_A_SECOND * (bounds.to - bounds.from)) / 8_000),
        suppression,
        isStopped,
      });
      if (free === undefined) return undefined;
      return {
        kind: 'speech',
        ...bounds,
        scored: [...scored],
        free: { text: tokenizer.decode(free.tokens).trim(), meanLogp: free.meanLogp, loops: free.loops },
        ms: { encode: encodedAt - started, score: scoredAt - encodedAt, free: performance.now() - scoredAt },
      };
    },
  };
}

/** Reads the marks that stand before Dutch text without times, all but the last, which is read with what follows. */
async function readDutchPrompt(decoder: Decoder, tokenizer: Tokenizer, encoded: Encoded, bias: Float32Array) {
  const marks = ['<|startoftranscript|>', '<|nl|>', '<|transcribe|>'].map(tokenizer.mark);
  return (await decoder.readOn(encoded, decoder.nothingRead, marks, bias)).prefix;
}

/** A second of even noise at -31 dB, the same every time: of silence, soft and loud noise it told speech from none best. */
function lineNoise(): Float32Array {
  let state = 1;
  return Float32Array.from({ length: 16_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state / 0x7fff_ffff - 0.5) * 0.1;
  });
}
