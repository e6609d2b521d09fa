import type { CallingWish } from './calling-wish.ts';
import type { PatientId } from './ids.ts';

export interface Patient {
  readonly id: PatientId;
  readonly firstName: string;
  /** With its prefix: "van der Berg". */
  readonly lastName: string;
  readonly dateOfBirth: Temporal.PlainDate;
  /** "1234AB 12" */
  readonly postcode: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly email: string | null;
  /** Channels the patient agreed to (S14). */
  readonly optIns: readonly MessageChannel[];
  /** How they want to be served when they call; absent: nothing was asked. */
  readonly callingWishes?: readonly CallingWish[];
}

export const MESSAGE_CHANNELS = ['whatsapp', 'sms', 'email', 'file'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/** Channels that a patient can agree to; `file` is for trying Balie out. */
export const CONSENT_CHANNELS = ['whatsapp', 'sms', 'email'] as const satisfies readonly MessageChannel[];
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];
