import type { PracticeKind } from '../../domain/meaning.ts';
import type { ApprovedAnswer, Practice } from '../../domain/practice.ts';
import type { RehearsalSet } from '../../http/contract/rehearsals.ts';
import type { RehearsedOutcome } from '../scenario.ts';
import { CALLERS, type InventedPerson, OLDER_PERSONS, PERSONS, type PlannedCaller } from './callers.ts';
import { nightMoment, openMoment } from './practice-moments.ts';
import { questionFor, WISH_OF_TOPIC } from './questions-of-answers.ts';

/** A scenario as a file would hold it (formats.md), and so as it is kept. */
export type RawScenario = Readonly<Record<string, unknown>> & { readonly id: string };

/** Reasons for a visit that are no danger, by the kind of practice. */
const REASONS: Readonly<Record<PracticeKind, readonly string[]>> = {
  huisarts: [
    'ik heb last van mijn knie',
    'ik slaap slecht',
    'ik heb jeuk op mijn arm',
    'ik heb last van eczeem',
  ],
  tandarts: ['gewoon voor controle', 'ik kom voor de halfjaarlijkse controle'],
  fysio: ['mijn volgende behandeling voor mijn schouder', 'ik heb last van mijn heup'],
};

/** Other moments and persons for whoever calls again in a long rehearsal. */
const variant = <One>(of: readonly One[], nth: number): One => of[nth % of.length] as One;

/**
 * The callers of a ready set for this practice, as scenarios: at its own hours, each ending as this practice has opened it. When more
 * are asked for than there are, they call again as other persons.
 */
export function planCallers(
  practice: Practice,
  set: Exclude<RehearsalSet, 'own' | 'answers'>,
  number: number,
  now: Temporal.Instant,
): readonly RawScenario[] {
  const fitting = CALLERS[set].filter(({ kinds }) => kinds === undefined || kinds.includes(practice.kind));
  return Array.from({ length: number }, (_, nth) => {
    const round = Math.floor(nth / fitting.length);
    const place = nth % fitting.length;
    return scenarioOf(practice, variant(fitting, nth), {
      id: `${set}-${place + 1}${round === 0 ? '' : `-${round + 1}`}`,
      person: variant(set === 'older' ? OLDER_PERSONS : PERSONS, nth + round),
      reason: variant(REASONS[practice.kind], nth + round),
      now,
    });
  });
}

/**
 * Who must be answered when an answer changes: a caller for every answer in force, one in danger, one who wants a human and one who
 * books. Of the answers that do not change (all but the one at `changed`), only those that Balie gives now as well: an old
 * fault is no reason to refuse a new sentence.
 */
export function planForAnswers(
  practice: Practice,
  changed: number | null,
  now: Temporal.Instant,
): readonly RawScenario[] {
  const at = openMoment(practice, now);
  const day = at.toPlainDate();
  const questions = practice.answers.flatMap((answer, place): readonly Named[] => {
    const { question, sure } = questionFor(practice, answer, at);
    if (place !== changed && (!sure || !isGiven(answer, day))) return [];
    const wish = WISH_OF_TOPIC[answer.topic];
    const opened = wish === 'none' || practice.opened.includes(wish);
    return [
      {
        id: `answer-${place + 1}`,
        what: question,
        goal: question,
        wish,
        facts: { opening: question, question },
        ...(ASKS_ON.has(wish) ? { ends: ['answered', 'callback', 'nothing-done'] } : {}),
        ...(opened ? { mustHold: [`says:${answer.text}`, 'no-alarm'] } : {}),
      },
    ];
  });
  const [danger] = CALLERS.emergency;
  const others: readonly Named[] = [
    ...(danger === undefined ? [] : [{ ...danger, id: 'answers-danger' }]),
    { id: 'answers-human', what: 'wil een mens', goal: 'human', wish: 'human' },
    { id: 'answers-book', what: 'maakt een afspraak', goal: 'book', wish: 'book' },
  ];
  const chosen = [
    ...questions.filter(({ id }) => id === `answer-${(changed ?? -1) + 1}`),
    ...questions.filter(({ id }) => id !== `answer-${(changed ?? -1) + 1}`),
  ].slice(0, MOST_ANSWERS);
  return [...chosen, ...others].map(({ id, ...caller }, nth) =>
    scenarioOf(practice, caller, {
      id,
      person: variant(PERSONS, nth),
      reason: variant(REASONS[practice.kind], nth),
      now,
    }),
  );
}

type Named = PlannedCaller & { readonly id: string };

/** Their answer is told, and then somebody is asked to call back all the same. */
const ASKS_ON: ReadonlySet<string> = new Set([
  'register-patient',
  'referral-or-letter',
  'test-results',
  'prevention',
]);

/** A rehearsal of a change must not take longer than somebody waits for it. */
const MOST_ANSWERS = 40;

const isGiven = ({ approvedOn, validUntil }: ApprovedAnswer, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(approvedOn, day) <= 0 &&
  (validUntil === null || Temporal.PlainDate.compare(day, validUntil) <= 0);

/** A sentence that somebody typed, with how it must end. */
export const ownSentence = (
  practice: Practice,
  { sentence, outcome }: { readonly sentence: string; readonly outcome: RehearsedOutcome },
  now: Temporal.Instant,
): RawScenario =>
  scenarioOf(
    practice,
    { what: sentence, goal: sentence, wish: 'none', facts: { opening: sentence }, ends: [outcome] },
    {
      id: `own-${crypto.randomUUID().slice(0, 8)}`,
      person: PERSONS[0],
      reason: variant(REASONS[practice.kind], 0),
      now,
    },
  );

function scenarioOf(
  practice: Practice,
  caller: PlannedCaller,
  about: {
    readonly id: string;
    readonly person: InventedPerson;
    readonly reason: string;
    readonly now: Temporal.Instant;
  },
): RawScenario {
  const at = caller.atNight === true ? nightMoment(about.now) : openMoment(practice, about.now);
  const hasOne = caller.wish === 'cancel' || caller.wish === 'move';
  const existing = openMoment(practice, at.add({ days: 2 }).toInstant());
  return {
    id: about.id,
    description: caller.what,
    practice: practice.kind,
    now: at.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
    caller: { ...about.person, style: caller.style ?? '' },
    goal: caller.goal,
    facts: {
      reason: about.reason,
      ...(caller.says === undefined ? {} : { says: caller.says }),
      ...(hasOne
        ? { existingAppointments: [existing.toPlainDateTime().toString({ smallestUnit: 'minute' })] }
        : {}),
      ...caller.facts,
    },
    twists: caller.twists ?? [],
    expected: {
      outcome: caller.ends ?? endsOf(practice, caller),
      mustHold: caller.mustHold ?? heldBy(caller),
    },
  };
}

/** What a practice has not opened goes to a person, now or by a call back. */
function endsOf(practice: Practice, { wish, atNight }: PlannedCaller): readonly RehearsedOutcome[] {
  if (wish === 'urgent') return ['transferred'];
  if (wish === 'human') return atNight === true ? ['transferred', 'callback'] : ['transferred'];
  if (wish !== 'none' && !practice.opened.includes(wish)) return ['transferred', 'callback'];
  switch (wish) {
    case 'book':
      return ['booked'];
    case 'move':
      return ['moved'];
    case 'cancel':
      return ['cancelled'];
    case 'repeat-prescription':
      return ['prescription-request'];
    case 'callback':
      return ['callback'];
    default:
      return ['answered'];
  }
}

function heldBy({ wish }: PlannedCaller): readonly string[] {
  if (wish === 'urgent')
    return ['first-words', 'alarm', 'human-reached', 'nothing-booked', 'transfer-in-time'];
  if (wish === 'human') return ['first-words', 'human-reached', 'nothing-booked', 'no-alarm'];
  return ['first-words', ...(wish === 'book' ? ['one-appointment'] : []), 'no-alarm'];
}
