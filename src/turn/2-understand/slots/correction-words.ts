import { readTurn, type SaidTurn, textAt, type Word } from '../words.ts';

/** Words with which a speaker takes back what was just said; what follows replaces it. */
const TAKING_BACK = new Set(
  'nee neen wacht sorry pardon fout verkeerd correctie herstel bedoel bedoelde oftewel hoho stop ho oeps excuus excuses excuseer verbeter foutje verbetering oeh vergis verspreek'.split(
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

/** A pause that is said: between two values of one kind, where one was asked for, the second replaces the first ("2010, eh 2011"). */
export const hesitates = (word: string): boolean => HESITATES.test(word);

/** The sounds of such a pause, as a part of a pattern. */
export const PAUSE = '(?:eh|ehm|uh|uhm|euh|euhm|hm)';
const HESITATES = new RegExp(`^${PAUSE}$`);
const PAUSES = new RegExp(`\\b${PAUSE}\\b`, 'giu');

/**
 * "Vijfenzestig of liever gezegd zesenzestig", "42 zei ik he, maar het is 44": taking back in several words, among which are words that the
 * readers of values know otherwise.
 */
const IN_SEVERAL_WORDS =
  /\b(?:of )?(?:liever|beter) gezegd\b|\b(?:of )?wat zeg ik(?: nou| nu)?\b|\b(?:zei|zeg) ik(?: net| daarnet| altijd| h[eè])*,? maar (?:het|dat|t) (?:is|moet|was|wordt)(?: eigenlijk)?\b|\bgezegd,? maar (?:het|dat|t) (?:is|moet|was|wordt)(?: eigenlijk)?\b|\b(?:dat|het) zeg ik (?:verkeerd|fout)\b|\b(?:ik )?zeg (?:het|dat) (?:verkeerd|fout)\b|\bbij nader inzien\b|\bik lieg\b|\b(?:dat was |het was |is )?(?:een )?verspreking\b|\b(?:dat is |is )?mijn fout\b/giu;

/** The turn with each of these said as "nee". */
export function withPlainTakingBack(turn: SaidTurn): SaidTurn {
  if (!/ (?:gezegd|zeg|zei|inzien|lieg|verspreking|mijn fout) /u.test(turn.plain)) return turn;
  const judged = turn.judged.replace(IN_SEVERAL_WORDS, 'nee');
  return judged === turn.judged ? turn : readTurn(judged);
}

/** The turn without the pauses in it. */
export function withoutPauses(turn: SaidTurn): SaidTurn {
  if (!turn.words.some(({ text }) => hesitates(text))) return turn;
  return readTurn(turn.judged.replace(PAUSES, ''));
}
