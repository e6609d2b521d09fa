import type { MessagePort } from 'node:worker_threads';
import type { LineQuality } from '../../turn/line.ts';
import type { Law } from './g711.ts';
import type { Endpoint } from './source-latch.ts';
import type { Key } from './telephone-event.ts';

/** What the main thread and the media workers say to each other. Times are milliseconds since the Unix epoch. */
export interface MediaWorkerSettings {
  readonly host: string;
  /** Null: any free port. Else the first and last port of this worker's share. */
  readonly ports: { readonly first: number; readonly last: number } | null;
  readonly mediaTimeoutMs: number;
}

/** How a line is to be spoken to, once both sides agreed. */
export interface MediaAgreement {
  readonly law: Law;
  readonly payloadType: number;
  /** The payload type of RFC 4733 events; null when the other side has none. */
  readonly eventType: number | null;
  readonly remote: Endpoint;
  readonly trustedAddresses: readonly string[];
  /** Whether the other side wants to hear us. */
  readonly send: boolean;
  /** What comes in is music on hold or nothing: no caller to be judged or missed. It still goes over a bridge. */
  readonly held: boolean;
}

export type ToMediaWorker =
  /** `port`: the one that the line had in a worker that died; absent: any that is free. */
  | { readonly kind: 'open'; readonly leg: number; readonly port?: number }
  | { readonly kind: 'agree'; readonly leg: number; readonly agreement: MediaAgreement }
  | { readonly kind: 'close'; readonly leg: number }
  | { readonly kind: 'play'; readonly leg: number; readonly clip: string; readonly pcm: Int16Array }
  | { readonly kind: 'stop-playing'; readonly leg: number }
  | { readonly kind: 'keys'; readonly leg: number; readonly id: number; readonly keys: readonly Key[] }
  | { readonly kind: 'bridge'; readonly leg: number; readonly other: number }
  /** The other line lives in another worker: its frames come and go by this port. */
  | { readonly kind: 'bridge-port'; readonly leg: number; readonly port: MessagePort }
  | { readonly kind: 'unbridge'; readonly leg: number }
  /** Where frames go to be judged from now on; null, and before the first: the worker judges by loudness itself. */
  | { readonly kind: 'voice'; readonly port: MessagePort | null }
  | { readonly kind: 'stats'; readonly id: number };

export type FromMediaWorker =
  | { readonly kind: 'opened'; readonly leg: number; readonly port: number }
  | { readonly kind: 'not-opened'; readonly leg: number }
  /** `quality`: how what came in came; null: it was never open. */
  | { readonly kind: 'closed'; readonly leg: number; readonly quality: LineQuality | null }
  | { readonly kind: 'key'; readonly leg: number; readonly key: Key; readonly atMs: number }
  | { readonly kind: 'play-started'; readonly leg: number; readonly clip: string; readonly atMs: number }
  | {
      readonly kind: 'played';
      readonly leg: number;
      readonly clip: string;
      readonly completed: boolean;
      readonly playedMs: number;
      readonly atMs: number;
    }
  | { readonly kind: 'keys-sent'; readonly leg: number; readonly id: number }
  | { readonly kind: 'silent'; readonly leg: number; readonly atMs: number }
  | { readonly kind: 'stats'; readonly id: number; readonly stats: MediaStats }
  | HeardFrames;

/** Frames of 256 samples, one after the other in `pcm`. */
export interface HeardFrames {
  readonly kind: 'heard';
  readonly legs: readonly number[];
  readonly speech: readonly number[];
  readonly atMs: readonly number[];
  readonly pcm: Int16Array;
}

/** From a media worker to the voice worker: frames to be judged; `closed` lines are forgotten. */
export interface FramesToJudge {
  readonly legs: readonly number[];
  readonly atMs: readonly number[];
  readonly pcm: Int16Array;
  readonly closed: readonly number[];
}

export interface MediaStats {
  readonly legs: number;
  readonly received: number;
  readonly lost: number;
  readonly late: number;
  readonly concealedMs: number;
  /** Datagrams that were no RTP, of another source or of an unknown payload type. */
  readonly refused: number;
  /** Processor time of the media threads since their start. */
  readonly cpuMs: number;
}

export const heardSamples = 256;
export const frameSamples = 160;
