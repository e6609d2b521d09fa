import { BEING, CLAUSE_STARTS } from './lexicon/scope-words.ts';
import type { Span } from './reading.ts';
import type { Word } from './words.ts';

/** Join a clause to the one before it. */
export const JOINING: ReadonlySet<string> = new Set(['maar', 'want', 'dus', 'omdat', 'alleen']);
/** A longer clause is left as it is: doubt goes up. */
const LONGEST_CLAUSE = 14;

/**
 * The words of the clause before the one that holds this word, when it tells of the past ("had", "was", "gevallen"); none when it tells of
 * now, when there is no clause before it, or when another sentence began.
 */
export function toldBefore(words: readonly Word[], at: number): readonly number[] {
  let to = at;
  while (to > 0 && (words[to] as Word).breakBefore === 0 && !JOINING.has((words[to] as Word).plain)) to -= 1;
  const told: number[] = [];
  if (to === 0 || (words[to] as Word).breakBefore >= 2) return told;
  for (let from = to - 1; from >= 0 && told.length < LONGEST_CLAUSE; from -= 1) {
    told.unshift(from);
    if ((words[from] as Word).breakBefore > 0) break;
  }
  return told.some((place) => tellsOfPast((words[place] as Word).plain)) ? told : [];
}

/** "Dat is zes jaar terug": the clause before is meant, not another thing. */
export function pointsBack(words: readonly Word[], start: number): boolean {
  // The word that names the past points at nothing, so another follows a pointing one.
  return POINTING.has((words[start] as Word).plain) && BEING.has((words[start + 1] as Word).plain);
}
const POINTING: ReadonlySet<string> = new Set(['dat', 'dit', 'die', 'het', 't']);

/** "Weer goed" may begin another thing ("weer goed benauwd"); only at the end of a clause is it said of what came before. */
export function endsItsClause(words: readonly Word[], { to }: Span): boolean {
  const next = words[to];
  return (
    !next ||
    next.breakBefore > 0 ||
    next.plain === 'en' ||
    next.plain === 'hoor' ||
    CLAUSE_STARTS.has(next.plain)
  );
}

const tellsOfPast = (plain: string): boolean => TELLS_OF_PAST.has(plain) || isParticiple(plain);
const TELLS_OF_PAST: ReadonlySet<string> = new Set(
  'had hadden was waren werd kreeg ging viel deed voelde'.split(' '),
);

/** "Gevallen", "geopereerd": a verb of what was done. */
export const isParticiple = (plain: string): boolean => PARTICIPLE.test(plain) && !NO_PARTICIPLE.has(plain);
const PARTICIPLE = /^ge.{2,}(d|t|en)$/;
const NO_PARTICIPLE: ReadonlySet<string> = new Set('gezicht gewricht gewicht gebit gezond geluid'.split(' '));
