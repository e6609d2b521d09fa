import type { CallerBrief } from './brief.ts';
import type { HeardMoment } from './heard-moment.ts';
import type { Question } from './heard-question.ts';
import { birthDateInEnglish, isInEnglish } from './in-english.ts';
import { count, has, type Mind, type Reaction, say, use } from './mind.ts';
import { ABOUT_THE_DAY, choose, confirm, nameDay } from './moment-answers.ts';
import {
  birthDateKeys,
  birthDateSpoken,
  emailSpoken,
  NUMBER_NOT_SHOWN,
  phoneKeys,
  phoneSpoken,
  postcodeSpoken,
  spelled,
} from './spoken-answers.ts';

/** What the caller answers to this question, as far as no twist comes between. */
export function answer(
  mind: Mind,
  brief: CallerBrief,
  question: Question,
  heard: readonly string[],
  moments: readonly HeardMoment[],
): Reaction {
  const byHand = answerByHand(mind, brief, question, heard);
  if (byHand !== null) return byHand;
  const corrected = correctsOnTheSpot(mind, brief, question, heard);
  if (corrected !== null) return corrected;
  switch (question) {
    case 'open':
      return openly(mind, brief);
    case 'anything-else':
      return atTheEnd(mind, brief);
    case 'date-of-birth':
    case 'date-of-birth-by-keys':
      return birthDate(mind, personAsked(brief, heard), question, isInEnglish(heard));
    case 'name':
    case 'spell-name':
      return name(mind, personAsked(brief, heard), question);
    case 'postcode':
    case 'full-name':
      return { move: say(plainAnswer(personAsked(brief, heard), question)), mind };
    case 'offer':
    case 'choose':
      return choose(mind, brief, question === 'choose');
    case 'confirm':
    case 'yes-no-help':
      return confirm(mind, brief, moments, question === 'yes-no-help');
    case 'phone-by-keys':
      return phoneByKeys(mind, brief.namedPhone);
    case 'new-phone':
      return phoneByKeys(mind, brief.changed.phone ?? brief.namedPhone);
    case 'day':
      return nameDay(mind, brief, heard);
    case 'other':
    case 'still-there':
      return { move: say(yesOrNo(brief, heard)), mind };
    default:
      return { move: say(plainAnswer(brief, question)), mind };
  }
}

/**
 * What the scenario lets the caller say to these words. Words of the question itself come first: "U staat op de wachtlijst. Kan ik
 * nog iets voor u doen?" does not ask about the waiting list. To that last question an answer is given once; who gave it every time
 * moved their appointment until the call was cut off.
 */
function answerByHand(
  mind: Mind,
  brief: CallerBrief,
  question: Question,
  heard: readonly string[],
): Reaction | null {
  const said = heard.join(' ').toLowerCase();
  const asked = askedIn(heard);
  const found = (text: string) => brief.answers.find(([words]) => text.includes(words.toLowerCase()));
  const isLast = question === 'anything-else';
  const [words, answered] = found(asked) ?? (isLast ? undefined : found(said)) ?? [];
  if (words === undefined || answered === undefined) return null;
  if (!isLast) return { move: say(answered), mind };
  return mind.saidOnce.includes(words)
    ? null
    : { move: say(answered), mind: { ...mind, saidOnce: [...mind.saidOnce, words] } };
}

/** The sentence that asks, in lower case; all that was heard where none does. */
function askedIn(heard: readonly string[]): string {
  const said = heard.join(' ').toLowerCase();
  return said.match(/[^.?!]+\?/gu)?.at(-1) ?? said;
}

/** Who corrects a name, a birth date or a number does so while saying it; the correction of a day comes at the offer or the read-back. */
function correctsOnTheSpot(
  mind: Mind,
  brief: CallerBrief,
  question: Question,
  heard: readonly string[],
): Reaction | null {
  const corrects = has(mind, brief, 'correction');
  if (corrects === null || corrects.at !== question || ABOUT_THE_DAY.includes(question)) return null;
  const text = corrects.says ?? correctedInOneBreath(personAsked(brief, heard), question);
  return text === null ? null : { move: say(text), mind: use(mind, corrects) };
}

function correctedInOneBreath(person: CallerBrief, question: Question): string | null {
  switch (question) {
    case 'date-of-birth':
      return person.dateOfBirth === null
        ? null
        : `${birthDateSpoken({ dateOfBirth: person.dateOfBirth.add({ days: 1 }) })}, nee sorry, ${birthDateSpoken(person)}`;
    case 'name':
      return `Pietersen, nee sorry, ${person.lastName}`;
    case 'phone':
      return `${phoneSpoken({ namedPhone: NUMBER_NOT_SHOWN })}, nee sorry, ${phoneSpoken(person)}`;
    default:
      return null;
  }
}

function plainAnswer(brief: CallerBrief, question: Question): string {
  switch (question) {
    case 'postcode':
      return postcodeSpoken(brief);
    case 'phone':
      return phoneSpoken(brief);
    case 'reason':
      return brief.reason;
    case 'who':
      return brief.who;
    case 'medicine':
      return brief.medicine ?? 'dat weet ik niet meer';
    case 'full-name':
      return `${brief.firstName} ${brief.lastName}`;
    case 'which-test':
    case 'which-letter':
    case 'question':
    case 'callback-reason':
    case 'complaint':
      return brief.story;
    case 'more-to-complain':
      return 'nee dat was het';
    case 'offer-appointment':
      return brief.takesAppointment || brief.goal === 'book' ? 'ja graag' : 'nee liever niet';
    case 'getting-worse':
      return brief.gettingWorse ? 'ja het wordt erger' : 'nee';
    case 'colleague-cannot-wait':
      return brief.gettingWorse ? 'ja nu meteen' : 'nee dat kan wachten';
    case 'what-changes':
      return brief.changed.phone !== null
        ? 'mijn telefoonnummer'
        : brief.changed.email !== null
          ? 'mijn e-mailadres'
          : 'mijn adres';
    case 'new-postcode':
      return postcodeSpoken({ ...brief, postcode: brief.changed.postcode ?? '1235AB 7' });
    case 'new-email':
      return emailSpoken(brief.changed.email ?? 'nieuw@voorbeeld.nl');
    case 'which-appointment':
      return brief.currentAppointment === null ? 'de eerste' : `die van ${brief.currentAppointment}`;
    default:
      return brief.opening;
  }
}

/** "Wat is de geboortedatum van uw kind?" is answered with the child's, if the scenario knows of one. */
function personAsked(brief: CallerBrief, heard: readonly string[]): CallerBrief {
  const words = heard.join(' ').toLowerCase();
  const other = /van uw andere /u.test(words) ? brief.another : brief.other;
  const asksOther =
    /van uw (?:andere )?(kind|zoon|dochter|partner|man|vrouw|vader|moeder)\b|voor wie u belt|your (child|son|daughter|partner|husband|wife|parent|mother|father).s /u.test(
      words,
    );
  return other === null || !asksOther ? brief : { ...brief, ...other };
}

const phoneByKeys = (mind: Mind, phone: string | null): Reaction => ({
  move: { kind: 'press', keys: phoneKeys(phone ?? NUMBER_NOT_SHOWN) },
  mind,
});

/** First the whole story, then the wish in few words, then the reason: nobody says the same sentence three times. */
function openly(mind: Mind, brief: CallerBrief): Reaction {
  const said = [brief.opening, brief.openingInShort, brief.reason][Math.min(count(mind, 'open'), 2)];
  return { move: say(said ?? brief.opening), mind };
}

function atTheEnd(mind: Mind, brief: CallerBrief): Reaction {
  const changes = has(mind, brief, 'change-of-mind');
  if (changes !== null && changes.at === 'anything-else') {
    return { move: say(changes.says ?? 'nee toch niet, ik bedenk me'), mind: use(mind, changes) };
  }
  const next = brief.afterwards[mind.afterwardsSaid];
  return next === undefined
    ? { move: say('nee dank u wel'), mind }
    : { move: say(next), mind: { ...mind, afterwardsSaid: mind.afterwardsSaid + 1 } };
}

function birthDate(mind: Mind, brief: CallerBrief, question: Question, inEnglish: boolean): Reaction {
  const { dateOfBirth } = brief;
  const spokenDate =
    inEnglish && dateOfBirth !== null ? birthDateInEnglish(dateOfBirth) : birthDateSpoken(brief);
  const byKeys = brief.birthDateByKeys || question === 'date-of-birth-by-keys';
  const wrong = has(mind, brief, 'wrong-birth-date');
  if (wrong !== null && dateOfBirth !== null) {
    const other = brief.wrongDateOfBirth ?? dateOfBirth.add({ days: 1 });
    const spoken = say(wrong.says ?? birthDateSpoken({ dateOfBirth: other }));
    return { move: byKeys ? { kind: 'press', keys: birthDateKeys(other) } : spoken, mind: use(mind, wrong) };
  }
  return byKeys && dateOfBirth !== null
    ? { move: { kind: 'press', keys: birthDateKeys(dateOfBirth) }, mind }
    : { move: say(spokenDate), mind };
}

function name(mind: Mind, brief: CallerBrief, question: Question): Reaction {
  // The wrong birth date was said back with this question: the caller objects once.
  const wrongOnce = brief.twists.some(({ kind, times }) => kind === 'wrong-birth-date' && times === 1);
  if (wrongOnce && (mind.used['wrong-birth-date'] ?? 0) > 0 && !mind.hasCorrected) {
    return {
      move: say(`nee dat klopt niet, ${birthDateSpoken(brief)}`),
      mind: { ...mind, hasCorrected: true },
    };
  }
  const wrong = has(mind, brief, 'wrong-name');
  if (wrong !== null) return { move: say(wrong.says ?? 'Pietersen'), mind: use(mind, wrong) };
  const spells = has(mind, brief, 'spelled-name') !== null || question === 'spell-name';
  return {
    move: say(spells ? `${brief.lastName}, ${spelled(lastWord(brief.lastName))}` : brief.lastName),
    mind,
  };
}

/** People spell "Meer" of "van der Meer". */
const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;

/** Open questions of a questionnaire before the visit; to one of these "ja" is no answer. */
const QUESTIONNAIRE: readonly (readonly [RegExp, string | null])[] = [
  [/waar hebt u (nu )?last|waarvoor|wat is uw klacht/u, null],
  [/sinds wanneer|hoe ?lang/u, 'een week of drie'],
  [/op welke (dag|datum)/u, '3 november'],
  [/nul tot tien|van 0 tot 10|cijfer/u, 'een vijf'],
  [/hoe is het begonnen/u, 'het kwam vanzelf'],
  [/beter of slechter/u, 'het blijft gelijk'],
  [/wat (gaat|kunt|lukt).*(minder|niet)|minder goed/u, 'traplopen'],
  [/^\s*(wat|welke?|waar|hoe|wie)\b/u, 'dat weet ik niet'],
  // A fall, fever, numbness: who has that in the scenario says so in `answers`.
  [/ongeluk|\bval\b|slap|gevoelloos|doof|tussen uw benen|kuit|kanker|afgevallen|plassen|zwanger/u, 'nee'],
];

/** A question nobody foresaw: about danger the caller tells the truth, to the rest they agree. */
function yesOrNo({ goal, reason }: CallerBrief, heard: readonly string[]): string {
  const open = QUESTIONNAIRE.find(([words]) => words.test(askedIn(heard)));
  if (open !== undefined) return open[1] ?? reason;
  const aboutDanger = /\b(nu|pijn|benauwd|spoed|bloed|borst|bewust|ade(m|mt|men)|koorts|gevallen)\b/u.test(
    // "Ik vind nu geen vrije plek. Zal ik u op de wachtlijst zetten?" asks about no danger.
    askedIn(heard),
  );
  return aboutDanger && goal !== 'alarm' ? 'nee' : 'ja';
}
