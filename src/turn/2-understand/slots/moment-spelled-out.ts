import { readTurn, type SaidTurn } from '../words.ts';

const DAY = '(maan|dins|woens|donder|vrij|zater|zon)dag';

/** What a caller leaves out of a moment, and the words that say it in full. */
const IN_FULL: readonly (readonly [short: RegExp, full: string])[] = [
  // "Woensdagen vallen af", "maandags kan ik niet": as a moment, that weekday.
  [new RegExp(`\\b${DAY}(?:en|s)\\b`, 'giu'), '$1dag'],
  // "Niet deze week maar volgende", "deze week of de volgende".
  [
    /\bweek((?:[ ,]+[a-z]+){0,3}[ ,]+(?:maar|of|en)(?: dan| liever| graag| pas)?(?: in| de| die)* volgende)(?=\s*(?:[.,;!?]|$|graag|pas|dan|liever|kan|is)\b|\s*$)/giu,
    'week$1 week',
  ],
  // "Drie weken van nu".
  [/(?<!over )\b(\p{L}+|\d+) (dag|dagen|week|weken|maand|maanden) (?:van|vanaf) nu\b/giu, 'over $1 $2'],
  // "De eerste van de maand" is that of the next when this one is past, as "op de eerste" is.
  [/\b(?:op )?de (\p{L}+(?:de|ste)|\d+(?:e|de|ste)) van de maand\b/giu, 'op de $1'],
];

/** The turn with what its moments leave unsaid; the same turn when they leave nothing. */
export function spelledOut(turn: SaidTurn): SaidTurn {
  const judged = IN_FULL.reduce((text, [short, full]) => text.replace(short, full), turn.judged);
  return judged === turn.judged ? turn : readTurn(judged);
}
