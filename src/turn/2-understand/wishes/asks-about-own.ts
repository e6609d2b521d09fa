import type { Wish } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';
import { A_DAY } from './spoken-moments.ts';

const SOMEBODY = '(?:ik|we|wij|hij|zij|ze|er|(?:mijn|m n|mn|onze|ons|de) [a-z]+)';
const HAS =
  '(?:moet|moeten|moest|heb|hebben|heeft|krijg|krijgt|krijgen|kom|komt|komen|ga|gaat|gaan|word|wordt|worden|sta|staat|staan)';
/** "Ik krijg donderdag een kroon", "vrijdag gaat er een kies uit": what is to happen to them, and when. */
const TELLS_WHEN = new RegExp(
  ` (?:${SOMEBODY} ${HAS} (?:[a-z]+ ){0,4}?${A_DAY}|${A_DAY} (?:[a-z]+ ){0,2}?${HAS} ${SOMEBODY}|(?:die|dat) ${SOMEBODY} ${A_DAY} ${HAS}) `,
  'u',
);
/** What is asked about it: what they must or may do, and what it will be like. */
const ASKS_ABOUT_IT =
  / (?:(?:moet|mag|moeten|mogen|neem) (?:ik|we|hij|zij|ze|er|die|mijn [a-z]+) (?:[a-z0-9]+ )+|(?:kan|kunnen) (?:ik|we|hij|zij|ze|mijn [a-z]+) (?:[a-z]+ ){0,4}?(?:[a-z]*(?:werken|rijden|fietsen|sporten|eten|drinken|ontbijten|douchen|slikken|nemen|gebruiken|roken|reizen|vliegen|lopen|tillen)|mee|naar huis)|doet (?:dat|het) (?:[a-z]+ ){0,2}(?:pijn|zeer)|hoe (?:lang duurt|zit|moet|doe|gaat) (?:[a-z]+ )*|(?:mag|kan) dat (?:(?:dan|wel|ook|nog|gewoon|kwaad|geen kwaad|doorgaan) )*$|is (?:dat|het) (?:[a-z]+ ){0,2}(?:erg|gevaarlijk|verstandig|normaal|een probleem|nodig|handig|goed)|wat (?:moet|mag|kan) ik (?:[a-z]+ )+)/gu;
/** Coming, and another moment for it. */
const WANTS_A_PLACE =
  / (?:(?:kan|kunnen|mag|mogen|moet|zou|zouden) (?:ik|we|hij|zij|ze|er|die|mijn [a-z]+) (?:[a-z]+ ){0,4}?(?:komen|langskomen|langs|terecht|behandeld|geholpen|bij|tussendoor|een (?:afspraak|plek|plekje|andere)|er zijn|zijn|verzet|verplaatst|naar(?! huis)|op|om)|afspra(?:ak|akje|ken) (?:[a-z]+ ){0,3}?(?:maken|plannen|inplannen|krijgen|boeken|hebben|verzetten|verplaatsen|afzeggen)|(?:wil|wou|wilde|zou) (?:graag )?(?:[a-z]+ ){0,3}?(?:afspraak|komen|langskomen)|[a-z]*(?:verzet|verplaats|verschui|verschov|afzeg|afgezegd|afbel|annul|plannen)[a-z]*|later|eerder|vroeger|andere (?:dag|keer|tijd|week)|ander moment|plek|plekje|plaats|gaatje|niet (?:komen|door)|lukt|liever|graag|afgebeld|vergeten) /u;

/** "Ik kom morgen terug van vakantie, mag ik dan meteen een afspraak". */
const ASKS_FOR_AN_APPOINTMENT =
  / (?:mag|kan|wil) (?:ik|we|wij) (?:(?:dan|meteen|gelijk|nog|vandaag|graag|even|misschien) )*een afspraak (?:(?:maken|krijgen|hebben|alstublieft) )?$/u;

const LETTERS =
  'verwijzing|verwijs ?brief|verwijsbriefje|briefje|brief|verslag|machtiging|formulier|formulieren|papieren|fotos|foto';
const PAPERS = `[a-z]*(?:${LETTERS}|dossier|gegevens)`;
const ARRIVED =
  '(?:binnen|binnengekomen|gekregen|ontvangen|aangekomen|overgekomen|overgezet|doorgestuurd|doorgekomen|opgestuurd|gestuurd|verstuurd|gemaakt|klaar|rond|in huis|in het systeem|in (?:mijn|het) dossier|bij jullie|bij u|de deur (?:al )?uit|verwerkt|gehad)';
/** "Hebben jullie de brief van de orthopeed al binnen", "zit de verwijzing die ik kreeg al in mijn dossier". */
const ASKS_IF_ARRIVED = new RegExp(
  ` (?:hebben|heeft|hebt|heb|is|zijn|zit|zitten|ligt|liggen|staat|staan|of) (?!ik )(?:[a-z]+ ){0,5}?${PAPERS} (?:[a-z0-9]+ ){0,8}?${ARRIVED} | (?:hebben|heeft|hebt) (?:jullie|u|je) (?:[a-z]+ ){0,3}?[a-z]*(?:${LETTERS}) `,
  'u',
);
/** "Is de uitslag van de foto al binnen", "er zijn foto's gemaakt, is daar al iets van bekend" ask for no paper. */
const OF_A_RESULT = / (?:uitslag[a-z]*|resultaat|resultaten|bekend|gehoord|gevonden|foto|fotos) /u;
const CHANGES_DETAILS =
  / (?:nieuwe?|verhuisd|getrouwd|gescheiden|inschrij[a-z]*|aanmeld[a-z]*|wijzig[a-z]*|doorgeven|verander[a-z]*|kloppen) /u;

/** What a question about what is there already was taken for. Nothing of these is asked for by it. */
const TAKEN_FOR: Readonly<Record<'preparation' | 'referral-or-letter', ReadonlySet<Wish>>> = {
  preparation: new Set(['book', 'move', 'cancel', 'check-appointment', 'none']),
  'referral-or-letter': new Set([
    'book',
    'register-patient',
    'change-details',
    'test-results',
    'professional-caller',
    'none',
  ]),
};

/**
 * A question about an appointment or a paper that there is: "ik krijg donderdag een kroon, doet dat pijn" was booked a second time, and who
 * asked whether a letter had come was registered anew. Null: the wish stands as it was heard.
 */
export function asksAboutOwn({ plain }: SaidTurn, wish: Wish): Wish | null {
  if (wish === 'preparation' && ASKS_FOR_AN_APPOINTMENT.test(plain)) return 'book';
  if (WANTS_A_PLACE.test(plain)) return null;
  if (
    TAKEN_FOR['referral-or-letter'].has(wish) &&
    ASKS_IF_ARRIVED.test(plain) &&
    !CHANGES_DETAILS.test(plain) &&
    !(wish === 'test-results' && OF_A_RESULT.test(plain))
  )
    return 'referral-or-letter';
  const when = TAKEN_FOR.preparation.has(wish) ? TELLS_WHEN.exec(plain) : null;
  if (when === null) return null;
  const asked = [...plain.matchAll(ASKS_ABOUT_IT)].find(({ index }) => index > when.index);
  return asked !== undefined && !NAMES_A_MOMENT.test(`${asked[0]} `) ? 'preparation' : null;
}
const NAMES_A_MOMENT = new RegExp(` (?:${A_DAY}|(?:om|na|rond|tegen) (?:half |kwart )?[a-z0-9]+) `, 'u');
