import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Slots, Wish } from '../../domain/meaning.ts';
import { typeNamedIn } from './appointment-type.ts';
import { pointedAt, topicNamed } from './approved-answer.ts';
import { asksIfArrived } from './asks-if-arrived.nl.ts';
import { asksIfNeeded, tellIfNeeded } from './asks-if-needed.nl.ts';
import { toldOfBooked } from './booked-already.ts';
import { changePromise } from './callback-number.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { ringDesk } from './human.ts';
import { leavesIt } from './leaves-it.nl.ts';
import { medicalQuestion, tellsComplaint } from './medical-question.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { toAnotherMoment } from './move.ts';
import { connectInLanguage } from './other-language.ts';
import { movesToOther, withItsOwnDay } from './other-practitioner.ts';
import { aboutSomebodyElse } from './person-meant.ts';
import { ask } from './questions.ts';
import { asksIfDirect } from './referral-or-letter.ts';
import { holdsAny } from './said-words.ts';
import { saysGoodbye } from './says-goodbye.ts';
import { asksForSeries } from './series.ts';
import { takeBack, undoBooking, undoesAll, undoSeveral } from './take-back.ts';
import { noAnswer, told } from './telling.ts';
import { tellsOfDeath } from './tells-of-death.nl.ts';
import { asksToWait, waitsAlready } from './wait-for-earlier.ts';
import { matchOffered, withoutMoment } from './wanted-slot.ts';
import { dialogueOf } from './wishes.ts';

/** Below this a wish is asked again instead of guessed; the calibration of stage 2 says what it means. */
export const SURE_ENOUGH = 0.5;

/** Topics whose words name a thing ("griepprik", "lift"): said alone they are a question. "Bus" and "auto" are not. */
const NAMED_OUTRIGHT = ['other', 'prevention', 'preparation'] as const;

/** Whose dialogue goes on when a question about such a thing is noted. */
const WISH_ABOUT = { other: 'location', prevention: 'prevention', preparation: 'preparation' } as const;

/** What is never the practice's to open or close: a person, and the end of a call that was not meant for it. */
const ALWAYS: ReadonlySet<Wish> = new Set([
  'human',
  'urgent',
  'professional-caller',
  'other-language',
  'wrong-number',
]);

/** What Balie can finish in English; anything else is a person's, after one English sentence. */
const IN_ENGLISH: ReadonlySet<Wish> = new Set([
  'book',
  'move',
  'cancel',
  'check-appointment',
  'other-language',
  'wrong-number',
]);

/** What "laat maar, het is al opgelost" and "ik bel later wel terug" sound like: an appointment to call off, a call to promise. */
const LEFT: ReadonlySet<Wish> = new Set(['none', 'cancel', 'callback']);

/** An open question was asked ("waarmee kan ik u helpen?", "kan ik nog iets voor u doen?"): which wish is it? */
export function open(
  dialogue: Dialogue,
  input: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Decided {
  const { wish, second, confidence } = input.meaning;
  const slots = aboutWhatWasBooked(dialogue, input);
  const ending =
    dialogue.step === 'anything-else'
      ? (changePromise(dialogue, input, context) ?? takenBackOrOver(dialogue, input, context))
      : null;
  if (ending !== null) return ending;
  if (dialogue.step === 'open' && LEFT.has(wish) && leavesIt(input.text)) return goodbye(dialogue);
  // "Ik moet bloed laten prikken, kan dat bij jullie": unsure, and yet it names what it is for.
  const named = typeNamedIn(context.practice, input.text) !== null;
  const isNamed = wish === 'book' && named;
  const standing = toldOfBooked(dialogue, input, context) ?? waitsFor(dialogue, input, slots, context);
  if (standing !== null) return standing;
  const next = { ...nextWish(dialogue, slots), asked: input.text };
  const toOther = movesToOther(dialogue, input, context);
  if (toOther !== null) {
    const isOpened = context.practice.opened.includes('move');
    return toOther === 'what-was-booked' && dialogue.booked !== null && isOpened
      ? toAnotherMoment(context)({ ...next, wish: 'move' }, dialogue.booked)
      : startWish(withItsOwnDay(next), 'move', context);
  }
  if (tellsOfDeath(input.text, wish)) return ringDesk({ ...next, wish: 'human' }, 'asked');
  if (asksIfDirect(input.text, context) && TAKEN_FOR_DIRECT.has(wish))
    return startWish(next, 'referral-or-letter', context);
  // "Kan ik dinsdag een behandeling": with a moment for it, it is asked for, whatever wish was guessed at.
  if (named && confidence < SURE_ENOUGH && WISH_FOR_PLACE.has(wish) && asksForPlace(input.text, slots))
    return startWish(next, 'book', context);
  if (wish === 'none' || (confidence < SURE_ENOUGH && !isNamed)) {
    return (
      answerNamed(dialogue, input.text, context) ??
      offerForComplaint(next, slots, context) ??
      afterMisunderstanding(dialogue, context)
    );
  }
  if (wish === 'referral-or-letter' && second === null && hasReferral(input.text, context))
    return startWish(next, 'book', context);
  // Whether words are an alarm is judged by stage 3 alone, and it has let these pass: what is left of "I have a fever and want
  // an appointment" is the appointment. A wish that is urgent and nothing else is a person's.
  if (wish === 'urgent' && second !== null) return startWish(next, second, context);
  if (SOUNDS_LIKE_SERIES.has(wish) && asksForSeries(input.text, context))
    return startWish(next, 'book', context);
  if (wish === 'book' && asksIfNeeded(input.text)) return tellIfNeeded(next, context);
  const isUnasked = second === null || (second === 'book' && asksIfNeeded(input.text));
  const later = isUnasked || isOneWish(wish, second) ? next.later : [...next.later, second];
  const laterSaid = later.length === 1 ? (input.meaning.secondSaid ?? null) : null;
  return startWish({ ...next, later, laterSaid }, wish, context);
}

/** "Drie keer per week komen op maandag en vrijdag" was read as a move from Monday to Friday. */
const SOUNDS_LIKE_SERIES: ReadonlySet<Wish> = new Set(['move', 'check-appointment', 'preparation']);

/** What "moet ik eerst naar de huisarts" sounds like. */
const TAKEN_FOR_DIRECT: ReadonlySet<Wish> = new Set([
  'none',
  'preparation',
  'book',
  'medical-question',
  'opening-hours',
  'location',
  'wrong-number',
  'check-appointment',
]);

/** What a treatment on a day sounds like to who is unsure. */
const WISH_FOR_PLACE: ReadonlySet<Wish> = new Set([
  'none',
  'costs-or-insurance',
  'opening-hours',
  'check-appointment',
  'preparation',
]);
const asksForPlace = (text: string, { date, time }: Slots): boolean =>
  (date !== undefined || time !== undefined) &&
  /\b(?:kan|kunnen|mag|mogen|zou|zouden|wil|willen|graag|is er)\b/u.test(text.toLowerCase()) &&
  !/\b(?:kost|kosten|vergoed\p{L}*|betaal\p{L}*|verzeker\p{L}*|open|dicht|hoe laat|wanneer|mijn afspraak)\b/u.test(
    text.toLowerCase(),
  );

/** Who tells a physiotherapist of a referral that they have wants to begin; who needs one asks for it. */
const hasReferral = (text: string, { practice }: DialogueContext): boolean =>
  practice.kind === 'fysio' &&
  !asksIfArrived(text) &&
  /\b(?:heb|kreeg|gekregen|ligt|hier)\b.*\bverwij[zs]\p{L}*\b|\bverwij[zs]\p{L}*\b.*\b(?:gekregen|meegekregen|gehad|in huis|hier)\b|\b(?:doorverwezen|doorgestuurd)\b/u.test(
    text.toLowerCase(),
  ) &&
  !/\b(?:nodig|moet|kwijt|verlopen|zonder|aanvragen|krijg ik|kan ik|mag ik|heb ik)\b/u.test(
    text.toLowerCase(),
  );

/** "Bel me als er eerder een plek vrijkomt" is the waiting list, whatever wish it sounds like; null: it is not asked for. */
function waitsFor(
  dialogue: Dialogue,
  { text, meaning: { wish } }: Extract<DialogueInput, { kind: 'meant' }>,
  slots: Slots,
  context: DialogueContext,
): Decided | null {
  if (!asksToWait(text, context) || ALWAYS.has(wish)) return null;
  const { waiting } = dialogue;
  const named = typeNamedIn(context.practice, text);
  const isForSame = waiting !== null && (named === null || named.id === waiting.type);
  if (isForSame && aboutSomebodyElse(dialogue, slots.who) === null) return waitsAlready(dialogue, context);
  return startWish({ ...nextWish(dialogue, slots), asked: text, waits: true, callAt: null }, 'move', context);
}

/** What is named outright is answered, or noted as a question when the answer runs no more; null: nothing is named. */
function answerNamed(dialogue: Dialogue, asked: string, context: DialogueContext): Decided | null {
  const { practice, now } = context;
  const answer = pointedAt(practice, NAMED_OUTRIGHT, asked, now.toPlainDate());
  if (answer !== null) return told(dialogue, context, [{ phrase: 'approved-answer', answer }]);
  const topic = topicNamed(practice, NAMED_OUTRIGHT, asked);
  return topic === null ? null : noAnswer({ ...dialogue, asked, wish: WISH_ABOUT[topic] }, context);
}

/** "Ik heb hoofdpijn" is no wish and yet an answer to "waarmee kan ik u helpen": an appointment is offered. Null: no complaint. */
function offerForComplaint(dialogue: Dialogue, slots: Slots, context: DialogueContext): Decided | null {
  const isOpened = context.practice.opened.includes('medical-question');
  const saysWho = slots.name !== undefined || slots.dateOfBirth !== undefined;
  return isOpened && !saysWho && tellsComplaint(dialogue.asked)
    ? medicalQuestion.begin({ ...dialogue, wish: 'medical-question', misunderstood: 0 }, context)
    : null;
}

/** "Nee, toch niet" about what was just done undoes it; "nee dank u" ends the call. Null: another wish. */
function takenBackOrOver(
  dialogue: Dialogue,
  input: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Decided | null {
  const { wish, slots } = input.meaning;
  const takenBack = takeBack(dialogue, input);
  if (takenBack !== null) return takenBack;
  if (dialogue.booked && dialogue.givenUp === null && wish === 'cancel' && isMeant(dialogue.booked, input))
    return undoBooking(dialogue, dialogue.booked);
  if (wish === 'cancel' && undoesAll(dialogue, input.text)) return undoSeveral(dialogue, input.meaning);
  // Who was helped has dialled no wrong number: "nee, ik wilde het alleen weten" sounds like one.
  const saysNo = wish === 'wrong-number' && /^(?:nou )?nee\b/iu.test(input.text.trim());
  if (saysNo && (dialogue.answered || dialogue.somethingDone)) return goodbye(dialogue);
  if (wish !== 'none') return null;
  // "Nee, niet metoprolol maar enalapril" about what was just noted is no goodbye.
  const other = dialogue.noted.at(-1) === 'repeat-prescription' ? slots.medicine : undefined;
  if (other !== undefined && slots.yesNo !== 'yes')
    return startWish({ ...nextWish(dialogue, slots), asked: input.text }, 'repeat-prescription', context);
  if (slots.yesNo === 'no' || saysGoodbye(input.text)) return goodbye(dialogue);
  return slots.yesNo === 'yes' ? ask(dialogue, 'open', context) : null;
}

/** "Een afspraak, liefst naar donderdag": readings of one wish, and nobody books and moves in one breath. */
const isOneWish = (wish: Wish, second: Wish): boolean =>
  wish === second ||
  ((wish === 'book' || wish === 'move') && (second === 'book' || second === 'move')) ||
  // Nobody is late for what they are only asking for: "nog niet eerder geweest" was read as that.
  (wish === 'book' && second === 'running-late') ||
  (wish === 'callback' && CALLED_BACK_ABOUT.has(second));

/** "Bel me terug over de rekening" names what the call is about: a bill is not explained to who asked for a person's call. */
const CALLED_BACK_ABOUT: ReadonlySet<Wish> = new Set([
  'costs-or-insurance',
  'opening-hours',
  'location',
  'preparation',
  'prevention',
  'medical-question',
  'complaint',
]);

/** "Mijn man kan me dan niet brengen" about what was just booked speaks of the same appointment, not of another patient. */
function aboutWhatWasBooked(
  { step, booked, identification: { who } }: Dialogue,
  input: Extract<DialogueInput, { kind: 'meant' }>,
): Slots {
  const { wish, slots } = input.meaning;
  const isAboutIt =
    step === 'anything-else' &&
    booked !== null &&
    (wish === 'move' || wish === 'cancel') &&
    isMeant(booked, input);
  return isAboutIt && who !== null ? { ...slots, who } : slots;
}

/** The second wish of a turn, when the first is done: it is not asked for again, nor offered to who has said it. */
export function goOnWithLater(decided: Decided, context: DialogueContext): Decided {
  // Who was just promised a call has what "bel mij terug" in the same breath asked for.
  const promised = decided.say.some(
    (reply) => reply.phrase === 'callback-promised' || (reply.phrase === 'request-noted' && reply.callsBack),
  );
  const [next, ...later] = decided.state.later.filter((wish) => wish !== 'callback' || !promised);
  const isFree =
    decided.state.step === 'anything-else' || (decided.state.step === 'offer-appointment' && next === 'book');
  if (!isFree || next === undefined) return decided;
  const state = { ...withItsWords(decided.state), later, laterSaid: null };
  const begun = startWish(next === 'book' ? insteadOfGivenUp(state) : state, next, context);
  const said = decided.say.filter(
    ({ phrase }) => phrase !== 'anything-else' && phrase !== 'offer-appointment',
  );
  return { ...begun, say: [...said, ...begun.say] };
}

/** The day that was given up is not wanted: "vrijdag afzeggen en een nieuwe voor volgende week" is heard as from Friday on. */
function withoutDay(known: Slots, day: Temporal.PlainDate): Slots {
  const [from, to] = known.date?.split('/') ?? [];
  if (from !== day.toString()) return known;
  return to === undefined
    ? withoutMoment(known)
    : { ...known, date: `${day.add({ days: 1 }).toString()}/${to}` };
}

const A_NEW_ONE =
  /\b(?:een|n|gelijk|meteen|direct) (?:nieuwe?|andere?)(?: (?:afspraak|afspraakje|datum)| (?:maken|plannen|inplannen|prikken|boeken))\b/iu;

/** "Afzeggen en meteen een nieuwe maken": of the same kind, and not at the time that was just given up. */
function insteadOfGivenUp(dialogue: Dialogue): Dialogue {
  const { givenUp, known, asked, wish, identification } = dialogue;
  const isForAnother = known.who !== undefined && known.who !== (identification.who ?? 'self');
  if (givenUp === null || wish !== 'cancel' || isForAnother || !A_NEW_ONE.test(asked)) return dialogue;
  return {
    ...dialogue,
    known: withoutDay(known, givenUp.start.toPlainDate()),
    type: givenUp.type,
    refusedStarts: [givenUp.start],
  };
}

/** A question of its own in the same breath is asked by its own words, and about its own day. */
function withItsWords(dialogue: Dialogue): Dialogue {
  if (dialogue.laterSaid === null) return dialogue;
  const { text, slots } = dialogue.laterSaid;
  const known: Slots = { ...withoutMoment(dialogue.known), ...slots };
  return { ...dialogue, asked: text, known };
}

/** Begins a wish that was heard: by its dialogue where the practice opened it, else by a person. */
export function startWish(dialogue: Dialogue, wish: Wish, context: DialogueContext): Decided {
  const begun = { ...dialogue, wish };
  if (dialogue.inEnglish && !IN_ENGLISH.has(wish)) return connectInLanguage(begun, 'english');
  const dialogueOfWish = dialogueOf(wish);
  const isOpened = ALWAYS.has(wish) || context.practice.opened.includes(wish);
  return dialogueOfWish === null || !isOpened
    ? ringDesk(begun, 'cannot-do')
    : dialogueOfWish.begin(begun, context);
}

/**
 * The dialogue without what belonged to the wish before; what was said in this turn stays, and who the caller is. A first wish
 * keeps everything: somebody may say their birth date before they say what they want.
 */
export function nextWish(dialogue: Dialogue, said: Slots): Dialogue {
  if (dialogue.wish === null) return dialogue;
  const { name, dateOfBirth, postcode, phone, who } = dialogue.known;
  const { yesNo: _yesNo, choice: _choice, correctionOf: _correctionOf, ...values } = said;
  const known: Slots = {
    ...(name === undefined ? {} : { name }),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    ...(postcode === undefined ? {} : { postcode }),
    ...(phone === undefined ? {} : { phone }),
    ...(who === undefined ? {} : { who }),
    ...values,
  };
  const fresh: Dialogue = {
    ...dialogue,
    known,
    type: null,
    takesOther: false,
    offered: [],
    refusedStarts: [],
    refusedDays: [],
    askedFrom: null,
    notBefore: null,
    offerRounds: 0,
    chosen: null,
    about: null,
    cancelsToo: [],
    waits: false,
    allTaken: false,
    givenUp: null,
    putsBack: null,
    request: null,
    change: null,
    intake: null,
    between: null,
  };
  return aboutSomebodyElse(fresh, said.who) ?? fresh;
}

/** Ends with what was done, from the record (conversation.md); and says so when that is nothing. */
export function goodbye(dialogue: Dialogue): Decided {
  const { booked, somethingDone, answered } = dialogue;
  return {
    say: [
      ...(booked === null ? [] : [{ phrase: 'see-you', appointment: booked } as const]),
      ...(somethingDone || answered ? [] : [{ phrase: 'nothing-was-done' } as const]),
      { phrase: 'goodbye' },
    ],
    next: { kind: 'end' },
    state: { ...dialogue, step: 'ended' },
  };
}

const ANOTHER = ['andere', 'oude', 'vorige', 'eerdere'];

/** "Ik wil ook mijn afspraak van vrijdag afzeggen" is about another appointment than the one just booked for Thursday. */
function isMeant(
  booked: BookedAppointment,
  { text, meaning: { slots } }: Extract<DialogueInput, { kind: 'meant' }>,
): boolean {
  const date = slots.fromDate ?? slots.date;
  const time = slots.fromTime ?? slots.time;
  if (holdsAny(text, ANOTHER)) return false;
  if (date === undefined && time === undefined) return true;
  const said = { ...(date === undefined ? {} : { date }), ...(time === undefined ? {} : { time }) };
  return matchOffered([booked], said) !== null;
}
