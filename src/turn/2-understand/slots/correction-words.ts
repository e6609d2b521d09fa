import { textAt, type Word } from '../words.ts';

/** Words with which a speaker takes back what was just said; what follows replaces it. */
const TAKING_BACK = new Set(
  'nee neen wacht sorry pardon fout verkeerd correctie herstel bedoel bedoelde oftewel hoho stop ho oeps excuus verbeter foutje verbetering oeh vergis'.split(
    ' ',
  ),
);

/** How many words may stand between the taking back and the new value: "nee wacht even hoor het is". */
const REACH = 8;

/** Whether the value that begins at this word replaces an earlier one. */
export function isCorrectionMarker(words: readonly Word[], at: number): boolean {
  for (let place = at - 1; place >= 0 && place >= at - REACH; place--) {
    const text = textAt(words, place);
    if (TAKING_BACK.has(text)) return true;
    // Another number in between: the taking back was about that one.
    if (/^[0-9]/.test(text)) return false;
  }
  return false;
}

export const takesBack = (word: string): boolean => TAKING_BACK.has(word);
