/** What the caller hears, as loud and quiet stretches by `performance.now()`. Frames are 32 ms. */
export interface EarWatch {
  frame(speech: number, clockMs: number): void;
  /** When the first loud frame from this moment on began to sound; null: none yet. */
  firstLoudFrom(clockMs: number): number | null;
  /** When the last loud frame up to this moment had sounded. */
  lastLoudUntil(clockMs: number): number | null;
}

const FRAME_MS = 32;
/** Of the loudness meter that stands in for voice activity on the caller's line: 0 is silence, 1 is speech. */
const LOUD = 0.5;

export function createEarWatch(): EarWatch {
  const loud: number[] = [];
  return {
    frame(speech, clockMs) {
      if (speech >= LOUD) loud.push(clockMs - FRAME_MS);
    },
    firstLoudFrom: (clockMs) => loud.find((began) => began >= clockMs) ?? null,
    lastLoudUntil: (clockMs) => {
      const last = loud.findLast((began) => began <= clockMs);
      return last === undefined ? null : last + FRAME_MS;
    },
  };
}
