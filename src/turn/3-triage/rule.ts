import type { AlarmAction, AlarmLevel } from '../../domain/alarm.ts';
import type { PracticeKind } from '../../domain/meaning.ts';
import type { Near, Pattern, Sign } from './pattern.ts';

/** Who made a rule valid. Null in the source: the signature stands with the practice and is void when `ruleContent` changes. */
export interface Approval {
  readonly by: string;
  readonly registerNumber: string;
  /** ISO date. */
  readonly on: string;
}

type AtLeastOne<T> = readonly [T, ...T[]];

/** One danger: what it is, what callers say, what looks like it and is not. Data only, so that a clinician can read and sign it. */
export interface Rule {
  /** The file name. */
  readonly id: string;
  readonly title: { readonly en: string; readonly nl: string };
  /** Numbers in the shared list of red flags (RF01-RF68). */
  readonly redFlags: readonly string[];
  readonly level: Exclude<AlarmLevel, 'none'>;
  readonly action: AlarmAction;
  readonly practices: AtLeastOne<PracticeKind>;
  readonly signs: AtLeastOne<Sign>;
  /** Said in the same turn, these make the signs of this rule a clear counter-example. */
  readonly unless?: readonly (Pattern | Near)[];
  /**
   * Said anywhere in the call, these make the signs of this rule a clear counter-example. Only for a rule whose sign is a bare word that
   * a question of ours may ask for ("sintrom" after "een herhaalrecept"): a danger must never be excused by another turn.
   */
  readonly unlessInCall?: readonly (Pattern | Near)[];
  /** Said in the same turn, these make the signs look like a counter-example: Balie asks once. */
  readonly doubtIf?: readonly (Pattern | Near)[];
  /** `silences`: "al jaren", "zoals altijd" make it an old complaint. Left out, an old complaint fires as well. */
  readonly chronic?: 'silences';
  /** `silences`: the name of a colleague's service ("met de ambulancedienst") says who calls and asks for nothing. Left out, it counts. */
  readonly colleague?: 'silences';
  /**
   * `fires`: told as past it still needs a human, however long ago (a swallowed battery). `recent-fires`: days or weeks ago or
   * "weer over" still does (a TIA, a faint, violence), years ago not. Left out, long ago silences and recent makes doubt.
   */
  readonly past?: 'fires' | 'recent-fires';
  /** Asked at most once, so put that a clear "nee" means: not this danger. */
  readonly question: string;
  readonly sources: AtLeastOne<string>;
  readonly approvedBy: Approval | null;
  /** Raised by hand with every change of meaning. */
  readonly version: number;
  /** Callers' sentences that must fire. */
  readonly fires: AtLeastOne<string>;
  /** Callers' sentences that must not fire this rule. */
  readonly counterExamples: AtLeastOne<string>;
}

export const EVERY_PRACTICE: AtLeastOne<PracticeKind> = ['huisarts', 'tandarts', 'fysio'];
