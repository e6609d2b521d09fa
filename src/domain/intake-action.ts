import type { BookedAppointment } from './appointment.ts';
import type { IntakeId } from './ids.ts';
import type { MessageChannel, Patient } from './patient.ts';
import type { Answered, OpenIntake } from './questionnaire.ts';

/** What stage 5 does with the questionnaire of an appointment; a part of `Action`. */
export type IntakeAction =
  | { readonly kind: 'begin-intake'; readonly appointment: BookedAppointment; readonly patient: Patient }
  | {
      readonly kind: 'keep-answer';
      readonly intake: IntakeId;
      readonly answered: Answered;
      readonly patient: Patient;
      /** What the answer is to people today; they see it whatever becomes of the rest. */
      readonly forToday: readonly string[];
    }
  | { readonly kind: 'finish-intake'; readonly intake: IntakeId; readonly patient: Patient }
  | { readonly kind: 'send-intake-link'; readonly appointment: BookedAppointment; readonly patient: Patient };

/** What became of it; a part of `Outcome`. All but `intake-not-kept` were read from the record. */
export type IntakeOutcome =
  | { readonly kind: 'intake-begun'; readonly intake: OpenIntake }
  | { readonly kind: 'intake-done-before' }
  | { readonly kind: 'answer-kept'; readonly intake: OpenIntake }
  | { readonly kind: 'intake-finished' }
  /** Nothing is known to be kept: the database is away, or the questionnaire is gone. */
  | { readonly kind: 'intake-not-kept' }
  | { readonly kind: 'intake-link-queued'; readonly channel: MessageChannel }
  /** No message can go to this patient, or no pages are served here. */
  | { readonly kind: 'intake-link-not-queued' };
