import { numeralAtoms } from './numbers/numeral-words.ts';
import { Lexicon, nearestWord } from './repair-lexicon.ts';
import { NUMBERS, TENS, UNITS } from './repair-words.ts';
import { digitsOf, wordsOf } from './slots/digit-words.ts';
import { type SaidTurn, textAt } from './words.ts';

const NUMBERS_ONLY = new Lexicon(NUMBERS, [0.72, 0.76]);
const TENS_ONLY = new Lexicon(TENS, [0.72, 0.76]);
const UNITS_ONLY = new Lexicon(UNITS, [0.6, 0.76]);
/** Among numbers a word may sound less like one: "dlie", "tiem". */
export const SMALL_ONLY = new Lexicon([...UNITS, 'nul', 'tien', 'elf', 'twaalf'], [0.6, 0.76]);

/** "Negentienhonderdnegenenzeventig" has thirty-one letters. */
const LONGEST = 32;

/** Numbers that were heard half in digits or glued: "2 en tachtig", "een en 30", "negenen 50", "tweeduizend 4". */
export function numberAt(turn: SaidTurn, at: number): { readonly word: string; readonly to: number } | null {
  const [one = '', two = '', three = ''] = [0, 1, 2].map((step) => textAt(turn.words, at + step));
  // "Honderd 12" was said as one number.
  const hundreds = /^(?:(twee|drie|vier|vijf|zes|zeven|acht|negen)?honderd)$/.exec(one);
  const counted = numeralAtoms(textAt(turn.words, at - 1)) !== null;
  if (hundreds !== null && !counted && /^[1-9][0-9]?$/.test(two))
    return { word: String(100 * Math.max(1, unitOf(hundreds[1] ?? '')) + Number(two)), to: at + 2 };
  const unit = unitOf(one);
  if (unit > 0 && two === 'en' && tensOf(three) > 0 && /[0-9]/.test(`${one}${three}`))
    return { word: String(tensOf(three) + unit), to: at + 3 };
  const glued = unitOf(one.replace(/en$/, ''));
  if (one.endsWith('en') && unit === 0 && glued > 0 && tensOf(two) > 0)
    return { word: String(tensOf(two) + glued), to: at + 2 };
  if (one === 'tweeduizend' && /^[0-9]{1,2}$/.test(two))
    return { word: String(2000 + Number(two)), to: at + 2 };
  if (one === 'twee' && two === 'duizend' && /^[0-9]{1,2}$/.test(three))
    return { word: String(2000 + Number(three)), to: at + 3 };
  return null;
}

const unitOf = (word: string): number => (/^[1-9]$/.test(word) ? Number(word) : UNITS.indexOf(word) + 1);
const tensOf = (word: string): number =>
  /^[2-9]0$/.test(word) ? Number(word) : TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : 0;

/** What a number word says for certain about its own mishearing, wherever it stands; null when it is no such word. */
export function numberWithin(word: string, known: ReadonlySet<string>): string | null {
  if (word.length > LONGEST) return null;
  // "Zeventeen", "derteen" are no ordinals, which they sound like.
  const teen = word.replace(/teen$/, 'tien');
  return known.has(teen) ? teen : (largeNumber(word) ?? numbersApart(word, known));
}

/** "Tweeduizent", "vijfhondirdachtenzestig", "negentienhonderdtweeënzesti": the sounds within a large number. */
function largeNumber(word: string): string | null {
  const better = word
    .replace(/^[td][vw]ee(?=[dh])/, 'twee')
    .replace(/(?!honderd)ho(?:e|a)?n[dt][aei]+r[dt]?(?=$|e|[^aeiou])/, 'honderd')
    .replace(/(?!duizend)d(?:ui|ue|oe|u|eu)[zs]en[dt]?/, 'duizend');
  const [, large = '', rest = ''] = /^(.*(?:honderd|duizend))(.{4,})$/.exec(better) ?? [];
  const whole =
    rest === '' || numeralAtoms(rest) !== null ? better : large + (nearestWord(rest, NUMBERS_ONLY) ?? rest);
  return whole !== word && numeralAtoms(whole) !== null ? whole : null;
}

/** "Eenendertigeen", "zevenentwintigdrie": a number that ends is followed by the next; "negentienvijf" is a year. */
function numbersApart(word: string, known: ReadonlySet<string>): string | null {
  for (let cut = word.length - 3; cut >= 4; cut--) {
    const [one, other] = [word.slice(0, cut), word.slice(cut)];
    const ends = /(tien|tig)$/.test(one) && !/^(negentien|twintig)$/.test(one);
    if (ends && known.has(one) && known.has(other) && numeralAtoms(other) !== null) return `${one} ${other}`;
  }
  return null;
}

/** The words that stand around the one to be put right. */
export interface Around {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly afterThat: string | undefined;
}

/** What a word is where only a number can stand: "vijf en zeventi", "agt en dertig", "nul twe nul"; null elsewhere. */
export function numberBetween(word: string, { before, after, afterThat }: Around): string | null {
  if (numeralAtoms(word) !== null || word.length < SHORTEST) return null;
  if (after === 'en' && TENS.includes(afterThat ?? '')) return nearestWord(word, UNITS_ONLY);
  // A number in the words of a dialect or a recogniser, too short to be compared by its sound.
  const variant =
    word.length <= LONGEST_VARIANT && (isCount(before) || isCount(after)) ? digitsOf(word) : null;
  return variant !== null && /^[2-9]$/.test(variant) ? wordsOf(variant) : null;
}

const SHORTEST = 3;
const LONGEST_VARIANT = 4;

/** Before "en" stand tens: "vijf en zeventi". */
export const tensAfterAnd = (word: string, before: string | undefined): string | null =>
  before === 'en' ? nearestWord(word, TENS_ONLY) : null;

/** Among numbers, or before one at the beginning, a word that hardly sounds like a small number is one. */
export const smallAmongNumbers = (word: string, { before, after }: Around): string | null =>
  isCount(after) && (before === undefined || isCount(before)) ? nearestWord(word, SMALL_ONLY) : null;

const isCount = (word: string | undefined): boolean =>
  word !== undefined && (/^[0-9]+$/.test(word) || numeralAtoms(word) !== null);
