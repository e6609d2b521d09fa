import type { Conversation } from '../../turn/turn-ports.ts';
import type { CallNotes } from '../call-notes.ts';
import type { CallerBrief } from '../caller/brief.ts';
import { freshMind, type Mind, type Move, type Reaction } from '../caller/mind.ts';
import { interrupt, react } from '../caller/react.ts';
import { spokenMs } from './spoken-length.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** People answer about this long after a question; it is less than the four seconds after which Balie asks again. */
const THINKS_MS = 700;
const BETWEEN_KEYS_MS = 200;

export interface TextCaller {
  sentenceBegins(text: string): void;
  heard(text: string): void;
  balieFellSilent(): void;
}

/** The caller on their chair: hears sentence by sentence, and moves when it is their turn or when they cannot wait. */
export function seatCaller(
  brief: CallerBrief,
  clock: VirtualClock,
  notes: CallNotes,
  happened: Conversation['happened'],
): TextCaller {
  let mind: Mind = freshMind;
  let since: string[] = [];
  let cancel: () => void = () => undefined;
  let busy = false;

  function take({ move, mind: after }: Reaction, inMs: number): void {
    mind = after;
    if (move.kind === 'wait') return;
    since = [];
    busy = true;
    cancel();
    cancel = clock.after(inMs, () => {
      act(move, clock, notes, happened, () => {
        busy = false;
      });
    });
  }

  return {
    sentenceBegins(text) {
      const reaction = busy ? null : interrupt(mind, brief, text);
      if (reaction !== null) take(reaction, THINKS_MS);
    },
    heard: (text) => {
      since.push(text);
    },
    balieFellSilent() {
      if (!busy && since.length > 0) {
        const heard = since;
        const reaction = react(mind, brief, heard);
        take(reaction, THINKS_MS);
        // Silent on purpose: the question is answered, with nothing.
        if (reaction.move.kind === 'wait' && reaction.mind !== mind) since = [];
      }
    },
  };
}

function act(
  move: Exclude<Move, { kind: 'wait' }>,
  clock: VirtualClock,
  notes: CallNotes,
  happened: Conversation['happened'],
  done: () => void,
): void {
  const fromMs = clock.stopwatch();
  const length = lengthMs(move);
  const toMs = fromMs + length;
  const timing = { callerSilentAtMs: toMs, turnEndedAtMs: toMs, recognisedInMs: 0 };
  if (move.kind === 'hang-up') {
    notes.caller('(hangt op)', fromMs);
    done();
    happened({ kind: 'caller-hung-up' });
    return;
  }
  notes.caller(
    move.kind === 'say' ? move.text : move.kind === 'press' ? `(toetst ${move.keys})` : '(mompelt)',
    fromMs,
  );
  if (move.kind !== 'press') {
    happened({ kind: 'caller-started', atMs: fromMs });
    happened({ kind: 'barge-in', atMs: fromMs });
  }
  clock.after(length, () => {
    done();
    switch (move.kind) {
      case 'say':
        happened({
          kind: 'utterance',
          utterance: {
            kind: 'speech',
            text: move.text,
            words: spread(move.text, fromMs, toMs),
            alternatives: [],
            fromMs,
            toMs,
          },
          timing,
        });
        break;
      case 'press':
        happened({ kind: 'utterance', utterance: { kind: 'keys', keys: move.keys, fromMs, toMs }, timing });
        break;
      case 'mumble':
        happened({ kind: 'utterance', utterance: { kind: 'not-understood', fromMs, toMs }, timing });
        break;
    }
  });
}

const lengthMs = (move: Move): number =>
  move.kind === 'say'
    ? spokenMs(move.text)
    : move.kind === 'press'
      ? move.keys.length * BETWEEN_KEYS_MS
      : 1_000;

function spread(text: string, fromMs: number, toMs: number) {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const each = (toMs - fromMs) / Math.max(words.length, 1);
  return words.map((word, index) => ({
    text: word,
    fromMs: fromMs + index * each,
    toMs: fromMs + (index + 1) * each,
    doubt: 0,
  }));
}
