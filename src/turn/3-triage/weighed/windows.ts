import { onlyNames } from '../lexicon/ordinary-words.ts';
import { findIn, type NamedGroup } from '../matcher.ts';
import type { Reading } from '../reading.ts';
import type { Scopes } from '../scope.ts';
import type { Word } from '../words.ts';
import { isOfNumbers } from './of-numbers.ts';

/** The number of a feature, or of two that stand `beside` each other; -1 when it weighs nothing. Training hands out numbers as it meets them. */
export type FeatureNumber = (name: string, beside?: string) => number;

/** The features of a few words that stand together, each once, with the words that brought it. */
export interface Window {
  readonly features: readonly number[];
  /** The first word of each feature. */
  readonly at: readonly number[];
  /** How many words it is wide. */
  readonly width: number;
  /** A whole short answer to a question of a questionnaire. */
  readonly isShortAnswer: boolean;
  /** A part of a turn that tells a long story: of many windows one is heavy by chance. */
  readonly isOfStory: boolean;
  /** A part of a turn that surely asks for something ordinary. */
  readonly isOfRequest: boolean;
  /** A part of a turn of numbers: a date, a time, a telephone number that is dictated. */
  readonly isOfNumbers: boolean;
}

/** "Ik heb drukkende pijn midden op mijn borst en ben zo misselijk": one breath. Longer stories are read in halves that overlap. */
const WIDTH = 14;
const STEP = 7;
/** Shorter words have no beginning or end of their own. */
const SHORTEST_WITH_PARTS = 6;
/** A longer answer tells a story, as an opening does. */
const SHORT_ANSWER = 10;
/** More words make four windows or more. */
const STORY = 28;
const BEGINNING = 5;
const END = 4;

/**
 * What is weighed in each window of each turn: words by their sound, their beginnings and ends ("benauw*", "*pijn"), two
 * neighbours, the word groups of the lexicon and each pair of those. What is denied, past or supposed counts apart
 * (`-`); an idiom, an open bridge, a colleague's introduction and a first name not at all. Linear in the number of words.
 */
export function windowsOf(
  reading: Reading,
  scopes: Scopes,
  groups: readonly NamedGroup[],
  numberOf: FeatureNumber,
): Window[] {
  const heard = hear(reading, scopes, groups, numberOf);
  return bounds(reading).map(({ from, to, turnLength, ofNumbers }) => {
    const { turn } = reading.words[from] as Word;
    return {
      ...windowOf(from, to, heard, scopes, numberOf),
      isShortAnswer: to - from <= SHORT_ANSWER && reading.answers.has(turn),
      isOfStory: turnLength > STORY,
      isOfRequest: reading.requests.has(turn),
      isOfNumbers: ofNumbers,
    };
  });
}

interface Heard {
  /** The sound of each word, marked when it is denied, past or supposed. */
  readonly marked: readonly string[];
  readonly sounds: readonly string[];
  /** The numbers of the word and its parts. */
  readonly words: readonly (readonly number[])[];
  readonly groupsAt: readonly (readonly string[] | undefined)[];
  /** What says nothing by itself: an idiom, an open bridge, who calls for a colleague's service, and a name, which looks like a misheard word to who has not learned it. */
  readonly weightless: readonly boolean[];
}

function hear(
  reading: Reading,
  scopes: Scopes,
  groups: readonly NamedGroup[],
  numberOf: FeatureNumber,
): Heard {
  const { words, sounds } = reading;
  const away = words.map(
    (_, at) =>
      (scopes.deniedBy[at] as number) >= 0 ||
      (scopes.past[at] as number) > 0 ||
      scopes.hypothetical[at] === 1,
  );
  const marked = sounds.map((sound, at) => (away[at] ? `-${sound}` : sound));
  const partsOf = memoised((marked: string) => numbersOfWord(marked, numberOf));
  const groupsAt: (string[] | undefined)[] = new Array(words.length);
  for (const group of groups) {
    for (const { from } of findIn(group.matcher, reading)) {
      const here = groupsAt[from] ?? [];
      here.push(away[from] ? group.away : group.name);
      groupsAt[from] = here;
    }
  }
  const weightless = words.map(
    ({ plain }, at) =>
      Boolean(scopes.idiom[at] || scopes.harmlessBridge[at] || scopes.colleague[at]) || onlyNames.has(plain),
  );
  return { marked, sounds, words: marked.map(partsOf), groupsAt, weightless };
}

/** Callers repeat themselves: each different word of a call is worked out once. */
function memoised<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = make(text);
      known.set(text, value);
    }
    return value;
  };
}

function numbersOfWord(marked: string, numberOf: FeatureNumber): number[] {
  const mark = marked.startsWith('-') ? '-' : '';
  const sound = marked.slice(mark.length);
  const names =
    sound.length < SHORTEST_WITH_PARTS
      ? [marked]
      : [marked, `${mark}${sound.slice(0, BEGINNING)}*`, `${mark}*${sound.slice(-END)}`];
  return names.map((name) => numberOf(name)).filter((number) => number >= 0);
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly turnLength: number;
  readonly ofNumbers: boolean;
}

function bounds(reading: Reading): Bounds[] {
  const found: Bounds[] = [];
  const size = reading.words.length;
  for (let start = 0; start < size; ) {
    let end = start;
    while (end < size && reading.sameTurn(start, end)) end += 1;
    const ofNumbers = isOfNumbers(reading.words, start, end);
    for (let from = start; ; from += STEP) {
      const to = Math.min(end, from + WIDTH);
      found.push({ from, to, turnLength: end - start, ofNumbers });
      if (to === end) break;
    }
    start = end;
  }
  return found;
}

function windowOf(
  from: number,
  to: number,
  heard: Heard,
  scopes: Scopes,
  numberOf: FeatureNumber,
): Pick<Window, 'features' | 'at' | 'width'> {
  const at = new Map<number, number>();
  const groups: string[] = [];
  const note = (feature: number, place: number): void => {
    if (feature >= 0 && !at.has(feature)) at.set(feature, place);
  };
  for (let place = from; place < to; place += 1) {
    if (heard.weightless[place]) continue;
    for (const feature of heard.words[place] as readonly number[]) note(feature, place);
    if (place + 1 < to) note(numberOf(heard.marked[place] as string, heard.sounds[place + 1]), place);
    for (const group of heard.groupsAt[place] ?? []) {
      note(numberOf(group), place);
      if (!groups.includes(group)) groups.push(group);
    }
  }
  groups.sort();
  for (const [one, group] of groups.entries()) {
    for (let other = one + 1; other < groups.length; other += 1) note(numberOf(group, groups[other]), from);
  }
  if (scopes.topic[from]) note(numberOf(TOPIC), from);
  if (scopes.chronic[from]) note(numberOf(CHRONIC), from);
  return { features: [...at.keys()], at: [...at.values()], width: to - from };
}

const TOPIC = '(topic)';
const CHRONIC = '(chronic)';
