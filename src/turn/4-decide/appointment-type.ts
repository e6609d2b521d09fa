import type { PractitionerId } from '../../domain/ids.ts';
import type { AppointmentType, Practice } from '../../domain/practice.ts';
import { ROLE_SAID } from '../../domain/role-said.nl.ts';
import { exampleSaid } from './example-questions.ts';
import { longestSaid } from './said-words.ts';
import { paraphrasesIn, withoutWhatItIsNot } from './type-paraphrases.nl.ts';

/**
 * Which type of appointment fits what was said: the one whose longest word stands in it, else the practice's default (a type
 * without words), or what the wanted practitioner does in its place. Null when Balie may not book it, when a person must see a
 * referral first, or when there is none: a person does it.
 */
export function appointmentTypeFor(
  practice: Practice,
  said: string | null,
  practitioner: PractitionerId | null = null,
): AppointmentType | null {
  const found = typeNamedIn(practice, said ?? '') ?? usualFor(practice, practitioner);
  return found !== undefined && mayPlan(found) ? found : null;
}

/** Whether Balie may plan this type by itself. A referral is read by a person first. */
export const mayPlan = ({ bookableBy, referralNeeded }: AppointmentType): boolean =>
  bookableBy === 'balie' && !referralNeeded;

/** "Mijn bloeddrukpillen zijn op, en ik wil een afspraak": a medicine is no reason to have the blood pressure measured. */
const MEDICINE =
  /\p{L}*(?:pil|pillen|pilletjes?|tablet\p{L}*|medicijn\p{L}*|medicatie|recept\p{L}*|zalf)\b/giu;

/**
 * The type whose own words stand in what was said, in the practice's words, others or those of an example question, the longest of them;
 * null: none was named.
 */
export function typeNamedIn({ appointmentTypes }: Practice, said: string): AppointmentType | null {
  const meantWords = withoutWhatItIsNot(said);
  const withoutMedicines = meantWords.replaceAll(MEDICINE, ' ');
  const paraphrases = paraphrasesIn(said);
  let best: { readonly type: AppointmentType; readonly length: number } | null = null;
  // The usual type comes last: "een behandeling aan huis" names another one, however short its words.
  for (const type of appointmentTypes.toSorted((a, b) => isUsual(a) - isUsual(b))) {
    if (best !== null && isUsual(type) > 0) break;
    const names = [...type.words, type.name];
    const word = longestSaid(withoutMedicines, names);
    const meant = paraphrases.filter((one) => names.includes(one.word)).map(({ length }) => length);
    const length = Math.max(word?.length ?? 0, exampleSaid(meantWords, type.exampleQuestions), ...meant);
    if (length > (best?.length ?? 0)) best = { type, length };
  }
  return best?.type ?? null;
}

const isUsual = ({ words }: AppointmentType): number => (words.length === 0 ? 1 : 0);

/** The type that it is when nothing else tells. */
export function usualFor(
  practice: Practice,
  practitioner: PractitionerId | null,
): AppointmentType | undefined {
  const usual = practice.appointmentTypes.find(({ words }) => words.length === 0);
  const who = practice.practitioners.find(({ id }) => id === practitioner);
  if (who === undefined || usual?.practitioners.includes(who.id) === true) return usual;
  return (
    practice.appointmentTypes.find(
      ({ practitioners, spokenName }) =>
        practitioners.includes(who.id) && spokenName.includes(ROLE_SAID[who.role]),
    ) ?? usual
  );
}
