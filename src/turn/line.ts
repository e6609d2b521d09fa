/**
 * The telephone line of one party, as a call sees it. `src/telephone/` gives an object of this shape; it knows no Dutch,
 * no patients and no practices. Milliseconds count from the answer of this line.
 */
export interface Line {
  readonly id: string;
  /** What the network says about the other side; null when withheld. E.164 where it can be made, else as received. */
  readonly remoteNumber: string | null;
  /** The number or user that was dialled: which practice the call is for. */
  readonly dialled: string;
  /** Calls the listener for every event, in order. One listener; a second call replaces the first. */
  listen(onEvent: (event: LineEvent) => void): void;
  /** Queues a clip after what is playing. */
  play(clip: Clip): void;
  /** Stops at once and forgets the queue. Every clip not wholly played gets `played` with `completed: false`. */
  stopPlaying(): void;
  /** Joins the audio of both lines, both ways, until one hangs up or `unbridge`. Audio and key events go on. */
  bridge(other: Line): void;
  unbridge(): void;
  /** Blind transfer (SIP REFER, RFC 3515). On `accepted` the other side leaves and `hung-up` follows. */
  refer(target: string, signal: AbortSignal): Promise<ReferResult>;
  hangUp(): Promise<void>;
  /** How the other side's sound came in, after the line has ended; null: nobody knows. Absent: there is no sound, as in text. */
  quality?(): Promise<LineQuality | null>;
}

/** Packets of the whole line, and how unevenly they came (RFC 3550). */
export interface LineQuality {
  readonly received: number;
  readonly lost: number;
  /** Received after their samples were needed. */
  readonly late: number;
  readonly jitterMs: number;
}

export interface Clip {
  readonly id: string;
  /** 16-bit linear PCM, mono, 8,000 samples a second. */
  readonly pcm: Int16Array;
}

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
  | {
      readonly kind: 'hung-up';
      readonly why: 'remote' | 'local' | 'media-timeout' | 'failed';
      readonly atMs: number;
    };

export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

export type ReferResult =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'no-answer' };

/** Calls a human for a hand-over. A value for all that can happen; rejects only for a bug. */
export interface Dialler {
  dial(request: DialRequest, signal: AbortSignal): Promise<DialResult>;
}

export interface DialRequest {
  /** SIP URI, or an E.164 number that the trunk resolves. Always one that the practice listed itself. */
  readonly target: string;
  /** The caller's number, shown to the human when the trunk allows it. */
  readonly onBehalfOf: string | null;
  /** Called when the far side starts to ring (180/183). */
  readonly onRinging?: () => void;
  readonly ringForMs: number;
}

export type DialResult =
  | { readonly kind: 'answered'; readonly line: Line }
  | { readonly kind: 'not-answered'; readonly reason: DialFailure; readonly status: number | null };

/** busy: 486, 600. refused: 403, 603. no-answer: time ran out, 408, 480. unreachable: 404, 5xx, no route, no reply at all. */
export type DialFailure = 'busy' | 'refused' | 'no-answer' | 'unreachable';
