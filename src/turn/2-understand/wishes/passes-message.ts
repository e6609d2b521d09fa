import type { Wish } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';

const TELL = '(?:doorgeven|zeggen|vertellen|melden|laten weten|meedelen|overbrengen)';
const WHO = '(?:de|mijn|onze|dokter|dr|mevrouw|meneer) (?:[a-z]+ ){0,2}?';
/** "Kunt u aan de dokter doorgeven dat ...", "ik wou alleen even melden dat ...". */
const PASSES = new RegExp(
  ` (?:(?:kunt|kan|kun|wilt|wil|zou|zoudt) (?:u|je|jij|jullie) (?:[a-z]+ ){0,3}?(?:(?:aan|tegen) ${WHO})?${TELL} (?:(?:aan|tegen) ${WHO})?dat|ik (?:wou|wil|wilde|moet|moest|bel|kom) (?:(?:om|alleen|even|graag|maar|gewoon|nog|het|u|je|jullie) ){0,4}(?:te )?${TELL} dat) (?<message>.+)$`,
  'u',
);
/** What is told then is a wish of its own: who comes later or not at all, and what stands otherwise from now on. */
const IS_A_WISH =
  / (?:kom|komt|komen|kan|kunnen|ziek|niet ben|niet is|niet zijn|niet lukt|later|te laat|vertraging|vertraagd|verlaat|afspraak|afspraken|niet door|doorgaan|afzeg[a-z]*|afmeld[a-z]*|verhinderd|redden?|red|halen?|adres|verhuisd|verhuizen|nummer|telefoonnummer|mailadres|email|verzeker[a-z]*|getrouwd|heet|naam|recept[a-z]*|medicijn[a-z]*|pillen|op zijn|bijna op|uitslag[a-z]*|klacht|ontevreden|boos|teleurgesteld) /u;
const TAKEN_FOR: ReadonlySet<Wish> = new Set([
  'none',
  'book',
  'cancel',
  'move',
  'complaint',
  'medical-question',
  'preparation',
  'prevention',
  'check-appointment',
  'repeat-prescription',
  'referral-or-letter',
]);

/**
 * A message for somebody of the practice ("wilt u de dokter zeggen dat de zalf heeft geholpen") is noted in those words: it was booked, or taken
 * for a cancellation. Null: the wish stands as it was heard.
 */
export function passesMessage({ plain }: SaidTurn, wish: Wish): Wish | null {
  const message = TAKEN_FOR.has(wish) ? PASSES.exec(plain)?.groups?.['message'] : undefined;
  return message === undefined || IS_A_WISH.test(` ${message} `) ? null : 'callback';
}

/** "Een eigen verzekering, hoe geef ik dat door": what stands otherwise is told, and no question about money. */
const GIVES =
  / (?:geef|geven) (?:ik|we|wij) (?:dat|het|dit|die) (?:aan jullie |aan u |bij jullie )?door | (?:wil|wou|wilde|moet|kan|mag) (?:ik )?(?:[a-z]+ ){0,4}?(?:nieuwe?|andere?|eigen) (?:zorg)?(?:verzekering|verzekeraar|zorgverzekering)(?: [a-z]+){0,3} doorgeven /u;
const OF_A_BILL = / (?:[a-z]*rekening|nota|factuur|betaald|betaling) /u;
export const givesDetails = ({ plain }: SaidTurn, wish: Wish): Wish | null =>
  (wish === 'costs-or-insurance' || wish === 'none') && GIVES.test(plain) && !OF_A_BILL.test(plain)
    ? 'change-details'
    : null;
