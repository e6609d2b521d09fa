const LONGEST_NUMBER = 40;
const LONGEST_NAME = 100;

/** "1004", "A-17/2": what a system of a practice calls a patient; null: it can be none. */
export const ownNumberIn = (text: string): string | null =>
  text.length <= LONGEST_NUMBER && /^[\p{L}\d][\p{L}\d./_-]*$/u.test(text) ? text : null;

/** A name on one line; null: there is none, or it is a text. */
export function nameIn(text: string): string | null {
  const name = text.replaceAll(/\s+/gu, ' ').trim();
  return name !== '' && name.length <= LONGEST_NAME ? name : null;
}

/** "06 - 12 34 88 10", "0031612348810", "+31 (0)6 12348810" as E.164; null: no number at which somebody is reached. */
export function phoneIn(text: string): string | null {
  const dialled = text.replaceAll(/\(0\)|[\s()./-]/gu, '').replace(/^00/u, '+');
  // Numbers of the Netherlands are nine figures after the 0; 0800 and 0900 are no patient's.
  const number = /^0[1-7]\d{8}$/u.test(dialled) ? `+31${dialled.slice(1)}` : dialled;
  if (number.startsWith('+31')) return /^\+31[1-7]\d{8}$/u.test(number) ? number : null;
  return /^\+[1-9]\d{7,14}$/u.test(number) ? number : null;
}

/** Null: no address that a mail can go to. */
export const emailIn = (text: string): string | null =>
  text.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/u.test(text)
    ? text.toLowerCase()
    : null;

/** "1234 ab" with house number "12 bis" as "1234AB 12": what a caller is asked. Null: one of the two is none. */
export function postcodeIn(postcode: string, houseNumber: string): string | null {
  const parts = /^(?<figures>[1-9]\d{3})\s?(?<letters>[a-z]{2})$/iu.exec(postcode.trim())?.groups;
  const house = /^\d{1,5}/u.exec(houseNumber.trim())?.[0];
  if (parts === undefined || house === undefined) return null;
  return `${parts['figures']}${parts['letters']?.toUpperCase()} ${house}`;
}

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x']);
const NO: ReadonlySet<string> = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0']);

/** A cell of yes or no; null: neither. */
export function yesNoIn(text: string): boolean | null {
  const said = text.toLowerCase();
  if (YES.has(said)) return true;
  return NO.has(said) ? false : null;
}
