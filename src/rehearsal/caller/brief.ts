import type { Scenario } from '../scenario.ts';
import {
  ALARM_FACTS,
  DAY_FACTS,
  OPENING_FACTS,
  PRACTITIONER_FACTS,
  REASON_FACTS,
  STORY_FACTS,
  TIME_FACTS,
} from './fact-names.ts';
import { answersFact, isTrue, listFact, textFact } from './facts.ts';
import { type Goal, goalOf, laterIn, secondGoalOf } from './goal.ts';
import { alarmSentence, openingFor } from './opening.ts';
import { type OtherPerson, otherPeople } from './other-person.ts';
import { splitName } from './split-name.ts';
import { readTwists, type Twist, type TwistKind } from './twists.ts';
import { daysInTurn, dayWordsIn, namesAnotherDay, type WantedMoment, wantedMoment } from './wanted-moment.ts';

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
  /** What they say first when they mistake it; null: a day later. */
  readonly wrongDateOfBirth: Temporal.PlainDate | null;
  readonly postcode: string | null;
  /** The number they call from; null: it is withheld. */
  readonly phone: string | null;
  /** The number they give when asked for one. */
  readonly namedPhone: string | null;
  /** For whom they call, when it is not for themselves. */
  readonly other: OtherPerson | null;
  /** The second of two for whom is called: another child. */
  readonly another: OtherPerson | null;
  /** Words of danger that the scenario gives; null: none. */
  readonly alarm: string | null;
  readonly reason: string;
  readonly who: string;
  readonly medicine: string | null;
  readonly currentAppointment: string | null;
  /** What a request is about, in the caller's words: a question, a complaint, a test, what the letter is for. */
  readonly story: string;
  readonly gettingWorse: boolean;
  /** Whether an appointment is taken where one is offered for a question. */
  readonly takesAppointment: boolean;
  readonly changed: {
    readonly phone: string | null;
    readonly postcode: string | null;
    readonly email: string | null;
  };
  readonly wanted: WantedMoment;
  /** The second of "maandag, en anders dinsdag"; null: no other day is named. */
  readonly otherwise: WantedMoment | null;
  /** The moment wanted after the caller has corrected themselves. */
  readonly corrected: WantedMoment;
  readonly practitioner: string | null;
  readonly birthDateByKeys: boolean;
  readonly answers: readonly (readonly [string, string])[];
  readonly twists: readonly Twist[];
  readonly unknownTwists: readonly string[];
  readonly today: Temporal.PlainDate;
}

export function briefCaller(scenario: Scenario): CallerBrief {
  const { caller, facts, goal: goalText } = scenario;
  const today = scenario.now.toPlainDate();
  const says = listFact(
    facts,
    'says',
    'utterances',
    'sentences',
    'lines',
    'firstSentence',
    'utterance',
    'sentence',
  );
  const language = textFact(facts, 'language', 'taal', 'speaks');
  const firstWords = textFact(facts, ...OPENING_FACTS) ?? says[0] ?? null;
  const alarm = textFact(facts, ...ALARM_FACTS);
  const named = goalTold(goalText, language, firstWords);
  // Words of danger are what the call is for where the goal names nothing else.
  const goal = named === 'none' && alarm !== null ? 'alarm' : named;
  const inGoal = dayWordsIn(goalText);
  const practitioner = textFact(facts, ...PRACTITIONER_FACTS) ?? doctorIn(goalText);
  const [wantedDay = null, otherDay = null] = daysInTurn(textFact(facts, ...DAY_FACTS) ?? inGoal.day);
  const wantedTime = textFact(facts, ...TIME_FACTS) ?? inGoal.time;
  const wanted = wantedMoment(wantedDay, wantedTime, practitioner, today);
  const otherwise = otherDay === null ? null : wantedMoment(otherDay, wantedTime, practitioner, today);
  const { twists, unknown } = readTwists([...scenario.twists, ...toldLater(goalText, scenario.twists)]);
  const hidesNumber =
    twists.some(({ kind }) => kind === 'number-hidden') ||
    isTrue(facts, 'numberWithheld', 'withheld', 'anonymous');
  const corrects = twists.find(({ kind }) => kind === 'correction');
  const correction = corrects?.says ?? dayWordsIn(corrects?.named ?? '').day;
  const correctedDay =
    textFact(facts, 'correctedDay', 'correction', 'correctedTo') ??
    correction ??
    // "Dinsdag, nee wacht, woensdag" with a wish for Wednesday: that is the day to which they correct themselves.
    (wantedDay !== null && namesAnotherDay(firstWords ?? '', wantedDay) ? wantedDay : null);
  const reason = textFact(facts, ...REASON_FACTS);
  const [other = null, another = null] = otherPeople(facts, caller);
  const medicine = textFact(facts, 'medicine', 'medication', 'medicijn', 'medicines');
  const who = textFact(facts, 'who', 'for', 'forWhom', 'patient', 'voor', 'voorWie') ?? other?.who ?? null;
  const story = textFact(facts, ...STORY_FACTS);
  const changes = changedDetails(scenario);
  const about = {
    goalText,
    goal,
    practice: scenario.practice,
    reason: goal === 'alarm' ? (alarm ?? reason) : reason,
    wanted,
    practitioner,
    medicine,
    who,
    style: caller.style,
    language,
    story,
    changes: changes.phone !== null ? 'phone' : changes.email !== null ? 'email' : 'address',
  } as const;
  const opening = firstWords ?? openingFor(about);
  return {
    goal,
    opening,
    openingInShort: openingFor({ ...about, goalText: '', style: 'kort' }),
    afterwards: [...says.slice(1), ...(says.length > 1 ? [] : second(scenario, twists))],
    ...splitName(caller.name),
    dateOfBirth: caller.dateOfBirth,
    postcode: caller.postcode,
    phone: hidesNumber ? null : caller.phone,
    namedPhone:
      textFact(facts, 'callbackNumber', 'callBackNumber', 'terugbelnummer', 'phone', 'telefoonnummer') ??
      caller.phone,
    wrongDateOfBirth: dateFact(textFact(facts, 'wrongDateOfBirth', 'wrongBirthDate', 'saidDateOfBirth')),
    other,
    another,
    alarm: alarm === null ? null : alarmSentence(alarm),
    reason: reason === null ? (goal === 'alarm' ? opening : usualReason(scenario)) : alarmSentence(reason),
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
    story: story ?? reason ?? STORIES[goal] ?? 'het gaat over mijn behandeling',
    gettingWorse: isTrue(facts, 'gettingWorse', 'worse', 'worsening'),
    takesAppointment: isTrue(facts, 'takesAppointment', 'wantsAppointment', 'acceptsAppointment'),
    changed: changes,
    wanted,
    otherwise,
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

/** What a goal says of later in the call happens, unless the twists say it: "books an appointment, then mentions chest pain". */
function toldLater(goalText: string, twists: Scenario['twists']): Scenario['twists'] {
  const later = laterIn(goalText);
  const [told] = later === null ? [] : readTwists([{ kind: later }]).twists;
  const isTold = told !== undefined && readTwists(twists).twists.some(({ kind }) => kind === told.kind);
  return told === undefined || isTold || !LATER.includes(told.kind) || later === null
    ? []
    : [{ kind: later }];
}

const LATER: readonly TwistKind[] = ['alarm-midway', 'change-of-mind', 'hangs-up', 'asks-human'];

/** "With dr. Jansen" */
function doctorIn(goalText: string): string | null {
  const name = /\b(?:dr\.?|dokter|doctor) ((?:de |van |van der )?\p{Lu}\p{L}+)/u.exec(goalText)?.[1];
  return name === undefined ? null : `dokter ${name}`;
}

/** A goal that says nothing ("elke dag is goed") is told by the first words, and one of who speaks no Dutch by the language. */
function goalTold(goalText: string, language: string | null, firstWords: string | null): Goal {
  const goal = goalOf(goalText);
  if (goal !== 'none') return goal;
  if (language !== null && !/engl|engels/iu.test(language)) return 'other-language';
  return firstWords === null ? 'none' : goalOf(firstWords);
}

/** What people mostly come for, when the scenario does not say. */
const usualReason = ({ practice, goal }: Scenario): string =>
  /reinig|clean|hygi/iu.test(goal)
    ? 'gebitsreiniging'
    : /tand|dent|kies/iu.test(practice) || /controle|check-?up/iu.test(goal)
      ? 'voor controle'
      : 'ik heb last van mijn knie';

function dateFact(text: string | null): Temporal.PlainDate | null {
  try {
    return text === null ? null : Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

/** What callers say it is about when the scenario does not. */
const STORIES: Readonly<Partial<Record<Goal, string>>> = {
  'test-results': 'het bloedonderzoek van vorige week',
  'referral-or-letter': 'een verwijzing voor de fysiotherapeut voor mijn rug',
  'medical-question': 'mag ik met deze medicijnen autorijden',
  complaint: 'ik heb vorige week een uur moeten wachten en niemand zei er iets van',
  callback: 'het gaat over mijn rekening',
};

/** The new values: what is not named but belongs to the goal is invented, from the ranges kept free for examples. */
function changedDetails({ facts, goal }: Scenario): CallerBrief['changed'] {
  const phone = textFact(facts, 'newPhone', 'newNumber', 'newPhoneNumber', 'nieuwNummer');
  const email = textFact(facts, 'newEmail', 'newMail', 'newEmailAddress');
  const address = textFact(facts, 'newPostcode', 'newAddress', 'nieuwAdres', 'address');
  return {
    phone: phone ?? (/phone|nummer|telefoon/iu.test(goal) ? '0100000177' : null),
    email: email ?? (/e-?mail/iu.test(goal) ? 'nieuw@voorbeeld.nl' : null),
    postcode: /\d{4} ?[A-Z]{2}(?: ?\d+)?/iu.exec(address ?? '')?.[0] ?? null,
  };
}

/** "Repeat prescription for omeprazol" */
const medicineIn = (goal: string): string | null =>
  /\b(?:for|voor) (?!my|mijn|her|his|the\b)(\p{L}{4,})/iu.exec(goal)?.[1] ?? null;

function second({ facts, goal: goalText }: Scenario, twists: readonly Twist[]): readonly string[] {
  const twist = twists.find(({ kind }) => kind === 'two-wishes');
  const told = textFact(facts, 'second', 'secondGoal', 'secondWish', 'then');
  const inGoal = secondGoalOf(goalText);
  const medicine = textFact(facts, 'medicine', 'medication', 'medicijn', 'medicines');
  const said =
    twist?.says ??
    (told !== null
      ? openingFor({ goalText: told, goal: goalOf(told), medicine: medicineIn(told) ?? medicine })
      : inGoal === 'none'
        ? null
        : openingFor({ goalText: '', goal: inGoal, medicine }));
  return said === null ? [] : [said];
}
