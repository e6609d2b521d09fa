import type { Scenario } from '../scenario.ts';
import { answersFact, listFact, textFact } from './facts.ts';
import { type Goal, goalOf } from './goal.ts';
import { alarmSentence, openingFor } from './opening.ts';
import { readTwists, type Twist } from './twists.ts';
import { dayWordsIn, type WantedMoment, wantedMoment } from './wanted-moment.ts';

/** All that the simulated caller knows about themselves and their call, read once from the scenario. */
export interface CallerBrief {
  readonly goal: Goal;
  /** What the caller says to "waarmee kan ik u helpen?". */
  readonly opening: string;
  /** The same in few words, for when it was not understood. */
  readonly openingInShort: string;
  /** Wishes that come after the first is done. */
  readonly afterwards: readonly string[];
  readonly firstName: string;
  /** With its prefix: "van den Berg". */
  readonly lastName: string;
  readonly dateOfBirth: Temporal.PlainDate | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly reason: string;
  readonly who: string;
  readonly medicine: string | null;
  readonly currentAppointment: string | null;
  readonly wanted: WantedMoment;
  /** The moment wanted after the caller has corrected themselves. */
  readonly corrected: WantedMoment;
  readonly practitioner: string | null;
  readonly birthDateByKeys: boolean;
  readonly answers: readonly (readonly [string, string])[];
  readonly twists: readonly Twist[];
  readonly unknownTwists: readonly string[];
  readonly today: Temporal.PlainDate;
}

/** Prefixes of Dutch last names: the last name begins at the first of them, else at the last word. */
const PREFIXES = new Set('van de den der het ten ter te op in bij el al la le du von da dos'.split(' '));

export function briefCaller(scenario: Scenario): CallerBrief {
  const { caller, facts, goal: goalText } = scenario;
  const today = scenario.now.toPlainDate();
  const goal = goalOf(goalText);
  const inGoal = dayWordsIn(goalText);
  const practitioner = textFact(facts, 'practitioner', 'doctor', 'behandelaar', 'dokter');
  const wanted = wantedMoment(
    textFact(facts, 'preferredDay', 'day', 'date', 'toDay', 'newDay', 'dag', 'wantedDay') ?? inGoal.day,
    textFact(facts, 'preferredTime', 'time', 'tijd', 'dayPart', 'toTime', 'newTime', 'wantedTime') ??
      inGoal.time,
    practitioner,
    today,
  );
  const { twists, unknown } = readTwists(scenario.twists);
  const corrects = twists.find(({ kind }) => kind === 'correction');
  const correction = corrects?.says ?? dayWordsIn(corrects?.named ?? '').day;
  const correctedDay = textFact(facts, 'correctedDay', 'correction', 'correctedTo') ?? correction;
  const says = listFact(facts, 'says', 'utterances', 'sentences', 'lines');
  const reason = textFact(facts, 'reason', 'complaint', 'klacht', 'reden', 'symptom', 'symptoms', 'problem');
  const medicine = textFact(facts, 'medicine', 'medication', 'medicijn', 'medicines');
  const who = textFact(facts, 'who', 'for', 'patient', 'voor');
  const about = { goalText, goal, reason, wanted, practitioner, medicine, who, style: caller.style };
  const opening = textFact(facts, 'opening', 'openingSentence') ?? says[0] ?? openingFor(about);
  return {
    goal,
    opening,
    openingInShort: openingFor({ ...about, goalText: '', style: 'kort' }),
    afterwards: [...says.slice(1), ...second(scenario, twists)],
    ...splitName(caller.name),
    dateOfBirth: caller.dateOfBirth,
    postcode: caller.postcode,
    phone: caller.phone,
    reason:
      reason === null ? (goal === 'alarm' ? opening : 'ik heb last van mijn knie') : alarmSentence(reason),
    who: who ?? 'voor mezelf',
    medicine,
    currentAppointment: textFact(
      facts,
      'currentAppointment',
      'currentDay',
      'oldDay',
      'fromDay',
      'appointment',
    ),
    wanted,
    corrected: wantedMoment(correctedDay ?? 'vrijdag', textFact(facts, 'correctedTime'), practitioner, today),
    practitioner,
    birthDateByKeys:
      twists.some(({ kind }) => kind === 'keys') ||
      /keys|toets|keypad|dtmf/iu.test(caller.style) ||
      /keys|toets/iu.test(textFact(facts, 'birthDateBy', 'dateOfBirthBy') ?? ''),
    answers: answersFact(facts),
    twists,
    unknownTwists: unknown,
    today,
  };
}

function second({ facts }: Scenario, twists: readonly Twist[]): readonly string[] {
  const twist = twists.find(({ kind }) => kind === 'two-wishes');
  const goal = textFact(facts, 'second', 'secondGoal', 'secondWish', 'then');
  const said = twist?.says ?? (goal === null ? null : openingFor({ goalText: goal, goal: goalOf(goal) }));
  return said === null ? [] : [said];
}

function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const words = name.replace(/^(mevrouw|meneer|dhr\.?|mevr\.?|mw\.?)\s+/iu, '').split(/\s+/u);
  const prefix = words.findIndex((word, index) => index > 0 && PREFIXES.has(word.toLowerCase()));
  const from = prefix > 0 ? prefix : Math.max(words.length - 1, 0);
  return { firstName: words.slice(0, from).join(' '), lastName: words.slice(from).join(' ') };
}
