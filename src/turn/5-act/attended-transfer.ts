import type { Reply } from '../../domain/reply.ts';
import type { Utterance } from '../../domain/utterance.ts';
import type { Dialler, Line } from '../line.ts';
import type { Connected, ConnectHuman, NotConnected, Parted } from './connect-human.ts';

export interface AttendedTransferPorts {
  readonly dialler: Dialler;
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

/** A human who has picked up gets at least this long to hear the briefing and answer, also after a late pick-up. */
const LEAST_CONFIRM_MS = 12_000;
/** The briefing takes some 8 s; a human who has not answered by then gets the short question again, this often. */
const REPEAT_EVERY_MS = 14_000;

/**
 * Attended transfer over lines: ring the human, tell who, why and the literal words, wait for a key or a spoken yes, then
 * bridge. The media stays with Balie so that a dropped human can be followed by the next rung; REFER was rejected here
 * because after it nobody knows whether a person is on the line.
 */
export function attendedTransfer(caller: Line, ports: AttendedTransferPorts): ConnectHuman {
  return async ({ target, briefing, withinMs, onStep }, signal) => {
    const startedAt = performance.now();
    const dialled = await ports.dialler.dial(
      { target, onBehalfOf: caller.remoteNumber, ringForMs: withinMs, onRinging: () => onStep('ringing') },
      signal,
    );
    if (signal.aborted) {
      if (dialled.kind === 'answered') await dialled.line.hangUp();
      return { kind: 'not-connected', reason: 'caller-gone' };
    }
    if (dialled.kind === 'not-answered') return { kind: 'not-connected', reason: dialled.reason };
    const human = dialled.line;
    onStep('answered');
    const least = Math.min(LEAST_CONFIRM_MS, withinMs);
    const left = Math.max(least, withinMs - (performance.now() - startedAt));
    const confirmed = await confirmation(human, briefing, ports, left, signal);
    if (confirmed.kind === 'not-connected') {
      await human.hangUp();
      return confirmed;
    }
    return join(caller, human, confirmed.by, signal);
  };
}

type Confirmation = { readonly kind: 'confirmed'; readonly by: 'key' | 'voice' } | NotConnected;

function confirmation(
  human: Line,
  briefing: Reply,
  ports: AttendedTransferPorts,
  withinMs: number,
  callerGone: AbortSignal,
): Promise<Confirmation> {
  const finished = new AbortController();
  const until = AbortSignal.any([finished.signal, callerGone]);
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
    const repeat = setInterval(
      () => void ports.speakTo(human, [{ phrase: 'briefing-repeat' }], until),
      REPEAT_EVERY_MS,
    );
    callerGone.addEventListener('abort', () => failed('caller-gone'), {
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
    void ports.speakTo(human, [briefing], until);
  });
}

/** Joins the two and keeps watch: when one hangs up the other is let go, and who it was is told. */
function join(caller: Line, human: Line, confirmedBy: 'key' | 'voice', callerGone: AbortSignal): Connected {
  const joinedAt = performance.now();
  caller.stopPlaying();
  caller.bridge(human);
  const { promise: parted, resolve } = Promise.withResolvers<Parted>();
  const part = (who: Parted['who'], how: Parted['how']) => {
    callerGone.removeEventListener('abort', letGo);
    resolve({ who, how, afterMs: performance.now() - joinedAt });
  };
  const letGo = () => {
    part('caller', 'hung-up');
    void human.hangUp();
  };
  callerGone.addEventListener('abort', letGo);
  human.listen((event) => {
    if (event.kind !== 'hung-up') return;
    caller.unbridge();
    part('human', event.why === 'remote' ? 'hung-up' : 'line-dead');
  });
  return { kind: 'connected', confirmedBy, parted };
}
