import type { CallId, PracticeId } from '../domain/ids.ts';

/** Where what was written of a call is now, from good to bad. */
export type Kept = 'in-database' | 'on-disk' | 'not-kept';

/** What the journal remembers of each call while it goes on and for a while after its end. */
export interface CallsInJournal {
  /** The number of the next event of this call, from 0. */
  nextSeq(call: CallId): number;
  begins(call: CallId, practice: PracticeId): void;
  ends(call: CallId): void;
  goingOn(): ReadonlyMap<CallId, PracticeId>;
  keeps(call: CallId, kept: Kept): void;
  kept(call: CallId): Kept;
  /** Forgets calls that ended long ago. */
  tidy(): void;
  /** How many calls are remembered. */
  size(): number;
}

/** An action that outlives its call is done within a minute, and its event needs its own number; ten times that. */
const REMEMBERED_MS = 600_000;

/** `stopwatch`: milliseconds since any fixed moment. */
export function callsInJournal(stopwatch: () => number): CallsInJournal {
  const seqs = new Map<CallId, number>();
  const goingOn = new Map<CallId, PracticeId>();
  const worst = new Map<CallId, Kept>();
  const endedAt = new Map<CallId, number>();
  return {
    nextSeq(call) {
      const seq = seqs.get(call) ?? 0;
      seqs.set(call, seq + 1);
      return seq;
    },
    begins: (call, practice) => void goingOn.set(call, practice),
    ends(call) {
      goingOn.delete(call);
      endedAt.set(call, stopwatch());
    },
    goingOn: () => goingOn,
    keeps: (call, kept) => void worst.set(call, worse(worst.get(call), kept)),
    kept: (call) => worst.get(call) ?? 'in-database',
    tidy() {
      for (const [call, at] of endedAt) {
        if (stopwatch() - at < REMEMBERED_MS) continue;
        for (const remembered of [seqs, worst, endedAt]) remembered.delete(call);
      }
    },
    size: () => new Set([...seqs.keys(), ...worst.keys(), ...goingOn.keys(), ...endedAt.keys()]).size,
  };
}

const ORDER: readonly Kept[] = ['in-database', 'on-disk', 'not-kept'];

/** An entry that was not kept and now is, is kept: only a batch that stays behind counts against its call. */
const worse = (before: Kept | undefined, now: Kept): Kept =>
  before === undefined || before === 'not-kept' || ORDER.indexOf(now) > ORDER.indexOf(before) ? now : before;
