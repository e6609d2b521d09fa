import type { Outcome } from '../../domain/decision.ts';
import type { Slots, Wish } from '../../domain/meaning.ts';
import type { Reply } from '../../domain/reply.ts';
import { approvedAnswer } from './approved-answer.ts';
import { after, type Decided, type Dialogue, type DialogueContext, type RequestStep } from './dialogue.ts';
import { ringDesk, unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { withNewPatient } from './new-patient-meant.nl.ts';
import { possibleBirthDate } from './possible-birth-date.ts';
import { ask } from './questions.ts';
import { afterRequest, noteRequest } from './request.ts';
import { told } from './telling.ts';
import type { WishDialogue } from './wish-dialogue.ts';

/** What the practice says about new patients, first; then what it needs of one. */
function begin(dialogue: Dialogue, context: DialogueContext): Decided {
  const { practice, now } = context;
  const answer = approvedAnswer(practice, ['registration'], dialogue.asked, now.toPlainDate());
  const said: readonly Reply[] = answer === null ? [] : [{ phrase: 'approved-answer', answer }];
  return practice.registration === 'closed'
    ? told(
        withoutPatientWishes(dialogue),
        context,
        said.length > 0 ? said : [{ phrase: 'registration-closed' }],
      )
    : askNext(withNumberOfTheCall(withNewPatient(dialogue), context), context, said);
}

/** The number that the caller rings from is the one to be reached on unless they name another; it is read back with the rest. */
const withNumberOfTheCall = (dialogue: Dialogue, { callBackNumber }: DialogueContext): Dialogue =>
  dialogue.known.phone === undefined && callBackNumber !== null
    ? { ...dialogue, known: { ...dialogue.known, phone: callBackNumber } }
    : dialogue;

/** The questions in order; what was said already is not asked. */
function askNext(dialogue: Dialogue, context: DialogueContext, before: readonly Reply[] = []): Decided {
  const missing = stepFor(dialogue.known, context);
  return ask(dialogue, missing ?? 'confirm-registration', context, before);
}

function stepFor(
  { name, dateOfBirth, postcode, phone }: Slots,
  context: DialogueContext,
): RequestStep | null {
  if (name?.last === undefined) return 'new-name';
  if (possibleBirthDate(dateOfBirth, context) === null) return 'new-birth-date';
  if (postcode === undefined) return 'new-postcode';
  return phone === undefined ? 'new-phone' : null;
}

/**
 * A new patient: name, birth date, postcode and number, read back and noted for people to enter. Balie writes no patient:
 * who is registered is the practice's decision, and a misheard name would stay in the register.
 */
export const registerPatient: WishDialogue = {
  begin,
  identified: begin,
  answer(dialogue, { meaning: { slots } }, context) {
    if (dialogue.step !== 'confirm-registration') {
      const missing = stepFor(dialogue.known, context);
      return missing === dialogue.step
        ? afterMisunderstanding(dialogue, context)
        : askNext(dialogue, context);
    }
    if (hasNewValue(slots)) return askNext(dialogue, context, [{ phrase: 'heard-correction' }]);
    if (slots.yesNo === 'yes') return note(dialogue, context);
    if (slots.yesNo === undefined) return afterMisunderstanding(dialogue, context);
    // Wrong, and not said what: everything once more, and after that a person.
    if (dialogue.offerRounds > 0) return ringDesk(dialogue, 'not-understood');
    const { name: _name, dateOfBirth: _date, postcode: _postcode, phone: _phone, ...known } = dialogue.known;
    return askNext({ ...dialogue, known, offerRounds: 1 }, context);
  },
  after(dialogue, outcome, context) {
    const decided = afterRequest(withoutPatientWishes(dialogue), outcome, context);
    if (decided === null) return unreachable(dialogue, outcome, context);
    const [noted, ...rest] = decided.say;
    return outcome.kind === 'request-noted' &&
      noted !== undefined &&
      (dialogue.later.some(isOfPatients) || isForMore(dialogue))
      ? { ...decided, say: [noted, { phrase: 'asked-with-registration' }, ...rest] }
      : decided;
  },
};

/** "Ik ben nog niet eerder bij jullie geweest", "ik ben nieuw hier". */
const NEW_HERE =
  /\b(?:nog niet|niet|nog nooit|nooit) (?:eerder |ooit )?(?:bij (?:u|jullie|deze praktijk|de praktijk)|hier) (?:geweest|patiënt|pati[eë]nt|ingeschreven|bekend|geregistreerd)\b|\b(?:nog niet|niet|nog nergens) (?:ingeschreven|geregistreerd)\b|\b(?:nog )?geen pati[eë]nt (?:bij|hier|van)\b|\bik ben (?:hier |bij (?:u|jullie) )?(?:een )?(?:nieuw|nieuwe pati[eë]nt|nieuwe cli[eë]nt|nieuwe klant)\b/u;

/**
 * Who says to be new and is not found is asked what a registration needs, in place of their birth date twice more. Null: they did not say so, or
 * they were found.
 */
export function registerWhoIsNew(
  dialogue: Dialogue,
  outcome: Outcome,
  context: DialogueContext,
): Decided | null {
  const { wish, asked } = dialogue;
  if (outcome.kind !== 'not-identified' || wish === null || !isOfPatients(wish)) return null;
  if (!context.practice.opened.includes('register-patient') || !NEW_HERE.test(asked.toLowerCase()))
    return null;
  // A last name alone is half of what a register needs.
  const { name, ...known } = dialogue.known;
  const isWhole = name?.first !== undefined && name.last !== undefined;
  return after(
    [{ phrase: 'not-identified' }],
    begin(
      {
        ...dialogue,
        wish: 'register-patient',
        later: [wish, ...dialogue.later],
        known: isWhole ? { ...known, name } : known,
        misunderstood: 0,
      },
      context,
    ),
  );
}

/** Wishes of the same breath that only a patient can have done: whoever is still to be registered is in no register. */
const OF_PATIENTS: ReadonlySet<Wish> = new Set([
  'book',
  'move',
  'cancel',
  'check-appointment',
  'repeat-prescription',
  'test-results',
  'referral-or-letter',
]);
const isOfPatients = (wish: Wish): boolean => OF_PATIENTS.has(wish);
const withoutPatientWishes = (dialogue: Dialogue): Dialogue => ({
  ...dialogue,
  later: dialogue.later.filter((wish) => !isOfPatients(wish)),
});

/** "Mijn hele gezin inschrijven, dat zijn er vier": one is asked after, and who calls back must know of the others. */
const MORE =
  /\b(?:gezin|gezinnetje|familie|kinderen|kids|ouders|tweeling|huisgenoten|iedereen|allemaal|allebei|samen|beiden?)\b|\b(?:ons|wij|we)\b(?!.*\b(?:verhuisd|verhuizen|komen wonen)\b)|\b(?:twee|drie|vier|vijf|zes|zeven) (?:personen|mensen|man|pati[eë]nten)\b|\bmet (?:z['’]?n|zijn|ons|mijn) (?:twee|drie|vie?r|vijf|zess?|zev)\p{L}*en\b|\b(?:mij|me|mezelf|mijzelf|ik) en (?:voor )?(?:mijn|m['’]?n|de)\b|\ben (?:ook )?(?:voor )?(?:mijn|m['’]?n) \p{L}+/u;
const isForMore = ({ asked }: Dialogue): boolean => MORE.test(asked.toLowerCase());

const hasNewValue = ({ name, dateOfBirth, postcode, phone }: Slots): boolean =>
  name?.last !== undefined || dateOfBirth !== undefined || postcode !== undefined || phone !== undefined;

function note(dialogue: Dialogue, context: DialogueContext): Decided {
  const { name, dateOfBirth, postcode, phone } = dialogue.known;
  const details = [
    ['Naam', [name?.first, name?.last].filter((part) => part !== undefined).join(' ')],
    ['Geboortedatum', dateOfBirth],
    ['Postcode', postcode],
    ['Telefoon', phone],
    ...(isForMore(dialogue) ? [['Voor meer personen', dialogue.asked]] : []),
    ...(dialogue.later.some(isOfPatients) ? [['Vroeg ook', dialogue.asked]] : []),
  ].map(([what, value]) => `${what}: ${value}`);
  return noteRequest(
    // Whoever registers may be a patient's parent: the item is about nobody in the register.
    { ...dialogue, identification: { ...dialogue.identification, patient: null } },
    { wish: 'register-patient', details, urgency: 'normal', reply: 'call-back', again: false },
    context,
  );
}
