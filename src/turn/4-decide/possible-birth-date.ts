import type { DialogueContext } from './dialogue.ts';

/** No living person is older; the oldest Dutch person reached 115. */
const OLDEST_YEARS = 120;

/** A birth date that can be one: not in the future, not longer ago than anyone has lived. */
export function possibleBirthDate(
  iso: string | undefined,
  { now }: Pick<DialogueContext, 'now'>,
): Temporal.PlainDate | null {
  if (iso === undefined) return null;
  const date = Temporal.PlainDate.from(iso);
  const today = now.toPlainDate();
  const tooLate = Temporal.PlainDate.compare(date, today) > 0;
  const tooEarly = Temporal.PlainDate.compare(date, today.subtract({ years: OLDEST_YEARS })) < 0;
  return tooLate || tooEarly ? null : date;
}
