import { findDigitRuns, readingsOf } from './slots/digits.ts';
import { readTurn, type SaidTurn } from './words.ts';

/** A telephone number or more: no day or time is said in so many digits. */
const TOO_MANY_DIGITS = 8;
const BORN = /^(geboren|geboortedatum|geboortedag|geb)$/;
/** Words a spoken birth date takes after its cue: "geboren op de veertiende van de derde negentienhonderd acht en zestig". */
const BIRTH_DATE_WORDS = 11;

/** The turn with telephone numbers and birth dates blanked, so that they are not read as days and times. */
export function withoutNumbers(turn: SaidTurn): SaidTurn {
  const spans: (readonly [number, number])[] = [];
  for (const run of findDigitRuns(turn.words)) {
    const first = run[0];
    const last = run.at(-1);
    if (first && last && (readingsOf(run)[0] ?? '').length >= TOO_MANY_DIGITS)
      spans.push([first.from, last.to]);
  }
  const born = turn.words.findIndex(({ text }) => BORN.test(text));
  if (born >= 0) {
    const end = turn.words.findIndex(({ afterBreak }, at) => afterBreak && at > born + 3);
    spans.push([born, end < 0 ? born + BIRTH_DATE_WORDS : Math.min(end, born + BIRTH_DATE_WORDS)]);
  }
  if (spans.length === 0) return turn;
  let judged = turn.judged;
  for (const [from, to] of spans) {
    const start = turn.words[from]?.start ?? 0;
    const end = turn.words[Math.min(to, turn.words.length) - 1]?.end ?? judged.length;
    judged = judged.slice(0, start) + ' '.repeat(end - start) + judged.slice(end);
  }
  return readTurn(judged);
}
