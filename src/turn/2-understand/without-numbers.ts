import { findDigitRuns, readingsOf } from './slots/digits.ts';
import { findWhen } from './when/when.ts';
import { partOf, readTurn, type SaidTurn } from './words.ts';

/** A telephone number or more: no day or time is said in so many digits. */
const TOO_MANY_DIGITS = 8;
const BORN = /^(geboren|geboortedatum|geboortedag|geb)$/;
/** The turn with telephone numbers and birth dates blanked, so that they are not read as days and times. */
export function withoutNumbers(turn: SaidTurn, now: Temporal.PlainDateTime): SaidTurn {
  const spans: (readonly [number, number])[] = [];
  for (const run of findDigitRuns(turn.words)) {
    const first = run[0];
    const last = run.at(-1);
    if (first && last && (readingsOf(run)[0] ?? '').length >= TOO_MANY_DIGITS)
      spans.push([first.from, last.to]);
  }
  const born = turn.words.findIndex(({ text }) => BORN.test(text));
  if (born >= 0) spans.push([born, endOfBirthDate(turn, born, now)]);
  if (spans.length === 0) return turn;
  let judged = turn.judged;
  for (const [from, to] of spans) {
    const start = turn.words[from]?.start ?? 0;
    const end = turn.words[Math.min(to, turn.words.length) - 1]?.end ?? judged.length;
    judged = judged.slice(0, start) + ' '.repeat(end - start) + judged.slice(end);
  }
  return readTurn(judged);
}

/** The place of the first word after the birth date that follows the cue; the cue itself when none does. */
function endOfBirthDate(turn: SaidTurn, born: number, now: Temporal.PlainDateTime): number {
  const rest = partOf(turn, born + 1);
  const date = findWhen(rest.judged, now, 'date-of-birth')[0];
  if (date === undefined) return born + 1;
  return born + 1 + rest.words.filter(({ start }) => start < date.end).length;
}
