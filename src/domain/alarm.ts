import type { RuleId } from './ids.ts';

/** How far a danger goes. `112`: advise 112 at once and run the emergency ladder; `human-now`: the ladder; `today`: a human decides today. */
export type AlarmLevel = '112' | 'human-now' | 'today' | 'none';

/** What Balie does about it; the `actiecode` of the red flags. */
export type AlarmAction = 'A112_U0' | 'A112' | 'SPOED' | 'VANDAAG' | 'TAND_SPOED' | 'FYSIO_STOP' | 'GGZ';

/** The time of one word; `of` says whether the recogniser timed the word or only its turn. */
export interface SpokenAt {
  readonly fromMs: number;
  readonly toMs: number;
  readonly of: 'word' | 'turn';
}

/** One rule that fired, with the literal words that made it fire. */
export interface AlarmReason {
  readonly rule: RuleId;
  readonly level: Exclude<AlarmLevel, 'none'>;
  readonly action: AlarmAction;
  /** Literal words of the caller, in the order said. */
  readonly words: readonly string[];
  /**
   * When each of `words` was said, in the same order: in milliseconds since the call was answered. Of the word itself, or of its whole turn
   * when the recogniser gave no time for the word. Left out where nothing was spoken: a key, a written answer.
   */
  readonly spoken?: readonly SpokenAt[];
  /** Which turn of the call (0-based) the last of those words stood in. */
  readonly turn: number;
  /** Whom the words were about, when the caller said so. */
  readonly about?: 'self' | 'child' | 'partner' | 'parent' | 'other';
}

/** A danger heard in this call. `because` is never empty; the first reason has the highest level. */
export interface Alarm {
  readonly level: Exclude<AlarmLevel, 'none' | 'today'>;
  readonly because: readonly [AlarmReason, ...AlarmReason[]];
}

/**
 * The verdict of stage 3. `turn.ts` gives `human-now` straight to `5-act/hand-over`; stage 4 accepts only `may-continue`,
 * so a dialogue that would go on past an alarm does not compile.
 */
export type Triage = HumanNow | MayContinue;

export interface HumanNow {
  readonly kind: 'human-now';
  readonly because: Alarm;
}

export interface MayContinue {
  readonly kind: 'may-continue';
  /** Reasons of level `today`: a human decides today; the dialogue continues and an item is made. */
  readonly today: readonly AlarmReason[];
  /** Words look like a counter-example: one question may be asked; no clear "nee" raises the alarm. */
  readonly confirm: { readonly rule: RuleId; readonly question: string } | null;
}

/** What fired, whether a human is rung now or sees it today. */
export const reasonsOf = (verdict: Triage): readonly AlarmReason[] =>
  verdict.kind === 'human-now' ? verdict.because.because : verdict.today;
