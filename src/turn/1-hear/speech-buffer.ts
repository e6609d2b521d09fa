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
  /** From a little before the speech to a little after it. */
  audio(): TelephoneAudio;
  /** The frames that may belong to the next turn. */
  preRoll(): readonly Frame[];
}

interface Frame {
  readonly pcm: Int16Array;
  readonly atMs: number;
}

const lengthMs = (pcm: Int16Array): number => pcm.length / SAMPLES_PER_MS;

/** An empty buffer; with `after`, it begins with the last silence of the buffer before it. */
export function createSpeechBuffer(after?: SpeechBuffer): SpeechBuffer {
  let frames: Frame[] = after ? [...after.preRoll()] : [];
  let firstSpeechMs: number | null = null;
  let lastSpeechEndMs = 0;
  let speechMs = 0;
  let endMs = after?.endMs() ?? 0;

  const startMs = (): number => (frames[0] ? frames[0].atMs : endMs);
  const audioFrames = (): readonly Frame[] => frames.filter(({ atMs }) => atMs < lastSpeechEndMs + TAIL_MS);

  return {
    add(pcm, atMs, speaking) {
      frames.push({ pcm, atMs });
      endMs = atMs + lengthMs(pcm);
      if (speaking) {
        firstSpeechMs ??= atMs;
        lastSpeechEndMs = endMs;
        speechMs += lengthMs(pcm);
      }
      if (firstSpeechMs === null) frames = frames.filter((frame) => frame.atMs >= endMs - PRE_ROLL_MS);
    },
    hasSpeech: () => firstSpeechMs !== null,
    speechMs: () => speechMs,
    startMs,
    speechEndMs: () => lastSpeechEndMs,
    endMs: () => endMs,
    silenceMs: () => (firstSpeechMs === null ? 0 : endMs - lastSpeechEndMs),
    audio() {
      const kept = audioFrames();
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
  };
}
