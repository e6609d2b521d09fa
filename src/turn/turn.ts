import type { Alarm, HumanNow, MayContinue, Triage } from '../domain/alarm.ts';
import type { Next, Outcome } from '../domain/decision.ts';
import type { Expectation } from '../domain/expectation.ts';
import { asId, type CallId, type RuleId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import type { DayPart, Reply } from '../domain/reply.ts';
import type { Utterance } from '../domain/utterance.ts';
import type { Heard } from './1-hear/hear.ts';
import { understand } from './2-understand/understand.ts';
import { triage } from './3-triage/triage.ts';
import { decide } from './4-decide/decide.ts';
import { type Decided, type Dialogue, type DialogueInput, newDialogue } from './4-decide/dialogue.ts';
import { askAgain } from './4-decide/questions.ts';
import { type ActContext, type ActPorts, act } from './5-act/act.ts';
import { type ConnectHuman, type HandOverResult, handOver } from './5-act/hand-over.ts';
import { ringDesk } from './5-act/ring-desk.ts';
import { spokenMoment } from './6-speak/spoken-moment.ts';
import type { CallEvent, CallOutcome } from './journal.ts';
import { createMemory } from './memory.ts';
import { createSilenceWatch } from './silence-watch.ts';

/** What one caller turn needs besides the five stages. Everything that differs between a telephone call and typed text. */
export interface TurnPorts {
  readonly call: CallId;
  readonly practice: Practice;
  readonly callBackNumber: string | null;
  readonly lastNames: readonly string[];
  readonly actions: Omit<ActPorts, 'ringDesk'>;
  readonly connect: ConnectHuman;
  readonly mouth: {
    speak(replies: readonly Reply[]): void;
    stop(): void;
    pause(): void;
    resume(): boolean;
    isSpeaking(): boolean;
    silent(signal: AbortSignal): Promise<void>;
  };
  /** Tells stage 1 what was asked. */
  readonly expect: (expectation: Expectation) => void;
  readonly note: (event: CallEvent) => void;
  readonly now: () => Temporal.ZonedDateTime;
  readonly isOpen: (at: Temporal.ZonedDateTime) => boolean;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** What happens in a call, in order: what stage 1 heard, the mouth falling silent, the caller hanging up. */
export type Happening = Heard | { readonly kind: 'fell-silent' } | { readonly kind: 'caller-hung-up' };

export interface Conversation {
  happened(happening: Happening): void;
  /** How the call ended and by whom; resolves once, when nothing is left to do for this caller. */
  readonly ended: Promise<{ readonly outcome: CallOutcome; readonly by: 'caller' | 'balie' | 'transfer' }>;
}

/** Words that hold an alarm may still be taken back in the same breath ("... heb ik niet"); no longer than this (S2: 1.5 s). */
const ALARM_GRACE_MS = 500;
/** What is left to be said at the end of a call is at most this long. */
const GOODBYE_DEADLINE_MS = 30_000;
/** Sounds that mean "I am listening": a prompt they interrupted goes on. */
const LISTENING_SOUNDS: ReadonlySet<string> = new Set([
  'hm',
  'hmm',
  'mhm',
  'mm',
  'uh',
  'uhm',
  'eh',
  'ehm',
  'ah',
  'oh',
  'aha',
]);

/**
 * One call, turn by turn: words -> triage -> meaning -> decision -> action -> reply. Every happening is worked off at once
 * and in order; only actions take time, and their outcomes come back as happenings. Triage sees the raw words of the whole
 * call first, in every state, also while an action runs; its `human-now` goes to the hand-over and nowhere else.
 */
export function startConversation(ports: TurnPorts): Conversation {
  const { practice, mouth } = ports;
  const callerGone = new AbortController();
  const memory = createMemory();
  const silence = createSilenceWatch(ports.after, (forSeconds) => take({ kind: 'silent', forSeconds }));
  let dialogue: Dialogue = newDialogue;
  let listening: Expectation = { kind: 'open', phrases: [], names: [] };
  let phase: 'talking' | 'acting' | 'handing-over' | 'joined' | 'ended' = 'talking';
  let actionAborted = new AbortController();
  let cancelGrace: (() => void) | null = null;
  let confirming: { readonly rule: RuleId; readonly turn: number; readonly then: DialogueInput } | null =
    null;
  let earFailures = 0;
  let outcome: CallOutcome = 'nothing-done';
  let settle: (ended: { outcome: CallOutcome; by: 'caller' | 'balie' | 'transfer' }) => void;
  const ended = new Promise<{ outcome: CallOutcome; by: 'caller' | 'balie' | 'transfer' }>((resolve) => {
    settle = resolve;
  });

  // ---- happenings ------------------------------------------------------------------------------------------------------

  function happened(happening: Happening): void {
    if (phase === 'ended') return;
    // Once joined to a human the two talk among themselves: Balie no longer listens, it only sees them hang up.
    if (phase === 'joined' && happening.kind !== 'caller-hung-up') return;
    switch (happening.kind) {
      case 'caller-started':
        silence.stop();
        return;
      case 'barge-in':
        if (phase === 'talking' || phase === 'acting') mouth.pause();
        return;
      case 'false-start':
        if (phase !== 'handing-over') goOnAfterNothing();
        return;
      case 'partial':
        judgePartial(happening);
        return;
      case 'utterance':
        takeUtterance(happening.utterance);
        return;
      case 'ear-failed':
        earFailed(happening.code);
        return;
      case 'fell-silent':
        if (phase === 'talking') silence.start();
        return;
      case 'caller-hung-up':
        callerHungUp();
    }
  }

  /** S2: alarm words count before the turn is over. They get the grace of a half sentence and no more. */
  function judgePartial({ text, alternatives, wordsEndMs }: Extract<Heard, { kind: 'partial' }>): void {
    if (phase === 'handing-over') return;
    const verdict = triageWith(text, alternatives);
    if (verdict.kind === 'may-continue') {
      cancelGrace?.();
      cancelGrace = null;
      return;
    }
    cancelGrace ??= ports.after(ALARM_GRACE_MS, () => startHandOver(verdict.because, wordsEndMs));
  }

  function takeUtterance(said: Utterance): void {
    cancelGrace?.();
    cancelGrace = null;
    silence.stop();
    earFailures = 0;
    switch (said.kind) {
      case 'keys':
        ports.note({ kind: 'caller-pressed', keys: said.keys });
        if (phase === 'handing-over') return;
        // S4: key 1 is a human from every state, at once, and S1 promises it for danger: so the ladder, not the desk.
        if (said.keys === '1') return startHandOver(KEY_ONE, said.toMs);
        return take({ kind: 'pressed', keys: said.keys });
      case 'not-understood':
        if (phase === 'handing-over') return;
        return mouth.resume() ? undefined : take({ kind: 'not-understood' });
      case 'speech':
        return takeSpeech(said);
    }
  }

  function takeSpeech(said: Extract<Utterance, { kind: 'speech' }>): void {
    ports.note({ kind: 'caller-said', text: said.text, asked: listening.kind });
    if (LISTENING_SOUNDS.has(said.text.trim().toLowerCase())) return goOnAfterNothing();
    const verdict = triageWith(said.text, said.alternatives);
    memory.add({ text: said.text, alternatives: said.alternatives });
    if (phase === 'handing-over') return;
    if (verdict.kind === 'human-now') return startHandOver(verdict.because, said.toMs);
    if (confirming) {
      // The answer has cleared the alarm: what was said before the question is now dealt with.
      const { then } = confirming;
      confirming = null;
      return take(then, verdict);
    }
    const meaning = understand(memory.texts(), {
      practice: practice.kind,
      now: ports.now(),
      expecting: listening.kind,
      practitioners: practice.practitioners.map(({ spokenName }) => spokenName),
    });
    ports.note({ kind: 'understood', wish: meaning.wish, confidence: meaning.confidence });
    const input: DialogueInput = { kind: 'meant', meaning, text: said.text };
    if (verdict.confirm) askToConfirm(verdict.confirm, input);
    else take(input, verdict);
  }

  function triageWith(text: string, alternatives: readonly string[]): Triage {
    const asked = confirming ? { rule: confirming.rule, turn: confirming.turn } : null;
    return triage([...memory.turns(), { text, alternatives }], { practice: practice.kind, asked });
  }

  /** The one question that may be asked when alarm words look like a counter-example; no clear "nee" raises the alarm. */
  function askToConfirm({ rule, question }: NonNullable<MayContinue['confirm']>, then: DialogueInput): void {
    confirming = { rule, turn: memory.turns().length, then };
    mouth.speak([{ phrase: 'confirm-alarm', question }]);
    ports.expect({ kind: 'yes-no', phrases: ['ja', 'nee', 'ja dat klopt', 'nee hoor'], names: [] });
  }

  /** Nothing meaningful interrupted the prompt: it goes on where it was. */
  function goOnAfterNothing(): void {
    if (!mouth.resume() && !mouth.isSpeaking() && phase === 'talking') silence.start();
  }

  /** The ear fails: keys always work, and the second failure in a row is a human (S3, S4). */
  function earFailed(code: string): void {
    ports.note({ kind: 'fault', code });
    if (phase === 'handing-over') return;
    earFailures += 1;
    if (earFailures >= 2) return take({ kind: 'pressed', keys: '0' });
    mouth.speak([{ phrase: 'cannot-hear-you-use-keys' }]);
    listen(listening);
  }

  function callerHungUp(): void {
    callerGone.abort();
    silence.stop();
    cancelGrace?.();
    mouth.stop();
    if (phase === 'talking') finish('caller');
  }

  // ---- deciding and acting ---------------------------------------------------------------------------------------------

  function take(input: DialogueInput, verdict: MayContinue = NOTHING_HEARD): void {
    if (phase === 'handing-over' || phase === 'ended') return;
    if (phase === 'acting' && input.kind !== 'done') return memory.keepForLater(input, verdict);
    follow(decide(dialogue, verdict, input, decideContext()));
  }

  const decideContext = () => ({
    practice,
    now: ports.now(),
    lastNames: ports.lastNames,
    sayMoment: spokenMoment,
  });

  function follow({ say, next, state }: Decided): void {
    dialogue = state;
    mouth.stop();
    if (say.length > 0) mouth.speak(say);
    followNext(next);
  }

  function followNext(next: Next): void {
    switch (next.kind) {
      case 'listen': {
        phase = 'talking';
        listen(next.expectation);
        const kept = memory.takeKept();
        if (kept) take(kept.input, kept.verdict);
        return;
      }
      case 'act':
        phase = 'acting';
        void perform(next.action);
        return;
      case 'end':
        void sayGoodbyeAndFinish();
    }
  }

  function listen(expectation: Expectation): void {
    listening = expectation;
    ports.expect(expectation);
    if (!mouth.isSpeaking()) silence.start();
  }

  async function perform(action: Extract<Next, { kind: 'act' }>['action']): Promise<void> {
    actionAborted = new AbortController();
    const signal = AbortSignal.any([callerGone.signal, actionAborted.signal]);
    const result = await act(action, { ...ports.actions, ringDesk: rings }, actContext(), signal);
    if (phase !== 'acting' && phase !== 'joined') return;
    if (phase === 'joined') phase = 'acting';
    noteOutcome(action.kind, result);
    if (callerGone.signal.aborted) return finish('caller');
    take({ kind: 'done', outcome: result });
  }

  const rings = (signal: AbortSignal): Promise<'connected' | 'not-reached' | 'closed'> =>
    ringDesk({ ...handOverPorts, isOpen: ports.isOpen }, actContext(), signal);

  const handOverPorts = {
    connect: ports.connect,
    worklist: ports.actions.worklist,
    say: mouth.speak,
    note: ports.note,
    joined: () => {
      phase = 'joined';
      silence.stop();
      mouth.stop();
    },
  };

  const actContext = (): ActContext => ({
    call: ports.call,
    practice,
    now: ports.now,
    callBackNumber: ports.callBackNumber,
    words: memory.texts(),
  });

  function noteOutcome(action: string, result: Outcome): void {
    const reference = result.kind === 'booked' || result.kind === 'undone' ? result.appointment.id : null;
    ports.note({ kind: 'did', action, outcome: result.kind, reference });
    outcome = outcomeAfter(outcome, result);
  }

  // ---- danger ----------------------------------------------------------------------------------------------------------

  function startHandOver(alarm: Alarm, wordsEndMs: number): void {
    if (phase === 'handing-over' || phase === 'ended') return;
    phase = 'handing-over';
    actionAborted.abort();
    silence.stop();
    mouth.stop();
    ports.note({ kind: 'alarm', reasons: alarm.because, wordsEndMs });
    void handOver(alarm, { ...handOverPorts, isOpen: ports.isOpen }, actContext(), callerGone.signal).then(
      afterHandOver,
    );
  }

  async function afterHandOver(result: HandOverResult): Promise<void> {
    switch (result.kind) {
      case 'transferred':
        outcome = 'transferred';
        await result.human.ended;
        return finish('transfer');
      case 'nobody-reached':
        outcome = 'advised-112';
        await mouth.silent(AbortSignal.timeout(GOODBYE_DEADLINE_MS));
        return finish(callerGone.signal.aborted ? 'caller' : 'balie');
      case 'caller-gone':
        outcome = result.noted ? 'callback' : 'failed';
        return finish('caller');
    }
  }

  // ---- the end ---------------------------------------------------------------------------------------------------------

  async function sayGoodbyeAndFinish(): Promise<void> {
    await mouth.silent(AbortSignal.any([callerGone.signal, AbortSignal.timeout(GOODBYE_DEADLINE_MS)]));
    // Alarm words in the middle of the goodbye still count: the hand-over has then taken the call.
    if (phase !== 'handing-over')
      finish(callerGone.signal.aborted ? 'caller' : outcome === 'transferred' ? 'transfer' : 'balie');
  }

  function finish(by: 'caller' | 'balie' | 'transfer'): void {
    if (phase === 'ended') return;
    phase = 'ended';
    silence.stop();
    cancelGrace?.();
    ports.note({ kind: 'ended', by, outcome });
    settle({ outcome, by });
  }

  const greeting: Reply = {
    phrase: 'greeting',
    practice: practice.shortName,
    dayPart: dayPartOf(ports.now()),
    recorded: practice.recordsCalls,
  };
  mouth.speak([greeting]);
  listen(askAgain(dialogue, decideContext()).next.expectation);
  return { happened, ended };
}

/** Nothing was said that triage could read: keys, silence, an outcome. */
const NOTHING_HEARD: MayContinue = { kind: 'may-continue', today: [], confirm: null };

const KEY_ONE: HumanNow['because'] = {
  level: 'human-now',
  because: [
    { rule: asId<RuleId>('key-1'), level: 'human-now', action: 'SPOED', words: ['toets 1'], turn: 0 },
  ],
};

/** What a call is worth counting as: the last thing that was really done. */
function outcomeAfter(before: CallOutcome, result: Outcome): CallOutcome {
  switch (result.kind) {
    case 'booked':
      return 'booked';
    case 'undone':
      return 'nothing-done';
    case 'desk-connected':
      return 'transferred';
    case 'callback-promised':
      return before === 'booked' ? 'booked' : 'callback';
    case 'callback-not-noted':
      return before === 'booked' ? 'booked' : 'failed';
    default:
      return before;
  }
}

function dayPartOf(now: Temporal.ZonedDateTime): DayPart {
  if (now.hour < 6) return 'night';
  if (now.hour < 12) return 'morning';
  return now.hour < 18 ? 'afternoon' : 'evening';
}
