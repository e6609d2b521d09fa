import type { ScenarioTwist } from '../scenario.ts';
import { goalOf } from './goal.ts';
import type { Question } from './heard-question.ts';
import { openingFor } from './opening.ts';
import { COUNTED, NAMED, NO_DANGER, PLACES, QUESTION_NAMES, SAYINGS } from './twist-words.ts';

/** What may happen on the way besides the goal. Each happens once, at a question, unless `times` says more often. */
export const TWISTS = [
  'change-of-mind',
  'correction',
  'two-wishes',
  'spelled-name',
  'silence',
  'asks-human',
  'presses-one',
  'alarm-midway',
  'hangs-up',
  'talks-over',
  'mumbles',
  'refuses-both',
  'wrong-name',
  'wrong-birth-date',
  'keys',
  // The caller says something of their own, in the words of the scenario.
  'says',
  'number-hidden',
] as const;
export type TwistKind = (typeof TWISTS)[number];

export interface Twist {
  readonly kind: TwistKind;
  /** The question at which it happens. */
  readonly at: Question;
  readonly times: number;
  /** The scenario's own words for it. */
  readonly says: string | null;
  /** As the scenario wrote it. */
  readonly named: string;
}

/** Where a twist happens when the scenario does not say. */
const AT: Readonly<Record<TwistKind, Question>> = {
  'change-of-mind': 'anything-else',
  correction: 'confirm',
  'two-wishes': 'open',
  'spelled-name': 'name',
  silence: 'open',
  'asks-human': 'date-of-birth',
  'presses-one': 'open',
  'alarm-midway': 'reason',
  'hangs-up': 'offer',
  'talks-over': 'open',
  mumbles: 'open',
  'refuses-both': 'offer',
  'wrong-name': 'name',
  'wrong-birth-date': 'date-of-birth',
  keys: 'date-of-birth',
  says: 'date-of-birth',
  'number-hidden': 'open',
};

/** The twists we can play, and the names of those that we cannot (the scenario is played without them, and that is told). */
export function readTwists(given: readonly ScenarioTwist[]): {
  readonly twists: readonly Twist[];
  readonly unknown: readonly string[];
} {
  const twists: Twist[] = [];
  const unknown: string[] = [];
  for (const one of given) {
    const read = readOne(one);
    if (read === null) unknown.push(one.kind);
    else twists.push(read);
  }
  return { twists, unknown };
}

function readOne(one: ScenarioTwist): Twist | null {
  const said = one.kind.toLowerCase();
  const name = said.replaceAll(/[_ ]/gu, '-');
  const named = TWISTS.find((kind) => kind === name) ?? namedIn(unquoted(said));
  const quoted = saysOf(one);
  const wish = newWish(one);
  // Who changes to another wish on the way says which; after the booking they take it back.
  const known =
    named === 'change-of-mind' && wish !== null && !UNDOES.includes(atOf(one, named)) ? 'says' : named;
  const saying = SAYINGS.find(([words]) => words.test(said))?.[1] ?? null;
  // Words at the read-back are an objection to it.
  const spoken = quoted !== null && atOf(one, 'says') === 'confirm' ? 'correction' : 'says';
  const kind = known ?? (quoted === null && saying === null && wish === null ? null : spoken);
  if (kind === null) return null;
  return {
    kind,
    at: atOf(one, kind),
    times: timesOf(one, kind),
    says: wordsFor(kind, quoted, one) ?? (kind === 'says' ? (wish ?? saying) : null),
    named: one.kind,
  };
}

/** What the scenario lets the caller say is no description of the twist. */
const unquoted = (text: string): string => text.replaceAll(/["“'‘][^"”]{3,}["”'’]/gu, ' ');

/** The scenario's own words; `to: "cancel"` names a wish and is nothing that people say. */
const wordsFor = (kind: TwistKind, quoted: string | null, one: ScenarioTwist): string | null =>
  (kind === 'says' || kind === 'change-of-mind') && quoted !== null && quoted === Reflect.get(one, 'to')
    ? (newWish(one) ?? quoted)
    : quoted;

/** Where a change of mind takes back what was agreed; anywhere else the caller just says what they want instead. */
export const UNDOES: readonly Question[] = ['confirm', 'anything-else'];

/** The danger that a description denies is not played. */
function namedIn(told: string): TwistKind | undefined {
  const kind = NAMED.find(([words]) => words.test(told))?.[1];
  return kind === 'alarm-midway' && NO_DANGER.test(told) ? undefined : kind;
}

/** "changes the wish to cancelling", "wil halverwege toch afzeggen", "wants to cancel instead", `to: "cancel"` */
function newWish(one: ScenarioTwist): string | null {
  const [, to] =
    /(?:chang\w+ (?:the |their |his |her )?(?:wish|mind)|switch\w*|toch|eigenlijk|verandert van wens)\b(.*)/iu.exec(
      one.kind,
    ) ??
    /(.*)\binstead\b/iu.exec(one.kind) ??
    [];
  const named: unknown = Reflect.get(one, 'to');
  const goal = goalOf(typeof named === 'string' ? named : (to ?? ''));
  return goal === 'none' ? null : `nee wacht, eigenlijk iets anders, ${openingFor({ goalText: '', goal })}`;
}

function atOf(given: ScenarioTwist, kind: TwistKind): Question {
  const place = ['at', 'when', 'on', 'during', 'after', 'moment', 'question']
    .map((name): unknown => Reflect.get(given, name))
    .find((value) => typeof value === 'string');
  const named = typeof place === 'string' ? place.toLowerCase().replaceAll(/[_ ]/gu, '-') : null;
  const told = named === null ? unquoted(given.kind.toLowerCase()) : named.replaceAll('-', ' ');
  const inWords = PLACES.find(([words]) => words.test(told))?.[1];
  return (named === null ? undefined : QUESTION_NAMES[named]) ?? inWords ?? AT[kind];
}

/** Silence lasts to the end of the call unless a number is given; all else happens once. */
function timesOf(given: ScenarioTwist, kind: TwistKind): number {
  if ('times' in given && typeof given['times'] === 'number') return given['times'];
  const told = given.kind.toLowerCase();
  const counted = COUNTED.find(([words]) => words.test(told))?.[1];
  if (counted !== undefined) return counted;
  // Who cannot be identified does not know better the second time.
  if (/identif|wrong.?caller/u.test(told)) return Number.POSITIVE_INFINITY;
  return kind === 'silence' ? Number.POSITIVE_INFINITY : 1;
}

function saysOf(given: ScenarioTwist): string | null {
  for (const name of ['says', 'say', 'text', 'words', 'utterance', 'sentence', 'line', 'to', 'with']) {
    const value: unknown = Reflect.get(given, name);
    if (typeof value === 'string') return value;
  }
  // "alarm midway: 'ik krijg nu pijn op de borst'"
  const [, quoted] = /(?:^|[\s:(])["'“‘](.{3,})["'”’]/u.exec(given.kind) ?? [];
  return quoted ?? null;
}
