import type { Alarm, MayContinue } from '../domain/alarm.ts';
import type { Outcome } from '../domain/decision.ts';
import type { Expectation } from '../domain/expectation.ts';
import type { Reply } from '../domain/reply.ts';
import type { Utterance } from '../domain/utterance.ts';
import { rulesInForce } from './3-triage/own-rules.ts';
import type { Decided, DialogueInput } from './4-decide/dialogue.ts';
import type { ActContext } from './5-act/act.ts';
import { greetingAt } from './6-speak/greeting.ts';
import { createActing } from './acting.ts';
import { outcomeAfter } from './call-outcome.ts';
import { createDangerWatch, type HeardAlarm, KEY_ONE } from './danger-watch.ts';
import { createDialogueSoFar } from './dialogue-so-far.ts';
import { createEmergency } from './emergency.ts';
import type { CallOutcome } from './journal.ts';
import { isListeningSound } from './listening-sound.ts';
import { createMemory, type SaidTurn } from './memory.ts';
import { ringingPorts } from './ringing-ports.ts';
import { asksForHuman, createSaidMeanwhile } from './said-meanwhile.ts';
import { createSecondReadings } from './second-reader.ts';
import { createSilenceWatch } from './silence-watch.ts';
import { createTakingOver } from './taking-over.ts';
import { createTodayItem } from './today-item.ts';
import type { Conversation, Ended, Happening, Phase, TurnPorts } from './turn-ports.ts';
import { doubtOf } from './unsure-words.ts';

/** What is left to be said at the end of a call is at most this long. */
const GOODBYE_DEADLINE_MS = 30_000;
/** For a sentence that the caller begins under it; a television in the background must not keep the line. */
const LAST_WORDS_MS = 5_000;

/** Keys, silence and outcomes hold no words: there was nothing for triage to stop at. */
const NO_WORDS: MayContinue = { kind: 'may-continue', today: [], confirm: null };

/**
 * One call, turn by turn: words -> triage -> meaning -> decision -> action -> reply. Every happening is worked off at once
 * and in order; only actions take time, and their outcomes come back in the same order. Triage sees the raw words of the
 * whole call first, in every state, also while an action runs; its `human-now` goes to the hand-over and nowhere else.
 */
export function startConversation(ports: TurnPorts): Conversation {
  const { practice, mouth } = ports;
  const callerGone = new AbortController();
  const memory = createMemory();
  const danger = createDangerWatch({
    rules: rulesInForce(practice, ports.now().toPlainDate()),
    memory,
    after: ports.after,
    alarm: startHandOver,
  });
  const secondReadings = createSecondReadings({
    reader: ports.secondReader,
    memory,
    note: ports.note,
    callerGone: callerGone.signal,
    alarm: startHandOver,
  });
  const silence = createSilenceWatch(ports.after, (forSeconds) => {
    if (!alarmStands(danger.unanswered())) take({ kind: 'silent', forSeconds });
  });
  const { promise: ended, resolve: settle } = Promise.withResolvers<Ended>();
  let phase: Phase = 'talking';
  let phaseWhenAlone: Phase = phase;
  const dialogue = createDialogueSoFar(ports, memory);
  const meanwhile = createSaidMeanwhile();
  let earFailures = 0;
  let heardUntilMs = 0;
  let crashes = 0;
  const noteForToday = createTodayItem(ports.actions.worklist, ports.note, actContext);
  const ringing = ringingPorts(ports, {
    joined,
    leftAlone: () => {
      phase = phaseWhenAlone;
    },
  });
  const acting = createActing({
    ports,
    ringing,
    context: actContext,
    callerGone: callerGone.signal,
    isWaitedFor: () => phase === 'acting',
    done: acted,
    crashed,
  });
  const takingOver = createTakingOver({
    ringing,
    context: actContext,
    callerGone: callerGone.signal,
    mouth,
    phase: {
      get: () => phase,
      set: (to) => {
        phase = to;
      },
    },
    inAlarm: () => emergency.isRaised(),
    letGo: () => {
      acting.abort();
      silence.stop();
    },
    joined: () => {
      joined();
      emergency.hurry();
    },
    helped: () => {
      outcome = outcomeAfter(outcome, { kind: 'desk-connected' });
      finish('transfer');
    },
    goOn: (words, done) => {
      mouth.speak(words);
      if (done !== null) acted(done);
      else if (phase === 'talking') listen(dialogue.asked());
    },
    callerLeft: callerHungUp,
  });
  const emergency = createEmergency(ringing, takingOver, actContext, callerGone.signal, (result) => {
    outcome = result.outcome;
    finish(result.by);
  });
  let outcome: CallOutcome = 'nothing-done';

  function happened(happening: Happening): void {
    // Once joined to a human the two talk among themselves: Balie no longer listens, it only sees them hang up.
    if (phase === 'ended' || (phase === 'joined' && happening.kind !== 'caller-hung-up')) return;
    switch (happening.kind) {
      case 'caller-started':
        silence.stop();
        break;
      case 'barge-in':
        if (phase === 'talking' || phase === 'acting') mouth.pause();
        break;
      case 'partial':
        danger.partial(inAnswerTo(happening), happening.wordsEndMs);
        break;
      case 'still-reading':
        // A caller who waits for an ear that is slow or hangs must not think that the line is dead.
        if (phase === 'talking' && !mouth.isSpeaking()) mouth.speak([{ phrase: 'one-moment' }]);
        break;
      case 'utterance':
        takeUtterance(happening.utterance);
        break;
      case 'ear-failed':
        earFailed(happening.code);
        break;
      case 'fell-silent':
        if (phase === 'talking') silence.start();
        break;
      case 'held':
        silence.stop();
        if (phase === 'talking') mouth.pause();
        break;
      case 'false-start':
      case 'resumed':
        goOnAfterNothing();
        break;
      case 'caller-hung-up':
        callerHungUp();
        break;
    }
  }

  // ---- what the caller said --------------------------------------------------------------------------------------------

  function takeUtterance(said: Utterance): void {
    silence.stop();
    heardUntilMs = said.toMs;
    if (said.kind === 'speech') {
      earFailures = 0;
      takeSpeech(said);
    } else if (said.kind === 'keys') {
      ports.note({ kind: 'caller-pressed', keys: said.keys });
      emergency.hurry();
      // Somebody in distress presses more than once; no birth date or number is made of ones alone.
      if (/^1+$/.test(said.keys)) startHandOver(KEY_ONE, said.toMs);
      else if (!alarmStands(danger.unanswered())) take({ kind: 'pressed', keys: said.keys });
    } else if (!alarmStands(danger.brokenOff()) && !mouth.resume() && !alarmStands(danger.unanswered())) {
      take({ kind: 'not-understood' });
    }
  }

  /** Stage 3 reads an answer to a questionnaire as one. */
  const inAnswerTo = <Said extends SaidTurn>(said: Said): Said =>
    dialogue.asksIntake() ? { ...said, answersIntake: true } : said;

  function takeSpeech(said: Extract<Utterance, { kind: 'speech' }>): void {
    const { text, toMs } = said;
    const asked = dialogue.asked().kind;
    ports.note({ kind: 'caller-said', text, asked, endsMs: Math.round(toMs), ...doubtOf(said) });
    if (isListeningSound(said.text)) {
      goOnAfterNothing();
      return;
    }
    const answered = inAnswerTo(said);
    const verdict = danger.whole(answered);
    memory.add(answered);
    if (verdict.kind === 'human-now') {
      startHandOver(verdict.because, said.toMs);
      return;
    }
    if (phase === 'handing-over') return;
    secondReadings.look(said.toMs);
    noteForToday(verdict.today);
    const input = danger.cleared() ?? dialogue.meant(said.text);
    if (verdict.confirm) askToConfirm(verdict.confirm, input, said.toMs);
    else take(input, verdict);
  }

  /** The one question that may be asked when alarm words look like a counter-example; no clear "nee" raises the alarm. */
  function askToConfirm(
    confirm: NonNullable<MayContinue['confirm']>,
    then: DialogueInput,
    wordsEndMs: number,
  ): void {
    danger.asked(confirm, then, wordsEndMs);
    // A goodbye that is broken off must not end the call under the question.
    if (phase === 'closing') phase = 'talking';
    say([{ phrase: 'confirm-alarm', question: confirm.question }]);
    ports.expect({ kind: 'yes-no', phrases: ['ja', 'nee', 'ja dat klopt', 'nee hoor'], names: [] });
  }

  /** Nothing meaningful interrupted the prompt: it goes on where it was. */
  function goOnAfterNothing(): void {
    if (!mouth.resume() && !mouth.isSpeaking() && phase === 'talking') silence.start();
  }

  /** The ear fails: keys always work, and the second failure in a row is a human (S3, S4). */
  function earFailed(code: string): void {
    ports.note({ kind: 'fault', code });
    if (alarmStands(danger.brokenOff() ?? danger.unanswered())) return;
    // During a goodbye or a hand-over the prompt is worth more than the news about the ear.
    if (phase !== 'talking' && phase !== 'acting') return;
    earFailures += 1;
    if (earFailures >= 2) {
      take({ kind: 'pressed', keys: '0' });
      return;
    }
    say([{ phrase: 'cannot-hear-you-use-keys' }]);
    listen(dialogue.asked());
  }

  // ---- deciding and acting ---------------------------------------------------------------------------------------------

  function take(input: DialogueInput, verdict: MayContinue = NO_WORDS): void {
    if (phase === 'acting' && input.kind !== 'done') {
      meanwhile.keep({ input, verdict });
    } else if (phase === 'talking' || phase === 'acting' || (phase === 'closing' && asksForHuman(input))) {
      follow(dialogue.decide(verdict, input), input.kind === 'done');
    }
  }

  function follow({ say: replies, next }: Decided, ownOutcome: boolean): void {
    say(replies, ownOutcome);
    switch (next.kind) {
      case 'listen':
        phase = 'talking';
        listen(next.expectation);
        meanwhile.takeUp(take);
        break;
      case 'act':
        phase = 'acting';
        acting.start(next.action);
        break;
      case 'hand-over':
        startHandOver(next.because, heardUntilMs);
        break;
      case 'end':
        void sayGoodbyeAndFinish();
        break;
    }
  }

  /**
   * What the caller brings up replaces what was still being said; what Balie did itself is told after it, because an action of a
   * few milliseconds would cut off the sentence before it ("er neemt nu niemand op").
   */
  function say(replies: readonly Reply[], afterwards = false): void {
    silence.hold();
    if (!afterwards) mouth.stop();
    if (replies.length > 0) mouth.speak(replies);
  }

  function listen(expectation: Expectation): void {
    dialogue.nowAsks(expectation);
    ports.expect(expectation);
    if (!mouth.isSpeaking()) silence.start();
  }

  function acted(result: Outcome): void {
    if (takingOver.keeps(result) || (phase !== 'acting' && phase !== 'joined')) return;
    phase = 'acting';
    outcome = outcomeAfter(outcome, result);
    if (callerGone.signal.aborted) void finishUnlessAlarm('acting').catch(crashed);
    else take({ kind: 'done', outcome: result });
  }

  /** A bug in an action takes no call with it: nothing is claimed, and a callback is promised if that can be kept. */
  function crashed(): void {
    if (takingOver.keeps({ kind: 'agenda-unreachable' }) || (phase !== 'acting' && phase !== 'joined'))
      return;
    phase = 'acting';
    if (callerGone.signal.aborted) finish('caller');
    else if (crashes++ > 0) {
      say([{ phrase: 'callback-not-noted' }, { phrase: 'goodbye' }]);
      outcome = 'failed';
      void sayGoodbyeAndFinish();
    } else take({ kind: 'done', outcome: { kind: 'agenda-unreachable' } });
  }

  function actContext(): ActContext {
    return {
      call: ports.call,
      practice,
      now: ports.now,
      callBackNumber: ports.callBackNumber,
      postcode: dialogue.postcode(),
      about: dialogue.aboutWhom(),
      words: memory.texts(),
    };
  }

  /** The caller and a human talk among themselves from now on. */
  function joined(): void {
    phaseWhenAlone = phase;
    phase = 'joined';
    takingOver.stop();
    silence.stop();
    mouth.hush();
  }

  // ---- danger ----------------------------------------------------------------------------------------------------------

  function startHandOver(alarm: Alarm, wordsEndMs: number): void {
    if (phase === 'joined' || phase === 'ended') return;
    if (phase !== 'handing-over') {
      phase = 'handing-over';
      acting.abort();
      silence.stop();
      mouth.hush();
    }
    emergency.raise(alarm, wordsEndMs);
  }

  /** Whether there is an alarm that was not taken back; then the hand-over has begun. */
  function alarmStands(heard: HeardAlarm | null): boolean {
    if (heard !== null) startHandOver(heard.alarm, heard.wordsEndMs);
    return heard !== null;
  }

  // ---- the end ---------------------------------------------------------------------------------------------------------

  function callerHungUp(): void {
    callerGone.abort();
    silence.stop();
    mouth.hush();
    if (phase === 'joined') return;
    // An action or a hand-over that is under way ends by itself and then finishes the call.
    void finishUnlessAlarm('talking').catch(crashed);
  }

  /** The last words of a caller who is gone may hold an alarm, also when nobody had read them yet. */
  async function finishUnlessAlarm(from: 'talking' | 'acting'): Promise<void> {
    await ports.hearOut?.(0);
    if (phase === 'joined' || phase === 'ended') return;
    if (alarmStands(danger.brokenOff() ?? danger.unanswered())) return;
    if (phase === from) finish('caller');
  }

  async function sayGoodbyeAndFinish(): Promise<void> {
    phase = 'closing';
    await mouth.silent(AbortSignal.any([callerGone.signal, AbortSignal.timeout(GOODBYE_DEADLINE_MS)]));
    // Who still speaks under the goodbye is not hung up on in mid-sentence.
    await ports.hearOut?.(callerGone.signal.aborted ? 0 : LAST_WORDS_MS);
    if (phase !== 'closing' || alarmStands(danger.brokenOff())) return;
    finish(callerGone.signal.aborted ? 'caller' : outcome === 'transferred' ? 'transfer' : 'balie');
  }

  function finish(by: Ended['by']): void {
    if (phase === 'ended') return;
    takingOver.stop();
    phase = 'ended';
    silence.stop();
    danger.forgetPartial();
    if (outcome === 'nothing-done' && dialogue.hasAnswered()) outcome = 'answered';
    ports.note({ kind: 'ended', by, outcome });
    settle({ outcome, by });
  }

  mouth.speak([greetingAt(ports.now(), practice)]);
  listen(dialogue.asked());
  return {
    happened,
    ended,
    isWithHuman: () => phase === 'handing-over' || phase === 'joined',
    takeOver: takingOver.ring,
  };
}
