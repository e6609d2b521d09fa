import type { ConnectHuman } from './5-act/connect-human.ts';

/** Which telephones of people Balie rings or has on the line now. One of these serves all calls and tests of a process. */
export interface NumbersInUse {
  /**
   * Takes this number for a caller until the function that comes back is called. Resolves when a test of the number has let go
   * of it, at most a moment later.
   */
  takeForCaller(target: string): Promise<() => void>;
  /**
   * Runs a test of this number; its signal aborts when a caller needs the number. `in-use`: it is rung or talked on already, and
   * nothing was run.
   */
  test<Result>(
    target: string,
    run: (callerNeedsIt: AbortSignal) => Promise<Result>,
  ): Promise<Result | 'in-use'>;
}

/** The BYE or CANCEL of a test is on its way at once; waiting longer would eat into the 1.5 s from words to signal (S2). */
const LET_GO_WITHIN_MS = 250;

export function createNumbersInUse(): NumbersInUse {
  const byCallers = new Map<string, number>();
  const byTests = new Map<string, { readonly stop: AbortController; readonly over: Promise<void> }>();
  return {
    async takeForCaller(target) {
      byCallers.set(target, (byCallers.get(target) ?? 0) + 1);
      const test = byTests.get(target);
      test?.stop.abort();
      if (test !== undefined) await Promise.race([test.over, pause(LET_GO_WITHIN_MS)]);
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        const left = (byCallers.get(target) ?? 1) - 1;
        if (left === 0) byCallers.delete(target);
        else byCallers.set(target, left);
      };
    },
    async test(target, run) {
      if (byCallers.has(target) || byTests.has(target)) return 'in-use';
      const stop = new AbortController();
      const { promise: over, resolve } = Promise.withResolvers<void>();
      byTests.set(target, { stop, over });
      try {
        return await run(stop.signal);
      } finally {
        byTests.delete(target);
        resolve();
      }
    },
  };
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });

/** Rings people for callers in such a way that no test keeps their telephone busy, before or during. */
export const ringingUnhindered =
  (connect: ConnectHuman, numbers: NumbersInUse): ConnectHuman =>
  async (request, signal) => {
    const letGo = await numbers.takeForCaller(request.target);
    try {
      const result = await connect(request, signal);
      if (result.kind === 'connected') void result.parted.finally(letGo);
      else letGo();
      return result;
    } catch (error) {
      letGo();
      throw error;
    }
  };
