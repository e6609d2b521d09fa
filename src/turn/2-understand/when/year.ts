import { wordsNumberAt, yearWordsAt } from '../numbers/cardinal.ts';
import { isGlued, isText, type Line, type Match, textAt } from './line.ts';

export interface Year {
  readonly year: number;
  /** Written in two digits, so that its century was guessed. */
  readonly short: boolean;
}

/** A two-digit year lies at most this far ahead: an appointment for 2036 is said in full. */
const AHEAD = 10;

const between = (year: number): boolean => year >= 1800 && year <= 2200;

/** A year in full: "1968", "negentienachtenzestig", "negentienhonderd vijf", "tweeduizend en vier", "twintig zesentwintig", "19 68". */
export function fullYearAt(line: Line, at: number): Match<number> | null {
  const token = line.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits') {
    if (token.text.length === 4 && between(Number(token.text)) && !goesOn(line, at + 1)) {
      return { value: Number(token.text), next: at + 1 };
    }
    return splitYearAt(line, at);
  }
  const pair = yearWordsAt(line.tokens, at);
  const words = wordsNumberAt(line.tokens, at);
  if (words !== null && !words.ordinal && words.value >= 1000 && between(words.value)) {
    return { value: words.value, next: words.next };
  }
  return pair === null ? null : { value: pair.value, next: pair.next };
}

/** "19 68" as a recogniser writes "negentien achtenzestig". */
function splitYearAt(line: Line, at: number): Match<number> | null {
  const century = textAt(line, at);
  const rest = line.tokens[at + 1];
  if ((century !== '19' && century !== '20') || rest?.kind !== 'digits' || rest.text.length !== 2)
    return null;
  return goesOn(line, at + 2) ? null : { value: Number(century + rest.text), next: at + 2 };
}

/** "2016" in "2016-11" or "2016.5" is no year by itself; a full stop or a dash with a space after it is. */
function goesOn(line: Line, at: number): boolean {
  const mark = line.tokens[at];
  const after = line.tokens[at + 1];
  if (mark === undefined || mark.spaced) return false;
  if (mark.kind === 'word') return true;
  if (after === undefined || after.spaced) return false;
  return isText(line, at, '-', '/', '.', ':', '%') && after.kind === 'digits';
}

/** The year after a day and month: "12 januari, 2016", "26 juni van 2020", "28 juni in 2020", "3 februari 82", "14 maart '68". */
export function yearAfter(line: Line, at: number): Match<Year> | null {
  const comma = isText(line, at, ',') ? at + 1 : at;
  const word = isText(line, comma, 'van', 'in', 'uit', 'jaar', 'het') ? comma + 1 : comma;
  const index =
    isText(line, word, 'het') && isText(line, word + 1, 'jaar')
      ? word + 2
      : isText(line, word, 'jaar')
        ? word + 1
        : word;
  const full = fullYearAt(line, index);
  if (full !== null) return { value: { year: full.value, short: false }, next: full.next };
  if (
    isText(line, comma, "'") &&
    line.tokens[comma + 1]?.kind === 'digits' &&
    textAt(line, comma + 1).length === 2
  ) {
    return {
      value: { year: expandYear(Number(textAt(line, comma + 1)), line.today.year), short: true },
      next: comma + 2,
    };
  }
  return comma === at ? shortYearAt(line, at) : null;
}

/** "3 februari 82": two digits that cannot be an hour of the day. */
function shortYearAt(line: Line, at: number): Match<Year> | null {
  const token = line.tokens[at];
  if (token === undefined) return null;
  let value: number;
  let next = at + 1;
  if (token.kind === 'digits') {
    if (token.text.length !== 2) return null;
    value = Number(token.text);
    if (value < 25 && !token.text.startsWith('0')) return null;
    if (token.text.startsWith('0') && (isGlued(line, next, ':') || isGlued(line, next, '.'))) return null;
  } else {
    const words = wordsNumberAt(line.tokens, at);
    if (words === null || words.ordinal || words.value < 30 || words.value > 99) return null;
    value = words.value;
    next = words.next;
  }
  if (
    line.lexemes[next]?.unit !== undefined ||
    isGlued(line, next, ':') ||
    isText(line, next, '-', '%', 'procent', 'euro')
  )
    return null;
  return { value: { year: expandYear(value, line.today.year), short: true }, next };
}

/** Two digits to a year: up to ten years ahead of the reference is this century, the rest the last one. */
export function expandYear(short: number, now: number): number {
  const century = Math.floor(now / 100) * 100;
  return short + century <= now + AHEAD ? century + short : century - 100 + short;
}
