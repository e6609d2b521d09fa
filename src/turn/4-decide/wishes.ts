import type { Wish } from '../../domain/meaning.ts';
import { book } from './book.ts';
import { cancel } from './cancel.ts';
import { checkAppointment } from './check-appointment.ts';
import { location, openingHours } from './information.ts';
import { move } from './move.ts';
import { repeatPrescription } from './repeat-prescription.ts';
import type { WishDialogue } from './wish-dialogue.ts';

const DIALOGUES: Readonly<Partial<Record<Wish, WishDialogue>>> = {
  book,
  move,
  cancel,
  'check-appointment': checkAppointment,
  'repeat-prescription': repeatPrescription,
  'opening-hours': openingHours,
  location,
};

/** The dialogue that finishes this wish; null when a person does. */
export const dialogueOf = (wish: Wish | null): WishDialogue | null =>
  wish === null ? null : (DIALOGUES[wish] ?? null);
