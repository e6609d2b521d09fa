import type { AlarmLevel } from '../../domain/alarm.ts';

/**
 * A pattern is a line that a clinician can read: `'<pain> ..4 op ..2 <chest>'`. Between spaces stand
 * - a word: `borst`; `adem*` any word that begins so; `*pijn` any word that ends so; `een?` may be left out;
 * - a word group of the lexicon: `<chest>`;
 * - choices: `(olifant|zware steen|blok)`, each one or more words;
 * - a number: `#38-42` (digits or words);
 * - a gap: `..3` up to three other words may stand between; two words without a gap stand side by side.
 */
export type Pattern = string;

/** One thing a caller may say that makes a rule fire. A bare pattern is the common case. */
export type Sign = Pattern | Near | Together | Named | AtLevel | Weighed | Except;

/** All parts within so many words of the first, in any order, in one turn. */
export interface Near {
  readonly kind: 'near';
  readonly within: number;
  readonly parts: readonly Pattern[];
}

/** All parts somewhere in the call, also in different turns: "fever" now, "stiff neck" two turns later. */
export interface Together {
  readonly kind: 'together';
  readonly parts: readonly (Pattern | Near)[];
}

/** The name of a disease instead of a complaint: a repeat prescription, a vaccine or a question about it is no alarm. */
export interface Named {
  readonly kind: 'named';
  readonly sign: Pattern | Near;
}

/**
 * Words and word groups that each weigh a little for or against a danger, added up over a few words that stand together; the
 * names of the weights are explained in `weighed/windows.ts`. Learned from callers by `tools/train-triage.ts`.
 */
export interface Weighed {
  readonly kind: 'weighed';
  readonly atLeast: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** One sign with its own counter-examples, said in the same turn: "ik wil niet meer" is a hint, "ik wil niet meer komen" is not. */
export interface Except {
  readonly kind: 'except';
  readonly sign: Pattern | Near | Together | Named;
  readonly unless: readonly (Pattern | Near)[];
}

/** The same rule at another level: a weaker sign goes to a human without the advice to dial 112. */
export interface AtLevel {
  readonly kind: 'at-level';
  readonly level: Exclude<AlarmLevel, 'none'>;
  readonly signs: readonly (Pattern | Near | Together | Named | Except)[];
}

export const near = (within: number, ...parts: readonly Pattern[]): Near => ({ kind: 'near', within, parts });
export const together = (...parts: readonly (Pattern | Near)[]): Together => ({ kind: 'together', parts });
export const named = (sign: Pattern | Near): Named => ({ kind: 'named', sign });
export const except = (sign: Except['sign'], ...unless: Except['unless']): Except => ({
  kind: 'except',
  sign,
  unless,
});
export const atLevel = (level: Exclude<AlarmLevel, 'none'>, ...signs: AtLevel['signs']): AtLevel => ({
  kind: 'at-level',
  level,
  signs,
});
