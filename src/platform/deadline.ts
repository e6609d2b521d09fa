/** What came of work that had to be done in time. */
export type InTime<Value> = { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'late' };

/**
 * Runs work that gets `deadlineMs` milliseconds. `late` resolves at the deadline, also when the work hangs; its signal
 * aborts then. Rejects when the work does so in time; what it does afterwards is nobody's business any more.
 */
export async function inTime<Value>(
  deadlineMs: number,
  work: (signal: AbortSignal) => Value | Promise<Value>,
): Promise<InTime<Value>> {
  const deadline = AbortSignal.timeout(deadlineMs);
  const late = new Promise<{ readonly kind: 'late' }>((resolve) => {
    deadline.addEventListener('abort', () => resolve({ kind: 'late' }), { once: true });
  });
  const done = (async () => ({ kind: 'done', value: await work(deadline) }) as const)();
  return Promise.race([done, late]);
}

/** Resolves after `ms` milliseconds, or as soon as `signal` aborts. */
export const pauseFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    if (signal.aborted) done();
    else signal.addEventListener('abort', done, { once: true });
  });

export const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
