import type { TypeQuestionsHeard } from '../contract/appointment-types.ts';
import type { JudgedRules } from '../contract/calls.ts';
import type { OwnOfRule, RuleEffect } from '../contract/own-alarms.ts';
import type { SentenceRead } from '../contract/sentences.ts';
import type { Staff } from '../staff-ports.ts';

/** What a practice changed about the alarm rules. Rejects with DATABASE_UNREACHABLE. */
export interface OwnAlarmsDesk {
  /** Of every rule that the practice changed or withdrew something of. */
  all(who: Staff, signal: AbortSignal): Promise<ReadonlyMap<string, OwnOfRule>>;
  /** Of each rule that people judged afterwards in the last 30 days: how often it was right. */
  judged(who: Staff, signal: AbortSignal): Promise<ReadonlyMap<string, { right: number; wrong: number }>>;
  /** Null: there is no such rule, or it may not be put aside. */
  effect(
    who: Staff,
    rule: string,
    change: { readonly words: string } | 'aside',
    signal: AbortSignal,
  ): Promise<RuleEffect | null>;
  /** For the next call. `known`: the practice added them already. */
  add(
    who: Staff,
    rule: string,
    added: { readonly words: string; readonly registerNumber: string },
    signal: AbortSignal,
  ): Promise<'added' | 'known'>;
  /** False: these words were never added. */
  withdraw(who: Staff, rule: string, words: string, signal: AbortSignal): Promise<boolean>;
  /** Under the signature that they had. False: they were not withdrawn. */
  restore(who: Staff, rule: string, words: string, signal: AbortSignal): Promise<boolean>;
  /** Whether this rule may ever be put aside: none that says 112 or brings a human (safety.md). */
  mayBePutAside(rule: string): boolean;
  /** False: a colleague put it aside already. */
  putAside(
    who: Staff,
    rule: string,
    aside: { readonly reason: string; readonly until: string; readonly registerNumber: string },
    signal: AbortSignal,
  ): Promise<boolean>;
  /** False: it counts. */
  countAgain(who: Staff, rule: string, signal: AbortSignal): Promise<boolean>;
}

interface CallerTurn {
  readonly text: string;
  readonly atMs: number;
}

/** What Balie makes of one sentence, by the very stages of a call. Nothing is kept. */
export interface SentenceReader {
  read(who: Staff, text: string, signal: AbortSignal): Promise<SentenceRead>;
  /** As which kind of appointment each of these is heard, when all are example questions of this kind. Null: there is no such kind. */
  asType(
    who: Staff,
    type: string,
    questions: readonly string[],
    signal: AbortSignal,
  ): Promise<TypeQuestionsHeard['heard'] | null>;
  /** How each alarm rule stands on what a caller said, by the rules of now. */
  judge(who: Staff, said: readonly CallerTurn[], signal: AbortSignal): Promise<JudgedRules['rules']>;
}
