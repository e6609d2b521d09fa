import * as ort from 'onnxruntime-node';
import type { Encoded } from './decoder.ts';

/** One step of the encoder, in samples of 16 kHz. */
const STEP = 320;
/** Silence after the clip. On 216 answers 2 s were as good as the 30 s that Whisper was trained on, at a sixth of the time. */
const SILENCE_AFTER_S = 2;
/** Whisper has places for 30 s. */
const MOST_SAMPLES = 480_000;

/** The clip with silence after it, as long as the encoder takes it: whole steps, 30 s at most. */
export function padClip(clip: Float32Array): Float32Array {
  const samples = Math.min(MOST_SAMPLES, Math.ceil((clip.length + SILENCE_AFTER_S * 16_000) / STEP) * STEP);
  const audio = new Float32Array(samples);
  audio.set(clip.subarray(0, samples));
  return audio;
}

/** Runs the encoder graph over a clip of 16 kHz, -1 to 1. */
export async function encode(encoder: ort.InferenceSession, clip: Float32Array): Promise<Encoded> {
  const audio = padClip(clip);
  const input = { audio: new ort.Tensor('float32', audio, [1, 1, audio.length]) };
  const out = await encoder.run(input, ['cross_k', 'cross_v']);
  return { crossK: out['cross_k'] as ort.Tensor, crossV: out['cross_v'] as ort.Tensor };
}
