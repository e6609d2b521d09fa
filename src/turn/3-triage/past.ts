import {
  AUXILIARY,
  PAST_VERBS,
  PRESENT,
  SPEAKERS,
  startsMainClause,
  startsOwnClause,
  startsOwnPast,
} from './clauses.ts';
import { BEING, CLAUSE_STARTS } from './lexicon/scope-words.ts';
import type { Span } from './reading.ts';
import { endsItsClause, isParticiple, JOINING, pointsBack, toldBefore } from './told-before.ts';
import type { Word } from './words.ts';

// "In 2010 heeft mijn vader van moederskant een hartinfarct gehad": twelve words and some.
const REACH_OF_PAST = 14;

/**
 * Where the past is named: days or weeks ago, long ago, what only looks like one ("mijn vader van 1940"), the "weer" that brings it back, the
 * "weer goed" that ends it, and the "weer sporten" that does neither.
 */
export interface NamedPast {
  readonly weak: readonly Span[];
  readonly long: readonly Span[];
  readonly none: readonly Span[];
  readonly again: readonly Span[];
  readonly over: readonly Span[];
  readonly takenUp: readonly Span[];
}

/**
 * Marks what is past, 1 for weeks and 2 for long ago: the clause of the words that say so, up to "nu", "maar" or a new subject with its
 * verb; "weer" anywhere in the turn ends it for good, unless it is the "weer" of "weer helemaal goed".
 */
export function markPast(
  { words }: { readonly words: readonly Word[] },
  named: NamedPast,
  now: Uint8Array,
  past: Uint8Array,
): void {
  const over = named.over.filter((span) => endsItsClause(words, span));
  // Marked once: to compare each span with each other would take the square of a long call.
  const isOver = within(over, words.length);
  const isNone = within(named.none, words.length);
  const isTakenUp = within(named.takenUp, words.length);
  const isPast = (span: Span): boolean => !isNone(span);
  const again = new Set(
    named.again
      .filter((span) => !isOver(span) && !isTakenUp(span))
      .map((span) => (words[span.from] as Word).turn),
  );
  const mark = (at: number, strength: number): void => {
    past[at] = Math.max(past[at] as number, strength);
  };
  const forward = (span: Span, strength: number): void => {
    if (closesItsClause(words, span)) return;
    const last = Math.min(words.length, span.to + REACH_OF_PAST);
    let left = strength;
    for (let at = span.to; at < last && !now[at] && !newClause(words, at); at += 1) {
      if ((words[at] as Word).plain === 'en' && !staysPast(words, at + 1)) left = 1;
      mark(at, left);
    }
  };
  const reach = (spans: readonly Span[], strength: number): void => {
    for (const span of spans) {
      if (again.has((words[span.from] as Word).turn)) continue;
      for (let at = span.from; at < span.to; at += 1) mark(at, strength);
      const start = startOfPast(words, span, now);
      for (let at = start; at < span.from; at += 1) mark(at, strength);
      if (pointsBack(words, start) && endsItsClause(words, span)) {
        for (const at of toldBefore(words, span.from)) mark(at, strength);
      }
      forward(span, strength);
    }
  };
  reach(named.weak.filter(isPast), 1);
  reach(named.long.filter(isPast), 2);
  for (const span of over) {
    if (again.has((words[span.from] as Word).turn)) continue;
    const told = toldBefore(words, span.from);
    if (!told.some((at) => now[at])) for (const at of told) mark(at, 1);
  }
}

/** Whether a span shares a word with one of these. */
function within(spans: readonly Span[], size: number): (span: Span) => boolean {
  const covered = new Uint8Array(size);
  for (const { from, to } of spans) covered.fill(1, from, to);
  return ({ from, to }) => covered.subarray(from, to).includes(1);
}

/** "Mijn vader had dat vroeger": all is said, and what follows without a comma is of now. */
function closesItsClause(words: readonly Word[], { from }: Span): boolean {
  return (
    SAID_BEFORE.has(words[from - 1]?.plain ?? '') &&
    (words[from - 1] as Word).breakBefore === 0 &&
    PAST_VERBS.has(words[from - 2]?.plain ?? '')
  );
}
const SAID_BEFORE: ReadonlySet<string> = new Set('dat dit het die zoiets hetzelfde'.split(' '));

/** "... in het verleden had hij een infarct": a verb and its subject right after it, so what was said before is of another clause. */
function opensItsClause(words: readonly Word[], { to }: Span): boolean {
  const verb = words[to];
  const subject = words[to + 1];
  return (
    verb !== undefined &&
    verb.breakBefore === 0 &&
    subject?.breakBefore === 0 &&
    (BEING.has(verb.plain) || PAST_VERBS.has(verb.plain)) &&
    SPEAKERS.has(subject.plain)
  );
}

/** Where the clause that ends in "vorig jaar" began; the place itself when the clause speaks of now. */
function startOfPast(words: readonly Word[], span: Span, now: Uint8Array): number {
  const { from } = span;
  if (opensItsClause(words, span)) return from;
  let at = from;
  while (at > 0 && at > from - REACH_OF_PAST && (words[at] as Word).breakBefore === 0) {
    at -= 1;
    if (now[at]) return from;
    if (startsOwnPast(words, at)) return at;
    if (CLAUSE_STARTS.has((words[at] as Word).plain) && !turnedRound(words, at)) break;
  }
  return at;
}

/** "Pijn op de borst had ik drie jaar geleden": after its verb a pronoun starts no clause. */
function turnedRound(words: readonly Word[], at: number): boolean {
  return SPEAKERS.has((words[at] as Word).plain) && BEING.has(words[at - 1]?.plain ?? '');
}

function newClause(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (word.breakBefore >= 1 || JOINING.has(word.plain) || startsMainClause(words, at)) return true;
  if (startsOwnClause(words, at)) return true;
  if (word.plain === 'en' && next && (SPEAKERS.has(next.plain) || BEING.has(next.plain))) return true;
  if (next === undefined) return false;
  return (
    (SPEAKERS.has(word.plain) && (PRESENT.has(next.plain) || AUXILIARY.has(next.plain))) ||
    (PRESENT.has(word.plain) && SPEAKERS.has(next.plain))
  );
}

/** "... en een stent gehad": a verb of the past follows. Without one, "en druk op de borst" may as well be now. */
function staysPast(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + LOOK_FOR_VERB && !newClause(words, at); at += 1) {
    const { plain } = words[at] as Word;
    if (PAST_VERBS.has(plain) || isParticiple(plain)) return true;
  }
  return false;
}
const LOOK_FOR_VERB = 9;
