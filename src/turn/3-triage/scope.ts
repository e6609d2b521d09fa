import { AUXILIARY, PRESENT, SPEAKERS, startsMainClause } from './clauses.ts';
import { denyFrom } from './denial.ts';
import { BEING, CLAUSE_STARTS } from './lexicon/scope-words.ts';
import type { Matcher, MatcherMaker } from './matcher.ts';
import type { Reading, Span } from './reading.ts';
import type { Word } from './words.ts';

/** Marks per word of a reading. */
export interface Scopes {
  /** The "geen" or "niet" that denies this word, or -1. */
  readonly deniedBy: Int32Array;
  /** Denied, but with "meer" ("niet meer benauwd"): it was there, so only doubt. */
  readonly deniedNow: Uint8Array;
  /** 0 now, 1 some days or weeks ago, 2 long ago. */
  readonly past: Uint8Array;
  readonly hypothetical: Uint8Array;
  /** The turn is about a prescription, a vaccine, a check-up. */
  readonly topic: Uint8Array;
  readonly chronic: Uint8Array;
  /** Part of an idiom. */
  readonly idiom: Uint8Array;
}

export interface ScopeMatchers {
  readonly now: Matcher;
  readonly again: Matcher;
  readonly past: Matcher;
  readonly weakPast: Matcher;
  readonly chronic: Matcher;
  readonly hypothetical: Matcher;
  readonly topic: Matcher;
  readonly idiom: Matcher;
}

export function scopeMatchers(maker: MatcherMaker): ScopeMatchers {
  return {
    now: maker.pattern('<now-words>'),
    again: maker.pattern('<again-words>'),
    past: maker.pattern('<past-words>'),
    weakPast: maker.pattern('<weak-past-words>'),
    chronic: maker.pattern('<chronic-words>'),
    hypothetical: maker.pattern('<if-words>'),
    topic: maker.pattern('<topic-words>'),
    idiom: maker.pattern('<idioms>'),
  };
}

/** Reads which words are denied, past, supposed or an idiom. Linear in the number of words. */
export function readScopes(reading: Reading, matchers: ScopeMatchers): Scopes {
  const size = reading.words.length;
  const scopes = {
    deniedBy: new Int32Array(size).fill(-1),
    deniedNow: new Uint8Array(size),
    past: new Uint8Array(size),
    hypothetical: new Uint8Array(size),
    topic: new Uint8Array(size),
    chronic: new Uint8Array(size),
    idiom: new Uint8Array(size),
  };
  for (let at = 0; at < size; at += 1) denyFrom(reading.words, at, scopes);
  for (const span of matchers.idiom.find(reading)) scopes.idiom.fill(1, span.from, span.to);
  const now = new Uint8Array(size);
  for (const span of matchers.now.find(reading)) now[span.from] = 1;
  markPast(reading, matchers, now, scopes.past);
  markTurns(reading, matchers.topic.find(reading), scopes.topic);
  markChronic(reading, matchers.chronic.find(reading), now, scopes.chronic);
  markForward(reading, matchers.hypothetical.find(reading), scopes.hypothetical);
  return scopes;
}

// "In 2010 heeft mijn vader van moederskant een hartinfarct gehad": twelve words and some.
const REACH_OF_PAST = 14;
const JOINING: ReadonlySet<string> = new Set(['maar', 'want', 'dus', 'omdat', 'alleen']);

/** The past reaches over its own clause, up to "nu", "maar" or a new subject with its verb; "weer" ends it for good. */
function markPast(reading: Reading, matchers: ScopeMatchers, now: Uint8Array, past: Uint8Array): void {
  const { words } = reading;
  const again = new Set(matchers.again.find(reading).map((span) => (words[span.from] as Word).turn));
  const mark = (at: number, strength: number): void => {
    past[at] = Math.max(past[at] as number, strength);
  };
  const reach = (spans: readonly Span[], strength: number): void => {
    for (const span of spans) {
      if (again.has((words[span.from] as Word).turn)) continue;
      for (let at = span.from; at < span.to; at += 1) mark(at, strength);
      const start = startOfPast(words, span.from, now);
      for (let at = start; at < span.from; at += 1) mark(at, strength);
      const last = Math.min(words.length, span.to + REACH_OF_PAST);
      let left = strength;
      for (let at = span.to; at < last && !now[at] && !newClause(words, at); at += 1) {
        if ((words[at] as Word).plain === 'en' && !staysPast(words, at + 1)) left = 1;
        mark(at, left);
      }
    }
  };
  reach(matchers.weakPast.find(reading), 1);
  reach(matchers.past.find(reading), 2);
}

/** Where the clause that ends in "vorig jaar" began; the place itself when the clause speaks of now. */
function startOfPast(words: readonly Word[], from: number, now: Uint8Array): number {
  let at = from;
  while (at > 0 && at > from - REACH_OF_PAST && (words[at] as Word).breakBefore === 0) {
    at -= 1;
    if (now[at]) return from;
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
    if (PAST_VERBS.has(plain) || (PARTICIPLE.test(plain) && !NO_PARTICIPLE.has(plain))) return true;
  }
  return false;
}
const LOOK_FOR_VERB = 9;
const PAST_VERBS: ReadonlySet<string> = new Set(
  'had hadden was waren werd kreeg ging viel overleden ontslagen behandeld'.split(' '),
);
const PARTICIPLE = /^ge.{2,}(d|t|en)$/;
const NO_PARTICIPLE: ReadonlySet<string> = new Set('gezicht gewricht gewicht gebit gezond geluid'.split(' '));

/** An old complaint colours its turn up to what is told of now: "ik slik al jaren prednison en toen knakte er iets". */
function markChronic(reading: Reading, spans: readonly Span[], now: Uint8Array, chronic: Uint8Array): void {
  const { words } = reading;
  const cuts = (at: number, span: Span): boolean => {
    const word = words[at] as Word;
    return (now[at] === 1 && at !== span.from - 1) || word.plain === 'maar' || word.plain === 'toen';
  };
  for (const span of spans) {
    if (chronic[span.from] === 1) continue;
    let from = span.from;
    while (from > 0 && reading.sameTurn(from - 1, span.from) && !cuts(from, span)) from -= 1;
    let to = span.to;
    while (to < words.length && reading.sameTurn(to, span.from) && !cuts(to, span)) to += 1;
    chronic.fill(1, from, to);
  }
}

/** A topic colours its whole turn. */
function markTurns(reading: Reading, spans: readonly Span[], marks: Uint8Array): void {
  let done = -1;
  for (const span of spans) {
    if (span.from < done) continue;
    let from = span.from;
    while (from > 0 && reading.sameTurn(from - 1, span.from)) from -= 1;
    let to = span.to;
    while (to < marks.length && reading.sameTurn(to, span.from)) to += 1;
    marks.fill(1, from, to);
    done = to;
  }
}

/** "Wat als ..." reaches to the end of its sentence. */
function markForward(reading: Reading, spans: readonly Span[], marks: Uint8Array): void {
  for (const span of spans) {
    for (let at = span.from; at < marks.length && at < span.to + 16; at += 1) {
      if (at >= span.to && startsMainClause(reading.words, at)) break;
      marks[at] = 1;
    }
  }
}
