/** Below this a sample is silence: -50 dB, under the noise of a telephone line. */
const SILENT_BELOW = 100;

/**
 * Cuts the silence around speech to at most `keepBefore` and `keepAfter` samples. A synthesiser adds a third of a second after
 * every sentence, which a caller hears as hesitation and which costs the greeting its five seconds (S1).
 */
export function trimSilence(pcm: Int16Array, keepBefore: number, keepAfter: number): Int16Array {
  const loud = (sample: number): boolean => Math.abs(sample) >= SILENT_BELOW;
  const first = pcm.findIndex(loud);
  if (first === -1) return pcm.subarray(0, Math.min(pcm.length, keepBefore + keepAfter));
  const last = pcm.findLastIndex(loud);
  return pcm.subarray(Math.max(0, first - keepBefore), Math.min(pcm.length, last + 1 + keepAfter));
}
