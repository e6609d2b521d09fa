import { AUXILIARY, PRESENT, SPEAKERS, startsOwnClause } from './clauses.ts';
import {
  BEING,
  BETWEEN,
  CLAUSE_JOINS,
  CLAUSE_STARTS,
  GEEN,
  NIET,
  NIET_BUT,
  NOTHING_OF,
} from './lexicon/scope-words.ts';
import type { Word } from './words.ts';

// Seven words hold "geen pijn of druk meer op de borst"; "niet" reaches its predicate only ("niet zo heel erg benauwd").
const REACH_OF_GEEN = 7;
const REACH_OF_NIET = 4;
const REACH_BACK = 6;

/** Marks what the "geen" or "niet" at this place denies, if it is one. */
export function denyFrom(
  words: readonly Word[],
  at: number,
  scopes: { deniedBy: Int32Array; deniedNow: Uint8Array },
): void {
  const word = words[at] as Word;
  const next = goesOn(words, at + 1);
  const before = word.breakBefore < 2 ? words[at - 1] : undefined;
  const mark = (from: number, to: number, soft: boolean): void => {
    for (let place = from; place < to; place += 1) {
      scopes.deniedBy[place] = at;
      if (soft) scopes.deniedNow[place] = 1;
    }
  };
  if (GEEN.has(word.plain)) {
    if (before?.plain === 'nog' || !next) return;
    if (NEVER.has(word.plain) && (next.breakBefore > 0 || AS_NOW.has(next.plain))) return;
    if (NOTHING_OF.has(next.plain)) mark(at + 1, at + 2, false);
    else mark(at + 1, endOfDenial(words, at, REACH_OF_GEEN), false);
    return;
  }
  if (!NIET.has(word.plain)) return;
  const soft = next?.plain === 'meer' || next?.plain === 'mir';
  const denied = soft ? goesOn(words, at + 2) : next;
  if (
    denied?.breakBefore === 0 &&
    !NIET_BUT.has(denied.plain) &&
    (!before || word.breakBefore > 0 || deniesForward(words, at))
  ) {
    mark(at + 1, endOfDenial(words, at, REACH_OF_NIET), soft);
  }
  if (soft && before && word.breakBefore === 0 && STOPS.has(before.plain) && isWhole(goesOn(words, at + 2)))
    mark(at - 1, at, true);
  if (!soft && (!next || next.breakBefore > 0 || CLAUSE_STARTS.has(next.plain))) {
    const verb = verbBefore(words, at);
    if (verb >= 0) mark(Math.max(startOfClause(words, verb), verb - REACH_BACK), verb, false);
  }
}

/** "Het bloedt niet meer": what may stop and is then no danger. "Ademt niet meer" is one, and so may be "schokt", "kreunt" or "hoest niet meer". */
const STOPS: ReadonlySet<string> = new Set('bloedt bloeden bloedde braakt spuugt jeukt zwelt'.split(' '));
/** "Bloedt niet meer zo hard" is less and still there; "niet meer te stelpen" and "zwelt niet meer af" deny no bleeding. */
const isWhole = (after: Word | undefined): boolean =>
  !after || (!LESS.has(after.plain) && (after.breakBefore > 0 || !NIET_BUT.has(after.plain)));
const LESS: ReadonlySet<string> = new Set('zo zoveel heel erg veel hard continu constant alleen'.split(' '));

/** "Zo benauwd ben ik nooit, ..." ends there, and "hij is nooit zo suf" and "nooit eerder zulke pijn gehad" tell of now. */
const NEVER: ReadonlySet<string> = new Set(['nooit', 'noit', 'nooid']);
const AS_NOW: ReadonlySet<string> = new Set('zo zon zoveel zulke eerder'.split(' '));

/** The word at this place when its sentence goes on there: no denial reaches into another sentence or turn. */
function goesOn(words: readonly Word[], at: number): Word | undefined {
  const word = words[at];
  return word && word.breakBefore < 2 ? word : undefined;
}

/** "Ik ben niet benauwd": a verb of being stands before "niet", maybe with small words between. "Ademt niet" denies nothing else. */
function deniesForward(words: readonly Word[], at: number): boolean {
  for (let place = at - 1; place >= 0 && place >= at - 4; place -= 1) {
    const plain = (words[place] as Word).plain;
    if (BEING.has(plain)) return true;
    if (!BETWEEN.has(plain)) return plain === 'en' || plain === 'maar';
    if ((words[place] as Word).breakBefore > 0) return true;
  }
  return at > 0;
}

/** The verb of "koorts heeft ze niet", or -1. */
function verbBefore(words: readonly Word[], at: number): number {
  for (let place = at - 1; place >= 0 && place >= at - 5; place -= 1) {
    const plain = (words[place] as Word).plain;
    if ((words[place + 1] as Word).breakBefore > 0) return -1;
    if (BEING.has(plain)) return place > 0 && (words[place] as Word).breakBefore === 0 ? place : -1;
    if (!BETWEEN.has(plain)) return -1;
  }
  return -1;
}

function endOfDenial(words: readonly Word[], at: number, reach: number): number {
  const last = Math.min(words.length, at + 1 + reach);
  let place = at + 1;
  for (; place < last; place += 1) {
    const word = words[place] as Word;
    if (place > at + 1 && word.breakBefore > 1) break;
    if (place > at + 1 && word.breakBefore === 1 && !listGoesOn(words, place)) break;
    if ((place > at + 1 ? CLAUSE_STARTS : CLAUSE_JOINS).has(word.plain)) break;
    if (startsOwnClause(words, place) || (place > at + 1 && speaksNow(words, place))) break;
  }
  return place;
}

/** "Ik heb geen auto ze glijdt weg": somebody and a verb of now. */
function speaksNow(words: readonly Word[], at: number): boolean {
  const verb = words[at + 1];
  if (!SPEAKERS.has((words[at] as Word).plain) || !verb || verb.breakBefore > 0) return false;
  return PRESENT.has(verb.plain) || AUXILIARY.has(verb.plain);
}

/** "Geen koorts, braken of hoofdpijn": the comma does not end the denial. */
function listGoesOn(words: readonly Word[], at: number): boolean {
  for (let place = at; place < at + 3; place += 1) {
    const word = words[place];
    if (!word || word.breakBefore > 1 || CLAUSE_STARTS.has(word.plain)) return false;
    if (word.plain === 'of') return true;
  }
  return false;
}

function startOfClause(words: readonly Word[], at: number): number {
  let place = at;
  while (
    place > 0 &&
    (words[place] as Word).breakBefore === 0 &&
    !CLAUSE_STARTS.has((words[place] as Word).plain)
  )
    place -= 1;
  return place;
}
