import type { AnswerTopic, Practice } from '../../domain/practice.ts';

/** A change of what Balie may answer, in the place of the answer that it replaces or as the last one. */
export interface AnswerChange {
  /** The place of the answer among those of the practice; null: a new one. */
  readonly place: number | null;
  readonly topic: AnswerTopic;
  readonly words: readonly string[];
  readonly text: string;
  readonly validUntil: Temporal.PlainDate | null;
}

/** The practice as it is once this change is in force; approved in a rehearsal only. */
export function withAnswer(practice: Practice, change: AnswerChange, today: Temporal.PlainDate): Practice {
  const { place, ...said } = change;
  const answer = { ...said, approvedBy: 'proef', approvedOn: today };
  return {
    ...practice,
    answers:
      place === null
        ? [...practice.answers, answer]
        : practice.answers.map((one, at) => (at === place ? answer : one)),
  };
}
