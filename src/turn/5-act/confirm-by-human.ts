import type { Reply } from '../../domain/reply.ts';
import type { Utterance } from '../../domain/utterance.ts';
import type { Line } from '../line.ts';
import type { NotConnected } from './connect-human.ts';

export interface HumanLinePorts {
  /** Speaks to a human's line; the sentences play in order. */
  readonly speakTo: (line: Line, replies: readonly Reply[], signal: AbortSignal) => Promise<void>;
  /** Listens on a human's line for words and keys until the signal aborts. Keys always work, words when the ear does. */
  readonly listenTo: (line: Line, events: AnswererEvents, signal: AbortSignal) => void;
  /** Whether these words take the call ("ja", "ik neem over"). Stage 2 reads them. */
  readonly accepts: (text: string) => boolean;
}

export interface AnswererEvents {
  readonly utterance: (said: Utterance) => void;
  readonly hungUp: () => void;
  /** A greeting and then the beep after which a machine records. */
  readonly soundsLikeVoicemail: () => void;
}

export type Confirmation = { readonly kind: 'confirmed'; readonly by: 'key' | 'voice' } | NotConnected;

/** A human who has picked up gets at least this long to hear what it is about and answer, also after a late pick-up. */
const LEAST_CONFIRM_MS = 12_000;
/** The briefing takes some 8 s; a human who has not answered by then gets the short question again, this often. */
const REPEAT_EVERY_MS = 14_000;

/** What is left for a human to confirm, of the time for one number that began `spentMs` ago; in milliseconds. */
export const timeToConfirm = (withinMs: number, spentMs: number): number =>
  Math.max(Math.min(LEAST_CONFIRM_MS, withinMs), withinMs - spentMs);

/**
 * Tells a human who has picked up what it is about and waits for a key or a spoken yes (S5). `stopped`: who it was for is gone,
 * which is `caller-gone`. Leaves the line open.
 */
export function confirmByHuman(
  human: Line,
  words: { readonly first: Reply; readonly again: Reply },
  ports: HumanLinePorts,
  withinMs: number,
  stopped: AbortSignal,
): Promise<Confirmation> {
  const finished = new AbortController();
  const until = AbortSignal.any([finished.signal, stopped]);
  return new Promise((resolve) => {
    const settle = (result: Confirmation) => {
      if (finished.signal.aborted) return;
      finished.abort();
      clearTimeout(timeUp);
      clearInterval(repeat);
      human.stopPlaying();
      resolve(result);
    };
    const failed = (reason: NotConnected['reason']) => settle({ kind: 'not-connected', reason });
    const timeUp = setTimeout(() => failed('not-confirmed'), withinMs);
    const repeat = setInterval(() => void ports.speakTo(human, [words.again], until), REPEAT_EVERY_MS);
    stopped.addEventListener('abort', () => failed('caller-gone'), {
      once: true,
      signal: finished.signal,
    });
    ports.listenTo(
      human,
      {
        utterance: (said) => {
          if (said.kind === 'keys') settle({ kind: 'confirmed', by: 'key' });
          else if (said.kind === 'speech' && ports.accepts(said.text))
            settle({ kind: 'confirmed', by: 'voice' });
        },
        hungUp: () => failed('hung-up'),
        soundsLikeVoicemail: () => failed('voicemail-suspected'),
      },
      until,
    );
    void ports.speakTo(human, [words.first], until);
  });
}
