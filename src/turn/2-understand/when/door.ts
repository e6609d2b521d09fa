import type { Expecting, Reading } from './found.ts';
import { findWhen } from './when.ts';

/** One parsed line of the `when` door (formats.md). The raw shape is checked by the door's program. */
export interface WhenQuestion {
  readonly text: string;
  /** Local wall time of the practice. */
  readonly reference: Temporal.PlainDateTime;
  readonly expecting: Expecting;
}

export interface WhenAnswer {
  readonly found: readonly (Reading & {
    readonly start: number;
    readonly end: number;
    readonly certain: boolean;
    readonly also: readonly Reading[];
  })[];
}

/** Answers one line of the `when` door with the very function that runs in a call. */
export function answerWhen(question: WhenQuestion): WhenAnswer {
  const found = findWhen(question.text, question.reference, question.expecting);
  return {
    found: found.map(({ start, end, kind, from, to, duration, certain, also }) => ({
      start,
      end,
      kind,
      from,
      to,
      duration,
      certain,
      also,
    })),
  };
}
