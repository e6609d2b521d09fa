/**
 * A stand-in for voice activity where no model is loaded: 1 when a frame is as loud as speech. -40 dBFS is 15 dB above the
 * noise of a quiet line and 15 dB below soft speech. Not for a practice's line: it takes a dog for a caller.
 */
const threshold = 32_768 * 10 ** (-40 / 20);

export function loudnessAsSpeech(pcm: Int16Array): number {
  let energy = 0;
  for (const sample of pcm) energy += sample * sample;
  return Math.sqrt(energy / pcm.length) >= threshold ? 1 : 0;
}
