import type { Alarm, MayContinue, Triage } from '../domain/alarm.ts';
import { asId, type RuleId } from '../domain/ids.ts';
import type { RulesInForce } from './3-triage/own-rules.ts';
import type { AskedConfirmation } from './3-triage/triage.ts';
import type { DialogueInput } from './4-decide/dialogue.ts';
import { judgeDanger } from './judge-danger.ts';
import type { Memory, SaidTurn } from './memory.ts';

/** Words that hold an alarm may still be taken back in the same breath ("... heb ik niet"); no longer than this (S2: 1.5 s). */
const ALARM_GRACE_MS = 500;

/** S1 and S4: key 1 is a human from every state. S1 promises it for danger, so it is the ladder and not the desk. */
export const KEY_ONE: Alarm = {
  level: 'human-now',
  because: [
    { rule: asId<RuleId>('key-1'), level: 'human-now', action: 'SPOED', words: ['toets 1'], turn: 0 },
  ],
};

export interface DangerWatch {
  /** Words of a turn that is not over. An alarm that stands for the grace time calls `alarm`. */
  partial(said: SaidTurn, wordsEndMs: number): void;
  /** A whole turn: the verdict over the whole call with it. */
  whole(said: SaidTurn): Triage;
  /** The one question was asked (S: no clear answer leaves the alarm standing); `then` is dealt with once it is cleared. */
  asked(confirm: NonNullable<MayContinue['confirm']>, then: DialogueInput, wordsEndMs: number): void;
  /** What waited for the question's answer; null when no question was open. */
  cleared(): DialogueInput | null;
  /** The alarm of a turn that broke off before its words were taken back; null: none. */
  brokenOff(): HeardAlarm | null;
  /** The alarm of the question that got no clear answer: silence, a key, a mumble, a hang-up are none. Null: no question is open. */
  unanswered(): HeardAlarm | null;
  /** The call has ended: no partial words count any more. */
  forgetPartial(): void;
}

export interface HeardAlarm {
  readonly alarm: Alarm;
  readonly wordsEndMs: number;
}

/** S2: the raw words of the whole call and every partial go through triage, in every state. */
export function createDangerWatch(ports: {
  readonly rules: RulesInForce;
  readonly memory: Memory;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly alarm: (alarm: Alarm, wordsEndMs: number) => void;
}): DangerWatch {
  let cancelGrace: (() => void) | null = null;
  let pending: HeardAlarm | null = null;
  // Kept after they are answered: triage must know what was asked, or it would ask the same again.
  const asked: AskedConfirmation[] = [];
  let waiting: { readonly then: DialogueInput; readonly wordsEndMs: number } | null = null;

  const judge = (said: SaidTurn): Triage =>
    judgeDanger([...ports.memory.turns(), said], { ...ports.rules, asked });

  function forgetPartial(): void {
    cancelGrace?.();
    cancelGrace = null;
    pending = null;
  }

  return {
    partial(said, wordsEndMs) {
      const verdict = judge(said);
      if (verdict.kind === 'may-continue') {
        forgetPartial();
        return;
      }
      pending = { alarm: verdict.because, wordsEndMs: pending?.wordsEndMs ?? wordsEndMs };
      cancelGrace ??= ports.after(ALARM_GRACE_MS, () => {
        const heard = pending;
        forgetPartial();
        if (heard !== null) ports.alarm(heard.alarm, heard.wordsEndMs);
      });
    },
    whole(said) {
      forgetPartial();
      return judge(said);
    },
    asked({ rule }, then, wordsEndMs) {
      asked.push({ rule, turn: ports.memory.turns().length });
      waiting = { then, wordsEndMs };
    },
    cleared() {
      const then = waiting?.then ?? null;
      waiting = null;
      return then;
    },
    brokenOff: () => pending,
    unanswered() {
      if (waiting === null) return null;
      const verdict = judge({ text: '', alternatives: [] });
      return verdict.kind === 'human-now' ? { alarm: verdict.because, wordsEndMs: waiting.wordsEndMs } : null;
    },
    forgetPartial,
  };
}
