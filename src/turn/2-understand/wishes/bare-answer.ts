import type { ExpectedKind } from '../../../domain/expectation.ts';
import type { SaidTurn } from '../words.ts';
import { OF_A_MOMENT } from './asks-to-come.ts';

/**
 * Words of agreeing, refusing and choosing, with the small words between them. No "toch", "laat", "kom" or "door": those call off what was
 * done, and no word for a person.
 */
const ANSWERS = new Set(
  'ja jawel jazeker joa jep nee neen neu neuh nou nah oke okee ok akkoord goed prima best liever liefst graag niet nie geen van dat die dit het t hoeft hoef is was zo doe doet maar hoor mevrouw meneer dank dankjewel bedankt u je eigenlijk zeker absoluut echt helemaal wel ook voor mij me ik heb eh uh euh ehm hm eerste tweede derde laatste vroegste andere beide allebei past schikt lukt kan klopt juist alstublieft astublieft'.split(
    ' ',
  ),
);
const SAYS_YES_OR_NO =
  / (?:ja|jawel|jazeker|joa|jep|nee|neen|neu|neuh|niet|nie|geen|graag|prima|goed|oke|akkoord|klopt) /u;
/** "Doe die eerste maar" says no yes, and sounded like "schrap die maar". */
const CHOOSES = / (?:eerste|tweede|derde|laatste|vroegste|andere|beide|allebei) /u;

/**
 * "Liever niet" to a question of yes or no was heard as asking for a human, "dat hoeft niet" as calling off: a turn of nothing but an answer is the
 * answer to what Balie asked.
 */
export const isBareAnswer = ({ plain, words }: SaidTurn, expecting: ExpectedKind): boolean =>
  (expecting === 'yes-no' || expecting === 'slot-choice') &&
  (SAYS_YES_OR_NO.test(plain) || (expecting === 'slot-choice' && CHOOSES.test(plain))) &&
  words.every(({ text }) => ANSWERS.has(text) || OF_A_MOMENT.test(text));
