import dayjs from 'dayjs';
import type { Place } from '../../../../src/http/contract/booking.ts';
import { type Column, momentMs, type Span, STEP_MS } from './grid-columns.ts';
import { placeKey, type Refusals } from './placing.ts';

/** A target is as high as a finger or a line of words needs; the keyboard and dragging reach the five minutes between. */
const TARGET_STEPS = 2;

/** A stretch of a column with one answer: a place that may be taken (null), or the rule that refuses it. */
export interface Answered extends Span {
  readonly refusal: string | null;
}

export const placeAt = ({ day, practitioner }: Column, at: number): Place => ({
  practitioner: practitioner.id,
  start: dayjs(momentMs(day.from) + at).toISOString(),
});

/** Every start of five minutes that the columns show. */
export const placesIn = (columns: readonly Column[], span: Span): readonly Place[] =>
  columns.flatMap((column) =>
    Array.from({ length: Math.max(0, (span.to - span.from) / STEP_MS) }, (_, nth) =>
      placeAt(column, span.from + nth * STEP_MS),
    ),
  );

/** The answers of one column: starts that are refused by one rule in a row are one stretch, those that may are each a target. */
export function answersOf(column: Column, span: Span, refusals: Refusals): readonly Answered[] {
  const answers: Answered[] = [];
  for (let at = span.from; at < span.to; ) {
    const refusal = refusals.get(placeKey(placeAt(column, at)));
    if (refusal === undefined) {
      at += STEP_MS;
      continue;
    }
    let end = at + STEP_MS;
    while (end < span.to && refusals.get(placeKey(placeAt(column, end))) === refusal) end += STEP_MS;
    if (refusal === null) answers.push(...targetsIn({ from: at, to: end }));
    else answers.push({ from: at, to: end, refusal });
    at = answers.at(-1)?.to ?? end;
  }
  return answers;
}

/** Each high enough to be hit: what is left over goes to the last, and one alone covers the line below it. */
function targetsIn({ from, to }: Span): readonly Answered[] {
  const height = TARGET_STEPS * STEP_MS;
  const count = Math.max(1, Math.floor((to - from) / height));
  return Array.from({ length: count }, (_, nth) => ({
    from: from + nth * height,
    to: nth === count - 1 ? Math.max(to, from + height) : from + (nth + 1) * height,
    refusal: null,
  }));
}
