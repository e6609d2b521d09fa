import { letterApart, unglued } from './glued-words.ts';
import { numeralAtoms } from './numbers/numeral-words.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { Lexicon, nearestWord } from './repair-lexicon.ts';
import {
  type Around,
  numberAt,
  numberBetween,
  numberWithin,
  smallAmongNumbers,
  tensAfterAnd,
} from './repair-numbers.ts';
import {
  ANSWERS,
  AROUND_NAMES,
  CALENDAR,
  KEPT,
  MONTHS_AMONG_NUMBERS,
  NUMBERS,
  ORDINALS,
  RESPELLED,
  SPELLERS,
  WEEKDAYS,
} from './repair-words.ts';
import { takesBack } from './slots/correction-words.ts';
import { beginsHoliday } from './when/holiday-day.ts';
import { LEXICON } from './when/lexicon.ts';
import { readTurn, type SaidTurn, textAt } from './words.ts';

/** How near a word must sound to be taken for another; shorter words need to be nearer. Yes must never become no. */
const LEXICONS = {
  numbers: new Lexicon([...NUMBERS, ...CALENDAR, ...ORDINALS], [0.72, 0.76]),
  postcode: new Lexicon([...NUMBERS, ...SPELLERS], [0.72, 0.76]),
  calendar: new Lexicon(WEEKDAYS, [0.85, 0.85]),
  answers: new Lexicon(ANSWERS, [0.8, 0.8], false),
  names: new Lexicon(AROUND_NAMES, [0.8, 0.8]),
} as const;

const NUMERIC: ReadonlySet<string> = new Set(['numbers', 'postcode']);

const SHORTEST = 4;
/** "Negentiennegenenzeventig" has twenty-four letters. */
const LONGEST = 24;
const FILLERS = /^(eh|uh|euh|ehm|uhm|hm)$/;

/**
 * The turn with misheard numbers, months and weekdays put right ("feertien mart" is "veertien maart"), split ones joined
 * ("zeven enzestig") and hesitations left out. Only for an answer to a question that asks for them: elsewhere "maar" is "maar".
 */
export function repairAnswer(turn: SaidTurn, kind: keyof typeof LEXICONS = 'numbers'): SaidTurn {
  const once = repairedOnce(turn, kind);
  // What was put right may complete a number: "5 en zevendig", "dwee en 20".
  return once !== turn && NUMERIC.has(kind) ? repairedOnce(once, kind) : once;
}

function repairedOnce(turn: SaidTurn, kind: keyof typeof LEXICONS): SaidTurn {
  const lexicon = LEXICONS[kind];
  const parts: string[] = [];
  let changed = false;
  let end = 0;
  for (let at = 0; at < turn.words.length; at++) {
    const word = turn.words[at];
    if (!word) continue;
    parts.push(turn.judged.slice(end, word.start));
    end = word.end;
    if (FILLERS.test(word.text) && !(kind === 'postcode' && areLetters(turn, at))) {
      changed = true;
      continue;
    }
    const joined = (NUMERIC.has(kind) ? numberAt(turn, at) : null) ?? joinedAt(turn, at, lexicon);
    if (joined !== null) {
      parts.push(joined.word);
      end = turn.words[joined.to - 1]?.end ?? end;
      at = joined.to - 1;
      changed = true;
      continue;
    }
    const [before, after, afterThat] = [-1, 1, 2].map((step) => turn.words[at + step]?.text);
    const better = repaired(word.text, { before, after, afterThat }, lexicon);
    changed ||= better !== null;
    parts.push(better ?? word.raw);
  }
  parts.push(turn.judged.slice(end));
  // "Hm hm" is an answer when nothing else was said.
  if (turn.words.every(({ text }) => FILLERS.test(text))) return turn;
  return changed ? readTurn(parts.join('')) : turn;
}

/** "7411 HM", "7411 HM 12": between the digits and the house number, or at the end, "hm" is two letters. */
const areLetters = ({ words }: SaidTurn, at: number): boolean =>
  textAt(words, at) === 'hm' &&
  endsInNumber(words[at - 1]?.text) &&
  (words[at + 1] === undefined || endsInNumber(words[at + 1]?.text));
const endsInNumber = (word: string | undefined): boolean =>
  word !== undefined && (/^[0-9]+[a-z]?$/.test(word) || numeralAtoms(word) !== null);

/** Two pieces that are a known word together and of which one is nothing by itself. */
function joinedAt(
  turn: SaidTurn,
  at: number,
  { known }: Lexicon,
): { readonly word: string; readonly to: number } | null {
  const one = textAt(turn.words, at);
  const other = turn.words[at + 1]?.text;
  if (other === undefined || turn.words[at + 1]?.afterBreak) return null;
  const both = one + other;
  if (!known.has(both) || (known.has(one) && known.has(other)) || other.length < 3) return null;
  return { word: both, to: at + 2 };
}

function repaired(word: string, around: Around, lexicon: Lexicon): string | null {
  const { known } = lexicon;
  const { before, after } = around;
  if (known.has(word)) return null;
  const respelled = RESPELLED[word];
  if (respelled !== undefined) return respelled;
  if (/[0-9]/.test(word)) return unglued(word, known)?.join(' ') ?? null;
  const between = isNumber(before, known) && isNumber(after, known);
  if (between && MONTHS_AMONG_NUMBERS[word] !== undefined) return MONTHS_AMONG_NUMBERS[word] ?? null;
  const number = lexicon.numeric ? (numberWithin(word, known) ?? numberBetween(word, around)) : null;
  if (number !== null) return number;
  if (isKnownElsewhere(word)) return null;
  const letter = lexicon === LEXICONS.postcode ? letterApart(word) : null;
  if (letter !== null) return letter.join(' ');
  const tens = lexicon.numeric ? tensAfterAnd(word, before) : null;
  if (tens !== null) return tens;
  const begun = lexicon.byBeginning.get(word) ?? [];
  if (begun.length === 1 && word.length > SHORTEST) return begun[0] ?? null;
  const [whole, ...others] = lexicon.byRest.get(word) ?? [];
  if (whole !== undefined && others.length === 0) return whole;
  return (
    unglued(word, known)?.join(' ') ??
    nearestWord(word, lexicon) ??
    (lexicon.numeric ? smallAmongNumbers(word, around) : null)
  );
}

/**
 * Words that are right as they are: short and ordinary ones, those of another script, and what the readers of time and number know
 * ("weekend", "negentienzestig"); of large numbers they know the parts.
 */
const isKnownElsewhere = (word: string): boolean =>
  word.length < SHORTEST ||
  word.length > LONGEST ||
  KEPT.has(word) ||
  ORDINARY_WORDS.has(word) ||
  takesBack(word) ||
  !LATIN.test(word) ||
  isOfTime(word) ||
  numeralAtoms(word) !== null ||
  /honderd|duizend/.test(word);

const LATIN = /^[a-z]+$/;

const isOfTime = (word: string): boolean => LEXICON.has(word) || beginsHoliday(word);

const isNumber = (word: string | undefined, known: ReadonlySet<string>): boolean =>
  word !== undefined && ((known.has(word) && !word.endsWith('dag')) || /^[0-9]+$/.test(word));
