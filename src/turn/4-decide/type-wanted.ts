import type { PractitionerId } from '../../domain/ids.ts';
import type { AppointmentType } from '../../domain/practice.ts';
import { appointmentTypeFor, mayPlan } from './appointment-type.ts';
import type { Dialogue, DialogueContext } from './dialogue.ts';

/** Of a move the type of the appointment, of a new one for one that was called off its type; null when Balie may not plan it. */
export function typeWanted(
  dialogue: Dialogue,
  { practice }: DialogueContext,
  by: PractitionerId | null,
): AppointmentType | null {
  const { about, known, asked } = dialogue;
  const kept = about?.type ?? keptType(dialogue);
  return kept === null
    ? appointmentTypeFor(practice, `${known.reason ?? ''} ${asked}`, by)
    : (practice.appointmentTypes.find((type) => type.id === kept && mayPlan(type)) ?? null);
}

/** Who calls one off and asks for a new one in the same breath has not said what for: it is for the same. */
export const keptType = ({ givenUp, type, known }: Dialogue): Dialogue['type'] =>
  givenUp !== null && type === givenUp.type && known.reason === undefined ? type : null;
