import type { ScenarioTwist } from '../scenario.ts';
import { goalOf } from './goal.ts';
import type { Question } from './heard-question.ts';
import { openingFor } from './opening.ts';

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

/** Words by which people who write scenarios name a twist, the more particular first. */
const NAMED: readonly (readonly [RegExp, TwistKind])[] = [
  [
    /withheld|anonymous|anoniem|afgeschermd|number.*hidden|hidden.?number|no caller.?id|geheim nummer/u,
    'number-hidden',
  ],
  [
    /alarm|chest|borst|emergency|red.?flag|spoed.?woord|beroerte|stroke|benauwd|(?<!\b(?:same|one|single|a) )breath|collaps|bewusteloos/u,
    'alarm-midway',
  ],
  [/press.*\b1\b|toets.*\b1\b|key.?1|press.*\bone\b/u, 'presses-one'],
  [
    /(wrong|incorrect|corrects?|mistaken?|verkeerde?|foute?|verbetert|vergist).*(birth|geboorte)|(birth|geboorte)\w*.*(wrong|correct|mistake|verkeerd|fout)|wrong.?date/u,
    'wrong-birth-date',
  ],
  [
    /(wrong|mis-?heard|misunderst\w+|verkeerde?|foute?).*\b(sur|last)?(name|\w*naam)|\b(sur|last)?(name|\w*naam)\b.*(wrong|mis-?heard|misunderst|verkeerd)/u,
    'wrong-name',
  ],
  [/spell|spel\b|spelt|gespeld/u, 'spelled-name'],
  [
    /two.?wish|second.?wish|tweede.?wens|twee.?wensen|both wishes|\balso (wants|asks)\b|vraagt ook|wil ook/u,
    'two-wishes',
  ],
  [/mumbl|mompel|unclear|not.?understood|onverstaanbaar|\bnoise|ruis\b|lawaai/u, 'mumbles'],
  [
    /human|mens|medewerker|real person|een persoon|receptionist|operator|somebody real|someone real/u,
    'asks-human',
  ],
  [/refus|reject|declin|none.?of|geen.?van|both.?slots|weiger|wijst.*af/u, 'refuses-both'],
  // Another day in place of the first is no wish to have nothing.
  [
    /(mind|bedenk\w*)\b.*\b(day|dag|time|tijd|\w+day|maandag|dinsdag|woensdag|donderdag|vrijdag)\b/u,
    'correction',
  ],
  [/mind|undo|bedenk|toch.?niet|spijt/u, 'change-of-mind'],
  [/correct|verbeter|corrigeer|objects/u, 'correction'],
  [/silen|\bstil\b|stilte|zwijg|says nothing|zegt niets|does not (say|answer|speak)/u, 'silence'],
  [/\bhangs?\b|\bhanging|ophang|hangt op|hung|drops|verbreekt/u, 'hangs-up'],
  [/talks?.?over|barge|interrupt|door.?heen|onderbreek/u, 'talks-over'],
  [/key|toets|dtmf/u, 'keys'],
];

/** Twists that are something one says, with the words for it when the scenario gives none. */
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/repeat|herhaal|say (it|that) again|nog een keer/u, 'sorry wat zei u'],
  [/robot|computer|machine|who (am i|is) (speaking|talking)|met wie/u, 'met wie spreek ik eigenlijk'],
  [/opening hours|openingstijden/u, 'hoe laat bent u eigenlijk open'],
  [/park/u, 'kan ik bij jullie parkeren'],
  [/wait a (moment|minute)|momentje/u, 'momentje hoor'],
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
  phone: 'phone',
  number: 'phone',
  'phone-number': 'phone',
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
    const read = readOne(one);
    if (read === null) unknown.push(one.kind);
    else twists.push(read);
  }
  return { twists, unknown };
}

function readOne(one: ScenarioTwist): Twist | null {
  const said = one.kind.toLowerCase();
  const name = said.replaceAll(/[_ ]/gu, '-');
  const known =
    TWISTS.find((kind) => kind === name) ?? NAMED.find(([words]) => words.test(unquoted(said)))?.[1];
  const quoted = saysOf(one);
  const saying = SAYINGS.find(([words]) => words.test(said))?.[1] ?? null;
  // Words at the read-back are an objection to it.
  const spoken = quoted !== null && atOf(one, 'says') === 'confirm' ? 'correction' : 'says';
  const kind = known ?? (quoted === null && saying === null && newWish(one) === null ? null : spoken);
  if (kind === null) return null;
  return {
    kind,
    at: atOf(one, kind),
    times: timesOf(one, kind),
    says: quoted ?? (kind === 'says' ? (newWish(one) ?? saying) : null),
    named: one.kind,
  };
}

/** What the scenario lets the caller say is no description of the twist. */
const unquoted = (text: string): string => text.replaceAll(/["“'‘][^"”]{3,}["”'’]/gu, ' ');

/** "changes the wish to cancelling", "wil halverwege toch afzeggen" */
function newWish({ kind }: ScenarioTwist): string | null {
  const [, to] =
    /(?:chang\w+ (?:the |their |his |her )?wish|switch\w*|instead|toch|eigenlijk|verandert van wens)\b(.*)/iu.exec(
      kind,
    ) ?? [];
  const goal = to === undefined ? 'none' : goalOf(to);
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

/** "hangs up at the end", "asks for a human when the slots are offered" */
const PLACES: readonly (readonly [RegExp, Question])[] = [
  [
    /\bat the end\b|aan het eind|after (the |it is )?book|after (the )?confirm|na de (boeking|bevestiging)|anything else|nog iets|while (it )?ring|during (the )?(transfer|hand.?over)|tijdens het doorverbinden/u,
    'anything-else',
  ],
  [/\b(in|during|over) the greeting\b|begroeting/u, 'open'],
  [/birth|geboorte/u, 'date-of-birth'],
  [/\b(slots?|offer(ed)?)\b|aanbod/u, 'offer'],
  [/read.?back|confirm\w*|voorlees|teruglez|klopt dat/u, 'confirm'],
  [/\b(sur|last)?name\b|\bnaam\b|achternaam/u, 'name'],
  [/(tele)?phone number|telefoonnummer|call-?back number|terugbelnummer/u, 'phone'],
  [/medic(ine|ation)|medicijn/u, 'medicine'],
  [/\breason\b|\breden\b|mid-?way|half.?way|halverwege|in the middle/u, 'reason'],
];

/** Silence lasts to the end of the call unless a number is given; all else happens once. */
function timesOf(given: ScenarioTwist, kind: TwistKind): number {
  if ('times' in given && typeof given['times'] === 'number') return given['times'];
  const told = given.kind.toLowerCase();
  const counted = COUNTED.find(([words]) => words.test(told))?.[1];
  if (counted !== undefined) return counted;
  return kind === 'silence' ? Number.POSITIVE_INFINITY : 1;
}

const COUNTED: readonly (readonly [RegExp, number])[] = [
  [/\b(all|every|each|keeps?|always|alle|elk|elke|steeds|blijft|throughout)\b/u, Number.POSITIVE_INFINITY],
  [/\b(three times|thrice|drie keer|3x|3 times)\b/u, 3],
  [/\b(twice|two times|twee keer|tweemaal|2x)\b/u, 2],
  [/\b(once|then|briefly|first|even|daarna|een keer|a while|seconds|pauses?)\b/u, 1],
];

function saysOf(given: ScenarioTwist): string | null {
  for (const name of ['says', 'say', 'text', 'words', 'utterance', 'sentence', 'line', 'to', 'with']) {
    const value: unknown = Reflect.get(given, name);
    if (typeof value === 'string') return value;
  }
  // "alarm midway: 'ik krijg nu pijn op de borst'"
  const [, quoted] = /(?:^|[\s:(])["'“‘](.{3,})["'”’]/u.exec(given.kind) ?? [];
  return quoted ?? null;
}
