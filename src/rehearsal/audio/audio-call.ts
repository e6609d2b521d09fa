import type { CallId } from '../../domain/ids.ts';
import type { Telephone } from '../../telephone/telephone.ts';
import type { Synthesiser } from '../../turn/6-speak/synthesiser.ts';
import type { Seen } from '../../turn/call.ts';
import { type CallNotes, createCallNotes, type LiveEvent } from '../call-notes.ts';
import { briefCaller, type CallerBrief } from '../caller/brief.ts';
import { freshMind, type Mind, type Move, type Reaction } from '../caller/mind.ts';
import { interrupt, react } from '../caller/react.ts';
import { e164 } from '../caller/spoken-answers.ts';
import type { Report, SaidLine } from '../report.ts';
import { reportCall } from '../report-call.ts';
import type { RehearsedOutcome, Scenario } from '../scenario.ts';
import { type CallRecord, NOTHING_WRITTEN } from '../world.ts';
import { type CallerLine, dialAsCaller } from './caller-line.ts';
import type { Humans } from './humans.ts';
import { createRecording } from './recording.ts';

/** People answer about this long after they have heard that a question is over. */
const THINKS_MS = 250;
/** Sentences of one reply follow each other within this; after it Balie waits for the caller. */
const SILENT_FOR_MS = 300;
/** The caller talks over the greeting after its first words. */
const INTERRUPTS_AFTER_MS = 900;
/** Joined to a human the caller talks for a moment and then hangs up. */
const TALKS_WITH_HUMAN_MS = 3_000;
const LONGEST_CALL_MS = 5 * 60_000;

export interface AudioCall {
  readonly scenario: Scenario;
  /** SIP URI of Balie for this practice. */
  readonly target: string;
  /** What is on record about the call once all of it is written. */
  readonly record: (call: CallId, signal: AbortSignal) => Promise<CallRecord>;
  readonly telephone: Telephone;
  readonly humans: Humans;
  readonly voice: Synthesiser;
  readonly ear: string;
  /** Gives the listener what Balie's calls show of themselves, until it is called. */
  readonly watch: (listener: (call: CallId, seen: Seen) => void) => () => void;
  readonly live?: (line: SaidLine | LiveEvent) => void;
  /** Told when the caller's line is there: the ear `script` reads its words from it. */
  readonly connected?: (line: Pick<CallerLine, 'script'>) => void;
}

export interface PlayedCall {
  readonly report: Report;
  readonly wav: () => Uint8Array<ArrayBuffer>;
}

/** Plays one scenario over real SIP and RTP. Throws REHEARSAL_NOT_ANSWERED; whatever else happens is in the report. */
export async function playByAudio(about: AudioCall, signal: AbortSignal): Promise<PlayedCall> {
  const { scenario, humans } = about;
  const brief = briefCaller(scenario);
  const notes = createCallNotes(about.live ?? (() => undefined));
  const recording = createRecording();
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_CALL_MS)]);
  const { promise: ended, resolve: end } = Promise.withResolvers<RehearsedOutcome | null>();
  let call: CallId | null = null;
  let zero = performance.now();
  let caller: Conversing | null = null;

  const unwatch = about.watch((of, seen) => {
    if (call === null) {
      call = of;
      zero = performance.now();
    }
    if (of !== call) return;
    if (seen.kind === 'event') {
      notes.event(seen.event, seen.atMs);
      if (seen.event.kind === 'ended') end(seen.event.outcome);
    }
    caller?.seen(seen);
  });
  humans.available = scenario.facts.humanAvailable;
  humans.onSaid = (text) => notes.human(text, performance.now() - zero);
  deadline.addEventListener('abort', () => end(null), { once: true });

  try {
    const line = await dialAsCaller(
      about.telephone,
      {
        target: about.target,
        number: brief.phone === null ? null : e164(brief.phone),
        voice: about.voice,
        recording,
        balieZero: () => zero,
      },
      deadline,
    );
    about.connected?.(line);
    caller = converse(brief, line, notes, () => performance.now() - zero);
    const outcome = await ended;
    caller.stop();
    await line.hangUp();
    const record =
      call === null ? NOTHING_WRITTEN : await about.record(call, AbortSignal.timeout(RECORD_DEADLINE_MS));
    const { ear } = about;
    return {
      report: reportCall({
        scenario,
        brief,
        notes,
        record,
        outcome,
        unended: 'the call did not end in time',
        ear,
      }),
      wav: recording.wav,
    };
  } finally {
    unwatch();
    humans.onSaid = () => undefined;
  }
}

const RECORD_DEADLINE_MS = 10_000;

// ---- the caller's turns -------------------------------------------------------------------------------------------------

interface Conversing {
  seen(seen: Seen): void;
  stop(): void;
}

/** The caller in a real call: waits for the end of what Balie says, or talks over it. */
function converse(brief: CallerBrief, line: CallerLine, notes: CallNotes, atMs: () => number): Conversing {
  let mind: Mind = freshMind;
  let since: string[] = [];
  let speaking = false;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const later = (ms: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };

  function take({ move, mind: after }: Reaction, inMs: number): void {
    const unmoved = mind === after;
    mind = after;
    if (move.kind === 'wait') {
      if (!unmoved) since = [];
      return;
    }
    since = [];
    speaking = true;
    later(inMs, () => {
      void perform(move, line, notes, atMs()).finally(() => {
        speaking = false;
      });
    });
  }

  return {
    seen(seen) {
      if (stopped) return;
      if (seen.kind === 'reply-sounds') {
        if (speaking) return;
        clearTimeout(timer);
        const reaction = interrupt(mind, brief, seen.text);
        if (reaction !== null) take(reaction, INTERRUPTS_AFTER_MS);
      } else if (seen.kind === 'event' && seen.event.kind === 'balie-said') {
        since.push(seen.event.text);
      } else if (seen.kind === 'event' && seen.event.kind === 'transfer' && seen.event.step === 'confirmed') {
        later(TALKS_WITH_HUMAN_MS, () => void line.hangUp());
      } else if (seen.kind === 'fell-silent' && !speaking && since.length > 0) {
        later(SILENT_FOR_MS, () => take(react(mind, brief, since), THINKS_MS));
      }
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function perform(
  move: Exclude<Move, { kind: 'wait' }>,
  line: CallerLine,
  notes: CallNotes,
  atMs: number,
): Promise<void> {
  switch (move.kind) {
    case 'say':
      notes.caller(move.text, atMs);
      await line.say(move.text);
      break;
    case 'press':
      notes.caller(`(toetst ${move.keys})`, atMs);
      await line.press(move.keys);
      break;
    case 'mumble':
      notes.caller('(mompelt)', atMs);
      await line.sayAs('mwoh bwa bwa hmm', null);
      break;
    case 'hang-up':
      notes.caller('(hangt op)', atMs);
      await line.hangUp();
      break;
  }
}
