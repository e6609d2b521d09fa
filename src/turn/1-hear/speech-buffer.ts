import { PRE_ROLL_MS } from './end-of-turn.ts';
import type { TelephoneAudio } from './recogniser.ts';

const SAMPLES_PER_MS = 8;
/** Audio after the last speech that a recogniser still gets: it needs a little room after the last word. */
const TAIL_MS = 192;

/** The audio of one turn of the caller, with the little before it that the speech detector hears late. */
export interface SpeechBuffer {
  add(pcm: Int16Array, atMs: number, speaking: boolean): void;
  hasSpeech(): boolean;
  /** Milliseconds of frames that held speech. */
  speechMs(): number;
  startMs(): number;
  speechEndMs(): number;
  /** End of the last frame added. */
  endMs(): number;
  /** Since the last speech. */
  silenceMs(): number;
  /** From a little before the speech to a little after it, and nothing that begins at or after `untilMs`. */
  audio(untilMs?: number): TelephoneAudio;
  /** The frames that may belong to the next turn: the silence after this one. */
  preRoll(): readonly Frame[];
  /** Every frame that ends after this moment. */
  since(ms: number): readonly Frame[];
}

export interface Frame {
  readonly pcm: Int16Array;
  readonly atMs: number;
  readonly speaking: boolean;
}

const lengthMs = (pcm: Int16Array): number => pcm.length / SAMPLES_PER_MS;

/** A buffer that begins with these frames, of the one before it. */
export function createSpeechBuffer(begin: readonly Frame[] = []): SpeechBuffer {
  let frames: Frame[] = [];
  let firstSpeechMs: number | null = null;
  let lastSpeechEndMs = 0;
  let speechMs = 0;
  let endMs = 0;

  const startMs = (): number => (frames[0] ? frames[0].atMs : endMs);

  function add(frame: Frame): void {
    frames.push(frame);
    endMs = frame.atMs + lengthMs(frame.pcm);
    if (frame.speaking) {
      firstSpeechMs ??= frame.atMs;
      lastSpeechEndMs = endMs;
      speechMs += lengthMs(frame.pcm);
    }
    if (firstSpeechMs === null) frames = frames.filter(({ atMs }) => atMs >= endMs - PRE_ROLL_MS);
  }
  for (const frame of begin) add(frame);

  return {
    add: (pcm, atMs, speaking) => add({ pcm, atMs, speaking }),
    hasSpeech: () => firstSpeechMs !== null,
    speechMs: () => speechMs,
    startMs,
    speechEndMs: () => lastSpeechEndMs,
    endMs: () => endMs,
    silenceMs: () => (firstSpeechMs === null ? 0 : endMs - lastSpeechEndMs),
    audio(untilMs = Number.POSITIVE_INFINITY) {
      const end = Math.min(lastSpeechEndMs + TAIL_MS, untilMs);
      const kept = frames.filter(({ atMs }) => atMs < end);
      const pcm = new Int16Array(kept.reduce((sum, frame) => sum + frame.pcm.length, 0));
      let at = 0;
      for (const frame of kept) {
        pcm.set(frame.pcm, at);
        at += frame.pcm.length;
      }
      return { pcm, fromMs: startMs() };
    },
    preRoll: () =>
      frames.filter(
        ({ atMs }) => atMs >= Math.max(endMs - PRE_ROLL_MS, firstSpeechMs === null ? 0 : lastSpeechEndMs),
      ),
    since: (ms) => frames.filter(({ atMs, pcm }) => atMs + lengthMs(pcm) > ms),
  };
}
