import type { Meaning, Slots, UnderstandingContext } from '../../domain/meaning.ts';
import { findAnswers } from './answers.ts';
import type { OfferedMoment } from './slots/choice.ts';
import { type JudgedWish, judgeWish } from './wishes/judge-wish.ts';
import { TRAINED_MODEL } from './wishes/trained-model.ts';
import { readTurn } from './words.ts';

/** What Balie has just said, as far as it gives the answer its meaning. */
export interface JustSaid {
  /** The moments offered, in the order said: "die van half tien" chooses by them. */
  readonly offered?: readonly OfferedMoment[];
}

export interface Explained {
  readonly meaning: Meaning;
  /** The phrases and features that spoke for the wish. */
  readonly wish: JudgedWish;
}

/** Turns before these are forgotten: a call of more than thirty turns has reached a human (S4). */
const REMEMBERED_TURNS = 30;

/**
 * The caller's turns so far -> what the last one means; earlier turns are memory ("zoals ik zei"). Pure, linear in the judged
 * length (`words.ts`), never throws on any text.
 */
export function understand(
  said: readonly string[],
  context: UnderstandingContext,
  justSaid: JustSaid = {},
): Meaning {
  return explain(said, context, justSaid).meaning;
}

/** The same with its reasons, for `./balie understand --explain` and the screen. */
export function explain(
  said: readonly string[],
  context: UnderstandingContext,
  justSaid: JustSaid = {},
): Explained {
  const recent = said.slice(-REMEMBERED_TURNS);
  const turn = readTurn(recent.at(-1) ?? '');
  const wish = judgeWish(turn, context.expecting, TRAINED_MODEL);
  const slots: Slots = findAnswers(turn, recent.slice(0, -1), wish.wish, context, justSaid.offered ?? []);
  return { meaning: { wish: wish.wish, second: wish.second, confidence: wish.confidence, slots }, wish };
}
