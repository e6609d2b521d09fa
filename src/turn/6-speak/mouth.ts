import type { Reply } from '../../domain/reply.ts';
import type { Clip, LineEvent } from '../line.ts';
import { sentences } from './phrases.nl.ts';
import type { Synthesiser } from './synthesiser.ts';

/** Speaks replies on a line, sentence by sentence, and knows what the caller has heard of them. */
export interface Mouth {
  speak(replies: readonly Reply[]): void;
  /** Stops at once and forgets what was still to be said; but the words of S1 are said in every call, also over a caller. */
  stop(): void;
  /** Stops at once, whatever is being said: there is danger, or the caller is gone. */
  hush(): void;
  /** Stops at once and remembers: `resume` goes on where it was. */
  pause(): void;
  /** False when nothing was paused. */
  resume(): boolean;
  isSpeaking(): boolean;
  /** Give every `play-started` and `played` event of the line to the mouth. */
  onLine(event: Extract<LineEvent, { kind: 'play-started' | 'played' }>): void;
  /** Resolves when nothing is left to be said, or when the signal aborts. */
  silent(signal: AbortSignal): Promise<void>;
}

export interface MouthPorts {
  readonly play: (clip: Clip) => void;
  readonly stopPlaying: () => void;
  readonly voice: Synthesiser;
  /** A quicker voice for the greeting, of which all of S1 must be said within 5 seconds. */
  readonly briskVoice: Synthesiser;
  /** A sentence has begun to sound. */
  readonly started: (said: Sentence, atMs: number) => void;
  /** A sentence has ended or was cut off. */
  readonly said: (said: Sentence, heardMs: number, whole: boolean) => void;
  /** Nothing is left to be said. */
  readonly fellSilent: () => void;
  readonly failed: (code: 'VOICE_FAILED') => void;
  readonly after: (ms: number, run: () => void) => () => void;
}

export interface Sentence {
  readonly phrase: Reply['phrase'];
  readonly text: string;
  /** S1: said in 100% of calls before any question, so talking over it does not stop it. It takes 5 seconds. */
  readonly mustBeHeard: boolean;
}

interface Queued {
  readonly clip: string;
  readonly sentence: Sentence;
  pcm: Int16Array | null;
}

/** A voice that takes so long for a sentence is not there; until then the caller hears to wait a moment. */
const SPEAK_DEADLINE_MS = 3_000;
/**
 * Of the 2 s within which a caller hears something, about 0.9 s have gone before a sentence is asked for: the silence that ends a turn, and the
 * recogniser. A piper sentence takes 0.3 s, so that nobody is told to wait by a voice that is well.
 */
const LATE_MS = 700;
/** For a sentence that lies ready. */
const READY_MS = 100;
const SAMPLES_PER_MS = 8;
/** A resumed sentence goes back a little, so that no half word is heard. */
const REWIND_MS = 320;

/** Stage 6's audio side. Sentences are rendered in order, the first sounds while the next is rendered. */
export function createMouth(ports: MouthPorts): Mouth {
  let queue: Queued[] = [];
  let paused: readonly Queued[] = [];
  /** Every clip given to the line and not yet reported back, also those that were cut off: the record says what was heard. */
  const atLine = new Map<string, Queued>();
  let count = 0;
  let inEnglish = false;
  let rendering: AbortController | null = null;
  let waiters: (() => void)[] = [];

  async function render(): Promise<void> {
    if (rendering !== null) return;
    const mine = new AbortController();
    rendering = mine;
    for (let next = playable(); next; next = playable()) {
      const pcm = await renderOne(next.sentence, mine.signal);
      if (mine.signal.aborted) return;
      if (pcm === null) {
        queue = queue.filter((queued) => queued !== next);
        continue;
      }
      next.pcm = pcm;
      play(next, pcm);
    }
    rendering = null;
    settleWhenSilent();
  }

  function play(queued: Queued, pcm: Int16Array): void {
    atLine.set(queued.clip, queued);
    ports.play({ id: queued.clip, pcm });
  }

  /** The next sentence to render and play. While S1 sounds nothing else is given to the line, so that nothing of it is cut. */
  function playable(): Queued | undefined {
    const next = queue.find(({ pcm }) => pcm === null);
    const isWaiting =
      next !== undefined && !next.sentence.mustBeHeard && queue.some(({ sentence }) => sentence.mustBeHeard);
    return isWaiting ? undefined : next;
  }

  async function renderOne({ phrase, text }: Sentence, stopped: AbortSignal): Promise<Int16Array | null> {
    const voice = phrase === 'greeting' ? ports.briskVoice : ports.voice;
    const stopTelling = tellWhenLate(stopped);
    try {
      return await voice.speak(text, AbortSignal.any([stopped, AbortSignal.timeout(SPEAK_DEADLINE_MS)]));
    } catch {
      // The voice failing must not end the call: the fault is journaled and the turn goes on (keys and humans still work).
      if (!stopped.aborted) ports.failed('VOICE_FAILED');
      return null;
    } finally {
      stopTelling();
    }
  }

  /** Nobody is left in silence by a voice that is slow or hangs: they hear to wait a moment, or a tone where not even that is ready. */
  function tellWhenLate(stopped: AbortSignal): () => void {
    let cancel: () => void;
    const later = (): void => {
      cancel = ports.after(LATE_MS, () => {
        if (queue.some(({ pcm }) => pcm !== null)) later();
        else void standIn(stopped);
      });
    };
    later();
    return () => cancel();
  }

  async function standIn(stopped: AbortSignal): Promise<void> {
    const [text = ''] = sentences(inEnglish ? { phrase: 'one-moment', inEnglish } : { phrase: 'one-moment' });
    const pcm = await ports.voice
      .speak(text, AbortSignal.any([stopped, AbortSignal.timeout(READY_MS)]))
      .catch(() => null);
    if (stopped.aborted) return;
    count += 1;
    const clip = `s${count}`;
    if (pcm === null) ports.play({ id: clip, pcm: STILL_THERE });
    else play({ clip, sentence: { phrase: 'one-moment', text, mustBeHeard: false }, pcm }, pcm);
  }

  function wakeWaiters(): void {
    const waiting = waiters;
    waiters = [];
    for (const wake of waiting) wake();
  }

  function settleWhenSilent(): void {
    if (queue.length > 0 || paused.length > 0) return;
    ports.fellSilent();
    wakeWaiters();
  }

  function clear(keep: readonly Queued[] = []): void {
    rendering?.abort();
    rendering = null;
    queue = [...keep];
    if (keep.length === 0) ports.stopPlaying();
    else void render();
  }

  const mustBeHeard = (): readonly Queued[] => queue.filter(({ sentence }) => sentence.mustBeHeard);

  return {
    speak(replies) {
      paused = [];
      // Who is answered in English hears in English too what is said outside the dialogue: danger, ringing.
      inEnglish ||= replies.some((reply) => reply.inEnglish === true);
      for (const reply of replies) {
        for (const text of sentences(inEnglish ? { ...reply, inEnglish } : reply)) {
          count += 1;
          const sentence = { phrase: reply.phrase, text, mustBeHeard: isOfS1(reply.phrase, text) };
          queue.push({ clip: `s${count}`, sentence, pcm: null });
        }
      }
      void render();
    },
    stop() {
      paused = [];
      clear(mustBeHeard());
      // Not "fell silent": who stops the mouth knows it, and mostly speaks at once.
      if (queue.length === 0) wakeWaiters();
    },
    hush() {
      paused = [];
      clear();
      wakeWaiters();
    },
    pause() {
      const rest = queue.filter(({ sentence }) => !sentence.mustBeHeard);
      if (rest.length === 0) return;
      paused = rest;
      // `played` of the sentence cut off comes back from the line and finds it in `paused`.
      clear(mustBeHeard());
    },
    resume() {
      if (paused.length === 0) return false;
      const again = paused;
      paused = [];
      for (const { sentence, pcm } of again) {
        count += 1;
        const queued: Queued = { clip: `s${count}`, sentence, pcm };
        queue.push(queued);
        if (pcm !== null) play(queued, pcm);
      }
      void render();
      return true;
    },
    isSpeaking: () => queue.length > 0,
    onLine(event) {
      const queued = atLine.get(event.clip);
      if (!queued) return;
      if (event.kind === 'play-started') {
        ports.started(queued.sentence, event.atMs);
        return;
      }
      atLine.delete(event.clip);
      const wasPaused = paused.includes(queued);
      if (wasPaused && queued.pcm !== null) {
        const heard = Math.max(0, event.playedMs - REWIND_MS) * SAMPLES_PER_MS;
        queued.pcm = queued.pcm.subarray(Math.floor(heard));
      }
      if (event.playedMs > 0) ports.said(queued.sentence, event.playedMs, event.completed);
      if (!queue.includes(queued)) return;
      queue = queue.filter((other) => other !== queued);
      if (queue.length > 0) void render();
      else settleWhenSilent();
    },
    silent(signal) {
      if (queue.length === 0 && paused.length === 0) return Promise.resolve();
      return new Promise((resolve) => {
        waiters.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    },
  };
}

/** A third of a second, softly: what says that the line lives where no sentence can. */
const STILL_THERE: Int16Array = Int16Array.from({ length: 333 * SAMPLES_PER_MS }, (_, at) =>
  Math.round(4_000 * Math.sin((2 * Math.PI * 425 * at) / (SAMPLES_PER_MS * 1_000))),
);

const isOfS1 = (phrase: Reply['phrase'], text: string): boolean =>
  phrase === 'greeting' && !text.includes('?');
