import type { AnswerTopic, ApprovedAnswer, Practice } from '../../domain/practice.ts';
import { longestSaid } from './said-words.ts';

/**
 * The practice's own answer to a question on one of these topics: the one whose words the question holds (the longest word wins),
 * else the default of the first topic that has one. Null when there is none that may be given today: an answer past its date is
 * as good as none.
 */
export function approvedAnswer(
  practice: Practice,
  topics: readonly AnswerTopic[],
  question: string,
  today: Temporal.PlainDate,
): ApprovedAnswer | null {
  return (
    pointedAt(practice, topics, question, today) ??
    inForce(practice, today)
      .filter(({ topic, words }) => words.length === 0 && topics.includes(topic))
      .toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic))[0] ??
    null
  );
}

/** Only an answer whose words the question holds: what a question must hold when its wish alone does not tell the topic. */
export function pointedAt(
  practice: Practice,
  topics: readonly AnswerTopic[],
  question: string,
  today: Temporal.PlainDate,
): ApprovedAnswer | null {
  let best: { readonly answer: ApprovedAnswer; readonly length: number } | null = null;
  for (const answer of inForce(practice, today)) {
    const word = topics.includes(answer.topic) ? longestSaid(question, answer.words) : null;
    if (word !== null && word.length > (best?.length ?? 0)) best = { answer, length: word.length };
  }
  return best?.answer ?? null;
}

/** Of which of these topics the question names a thing that the practice has or had an answer about; null: none. */
export const topicNamed = <Topic extends AnswerTopic>(
  { answers }: Practice,
  topics: readonly Topic[],
  question: string,
): Topic | null =>
  topics.find((topic) =>
    answers.some((answer) => answer.topic === topic && longestSaid(question, answer.words) !== null),
  ) ?? null;

const inForce = ({ answers }: Practice, today: Temporal.PlainDate): readonly ApprovedAnswer[] =>
  answers.filter(
    ({ validUntil }) => validUntil === null || Temporal.PlainDate.compare(validUntil, today) >= 0,
  );
