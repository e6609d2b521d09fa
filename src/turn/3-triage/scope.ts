import { startsMainClause, startsOwnClause } from './clauses.ts';
import { denyFrom } from './denial.ts';
import { ASKS_FOR_IT, GREETINGS } from './lexicon/colleagues.ts';
import type { Matcher, MatcherMaker } from './matcher.ts';
import { markPast } from './past.ts';
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
  /** An open bridge or one of teeth: adds nothing up, and silences no rule. */
  readonly harmlessBridge: Uint8Array;
  /** A colleague in care or safety says who calls: "met de ambulancedienst". */
  readonly colleague: Uint8Array;
}

export interface ScopeMatchers {
  readonly now: Matcher;
  readonly again: Matcher;
  readonly noAgain: Matcher;
  readonly past: Matcher;
  readonly noPast: Matcher;
  readonly weakPast: Matcher;
  readonly over: Matcher;
  readonly chronic: Matcher;
  readonly hypothetical: Matcher;
  readonly topic: Matcher;
  readonly idiom: Matcher;
  readonly harmlessBridge: Matcher;
  readonly colleague: Matcher;
  readonly patientOfYours: Matcher;
}

export function scopeMatchers(maker: MatcherMaker): ScopeMatchers {
  return {
    now: maker.pattern('<now-words>'),
    again: maker.pattern('<again-words>'),
    noAgain: maker.pattern('<no-again-words>'),
    past: maker.pattern('<past-words>'),
    noPast: maker.pattern('<no-past-words>'),
    weakPast: maker.pattern('<weak-past-words>'),
    over: maker.pattern('<over-words>'),
    chronic: maker.pattern('<chronic-words>'),
    hypothetical: maker.pattern('<if-words>'),
    topic: maker.pattern('<topic-words>'),
    idiom: maker.pattern('<idioms>'),
    harmlessBridge: maker.pattern('<harmless-bridges>'),
    colleague: maker.pattern('<colleague-introductions>'),
    patientOfYours: maker.pattern('<patients-of-yours>'),
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
    harmlessBridge: new Uint8Array(size),
    colleague: new Uint8Array(size),
  };
  for (let at = 0; at < size; at += 1) denyFrom(reading.words, at, scopes);
  for (const span of matchers.idiom.find(reading)) scopes.idiom.fill(1, span.from, span.to);
  for (const span of matchers.harmlessBridge.find(reading)) scopes.harmlessBridge.fill(1, span.from, span.to);
  markColleague(reading, matchers, scopes.colleague);
  const now = new Uint8Array(size);
  for (const span of matchers.now.find(reading)) now[span.from] = 1;
  markPast(
    reading,
    {
      weak: matchers.weakPast.find(reading),
      long: matchers.past.find(reading),
      none: matchers.noPast.find(reading),
      again: matchers.again.find(reading),
      over: matchers.over.find(reading),
      takenUp: matchers.noAgain.find(reading),
    },
    now,
    scopes.past,
  );
  markTurns(reading, matchers.topic.find(reading), scopes.topic);
  markChronic(reading, matchers.chronic.find(reading), now, scopes.chronic);
  markForward(reading, matchers.hypothetical.find(reading), scopes.hypothetical);
  return scopes;
}

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

/** Who calls is said first, or after a greeting: "we wachten met de ambulance" introduces nobody. Nor does "met de ambulance gebracht". */
function markColleague(reading: Reading, matchers: ScopeMatchers, colleague: Uint8Array): void {
  const { words } = reading;
  /** By turn: where the introduction ends. */
  const introduced = new Map<number, number>();
  for (const { from, to } of matchers.colleague.find(reading)) {
    let begins = from;
    while (
      begins > 0 &&
      reading.sameTurn(begins - 1, from) &&
      GREETINGS.has((words[begins - 1] as Word).plain)
    )
      begins -= 1;
    if (begins > 0 && reading.sameTurn(begins - 1, from)) continue;
    const next = words[to];
    if (next?.breakBefore === 0 && ASKS_FOR_IT.has(next.plain)) continue;
    colleague.fill(1, begins, to);
    introduced.set((words[from] as Word).turn, to);
  }
  if (introduced.size === 0) return;
  for (const { from, to } of matchers.patientOfYours.find(reading))
    if (from >= (introduced.get((words[from] as Word).turn) ?? words.length)) colleague.fill(1, from, to);
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

/** "Wat als ..." reaches to the end of its sentence, or to "mijn man" with a verb: "we zitten in de film mijn man zakt in elkaar". */
function markForward(reading: Reading, spans: readonly Span[], marks: Uint8Array): void {
  const { words } = reading;
  const ends = (at: number): boolean =>
    startsMainClause(words, at) ||
    (startsOwnClause(words, at) && !LEADS_ON.has((words[at - 1] as Word).plain));
  for (const span of spans) {
    for (let at = span.from; at < marks.length && at < span.to + 16; at += 1) {
      if (at >= span.to && ends(at)) break;
      marks[at] = 1;
    }
  }
}

/** "Stel dat mijn man valt", "bang voor mijn man": what follows is of the same supposition. */
const LEADS_ON: ReadonlySet<string> = new Set(
  'als dat wanneer of om indien zodra hoe waarom terwijl toen zoals omdat en voor bij met van over op in aan door tegen naar'.split(
    ' ',
  ),
);
