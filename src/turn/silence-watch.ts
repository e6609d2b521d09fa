/** 4 s a gentle question, 10 s "bent u er nog?", 20 s a goodbye (conversation.md). */
const STEPS = [4, 10, 20] as const;

/**
 * Counts the caller's silence. It does not count while Balie speaks, and goes on where it was when Balie has asked once
 * more; any sound of the caller starts it afresh.
 */
export function createSilenceWatch(
  after: (ms: number, run: () => void) => () => void,
  silent: (forSeconds: (typeof STEPS)[number]) => void,
) {
  let reached = 0;
  let cancel: (() => void) | null = null;
  return {
    /** Balie has fallen silent and is listening. */
    start(): void {
      if (cancel) return;
      const step = STEPS[reached];
      if (step === undefined) return;
      const before = reached === 0 ? 0 : (STEPS[reached - 1] ?? 0);
      cancel = after((step - before) * 1_000, () => {
        cancel = null;
        reached += 1;
        silent(step);
      });
    },
    /** Balie speaks: the count goes on where it was when it has fallen silent. */
    hold(): void {
      cancel?.();
      cancel = null;
    },
    /** The caller made a sound, or the call no longer waits for one. */
    stop(): void {
      cancel?.();
      cancel = null;
      reached = 0;
    },
  };
}
