import type { Worker } from 'node:worker_threads';
import type { MediaEvent } from './media-pool.ts';
import type { Key } from './telephone-event.ts';
import type { MediaAgreement } from './worker-messages.ts';

export interface MediaThread {
  readonly thread: Worker;
  readonly legs: Set<number>;
}

/** What the main thread holds of a line: enough for another worker to go on with it when its own dies. */
export interface MediaSeat {
  readonly leg: number;
  readonly onEvent: (event: MediaEvent) => void;
  worker: MediaThread;
  /** Zero until it is open. */
  port: number;
  opened: ((port: number | null) => void) | null;
  /** Its worker died, and the next one is opening its port: nothing can be said to it now. */
  moving: boolean;
  movedAtMs: number;
  agreement: MediaAgreement | null;
  /** Given to be played and not yet reported as played, in order; null: not to be played any more. */
  readonly clips: Map<string, Int16Array | null>;
  readonly keys: Map<number, { readonly keys: readonly Key[]; readonly sent: () => void }>;
  joined: MediaSeat | null;
}

export const newSeat = (
  leg: number,
  worker: MediaThread,
  onEvent: (event: MediaEvent) => void,
): MediaSeat => ({
  leg,
  worker,
  onEvent,
  port: 0,
  opened: null,
  moving: false,
  movedAtMs: Number.NEGATIVE_INFINITY,
  agreement: null,
  clips: new Map(),
  keys: new Map(),
  joined: null,
});

/** A line whose worker dies again so soon may be what kills it: it is let go, and does not take the next worker along. */
const MOVES_AGAIN_AFTER_MS = 10_000;

export const mayMove = ({ opened, movedAtMs }: MediaSeat, nowMs: number): boolean =>
  opened === null && nowMs - movedAtMs > MOVES_AGAIN_AFTER_MS;

export function part(seat: MediaSeat): void {
  if (seat.joined?.joined === seat) seat.joined.joined = null;
  seat.joined = null;
}
