import { CodedError } from '../../platform/coded-error.ts';
import type { ScriptedLine } from '../../speech/script/script-ear.ts';
import type { Telephone } from '../../telephone/telephone.ts';
import type { Synthesiser } from '../../turn/6-speak/synthesiser.ts';
import type { LineEvent } from '../../turn/line.ts';
import type { Recording } from './recording.ts';

/** The caller's own telephone line: speaks, presses keys, records, and knows when each word was on the wire. */
export interface CallerLine {
  /** Says it; resolves when the last sound has left. */
  say(text: string): Promise<Spoken>;
  /** Makes these sounds, which the ear `script` takes for other words, or (null) for none at all. */
  sayAs(text: string, heardAs: string | null): Promise<Spoken>;
  press(keys: string): Promise<void>;
  hangUp(): Promise<void>;
  /** Aborted when the call is over, whoever ended it. */
  readonly over: AbortSignal;
  /** What was said so far with its times in Balie's count of the call, for the ear `script`. */
  readonly script: readonly ScriptedLine[];
  /** Every frame that was heard: 32 ms with its loudness as speech (0..1), by this machine's clock. */
  onFrame: (speech: number, clockMs: number) => void;
}

/** By `performance.now()`: first and last sound. */
export interface Spoken {
  readonly fromMs: number;
  readonly toMs: number;
}

/** RTP on loopback and the far side's jitter buffer: what is said now is heard this much later (measured 40 to 60 ms). */
const ON_THE_WAY_MS = 50;
const ANSWER_DEADLINE_MS = 10_000;
/** Less than this is the silence that espeak-ng puts around a sentence. */
const SILENCE_LEVEL = 200;

/** Dials Balie as this number. Throws REHEARSAL_NOT_ANSWERED. `balieZero`: when Balie's count of the call began, by our clock. */
export async function dialAsCaller(
  telephone: Telephone,
  about: {
    readonly target: string;
    readonly number: string | null;
    readonly voice: Synthesiser;
    readonly recording: Recording;
    readonly balieZero: () => number;
  },
  signal: AbortSignal,
): Promise<CallerLine> {
  const { target, number, voice, recording, balieZero } = about;
  const dialled = await telephone.dial({ target, onBehalfOf: number, ringForMs: ANSWER_DEADLINE_MS }, signal);
  if (dialled.kind === 'not-answered') {
    throw new CodedError('REHEARSAL_NOT_ANSWERED', 'Balie did not answer the call of the rehearsal.', {
      fields: { reason: dialled.reason, status: dialled.status ?? 0 },
    });
  }
  const { line } = dialled;
  const over = new AbortController();
  const script: ScriptedLine[] = [];
  const playing = new Map<string, Playing>();
  let count = 0;

  line.listen((event) => {
    const nowMs = performance.now();
    switch (event.kind) {
      case 'audio':
        recording.farSide(event.pcm, event.atMs);
        callerLine.onFrame(event.speech, nowMs);
        break;
      case 'play-started':
        playing.get(event.clip)?.started(event, nowMs);
        break;
      case 'played':
        playing.get(event.clip)?.ended(nowMs);
        playing.delete(event.clip);
        break;
      case 'hung-up':
        over.abort();
        for (const one of playing.values()) one.ended(nowMs);
        break;
      default:
        break;
    }
  });

  const callerLine: CallerLine = {
    over: over.signal,
    script,
    onFrame: () => undefined,
    say: (text) => callerLine.sayAs(text, text),
    async sayAs(text, heardAs) {
      const pcm = withoutSilence(await voice.speak(text, signal));
      if (over.signal.aborted) return { fromMs: performance.now(), toMs: performance.now() };
      count += 1;
      const id = `c${count}`;
      let fromMs = performance.now();
      const { promise, resolve } = Promise.withResolvers<Spoken>();
      playing.set(id, {
        started({ atMs }, nowMs) {
          fromMs = nowMs;
          recording.caller(pcm, atMs);
          const inCall = nowMs - balieZero() + ON_THE_WAY_MS;
          if (heardAs !== null) script.push({ fromMs: inCall, toMs: inCall + pcm.length / 8, text: heardAs });
        },
        ended: (nowMs) => resolve({ fromMs, toMs: Math.min(nowMs, fromMs + pcm.length / 8) }),
      });
      line.play({ id, pcm });
      return promise;
    },
    press: (keys) => line.sendKeys(keys),
    hangUp: () => line.hangUp(),
  };
  return callerLine;
}

interface Playing {
  started(event: Extract<LineEvent, { kind: 'play-started' }>, nowMs: number): void;
  ended(nowMs: number): void;
}

/** From the first sound to the last, so that "the caller is silent" has a moment. */
function withoutSilence(pcm: Int16Array): Int16Array {
  const loud = (sample: number) => Math.abs(sample) >= SILENCE_LEVEL;
  const first = pcm.findIndex(loud);
  return first < 0 ? pcm : pcm.subarray(first, pcm.findLastIndex(loud) + 1);
}
