import type { Slots } from '../../domain/meaning.ts';
import type { MedicineHeard } from '../../domain/request-reply.ts';

/** What was recognised so far; `names` is empty when nothing was. */
export const medicineHeard = ({ medicine = [], dose }: Slots): MedicineHeard => ({
  names: medicine,
  // One strength beside two medicines belongs to nobody knows which.
  strength: medicine.length === 1 && dose !== undefined ? dose : null,
});

/** One a line for the people who decide: "metoprolol 50 mg". */
export const linesOf = ({ names, strength }: MedicineHeard): readonly string[] =>
  names.map((name) => (strength === null ? name : `${name} ${strength}`));

/** Whether a name was recognised by its sound only: "zelforatine" may be more than one medicine. */
export const isInDoubt = ({ names }: MedicineHeard, said: string): boolean => {
  const letters = lettersOf(said);
  return names.some((name) => !letters.includes(lettersOf(name)));
};

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
