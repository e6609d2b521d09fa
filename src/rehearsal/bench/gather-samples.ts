/** A call in vain now and then is a busy machine; this many in a row measure nothing, and would go on doing so for ever. */
const MOST_IN_VAIN = 3;

/**
 * Plays calls until `n` samples have been measured, the signal aborts, or three calls in a row gave none; what was measured until
 * then is the result. `progress` hears the count so far.
 */
export async function gatherSamples<Sample>(
  n: number,
  oneCall: (missing: number) => Promise<readonly Sample[]>,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (let inVain = 0; samples.length < n && inVain < MOST_IN_VAIN && !signal.aborted; ) {
    const measured = await oneCall(n - samples.length);
    samples.push(...measured);
    inVain = measured.length === 0 ? inVain + 1 : 0;
    progress(samples.length);
  }
  return samples;
}
