import { sayDigitPairs } from './numbers.ts';
import { sayLetters } from './spelling.ts';

/**
 * A telephone number in pairs: "+31201234567" is "nul twee, nul een, drieëntwintig, vijfenveertig, zevenenzestig". Takes E.164; a
 * foreign number starts with "plus" and its country code.
 */
export function sayPhone(e164: string): string {
  if (e164.startsWith('+31')) return sayDigitPairs(`0${onlyDigits(e164.slice(3))}`);
  const digits = onlyDigits(e164);
  return e164.startsWith('+') ? `plus ${sayDigitPairs(digits)}` : sayDigitPairs(digits);
}

/**
 * A postcode with its house number: "1234AB 12" is "twaalf, vierendertig, A van Anton, B van Bernard, huisnummer 12". What does not
 * start as a Dutch postcode is given back as it is.
 */
export function sayPostcode(postcode: string): string {
  const compact = postcode.trim();
  const digits = compact.slice(0, 4);
  const letters = compact.slice(4).trimStart().slice(0, 2);
  if (!/^\d{4}$/.test(digits) || !/^[a-z]{2}$/i.test(letters)) return postcode;
  const house = compact.slice(compact.indexOf(letters, 4) + 2).trim();
  // "IJ" never stands for one letter in a postcode: the letters are said one by one.
  const spelled = [...letters].map(sayLetters).join(', ');
  return `${sayDigitPairs(digits)}, ${spelled}${house === '' ? '' : `, huisnummer ${house}`}`;
}

const PREFIXES: ReadonlySet<string> = new Set(
  "van de der den het 't ter ten te in op bij onder over uit voor aan la le du d' el al ben ibn 's".split(
    ' ',
  ),
);

/** First and last name with Dutch capitals: "jan", "VAN DER BERG" is "Jan van der Berg". A missing part is left out. */
export function sayName(name: { readonly first?: string | null; readonly last?: string | null }): string {
  const last = (name.last ?? '').trim();
  const first = (name.first ?? '').trim();
  return [capitalised(first), capitalised(last)].filter((part) => part !== '').join(' ');
}

function capitalised(name: string): string {
  if (name !== name.toLowerCase() && name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => (PREFIXES.has(word) ? word : word.split('-').map(firstCapital).join('-')))
    .join(' ');
}

function firstCapital(word: string): string {
  const size = word.startsWith('ij') ? 2 : 1;
  return word.slice(0, size).toUpperCase() + word.slice(size);
}

const onlyDigits = (text: string): string => text.replace(/\D/g, '');
