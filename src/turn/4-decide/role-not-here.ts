import type { Slots } from '../../domain/meaning.ts';
import type { Practice, Role } from '../../domain/practice.ts';
import { appointmentTypeFor } from './appointment-type.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { holdsAny } from './said-words.ts';

/** How callers name who has a role. An assistant is not among them: who asks for one mostly wants a person on the line. */
const SAID: readonly (readonly [Role, string])[] = [
  ['poh', '(?:praktijk ?ondersteun\\p{L}*|poh\\p{L}*)'],
  ['mondhygienist', 'mondhygi[eë]nist\\p{L}*'],
  ['fysiotherapeut', 'fysio(?:therapeut\\p{L}*)?'],
  ['tandarts', 'tandarts'],
  ['huisarts', 'huisarts'],
];

const wantsOne = (role: string): RegExp =>
  new RegExp(
    `\\b(?:bij|met|naar|voor) (?:(?:de|een|n|'n|mijn|jullie|uw|onze) )?(?:\\p{L}+ )?${role}(?![\\p{L}])`,
    'iu',
  );

/** A role in a story: "ik ben bij de fysio geweest", "de tandarts stuurt mij". */
const TOLD =
  /\b(?:geweest|vandaan|loop|onder behandeling|zei|zegt|gezegd|stuur\p{L}*|gestuurd|verwij\p{L}*|verwez\p{L}*|doorgestuurd|ziekenhuis|brief)\b/iu;

/** Whom the caller wants to come to, where nobody of this practice is that; null: nobody such was asked for. */
function roleMissed({ practitioners, appointmentTypes }: Practice, said: string): Role | null {
  if (TOLD.test(said)) return null;
  const found = SAID.find(([, words]) => wantsOne(words).test(said));
  if (found === undefined) return null;
  const [role, words] = found;
  const named = new RegExp(words, 'iu');
  const isHere =
    practitioners.some((one) => one.role === role || named.test(one.spokenName)) ||
    appointmentTypes.some((type) =>
      [type.name, type.spokenName, ...type.words].some((word) => named.test(word)),
    );
  return isHere ? null : role;
}

/**
 * Who asks for a praktijkondersteuner where there is none hears so, and is asked whether the doctor will do: they were booked with the
 * doctor without a word. Null: nobody is missed, or a person plans the appointment anyway.
 */
export function offerOtherRole(dialogue: Dialogue, context: DialogueContext): Decided | null {
  const { practice } = context;
  const said = `${dialogue.known.reason ?? ''} ${dialogue.asked}`;
  const role =
    dialogue.takesOther || dialogue.known.practitioner !== undefined ? null : roleMissed(practice, said);
  const type = role === null ? null : appointmentTypeFor(practice, said);
  return role === null || type === null
    ? null
    : ask(dialogue, 'offer-appointment', context, [
        { phrase: 'no-such-practitioner', role, type: type.spokenName },
      ]);
}

const WILL_DO = ['dan maar', 'ook goed', 'is prima', 'is goed', 'mag ook'];

/** The answer to that; who wants none is not kept to it. */
export function answerOtherRole(
  dialogue: Dialogue,
  { yesNo }: Slots,
  text: string,
  context: DialogueContext,
  goOn: (dialogue: Dialogue, context: DialogueContext) => Decided,
): Decided {
  if (yesNo === 'yes' || (yesNo === undefined && holdsAny(text, WILL_DO)))
    return goOn({ ...dialogue, takesOther: true, misunderstood: 0 }, context);
  return yesNo === undefined
    ? afterMisunderstanding(dialogue, context)
    : ask(dialogue, 'anything-else', context, [{ phrase: 'left-as-it-is' }]);
}
