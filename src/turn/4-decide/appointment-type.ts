import type { AppointmentType, Practice } from '../../domain/practice.ts';

/**
 * Which type of appointment fits the reason: the first whose words stand in it, else the practice's default (a type without
 * words). Null when the type may not be booked by Balie: a person does it.
 */
export function appointmentTypeFor(practice: Practice, reason: string | null): AppointmentType | null {
  const said = (reason ?? '').toLowerCase();
  const byWords = practice.appointmentTypes.find((type) => type.words.some((word) => said.includes(word)));
  const found = byWords ?? practice.appointmentTypes.find((type) => type.words.length === 0);
  return found?.bookableBy === 'balie' ? found : null;
}
