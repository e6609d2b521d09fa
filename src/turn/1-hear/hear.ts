import type { Expectation } from '../../domain/expectation.ts';
import type { HeardWord, Utterance } from '../../domain/utterance.ts';
import type { LineEvent } from '../line.ts';
import {
  BARGE_IN_MS,
  type Completeness,
  LEAST_SPEECH_MS,
  LONGEST_TURN_MS,
  PARTIAL_EVERY_MS,
  PAUSE_MS,
  SEAM_OVERLAP_MS,
  STILL_READING_MS,
  silenceThatEndsTurn,
} from './end-of-turn.ts';
import { collectKeys } from './keys.ts';
import type { Recogniser, RecogniserFailure, Recognition } from './recogniser.ts';
import { createSpeechBuffer, type SpeechBuffer } from './speech-buffer.ts';

/** What stage 1 tells the turn, in order. Times are milliseconds since the answer of the call. */
export type Heard =
  | { readonly kind: 'caller-started'; readonly atMs: number }
  /** Enough speech to stop a prompt. */
  | { readonly kind: 'barge-in'; readonly atMs: number }
  /** A cough or a click: too short to be words. */
  | { readonly kind: 'false-start'; readonly atMs: number }
  | {
      readonly kind: 'partial';
      readonly text: string;
      readonly alternatives: readonly string[];
      readonly wordsEndMs: number;
      /** Of the speech so far, with its words as they were timed; milliseconds since the call was answered. */
      readonly fromMs?: number;
      readonly toMs?: number;
      readonly words?: readonly HeardWord[];
    }
  /** The caller has been silent for a while and the words are not there yet; once a turn. */
  | { readonly kind: 'still-reading'; readonly atMs: number }
  | { readonly kind: 'utterance'; readonly utterance: Utterance; readonly timing: TurnTiming }
  | { readonly kind: 'ear-failed'; readonly code: RecogniserFailure };

/** Where the time between the caller's last sound and the words went; for `bench`. */
export interface TurnTiming {
  readonly callerSilentAtMs: number;
  readonly turnEndedAtMs: number;
  readonly recognisedInMs: number;
}

export interface Hearing {
  audio(event: Extract<LineEvent, { kind: 'audio' }>): void;
  key(event: Extract<LineEvent, { kind: 'key' }>): void;
  expect(expectation: Expectation): void;
  /**
   * Resolves when what the caller is saying has been read and told: at the end of the turn, or after `waitMs` as it is then, as a
   * partial. With 0 no audio comes any more, and what is still told is partials. Resolves within the deadline of a reading or two.
   */
  hearOut(waitMs: number): Promise<void>;
  close(): void;
}

export interface HearingPorts {
  readonly recogniser: Recogniser;
  /** How much of what was asked these words are, so that the turn may end sooner. Stage 2 knows. */
  readonly completes: (text: string, expectation: Expectation) => Completeness;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly stopwatch: () => number;
}

/** Speech begins above the first probability and goes on above the second (Silero's own advice: 0.5, less 0.15). */
const BEGINS_ABOVE = 0.5;
const GOES_ON_ABOVE = 0.35;
/** A recogniser that has not answered by then counts as failed: the caller gets keys and then a human. */
const RECOGNISE_DEADLINE_MS = 4_000;

interface Reading {
  /** The end of speech up to which it read, with the room after it; null when it was read in the middle of speech. */
  readonly upToMs: number | null;
  /** The end of the speech in its audio. */
  readonly toMs: number;
  /** Where a caller who never pauses was cut; null: not cut. */
  readonly cutMs: number | null;
  readonly result: Recognition;
  readonly complete: Completeness;
  readonly tookMs: number;
}

/** Stage 1: audio frames and keys of one line -> what was said and when. */
export function createHearing(ports: HearingPorts, emit: (heard: Heard) => void): Hearing {
  const closed = new AbortController();
  let expectation: Expectation = { kind: 'open', phrases: [], names: [] };
  let buffer: SpeechBuffer = createSpeechBuffer();
  let bargedIn = false;
  let toldStillReading = false;
  let reading: Reading | null = null;
  let isReading = false;
  let lastReadAtMs = 0;
  let lineIsOver = false;
  /** Who waits for the turn or the reading under way to end. */
  let waiting: (() => void)[] = [];
  const keys = collectKeys(ports.after, (pressed) =>
    emit({ kind: 'utterance', utterance: pressed, timing: instant(pressed.toMs) }),
  );

  /** What was said after the cut is the beginning of the next piece; without a cut only silence is left. */
  function beginAfresh(cutMs: number | null = null): void {
    buffer = createSpeechBuffer(cutMs === null ? buffer.preRoll() : buffer.since(cutMs - SEAM_OVERLAP_MS));
    bargedIn = false;
    toldStillReading = false;
    reading = null;
    isReading = false;
    wakeWaiting();
  }

  async function until(done: () => boolean, withinMs: number): Promise<void> {
    let late = false;
    const cancel = ports.after(withinMs, () => {
      late = true;
      wakeWaiting();
    });
    while (!late && !closed.signal.aborted && !done()) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    cancel();
  }

  function wakeWaiting(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  /** Reads what was said so far, one reading at a time; what comes back for an older turn is ignored. */
  async function read(): Promise<void> {
    const ofBuffer = buffer;
    const cutMs = isTooLong() ? buffer.startMs() + LONGEST_TURN_MS : null;
    const audio = buffer.audio(cutMs ?? undefined);
    // Words read in the middle of speech lack the room after the last word: they count for alarms, not as the whole turn.
    const upToMs = buffer.silenceMs() >= PAUSE_MS || lineIsOver ? buffer.speechEndMs() : null;
    const speechEndMs = Math.min(buffer.speechEndMs(), cutMs ?? Number.POSITIVE_INFINITY);
    const asked = expectation;
    isReading = true;
    lastReadAtMs = buffer.endMs();
    const began = ports.stopwatch();
    const signal = AbortSignal.any([closed.signal, AbortSignal.timeout(RECOGNISE_DEADLINE_MS)]);
    const recognised = ports.recogniser.recognise(audio, asked, signal).catch(
      // The contract forbids it; an adapter with a bug must not take the call, let alone the process, with it.
      (): Recognition => ({ kind: 'failed', code: 'EAR_CRASHED' }),
    );
    // Nor may an adapter that does not obey its signal leave the caller in silence.
    const result = await Promise.race([recognised, timedOut(signal)]);
    if (closed.signal.aborted || ofBuffer !== buffer) return;
    isReading = false;
    const heard = result.kind === 'heard';
    const complete = heard ? ports.completes(result.text, asked) : 'partly';
    reading = { upToMs, toMs: speechEndMs, cutMs, result, complete, tookMs: ports.stopwatch() - began };
    // Nothing comes after the last words of a line that is over: they are the whole.
    if (heard && (result.onlyAsWhole !== true || lineIsOver)) {
      const last = result.words.at(-1);
      emit({
        kind: 'partial',
        text: result.text,
        alternatives: result.alternatives,
        wordsEndMs: Math.min(last?.toMs ?? speechEndMs, speechEndMs),
        fromMs: buffer.startMs(),
        toMs: speechEndMs,
        words: result.words,
      });
    }
    endTurnWhenDue();
    wakeWaiting();
  }

  /** What breaks while words are read or told on counts as an ear that crashed: keys, and then a human (S3). */
  function readOrFail(): void {
    read().catch(() => {
      beginAfresh();
      emit({ kind: 'ear-failed', code: 'EAR_CRASHED' });
    });
  }

  const isTooLong = (): boolean => buffer.endMs() - buffer.startMs() >= LONGEST_TURN_MS;

  function endTurnWhenDue(): void {
    if (!buffer.hasSpeech()) return;
    const silence = buffer.silenceMs();
    const tooLong = isTooLong();
    // A caller who never pauses is read when the recogniser's window is full; what follows is the next piece.
    const upToDate =
      reading !== null && (reading.upToMs === buffer.speechEndMs() || (tooLong && reading.cutMs !== null));
    const needed = silenceThatEndsTurn(
      expectation.kind,
      upToDate ? (reading?.complete ?? 'partly') : 'partly',
    );
    if (silence < needed && !tooLong) return;
    if (buffer.speechMs() < LEAST_SPEECH_MS) {
      const atMs = buffer.endMs();
      beginAfresh();
      emit({ kind: 'false-start', atMs });
      return;
    }
    if (isReading) return; // The reading under way calls again when it is done.
    if (!upToDate) {
      readOrFail();
      return;
    }
    if (reading !== null) finish(reading);
  }

  function finish(last: Reading): void {
    const fromMs = buffer.startMs();
    const toMs = last.cutMs ?? buffer.speechEndMs();
    const timing = { callerSilentAtMs: toMs, turnEndedAtMs: buffer.endMs(), recognisedInMs: last.tookMs };
    beginAfresh(last.cutMs);
    if (!lineIsOver) tell(last.result, fromMs, toMs, timing);
    // Who is cut in mid-speech goes on: a prompt that answers the first piece must not be louder than the second.
    if (buffer.hasSpeech()) emit({ kind: 'caller-started', atMs: buffer.endMs() });
  }

  function tell(result: Recognition, fromMs: number, toMs: number, timing: TurnTiming): void {
    switch (result.kind) {
      case 'heard': {
        const { words, text, alternatives } = result;
        emit({
          kind: 'utterance',
          utterance: { kind: 'speech', words, text, alternatives, fromMs, toMs },
          timing,
        });
        return;
      }
      case 'nothing-that-fits':
        emit({ kind: 'utterance', utterance: { kind: 'not-understood', fromMs, toMs }, timing });
        return;
      case 'failed':
        emit({ kind: 'ear-failed', code: result.code });
    }
  }

  return {
    audio({ pcm, speech, atMs }) {
      if (closed.signal.aborted) return;
      const speaking = speech >= (buffer.hasSpeech() ? GOES_ON_ABOVE : BEGINS_ABOVE);
      const starts = speaking && !buffer.hasSpeech();
      buffer.add(pcm, atMs, speaking);
      if (starts) emit({ kind: 'caller-started', atMs });
      if (!buffer.hasSpeech()) return;
      if (!bargedIn && buffer.speechMs() >= BARGE_IN_MS) {
        bargedIn = true;
        emit({ kind: 'barge-in', atMs: buffer.endMs() });
      }
      const silence = buffer.silenceMs();
      const unread = reading?.upToMs !== buffer.speechEndMs() && !isReading;
      const paused = silence >= PAUSE_MS;
      const long =
        silence === 0 && buffer.endMs() - Math.max(lastReadAtMs, buffer.startMs()) >= PARTIAL_EVERY_MS;
      if (unread && buffer.speechMs() >= LEAST_SPEECH_MS && (paused || long)) readOrFail();
      endTurnWhenDue();
      if (!toldStillReading && isReading && buffer.silenceMs() >= STILL_READING_MS) {
        toldStillReading = true;
        emit({ kind: 'still-reading', atMs });
      }
    },
    key({ key, atMs }) {
      if (!closed.signal.aborted) keys.add(key, atMs, expectation.kind);
    },
    expect(next) {
      expectation = next;
    },
    async hearOut(waitMs) {
      const current = buffer;
      if (waitMs === 0) {
        lineIsOver = true;
        wakeWaiting();
      }
      await until(() => lineIsOver || buffer !== current || !buffer.hasSpeech(), waitMs);
      const toMs = buffer.speechEndMs();
      await until(() => {
        if (buffer.speechMs() < LEAST_SPEECH_MS || (reading?.toMs ?? 0) >= toMs) return true;
        if (!isReading) readOrFail();
        return false;
      }, RECOGNISE_DEADLINE_MS);
    },
    close() {
      closed.abort();
      wakeWaiting();
      keys.close();
    },
  };
}

const timedOut = (signal: AbortSignal): Promise<Recognition> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'failed', code: 'EAR_TIMEOUT' }), { once: true });
  });

const instant = (atMs: number): TurnTiming => ({
  callerSilentAtMs: atMs,
  turnEndedAtMs: atMs,
  recognisedInMs: 0,
});
