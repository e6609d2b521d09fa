import { A_MONTH } from '../when/lexicon.ts';
import { readTurn, type SaidTurn } from '../words.ts';
import { IN_STANDARD_DUTCH } from './moment-dialect.ts';

const DAY = '(maan|dins|woens|donder|vrij|zater|zon)dag';
const HOUR = '[0-9]{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf';

/** What a caller leaves out of a moment, and the words that say it in full. */
const IN_FULL: readonly (readonly [short: RegExp, full: string])[] = [
  // "Woensdagen vallen af", "maandags kan ik niet": as a moment, that weekday.
  [new RegExp(`\\b${DAY}(?:en|s)\\b`, 'giu'), '$1dag'],
  // Flemish and eastern words for the middle of the day and what follows it.
  [/\b(voor|na) (?:de |den )?noen\b/giu, '$1 de middag'],
  [/\b(?:achternoen|achtermiddag|naomiddag)(s)?\b/giu, 'namiddag$1'],
  // "Niet deze week maar volgende", "deze week of de volgende".
  [
    /\bweek((?:[ ,]+[a-z]+){0,3}[ ,]+(?:maar|of|en)(?: dan| liever| graag| pas)?(?: in| de| die)* volgende)(?=\s*(?:[.,;!?]|$|graag|pas|dan|liever|kan|is)\b|\s*$)/giu,
    'week$1 week',
  ],
  // "Drie weken van nu".
  [
    /(?<!over )\b(\p{L}{1,24}|\d{1,3}) (dag|dagen|week|weken|maand|maanden) (?:van|vanaf) nu\b/giu,
    'over $1 $2',
  ],
  // "De eerste van de maand" is that of the next when this one is past, as "op de eerste" is.
  [/\b(?:op )?de (\p{L}{1,24}(?:de|ste)|\d{1,2}(?:e|de|ste)) van de maand\b/giu, 'op de $1'],
  // What a recogniser leaves out or glues: "tussen negen elf", "begin van week", "tussen middag", "overeen week".
  [new RegExp(`\\btussen (${HOUR}) (${HOUR})(?= uur| *$| *[,.])`, 'giu'), 'tussen $1 en $2'],
  [/\b(begin|eind|einde|midden) (?:van )?week\b/giu, '$1 van de week'],
  [/\btussen middag\b/giu, 'tussen de middag'],
  [/\boveren? ?(?=(?:dag|week|maand|uur)\b)/giu, 'over een '],
  [/\bsins?d?\b(?= maandag| dinsdag| woensdag| donderdag| vrijdag| zaterdag| zondag| gisteren)/giu, 'sinds'],
  // "Vrijdag, of doe maar donderdag" takes the Friday back, and so does "of eigenlijk liever morgen al", "of weet u wat, maak er dinsdag van".
  [
    /\bof (?=(?:toch (?:maar|liever)|doe (?:toch )?maar|eigenlijk (?:toch )?(?:liever|beter)|nog liever)\b)/giu,
    'nee ',
  ],
  [/\bof (?:weet (?:u|je) wat|wacht)\b/giu, 'nee '],
  [/\bmaar (?=(?:doe toch|toch (?:maar|liever)|liever toch)\b)/giu, 'nee '],
  // "Ik zit tot woensdag in Spanje, daarna kan ik".
  [
    new RegExp(`\\btot (?:en met )?${DAY}\\b(?: [a-z]+){1,5}[ ,]+(?:dus )?(?:daarna|erna)\\b`, 'giu'),
    'na $1dag',
  ],
  // "Ik werk tot drie uur dus daarna".
  [
    new RegExp(
      `\\b(?:(?:ik|we|wij) (?:werk|werken|zit|ben) )?tot (${HOUR})(?: uur)?(?:[ ,]+(?:dus|en|dan))+ (?:daarna|erna|pas)\\b`,
      'giu',
    ),
    'na $1 uur',
  ],
  // "Vier november, nee, december": the month said anew keeps its day.
  [
    new RegExp(
      `\\b(\\p{L}{3,20}|\\d{1,2}) ${A_MONTH}[ ,]+(?:(?:o|ach|eh|nee|wacht|sorry|pardon|ik bedoel|bedoel ik)[ ,]+)+(${A_MONTH})\\b`,
      'giu',
    ),
    '$1 $2',
  ],
  // "Een december, of eigenlijk liever de tweede", "begin volgende week, of nee het eind": the rest of what was said before stands.
  [
    new RegExp(
      `(?<=\\b(${A_MONTH})[ ,]+(?:of[ ,]+)?(?:(?:nee|wacht|sorry|pardon|eh|o|ach|toch|eigenlijk|liever|maar|doe)[ ,]+)+)((?:op )?de (?:\\p{L}{1,24}(?:de|ste)|\\d{1,2}e?))(?= *$|[,.]| (?:graag|bedoel|liever|dan|maar)\\b)`,
      'giu',
    ),
    '$2 $1',
  ],
  [
    /(?<=\bover (?:een|\p{L}{3,12}|\d{1,2}) (?:dag|dagen|week|weken|maand|maanden)[ ,]+(?:of[ ,]+)?(?:(?:nee|wacht|sorry|pardon|eh|o|ach|toch|eigenlijk|liever|maar|doe)[ ,]+)+)(?=(?:een|\p{L}{3,12}|\d{1,2}) (?:dag|dagen|week|weken|maand|maanden)\b)/giu,
    'over ',
  ],
  [
    /(?<=\b(volgende week|deze week|(?:van|in) de week)[ ,]+(?:of[ ,]+)?(?:(?:nee|wacht|sorry|pardon|eh|o|ach|toch|eigenlijk|liever|maar|doe)[ ,]+)+)(?:het |aan het |tegen het )?(begin|eind|einde|midden)(?= *$|[,.]| (?:graag|bedoel|liever|dan|maar)\b)/giu,
    '$2 $1',
  ],
  // "Begin van de volgende week".
  [/\b(begin|eind|einde|midden|halverwege) (?:van |in )?de (volgende|komende|deze) week\b/giu, '$1 $2 week'],
  // "Dinsdag, laat maar, doe woensdag", "'s middags, nou doe toch maar 's ochtends".
  [
    /\blaat (?:dat |die |het )?(?:dan |toch )?maar(?: zitten)?(?=[ ,.])(?! (?:komen|weten|horen|zien))/giu,
    'nee',
  ],
  [/[,.] (?:nou |ach |o |oh )?(?:doe|neem|zet) (?:dan )?toch maar\b/giu, ', nee'],
  // "De vijftiende, ach nee dat is een dinsdag, de zestiende": why it is taken back.
  [
    new RegExp(
      `\\b(nee|wacht|ach|oh?|sorry)[ ,]+(?:want )?dat is (?:al |ook |net )?een ${DAY}\\b[, ]*`,
      'giu',
    ),
    '$1, ',
  ],
  // "Deze week, nou ja volgende week eigenlijk".
  [/,? nou ja,? (?=[^,.]{3,40} (?:eigenlijk|liever|toch|maar)\b)/giu, ', nee '],
  // "Dinsdag laat ik liever vrij" is not late.
  [
    /\blaat (ik|we|wij) (?=(?:liever |graag |altijd |het liefst |meestal )*(?:vrij|open|leeg)\b)/giu,
    'hou $1 ',
  ],
  // "Donderdag, is dat morgen? dan liever vrijdag": asked in between, and no day that is wanted.
  [
    /[,.]? (?:is|was) (?:dat|het) (?:niet |nou |nu |al )?(?:(?:over)?morgen|vandaag|deze week|volgende week)(?: al)?(?:[?,.]|(?= (?:dan|nee|o|oh) ))/giu,
    ', nee',
  ],
  // Tomorrow and early in the north and east: "murn vroog".
  [/\b(?:murn|mörn|moarn|moorn|mörgen|mörgn|märge|margen)\b/giu, 'morgen'],
  [/\bvroog\b/giu, 'vroeg'],
  // "Tussen 14 00 en 16 00".
  [/(?<=\b(?:tussen|van|en|tot) )([01]?\d|2[0-3]) (00|15|30|45)(?= (?:en|tot|uur)\b| *$)/gu, '$1:$2'],
  // "Maandagna drie uur", "vrijdagwant dan werk ik", "de dinsdagerna".
  [
    new RegExp(
      `\\b${DAY}(?!s\\b|en\\b|ochtend|morgen|voormiddag|middag|namiddag|avond|nacht|je)(\\p{L}{2,12})\\b`,
      'giu',
    ),
    '$1dag $2',
  ],
];

const SPELLED_OUT = [...IN_STANDARD_DUTCH, ...IN_FULL];

/** The turn with what its moments leave unsaid; the same turn when they leave nothing. */
export function spelledOut(turn: SaidTurn): SaidTurn {
  const judged = SPELLED_OUT.reduce((text, [short, full]) => text.replace(short, full), turn.judged);
  return judged === turn.judged ? turn : readTurn(judged);
}
