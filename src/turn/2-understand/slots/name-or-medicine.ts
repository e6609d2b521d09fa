import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { MEDICINE_NAMES } from '../facts/medicines.ts';
import type { SpokenName } from './name-writing.ts';

/** "Paracetamol" in answer to any question is the wish said again; "Jan Foster" has a first name beside it, and Yasmin is one. */
export function isOnlyMedicine({ first, last }: SpokenName): boolean {
  const alone = first === undefined ? last : last === undefined ? first : undefined;
  const word = alone?.toLowerCase() ?? '';
  return MEDICINE_NAMES.has(word) && !FIRST_NAMES.has(word);
}
