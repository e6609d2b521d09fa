import type { BookedAppointment } from '../../domain/appointment.ts';
import type { CallId, PatientId, PracticeId } from '../../domain/ids.ts';
import type { Patient } from '../../domain/patient.ts';

/**
 * Identification (S11): birth date plus last name or postcode. The answer tells nothing about near misses: `not-identified`
 * is the same for an unknown person, a wrong name and several people who fit. Every look-up is in the audit log.
 */
export interface PatientDirectory {
  identify(request: IdentifyRequest, signal: AbortSignal): Promise<IdentifyResult>;
  /** Appointments from now on, soonest first. */
  upcomingAppointments(
    request: {
      readonly practice: PracticeId;
      readonly call: CallId;
      readonly patient: PatientId;
      readonly now: Temporal.Instant;
    },
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'appointments'; readonly appointments: readonly BookedAppointment[] }
    | { readonly kind: 'unreachable' }
  >;
}

export interface IdentifyRequest {
  readonly practice: PracticeId;
  readonly call: CallId;
  readonly dateOfBirth: Temporal.PlainDate;
  /** As heard; compared without case, diacritics, prefixes and by sound. */
  readonly lastName: string | null;
  readonly firstName: string | null;
  /** "1234AB" or "1234AB 12". */
  readonly postcode: string | null;
}

export type IdentifyResult =
  | { readonly kind: 'identified'; readonly patient: Patient }
  | { readonly kind: 'not-identified' }
  | { readonly kind: 'unreachable' };
