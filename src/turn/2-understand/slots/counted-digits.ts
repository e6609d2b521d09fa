import { textAt, type Word } from '../words.ts';
import { digitsOf, SMALL, TENS } from './digit-words.ts';

/** One spoken group of digits ("vierendertig", "06", "dubbel vijf") with every way to write it down. */
export interface DigitGroup {
  /** Most likely first: "honderdtwaalf" is 112, or 100 and 12. */
  readonly readings: readonly string[];
  /** Places in the words; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

export const PLURALS = 'nullen enen tweeen drieen vieren vijven zessen zevens achten negens'.split(' ');

/** A telephone number may end in eight equal digits. */
const MOST_ALIKE = 8;

/** "Dubbel vijf", "viermaal de nul": how often, in one word. */
const TIMES: Readonly<Record<string, number>> = {
  dubbel: 2,
  dubbele: 2,
  dubble: 2,
  dubbeltje: 2,
  tweekeer: 2,
  tweemaal: 2,
  '2x': 2,
  driekeer: 3,
  driemaal: 3,
  '3x': 3,
  trippel: 3,
  triple: 3,
  driedubbel: 3,
  drievoudig: 3,
  vierkeer: 4,
  viermaal: 4,
  '4x': 4,
  vijfmaal: 5,
  zesmaal: 6,
};

export function repeatedAt(words: readonly Word[], at: number): DigitGroup | null {
  const first = textAt(words, at);
  const times = TIMES[first];
  if (times !== undefined) return timesGroup(words, at, at + 1, times);
  const count = Number(SMALL.get(first) ?? first);
  const next = textAt(words, at + 1);
  if (count >= 2 && count <= MOST_ALIKE && (next === 'keer' || next === 'maal' || next === 'x'))
    return timesGroup(words, at, at + 2, count);
  const plural = PLURALS.indexOf(next);
  // "Twee vieren", "zes nullen", but not "na vieren": a count must stand before it.
  if (count >= 2 && count <= MOST_ALIKE && plural >= 0)
    return { readings: [String(plural).repeat(count)], from: at, to: at + 2 };
  return null;
}

/** "Acht acht negen twee keer": told behind the digit, at the end; elsewhere it is about what follows. */
export function repeatedBehind(words: readonly Word[], at: number): DigitGroup | null {
  const digit = digitsOf(textAt(words, at));
  const count = Number(SMALL.get(textAt(words, at + 1)) ?? textAt(words, at + 1));
  const told = count >= 2 && count <= 4 && /^(keer|maal)$/.test(textAt(words, at + 2));
  if (digit?.length !== 1 || !told) return null;
  const ends = words.length === at + 3 || /^(ja|hoor|dus|mevrouw|meneer)$/.test(textAt(words, at + 3));
  return ends ? { readings: [digit.repeat(count)], from: at, to: at + 3 } : null;
}

function timesGroup(words: readonly Word[], from: number, digitAt: number, times: number): DigitGroup | null {
  const following = textAt(words, digitAt + 1);
  const isDigit = digitsOf(following) !== null || PLURALS.includes(following);
  // "Twee keer achter elkaar zevenenzeventig".
  if (/^(achter|na) (elkaar|mekaar)$/.test(`${textAt(words, digitAt)} ${following}`))
    return timesGroup(words, from, digitAt + 2, times);
  const skip = /^(de|het)$/.test(textAt(words, digitAt)) && isDigit ? 1 : 0;
  const word = textAt(words, digitAt + skip);
  // "Twee keer een nul": two noughts, or two ones and a nought.
  const counted = word === 'een' ? digitAfterArticle(words, digitAt + skip + 1) : null;
  if (counted !== null)
    return {
      readings: [counted.repeat(times), `${'1'.repeat(times)}${counted}`],
      from,
      to: digitAt + skip + 2,
    };
  const digit = digitsOf(word) ?? (PLURALS.includes(word) ? String(PLURALS.indexOf(word)) : null);
  return digit === null ? null : { readings: [digit.repeat(times)], from, to: digitAt + skip + 1 };
}

/** "Een vijf", "een nul": the digit of which the "een" is the article; two digits are a number of their own. */
function digitAfterArticle(words: readonly Word[], at: number): string | null {
  const digit = digitsOf(textAt(words, at));
  if (digit?.length !== 1 || digit === '1') return null;
  const next = textAt(words, at + 1);
  // "Twee keer een, twee keer twee": the second two counts what follows; "een vier en twintig": a one and 24.
  const counts = /^(keer|maal|x)$/.test(next) || (next === 'en' && TENS.includes(textAt(words, at + 2)));
  return counts ? null : digit;
}

/** "En dan een zeven", behind counted digits: the seven by itself, or a one and a seven. */
export function articledDigitAt(words: readonly Word[], at: number): DigitGroup | null {
  const digit = textAt(words, at) === 'een' ? digitAfterArticle(words, at + 1) : null;
  return digit === null ? null : { readings: [digit, `1${digit}`], from: at, to: at + 2 };
}

/** Counting makes things of digits, and the next is one more thing: "twee maal twee, en dan een drie", "nog een drie". */
export function articledBehindCounted(
  words: readonly Word[],
  at: number,
  before: DigitGroup | undefined,
): DigitGroup | null {
  if (before === undefined || textAt(words, at) !== 'een') return null;
  const counted = before.to - before.from > 1 && /^(.)\1+$/.test(before.readings[0] ?? '');
  const apart = words[at]?.afterBreak === true || /^(en|dan)$/.test(textAt(words, at - 1));
  return (counted && apart) || textAt(words, at - 1) === 'nog' ? articledDigitAt(words, at) : null;
}
