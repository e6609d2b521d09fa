import type { ScenarioTwist } from '../scenario.ts';
import type { Question } from './heard-question.ts';

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
};

/** Words by which people who write scenarios name a twist, the more particular first. */
const NAMED: readonly (readonly [RegExp, TwistKind])[] = [
  [/alarm|chest|borst|emergency|red.?flag|spoed.?woord|beroerte|benauwd/u, 'alarm-midway'],
  [/press.*1|toets.*1|key.?1/u, 'presses-one'],
  [/human|mens|medewerker|person/u, 'asks-human'],
  [/two.?wish|second.?wish|tweede.?wens|twee.?wensen|both wishes/u, 'two-wishes'],
  [/spell|spel\b|spelt|gespeld/u, 'spelled-name'],
  [/wrong.?name|verkeerde.?naam|misheard.?name/u, 'wrong-name'],
  [/wrong.?(birth|date)|verkeerde.?geboorte/u, 'wrong-birth-date'],
  [/refus|none.?of|geen.?van|both.?slots/u, 'refuses-both'],
  [/mind|undo|bedenk|toch.?niet|spijt/u, 'change-of-mind'],
  [/correct|verbeter|corrigeer|objects/u, 'correction'],
  [/silen|stil/u, 'silence'],
  [/hang|ophang|hung|drops/u, 'hangs-up'],
  [/talk.?over|barge|interrupt|door.?heen|onderbreek/u, 'talks-over'],
  [/mumbl|mompel|unclear|not.?understood|onverstaanbaar/u, 'mumbles'],
  [/key|toets|dtmf/u, 'keys'],
];

const QUESTION_NAMES: Readonly<Record<string, Question>> = {
  greeting: 'open',
  open: 'open',
  'date-of-birth': 'date-of-birth',
  dateofbirth: 'date-of-birth',
  birthdate: 'date-of-birth',
  name: 'name',
  'last-name': 'name',
  postcode: 'postcode',
  reason: 'reason',
  day: 'day',
  offer: 'offer',
  slots: 'offer',
  'slot-choice': 'offer',
  'choose-slot': 'offer',
  confirm: 'confirm',
  'confirm-slot': 'confirm',
  'yes-no': 'confirm',
  'read-back': 'confirm',
  booked: 'anything-else',
  'anything-else': 'anything-else',
  end: 'anything-else',
  medicine: 'medicine',
  complaint: 'complaint',
  question: 'question',
  'which-appointment': 'which-appointment',
  'getting-worse': 'getting-worse',
  'full-name': 'full-name',
};

/** The twists we can play, and the names of those that we cannot (the scenario is played without them, and that is told). */
export function readTwists(given: readonly ScenarioTwist[]): {
  readonly twists: readonly Twist[];
  readonly unknown: readonly string[];
} {
  const twists: Twist[] = [];
  const unknown: string[] = [];
  for (const one of given) {
    const name = one.kind.toLowerCase().replaceAll(/[_ ]/gu, '-');
    const kind =
      TWISTS.find((known) => known === name) ??
      NAMED.find(([words]) => words.test(one.kind.toLowerCase()))?.[1];
    if (kind === undefined) unknown.push(one.kind);
    else
      twists.push({
        kind,
        at: atOf(one, kind),
        times: timesOf(one, kind),
        says: saysOf(one),
        named: one.kind,
      });
  }
  return { twists, unknown };
}

function atOf(given: ScenarioTwist, kind: TwistKind): Question {
  const named = 'at' in given && typeof given['at'] === 'string' ? given['at'].toLowerCase() : null;
  const inWords = PLACES.find(([words]) => words.test(given.kind.toLowerCase()))?.[1];
  return (named === null ? undefined : QUESTION_NAMES[named]) ?? inWords ?? AT[kind];
}

/** "hangs up at the end", "asks for a human when the slots are offered" */
const PLACES: readonly (readonly [RegExp, Question])[] = [
  [
    /\bat the end\b|aan het eind|while (it )?ring|during (the )?(transfer|hand.?over)|tijdens het doorverbinden/u,
    'anything-else',
  ],
  [/\b(in|during|over) the greeting\b|begroeting/u, 'open'],
  [/birth|geboorte/u, 'date-of-birth'],
  [/\b(slots?|offer(ed)?)\b|aanbod/u, 'offer'],
  [/read.?back|confirm\b/u, 'confirm'],
];

/** Silence lasts to the end of the call unless a number is given; all else happens once. */
function timesOf(given: ScenarioTwist, kind: TwistKind): number {
  if ('times' in given && typeof given['times'] === 'number') return given['times'];
  return kind === 'silence' ? Number.POSITIVE_INFINITY : 1;
}

function saysOf(given: ScenarioTwist): string | null {
  for (const name of ['says', 'say', 'text', 'words', 'to']) {
    const value: unknown = Reflect.get(given, name);
    if (typeof value === 'string') return value;
  }
  // "alarm midway: 'ik krijg nu pijn op de borst'"
  const [, quoted] = /["'“‘](.{3,})["'”’]/u.exec(given.kind) ?? [];
  return quoted ?? null;
}
