import type { Wish } from '../../domain/meaning.ts';
import { book } from './book.ts';
import { callback } from './callback.ts';
import { cancel } from './cancel.ts';
import { changeDetails } from './change-details.ts';
import { checkAppointment } from './check-appointment.ts';
import { complaint } from './complaint.ts';
import { costsOrInsurance } from './costs-or-insurance.ts';
import { location } from './location.ts';
import { medicalQuestion } from './medical-question.ts';
import { move } from './move.ts';
import { openingHours } from './opening-hours.ts';
import { otherLanguage } from './other-language.ts';
import { preparation } from './preparation.ts';
import { prevention } from './prevention.ts';
import { professionalCaller } from './professional-caller.ts';
import { referralOrLetter } from './referral-or-letter.ts';
import { registerPatient } from './register-patient.ts';
import { repeatPrescription } from './repeat-prescription.ts';
import { runningLate } from './running-late.ts';
import { testResults } from './test-results.ts';
import type { WishDialogue } from './wish-dialogue.ts';
import { wrongNumber } from './wrong-number.ts';

const DIALOGUES: Readonly<Partial<Record<Wish, WishDialogue>>> = {
  book,
  move,
  cancel,
  'check-appointment': checkAppointment,
  'repeat-prescription': repeatPrescription,
  'opening-hours': openingHours,
  location,
  preparation,
  'test-results': testResults,
  'referral-or-letter': referralOrLetter,
  'costs-or-insurance': costsOrInsurance,
  callback,
  'register-patient': registerPatient,
  'change-details': changeDetails,
  'medical-question': medicalQuestion,
  'professional-caller': professionalCaller,
  complaint,
  'running-late': runningLate,
  prevention,
  'other-language': otherLanguage,
  'wrong-number': wrongNumber,
};

/** The dialogue that finishes this wish; null when a person does. */
export const dialogueOf = (wish: Wish | null): WishDialogue | null =>
  wish === null ? null : (DIALOGUES[wish] ?? null);
