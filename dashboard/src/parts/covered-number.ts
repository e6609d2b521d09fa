import { phoneWritten } from '../language/phone-written.ts';

const SHOWN_AT_THE_END = 4;

/** "+31612344112" -> "06 •• •• 41 12": enough to know it again, and nothing for who reads along. */
export function coveredNumber(number: string): string {
  const written = phoneWritten(number);
  // Of a number that stays as it is, the country's code is shown.
  const head = written === number ? 3 : written.search(/[^0-9]/);
  let toShow = SHOWN_AT_THE_END;
  return [...written]
    .toReversed()
    .map((sign, fromEnd) => {
      if (written.length - fromEnd <= head || !/\d/.test(sign)) return sign;
      toShow--;
      return toShow < 0 ? '•' : sign;
    })
    .toReversed()
    .join('');
}
