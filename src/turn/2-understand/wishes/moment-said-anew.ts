import { readTurn, type SaidTurn } from '../words.ts';
import { A_MOMENT } from './spoken-moments.ts';

/** What introduces the taking back, the taking back itself, and what stands between it and the new moment. */
const HESITATION = '(?:(?:of|ach|ah|o|oh|eh|euh|hm|uh|nou|he|en|maar|ja) ){0,3}';
const TAKING_BACK =
  '(?:nee|neen|wacht|sorry|pardon|correctie|oeps|ho|stop|vergis|verkeerd|fout|(?:ik )?(?:bedoel|bedoelde))';
const BETWEEN =
  '(?:(?:nee|neen|wacht|even|sorry|pardon|ik|het|dat|t|bedoel|bedoelde|vergis|me|mij|doe|doet|dan|maar|toch|liever|liefst|beter|om|van|op|voor|laat|laten|er|daar|we|zeggen|zeg|moet|is|wordt|zijn|aanstaande|komende|maak|maakt|maken|kan|hoor|he|eh|uh|of|ho|natuurlijk|eigenlijk|als|kon) ){0,7}?';
/** The old moment said once more, as what does not suit. */
const OLD_ONE = `(?:${A_MOMENT} (?:kan|gaat|lukt|past|schikt|komt|moet|heb|ben|zit|werk)(?: (?:ik|me|mij|het|dat|dan|natuurlijk|ook|toch|al|helemaal|er|nog|weer))*(?: (?:niet|werken|weg|iets|wat|vrij|slecht|bezet))?(?: (?:uit|goed))?)`;
const AFTER =
  '(?: (?:(?:bedoel|bedoelde|zei|wil) ik|zeg maar|graag|dan|toch|alstublieft|maar|van|worden|doen|maken|zeggen|(?:is|was|kan|past|komt|gaat)(?: (?:het|me|mij|ook))*(?: (?:beter|goed|handiger|uit))+))*';

const SAID_ANEW = new RegExp(
  ` ${HESITATION}${TAKING_BACK} ${BETWEEN}(?:${OLD_ONE} ${BETWEEN})?${A_MOMENT}${AFTER}(?: (?:want )?${OLD_ONE})?(?= )`,
  'u',
);
/** Few turns take anything back; the long expression takes 24 ms to compile, so it waits for one that does. */
const TAKES_BACK = new RegExp(` ${TAKING_BACK} `, 'u');
const A_DAY_OR_TIME = new RegExp(` ${A_MOMENT} `, 'u');

/**
 * "Ik wil maandag een afspraak, of nee wacht, dinsdag bedoel ik" wants what was said before the taking back; its second day is found
 * by the slots, and sounds like moving or asking after an appointment. The turn without it; the same turn where no moment is said anew.
 */
export function withoutMomentSaidAnew(turn: SaidTurn): SaidTurn {
  if (!TAKES_BACK.test(turn.plain)) return turn;
  const found = SAID_ANEW.exec(turn.plain);
  if (found === null) return turn;
  const before = turn.plain.slice(0, found.index + 1);
  if (!A_DAY_OR_TIME.test(before)) return turn;
  return readTurn(`${before}${turn.plain.slice(found.index + found[0].length)}`.trim());
}
