import { findDigitRuns, readingsOf } from './slots/digits.ts';
import { findWhen } from './when/when.ts';
import { partOf, readTurn, type SaidTurn, type Word } from './words.ts';

/** "14:00" is a time: no telephone number or postcode is said with a colon. Digits beside it may be a longer number. */
const CLOCK = /(?<![\d:])(?<!\d\s)(?:[01]?\d|2[0-3]):[0-5]\d(?!\s?[\d:])/g;

/** The turn with written times blanked; places in the text stay. */
export function withoutClocks(turn: SaidTurn): SaidTurn {
  const judged = turn.judged.replace(CLOCK, (clock) => ' '.repeat(clock.length));
  return judged === turn.judged ? turn : readTurn(judged);
}

/** A telephone number or more: no day or time is said in so many digits. */
const TOO_MANY_DIGITS = 8;
const BORN = /^(geboren|geboortedatum|geboortedag|geb)$/;
/** The turn with telephone numbers and birth dates blanked, so that they are not read as days and times. */
export function withoutNumbers(turn: SaidTurn, now: Temporal.PlainDateTime): SaidTurn {
  const spans: (readonly [number, number])[] = [];
  const digits = withoutClocks(turn).words;
  for (const run of findDigitRuns(digits)) {
    const first = run[0];
    const last = run.at(-1);
    if (first && last && (readingsOf(run)[0] ?? '').length >= TOO_MANY_DIGITS)
      spans.push(placeOf(digits, first.from, last.to));
  }
  const born = turn.words.findIndex(({ text }) => BORN.test(text));
  if (born >= 0) spans.push(placeOf(turn.words, born, endOfBirthDate(turn, born, now)));
  if (spans.length === 0) return turn;
  let judged = turn.judged;
  for (const [start, end] of spans) {
    judged = judged.slice(0, start) + ' '.repeat(end - start) + judged.slice(end);
  }
  return readTurn(judged);
}

/** Where words stand in the text; `to` is exclusive. */
const placeOf = (words: readonly Word[], from: number, to: number): readonly [number, number] => [
  words[from]?.start ?? 0,
  words[Math.min(to, words.length) - 1]?.end ?? 0,
];

/** The place of the first word after the birth date that follows the cue; the cue itself when none does. */
function endOfBirthDate(turn: SaidTurn, born: number, now: Temporal.PlainDateTime): number {
  const rest = partOf(turn, born + 1);
  const date = findWhen(rest.judged, now, 'date-of-birth')[0];
  if (date === undefined) return born + 1;
  return born + 1 + rest.words.filter(({ start }) => start < date.end).length;
}
