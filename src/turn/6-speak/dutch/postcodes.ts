import { sayDigitPairs } from './numbers.ts';
import { sayLetters } from './spelling.ts';

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
