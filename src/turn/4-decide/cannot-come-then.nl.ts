import { WEEKDAYS } from './weekdays.nl.ts';

const DAY = `(?<day>dan|die dag|vandaag|morgen|overmorgen|${WEEKDAYS.join('|')})`;
const WHOEVER = "(?:ik|we|wij|mijn \\p{L}+|m'n \\p{L}+|mn \\p{L}+|onze \\p{L}+|de \\p{L}+|hij|zij|ze|er|het)";
const NOT =
  '(?:(?:niet|nie|geen|niemand)(?! (?:probleem|bezwaar|punt|nood|verkeerd|slecht|gek))|weg|op vakantie|aan het werk|in het buitenland|verhinderd|bezet)';
/** Between the day and its "niet": a word that agrees, or begins another clause or day, ends what is said of it. */
const SAME_CLAUSE = `(?!(?:wel|ja|goed|prima|fijn|mooi|uitstekend|akkoord|maar|als|dat (?:ik|we|wij|hij|ze|zij|het|er|mijn)|want|en|of|zolang|${WEEKDAYS.join('|')}|vandaag|morgen|overmorgen)\\b)[\\p{L}']+`;

const CANNOT = [
  `\\b${DAY} (?:kan|kunnen|lukt|gaat|komt|past|heb|heeft|hebben|ben|is|zijn|zit|zitten)(?: ${WHOEVER})?(?: ${SAME_CLAUSE}){0,3}? ${NOT}\\b`,
  `\\b${DAY} (?:moet|moeten|werk|werkt|werken)(?: ${WHOEVER})?\\b`,
  '\\bik (?:red|haal) het (?:dan |die dag )?niet\\b',
  '\\b(?:op |naar )?een andere dag\\b',
].map((words) => new RegExp(words, 'u'));

/** "Dan kan ik 's ochtends niet" leaves the afternoon. */
const PART_OF_DAY = /\b(?:ochtend|ochtends|morgens|middag|middags|avond|avonds|vroeg|laat|uur)\b/u;

/** Whether the caller says that they cannot come on that day, which is the one they speak of, or want another one. */
export function cannotComeThen(text: string, day: Temporal.PlainDate): boolean {
  const said = text.toLowerCase();
  return CANNOT.some((words) => {
    const found = words.exec(said);
    if (found === null || PART_OF_DAY.test(found[0])) return false;
    const weekday = WEEKDAYS.indexOf(found.groups?.['day'] ?? '') + 1;
    return weekday === 0 || weekday === day.dayOfWeek;
  });
}

const NAMED = `(?<day>vandaag|morgen|overmorgen|${WEEKDAYS.join('|')})`;
const AHEAD: Readonly<Record<string, number>> = { vandaag: 0, morgen: 1, overmorgen: 2 };
/** "Ik kan morgen niet", "morgen lukt me niet", "nee, vrijdag niet". */
const REFUSES = [
  `\\b(?:ik|we|wij|hij|zij|ze|mijn \\p{L}+) (?:kan|kunnen|ben|is|zijn|zit|werk|werkt|red|haal)(?: het)? ${NAMED} (?:${SAME_CLAUSE} ){0,2}?${NOT}\\b`,
  `\\b${NAMED} (?:kan|kunnen|lukt|gaat|komt|past|red|haal|ben|is|zijn|zit|moet|heb)(?: ${SAME_CLAUSE}){0,4}? ${NOT}\\b`,
  `\\b${NAMED} (?:moet|werk|werkt|werken) (?:ik|we|wij|hij|zij|ze|mijn \\p{L}+)\\b`,
  `\\b(?:ik|we|wij) (?:moet|moeten|werk|werken) ${NAMED}\\b`,
  `(?:^|\\bnee,? |\\bliever )${NAMED} (?:dan |maar |liever )?niet\\b`,
].map((words) => new RegExp(words, 'u'));

/** The day that the caller refuses by its name, in answer to what is offered; null: none, or only a part of it. */
export function dayRefused(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const said = text.toLowerCase();
  if (PART_OF_DAY.test(said)) return null;
  for (const words of REFUSES) {
    const day = words.exec(said)?.groups?.['day'];
    if (day === undefined) continue;
    const ahead = AHEAD[day] ?? ((WEEKDAYS.indexOf(day) + 1 - today.dayOfWeek + 7) % 7 || 7);
    return today.add({ days: ahead });
  }
  return null;
}
