import { FIRST_NAMES } from '../../domain/first-names.ts';
import { letterApart, unglued } from './glued-words.ts';
import { numeralAtoms } from './numbers/numeral-words.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { clockWord } from './repair-clock.ts';
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
  DAYS_WITH_PARTS,
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
  moments: new Lexicon([...NUMBERS, ...CALENDAR, ...ORDINALS, ...DAYS_WITH_PARTS], [0.72, 0.76]),
  postcode: new Lexicon([...NUMBERS, ...SPELLERS], [0.72, 0.76]),
  // Two sounds of nine may differ: "dondirda".
  calendar: new Lexicon(WEEKDAYS, [0.85, 0.77]),
  answers: new Lexicon(ANSWERS, [0.8, 0.8], false),
  names: new Lexicon(AROUND_NAMES, [0.8, 0.8]),
} as const;

const NUMERIC: ReadonlySet<string> = new Set(['numbers', 'moments', 'postcode']);
/** Where the words of a clock and a week are due. */
const TIMED: ReadonlySet<Lexicon> = new Set([LEXICONS.moments, LEXICONS.calendar]);

const SHORTEST = 4;
/** "Negentiennegenenzeventig" has twenty-four letters. */
const LONGEST = 24;
const FILLERS = /^(eh|uh|euh|ehm|uhm|hm)$/;

/**
 * The turn with misheard numbers, months and weekdays put right ("feertien mart" is "veertien maart"), split ones joined
 * ("zeven enzestig") and hesitations left out, but for one between two numbers. Only for an answer to a question that asks for them: elsewhere "maar" is "maar".
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
    if (
      FILLERS.test(word.text) &&
      !pausesBetween(turn, at, kind) &&
      !(kind === 'postcode' && areLetters(turn, at))
    ) {
      changed = true;
      continue;
    }
    if (staysAsItIs(turn, at, kind)) {
      parts.push(word.raw);
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

/** A likened word, "Brecht" (which sounds like "spreekt") where a name was asked for, and no March in "niet 47 maar 48". */
const staysAsItIs = (turn: SaidTurn, at: number, kind: keyof typeof LEXICONS): boolean => {
  const word = textAt(turn.words, at);
  return (
    spellsLetter(turn, at) ||
    (kind === 'names' && FIRST_NAMES.has(word)) ||
    (word === 'maar' && /^(?:niet|geen|nie)$/.test(textAt(turn.words, at - 2)))
  );
};

/** "De b van boter": any word spells its first letter, and "boter" is no misheard "Pieter". */
const spellsLetter = ({ words }: SaidTurn, at: number): boolean =>
  /^(van|als|zoals)$/.test(textAt(words, at - 1)) &&
  textAt(words, at - 2).length === 1 &&
  textAt(words, at).startsWith(textAt(words, at - 2));

/** "2010, eh 2011": what is said behind a pause between two numbers may replace the one before it, which the readers judge. */
const pausesBetween = ({ words }: SaidTurn, at: number, kind: keyof typeof LEXICONS): boolean =>
  (kind === 'numbers' || kind === 'postcode') &&
  endsInNumber(words[at - 1]?.text) &&
  endsInNumber(words[at + 1]?.text);

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
  const due = wordDueHere(word, around, lexicon);
  if (due !== null) return due;
  return (
    wholeOf(word, lexicon) ??
    unglued(word, known)?.join(' ') ??
    nearestWord(word, lexicon) ??
    (lexicon.numeric ? smallAmongNumbers(word, around) : null)
  );
}

/** The only word of which this is all but the last letter, or all but the first syllable. */
function wholeOf(word: string, { byBeginning, byRest }: Lexicon): string | null {
  const begun = byBeginning.get(word) ?? [];
  if (begun.length === 1 && word.length > SHORTEST) return begun[0] ?? null;
  const [whole, ...others] = byRest.get(word) ?? [];
  return whole === undefined || others.length > 0 ? null : whole;
}

/** What the words around leave no choice about: a word of a clock, a letter glued to a number, tens behind "en". */
function wordDueHere(word: string, around: Around, lexicon: Lexicon): string | null {
  if (lexicon === LEXICONS.postcode) {
    const letter = letterApart(word);
    if (letter !== null) return letter.join(' ');
  }
  const clock = TIMED.has(lexicon) ? clockWord(word, around) : null;
  return clock ?? (lexicon.numeric ? tensAfterAnd(word, around.before) : null);
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

/** "Overmorgen maar morgen" names no month between two numbers. */
const isNumber = (word: string | undefined, known: ReadonlySet<string>): boolean =>
  word !== undefined &&
  ((known.has(word) && !/(?:dag|morgen|avond|week)$/.test(word)) || /^[0-9]+$/.test(word));
