import type { Outcome } from '../domain/decision.ts';
import type { Reply } from '../domain/reply.ts';
import type { ActContext } from './5-act/act.ts';
import type { TakenOver } from './5-act/hand-over.ts';
import { type RingPorts, type RungTried, ringAndTell, stayUntilHelped } from './5-act/try-rung.ts';
import { whyTheyRing } from './5-act/words-for-human.ts';
import type { Phase, TurnPorts } from './turn-ports.ts';

/** Why a call cannot be taken over: it ended, a human has it, or somebody who asked before is being rung. */
export type NotTakenOver = 'over' | 'with-human' | 'asked-already';

/** Somebody of the practice who takes this call over at a screen. */
export interface TakingOver extends TakenOver {
  /** Rings this telephone. The conversation goes on until they have confirmed: who does not answer costs the caller nothing. */
  ring(target: string): NotTakenOver | 'rings';
  /** Somebody else has the caller, or the call is over: they are rung no longer. */
  stop(): void;
  /** Whether the caller is theirs, or being told so, outside an alarm; what Balie did meanwhile is then told when they are gone. */
  keeps(result: Outcome): boolean;
}

/** "Een medewerker neemt het gesprek nu van mij over" takes three seconds; the greeting before it five (S1). */
const TOLD_WITHIN_MS = 10_000;

export function createTakingOver(conversation: {
  readonly ringing: RingPorts;
  readonly context: () => ActContext;
  readonly callerGone: AbortSignal;
  readonly mouth: Pick<TurnPorts['mouth'], 'stop' | 'speak' | 'silent'>;
  readonly phase: { get(): Phase; set(phase: Phase): void };
  readonly inAlarm: () => boolean;
  /** Balie waits for nothing any more: no silence is counted, and what was begun is given up as far as it writes nothing. */
  readonly letGo: () => void;
  /** The two hear each other. */
  readonly joined: () => void;
  readonly helped: () => void;
  /** Balie has the caller back; with what it did meanwhile, null: nothing. */
  readonly goOn: (say: readonly Reply[], done: Outcome | null) => void;
  readonly callerLeft: () => void;
}): TakingOver {
  const { ringing, context, callerGone, mouth, phase } = conversation;
  let rings: AbortController | null = null;
  let onLine = new AbortController();
  let talk: Promise<RungTried> | null = null;
  /** Where the conversation was when they confirmed; null: they have not, or it is the ladder's. */
  let before: Phase | null = null;
  let done: Outcome | null = null;

  async function tellCaller(): Promise<void> {
    // In danger every second counts: the ladder has said already that somebody is coming.
    if (phase.get() === 'handing-over') return;
    before = phase.get();
    phase.set('handing-over');
    conversation.letGo();
    mouth.stop();
    mouth.speak([{ phrase: 'taken-over' }]);
    await mouth.silent(AbortSignal.any([callerGone, AbortSignal.timeout(TOLD_WITHIN_MS)]));
  }

  async function run(target: string, stopped: AbortSignal): Promise<void> {
    const { callBackNumber, words } = context();
    const briefing = {
      phrase: 'desk-briefing',
      words: whyTheyRing(words),
      callBackNumber,
      because: 'taken-over',
    } as const;
    const result = await ringAndTell(
      'colleague',
      { target, briefing, tellCaller },
      // The caller is in conversation with Balie, or hears of the ladder.
      { ...ringing, say: () => undefined },
      AbortSignal.any([callerGone, stopped]),
    );
    if (stopped.aborted) {
      comeBack('not-reached');
      return;
    }
    rings = null;
    const staying = stayUntilHelped('colleague', result, {
      note: ringing.note,
      say: () => undefined,
      leftAlone: () => undefined,
      joined: conversation.joined,
    });
    // All is as it must be before the ladder, which waits for the same promise, looks at it.
    talk = staying.then((tried) => {
      talk = null;
      onLine = new AbortController();
      comeBack(tried);
      return tried;
    });
    if (result.kind === 'connected') onLine.abort();
    await talk;
  }

  function comeBack(tried: RungTried): void {
    const [wasAt, kept] = [before, done];
    before = null;
    done = null;
    if (tried === 'helped') conversation.helped();
    else if (conversation.inAlarm()) {
      // The ladder goes on, and tells what it does.
      if (phase.get() !== 'ended') phase.set('handing-over');
    } else if (wasAt !== null && phase.get() !== 'ended') {
      // Who was saying goodbye and lost a person is not hung up on.
      phase.set(wasAt === 'acting' ? 'acting' : 'talking');
      if (callerGone.aborted) conversation.callerLeft();
      else conversation.goOn([{ phrase: 'human-gone' }], kept);
    }
  }

  return {
    ring(target) {
      if (phase.get() === 'ended' || callerGone.aborted) return 'over';
      if (phase.get() === 'joined') return 'with-human';
      if (rings !== null || before !== null) return 'asked-already';
      rings = new AbortController();
      run(target, rings.signal).catch(() => {
        rings = null;
        ringing.note({ kind: 'fault', code: 'HAND_OVER_FAILED' });
        comeBack('not-reached');
      });
      return 'rings';
    },
    stop() {
      if (rings === null) return;
      // In the record before the end of the call, which nothing may follow.
      ringing.note({
        kind: 'transfer',
        rung: 'colleague',
        step: 'failed',
        reason: 'caller-gone',
        confirmedBy: null,
      });
      rings.abort();
      rings = null;
    },
    keeps(result) {
      if (before === null) return false;
      done = result;
      return true;
    },
    signal: () => onLine.signal,
    talk: () => talk,
  };
}
