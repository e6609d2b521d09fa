import type { Key } from './media/telephone-event.ts';

/** What happens on a line. Milliseconds count from the answer of this line. */
export type LineEvent =
  /** 256 samples (32 ms) of decoded audio with the probability (0..1) that it is speech. */
  | { readonly kind: 'audio'; readonly pcm: Int16Array; readonly speech: number; readonly atMs: number }
  | { readonly kind: 'key'; readonly key: Key; readonly atMs: number }
  | { readonly kind: 'play-started'; readonly clip: string; readonly atMs: number }
  | {
      readonly kind: 'played';
      readonly clip: string;
      readonly completed: boolean;
      readonly playedMs: number;
      readonly atMs: number;
    }
  | { readonly kind: 'held'; readonly atMs: number }
  | { readonly kind: 'resumed'; readonly atMs: number }
  | { readonly kind: 'hung-up'; readonly why: HangUpReason; readonly atMs: number };

export type HangUpReason = 'remote' | 'local' | 'media-timeout' | 'failed';

export interface Clip {
  readonly id: string;
  /** 16-bit linear PCM, mono, 8,000 samples a second. */
  readonly pcm: Int16Array;
}

export type ReferResult =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'no-answer' };

/** Two seconds of audio and a handful of keys may wait for a listener; older audio is of no use to a conversation. */
const mostWaiting = 64;

/** Keeps the order of events and those that come before anyone listens. */
export class LineEvents {
  readonly #answeredAtMs: () => number;
  #waiting: LineEvent[] = [];
  #listener: ((event: LineEvent) => void) | null = null;

  constructor(answeredAtMs: () => number) {
    this.#answeredAtMs = answeredAtMs;
  }

  listen(onEvent: (event: LineEvent) => void): void {
    this.#listener = onEvent;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of waiting) onEvent(event);
  }

  /** `atMs` in `event` is the Unix epoch's; the listener gets it since the answer. */
  emit(event: LineEvent): void {
    const timed = { ...event, atMs: Math.max(0, Math.round(event.atMs - this.#answeredAtMs())) };
    if (this.#listener !== null) {
      this.#listener(timed);
      return;
    }
    if (this.#waiting.length >= mostWaiting) {
      const oldestAudio = this.#waiting.findIndex(({ kind }) => kind === 'audio');
      this.#waiting.splice(Math.max(0, oldestAudio), 1);
    }
    this.#waiting.push(timed);
  }
}

/** Now, in milliseconds since the Unix epoch, by the steady clock that media workers use too. */
export function steadyEpochMs(): number {
  return performance.timeOrigin + performance.now();
}
