/** Time that passes only when a test says so: timers run in order, in no real time. */
export interface VirtualTime {
  readonly after: (ms: number, run: () => void) => () => void;
  /** Milliseconds since the start. */
  readonly stopwatch: () => number;
  readonly now: () => Temporal.ZonedDateTime;
  /** Lets so many milliseconds pass, with every timer that falls in them and what its promises set off. */
  advance(ms: number): Promise<void>;
  readonly pending: () => number;
}

export function virtualTime(start = '2026-11-25T10:00:00+01:00[Europe/Amsterdam]'): VirtualTime {
  const begin = Temporal.ZonedDateTime.from(start);
  let elapsed = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    after(ms, run) {
      const timer = { at: elapsed + ms, run };
      timers = [...timers, timer].sort((a, b) => a.at - b.at);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    stopwatch: () => elapsed,
    now: () => begin.add({ milliseconds: elapsed }),
    async advance(ms) {
      const until = elapsed + ms;
      await settled();
      for (let next = timers[0]; next && next.at <= until; next = timers[0]) {
        timers = timers.slice(1);
        elapsed = next.at;
        next.run();
        await settled();
      }
      elapsed = until;
    },
    pending: () => timers.length,
  };
}

/** Long enough a chain of promises for any code under test that waits for nothing outside. */
const TURNS_OF_THE_QUEUE = 150;

export async function settled(): Promise<void> {
  for (let i = 0; i < TURNS_OF_THE_QUEUE; i += 1) await Promise.resolve();
}
