/**
 * How a caller rules out a day without a plain "niet" beside it, as plain words between spaces. `moment-words.ts` has the plain ones; these
 * were met in lists of refused days that new callers would say.
 */

import { speaksAgainst } from './day-verdict.ts';

const WEEKDAY = '(?:maan|dins|woens|donder|vrij|zater|zon)dag';

/**
 * "Maandag nee, dinsdag ja", "dinsdag nee dat gaat niet", "maandag? nee hoor, dan ben ik net terug"; "maandag, nee wacht, dinsdag" and "maandag,
 * nee, dan liever dinsdag" take back instead.
 */
const ANSWERED_NO = new RegExp(
  `^ (?:(?:eh|uh|euh|ehm|hm|oh|o|ach|tja|nou) )*nee (?:(?:hoor|joh|nou|sorry) )*(?:$|(?:want )?dan (?:ben|heb|is|zit|moet|werk|komt|ga|gaan|krijg|sta|pas|zijn|hebben|wordt) |${WEEKDAY} (?:ja|wel|is|kan|graag|mag) |(?:(?:dat|die|dan|het|ik|die dag) )*(?:gaat|kan|lukt|past|komt|schikt|red|haal|werkt|wordt|liever|niet|nie) )`,
  'u',
);
/** "Dinsdag zou ik niet kunnen", "woensdag valt af", "vrijdag is een slechte dag voor mij". */
const RULED_OUT =
  /^ (?:(?:dan|dat|die|en) )?(?:zou|zal|wil|mag) (?:ik |het |me |dat )*(?:liever |ook |dus |echt )*(?:niet|nie) |^ (?:[a-z]+ )?(?:valt|vallen) (?:[a-z]+ ){0,3}(?:af|weg) |^ (?:is|zijn|was) (?:[a-z]+ ){0,3}(?:slechte dag|slechte dagen|geen optie|geen goede dag|uitgesloten|vol|volgeboekt|druk|onmogelijk|uit den boze|bezet) /u;
/** "Dinsdag ook niet", said of the day before it too. */
const ALSO_NOT =
  /^ (?:(?:kan|lukt|past|gaat|werk|komt) (?:ik |me |het |mij )*)?(?:ook|evenmin|net zo min) (?:niet|nie) /u;
/** "Maandag niet dinsdag niet woensdag wel", as a recogniser writes it. */
const NOT_OF_A_ROW = new RegExp(
  `^ (?:niet|nie) (?:op )?${WEEKDAY} (?:wel|niet|nie|ook niet|ook nie|kan|lukt|past|gaat|is) `,
  'u',
);
/** "Op woensdag heb ik biljarten dus dat gaat niet": a verdict at the end of the clause, with no other day in between. */
const VERDICT = new RegExp(
  `^ (?:(?!${WEEKDAY} |maar )[a-z0-9]+ ){1,10}(?:dus|daarom) (?:(?:ik|dan|dat|die dag|het|daar|toen|liever|kan|gaat|lukt|past|komt|wordt|is|me|mij|er) ){0,5}(?:niet|nie|lastig|moeilijk|onmogelijk|slecht) `,
  'u',
);
/** "Op maandag heb ik yoga en op woensdag koor, die dagen niet". */
const THOSE_DAYS_NOT =
  /^ (?:[a-z0-9]+ ){1,12}die (?:twee |drie )?dagen (?:(?:kan|lukt|gaat|dus|ik|het|allebei) ){0,4}(?:niet|nie) /u;
/** "Vrijdag kan mijn dochter me niet brengen". */
const BROUGHT_BY_NOBODY =
  /^ (?:kan|kunnen|heeft|is) (?:mijn|mn|me|onze) [a-z]+ (?:[a-z]+ ){0,2}(?:niet|nie|geen tijd|weg|werken) /u;
/**
 * "Maandag moet mijn man werken en hij moet mij brengen": who drives the caller is busy. What the first clause says of them decides: "dinsdag
 * is mijn dochter vrij en die brengt me" is a day that suits.
 */
const DRIVES_ME =
  /^ (.{0,80}?) (?:en|want|terwijl) (?:die|hij|zij|ze) (?:[a-z]+ ){0,3}(?:brengt|brengen|rijdt|rijden|halen|haalt|vervoeren|vervoert|meenemen|begeleiden|begeleidt|chauffeur)(?= |$)/u;
const BUSY =
  / (?:werk|werken|werkt|weg|niet|nie|geen|dienst|bezet|druk|vakantie|afwezig|school|les|ziek|elders) /u;
function driverIsBusy(after: string): boolean {
  const clause = DRIVES_ME.exec(after)?.[1];
  return clause !== undefined && !NAMES_WEEKDAY.test(clause) && BUSY.test(` ${clause} `);
}
const NAMES_WEEKDAY = new RegExp(WEEKDAY, 'u');

/** "Op donderdag na kan ik altijd". */
const BUT_FOR = /^ na (?:$|(?:kan|is|gaat|maar|vind|lukt|past|mag|zijn|alles|altijd|elke|iedere|alle) )/u;
const BUT_FOR_BEFORE = / (?:op|alles op|elke dag op) (?:de )?$/u;
/** "Met uitzondering van donderdag", "in geen geval op vrijdag", "als het maar geen vrijdag is". */
const EXCEPTED =
  / (?:met uitzondering van|liever (?:niet|nie) dat (?:het|t|de afspraak|dat|we|ik)(?: dan)?|uitgezonderd|uitgesloten|in geen geval|onder geen beding|onder geen voorwaarde|(?:zolang|als) het (?:maar )?(?:niet|geen|nie)|als t maar (?:niet|geen)|(?:niet|nie) (?:zo |echt )?(?:goed|handig|best|mogelijk|gunstig|fijn) (?:voor|bij) (?:mij|me|ons)(?: is| is dat)?) (?:op |de |een )*$/u;
/** "Sla de vrijdag maar over". */
const SKIPPED_BEFORE = / (?:sla|slaat u|slaan we) (?:de |die |dan )*$/u;
const SKIPPED_AFTER = /^ (?:maar |dan |even )*over /u;
/** "Als u dinsdag maar vermijdt". */
const AVOIDED =
  /^ (?:maar |dan |even |liever )*(?:vermijdt?|vermijden|overslaat|overslaan|weglaat|weglaten|schrapt) /u;
/** "Ik niet kan op maandag", as who learnt Dutch late says it. */
const UNABLE_BEFORE =
  / (?:ik|ikke) (?:niet|nie) (?:kan|kunnen|komen|kom|wil|werken) (?:komen )?(?:op |de )*$/u;

/** "Maandag noch dinsdag". */
const NEITHER_AFTER = /^ noch (?:op )?[a-z]+dag /u;
const NEITHER_BEFORE = / noch (?:op )?(?:de )?$/u;
/** "Ik werk maandag en dinsdag", "we werken op vrijdag": said of days at any question; "ik werk maandag tot vijf" bounds the day, and "morgen moet ik werken, overmorgen" is of the day before it. */
const AT_WORK_BEFORE = new RegExp(
  `(?<! (?:moet|moeten|ga|gaan|zal|kan)) (?:ik|we|wij) (?:werk|werken) (?:altijd |meestal |alleen |ook |wel |dus )*(?:(?:(?:op|elke|iedere) )?${WEEKDAY} (?:en |of |tot en met |ook )?)*(?:op |elke |iedere )?$`,
  'u',
);
/** "Mijn vaste werkdagen zijn maandag en dinsdag". */
const WORKDAYS_BEFORE = new RegExp(
  ` (?:werkdag|werkdagen|oppasdag|oppasdagen|dialysedagen|lesdagen|schooldagen|drukke dagen) (?:zijn|is|zijn altijd|is altijd) (?:op )?(?:(?:${WEEKDAY}|en|op|of) )*$`,
  'u',
);
const AT_WORK_UNTIL = /^ (?:[a-z]+ )?(?:en [a-z]+ )?(?:tot|vanaf|van|om|na|voor|niet|nie) /u;

/** Whether the words before and after a moment rule it out; `asksMoment` when the caller answers which day or moment it may be. */
export function isRuledOut(before: string, after: string, asksMoment: boolean): boolean {
  if (ANSWERED_NO.test(after) || RULED_OUT.test(after) || ALSO_NOT.test(after) || NOT_OF_A_ROW.test(after))
    return true;
  if (THOSE_DAYS_NOT.test(after) || BROUGHT_BY_NOBODY.test(after)) return true;
  if (VERDICT.test(after) || EXCEPTED.test(before) || UNABLE_BEFORE.test(before)) return true;
  if (AVOIDED.test(after)) return true;
  if (SKIPPED_BEFORE.test(before) && SKIPPED_AFTER.test(after)) return true;
  if (NEITHER_AFTER.test(after) || NEITHER_BEFORE.test(before)) return true;
  if (AT_WORK_BEFORE.test(before) && !AT_WORK_UNTIL.test(after)) return true;
  if (WORKDAYS_BEFORE.test(before) || (asksMoment && driverIsBusy(after))) return true;
  if (BUT_FOR.test(after) && BUT_FOR_BEFORE.test(before)) return true;
  return asksMoment && (speaksAgainst(before, after) || saidAgainstBefore(before));
}

/** "Dan werk ik, op donderdag": what speaks against a day stands before it. */
const VERDICT_FIRST =
  /^ (?:(?:ja|nee|eh|uh|nou|o|oh|tja|ach|hoor|maar|sorry) )*((?:dan|die dag) (?:[a-z]+ ){1,8}?)(?:op |die |de )*$/u;
function saidAgainstBefore(before: string): boolean {
  const clause = VERDICT_FIRST.exec(before)?.[1];
  if (clause === undefined || NAMES_WEEKDAY.test(clause)) return false;
  return / werk (?:ik|we) $/u.test(clause) || speaksAgainst(' ', ` ${clause}`);
}

export const endsInRefusal = (after: string): boolean => VERDICT.test(after);
