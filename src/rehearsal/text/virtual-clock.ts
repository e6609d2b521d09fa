/** Time that passes only when the rehearsal says so: twenty seconds of silence take none. */
export interface VirtualClock {
  readonly now: () => Temporal.ZonedDateTime;
  /** Milliseconds since the clock was made. */
  readonly stopwatch: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  /** Goes to the next thing that is due and does it. False: nothing is due any more. */
  next(): boolean;
}

interface Due {
  readonly atMs: number;
  readonly run: () => void;
}

export function createVirtualClock(start: Temporal.ZonedDateTime): VirtualClock {
  let nowMs = 0;
  let due: Due[] = [];
  return {
    now: () => start.add({ milliseconds: Math.round(nowMs) }),
    stopwatch: () => nowMs,
    after(ms, run) {
      const one = { atMs: nowMs + ms, run };
      // Among equals the first asked is the first done.
      const place = due.findIndex(({ atMs }) => atMs > one.atMs);
      due.splice(place < 0 ? due.length : place, 0, one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
    next() {
      const first = due.shift();
      if (first === undefined) return false;
      nowMs = Math.max(nowMs, first.atMs);
      first.run();
      return true;
    },
  };
}
