import type { Scenario } from '../scenario.ts';
import { answersFact, isTrue, listFact, textFact } from './facts.ts';
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
  const story = textFact(facts, ...STORY_FACTS);
  const language = textFact(facts, 'language', 'taal', 'speaks');
  const changes = changedDetails(scenario);
  const about = {
    goalText,
    goal,
    reason,
    wanted,
    practitioner,
    medicine,
    who,
    style: caller.style,
    language,
    story,
    changes: changes.phone !== null ? 'phone' : changes.email !== null ? 'email' : 'address',
  } as const;
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
    story: story ?? reason ?? STORIES[goal] ?? 'het gaat over mijn behandeling',
    gettingWorse: isTrue(facts, 'gettingWorse', 'worse', 'worsening'),
    takesAppointment: isTrue(facts, 'takesAppointment', 'wantsAppointment', 'acceptsAppointment'),
    changed: changes,
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

const STORY_FACTS = [
  'question',
  'story',
  'complaint',
  'test',
  'letter',
  'subject',
  'about',
  'klacht',
  'vraag',
];

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
