import type { BookedAppointment, CancelledAppointment, HeldSlot, Slot } from '../../domain/appointment.ts';
import type {
  AppointmentId,
  AppointmentTypeId,
  CallId,
  HoldId,
  PatientId,
  PracticeId,
  PractitionerId,
} from '../../domain/ids.ts';
import type { MessageLanguage } from '../../domain/message-language.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import type { Booker } from '../../domain/practice.ts';

/**
 * The agenda of a practice, as an action sees it. Own store today, FHIR R4 later; every adapter passes
 * `test/kits/agenda-contract.ts`. Nothing rejects for what can happen; every call ends soon after `signal` aborts, with
 * `agenda-unreachable`.
 */
export interface Agenda {
  freeSlots(
    query: SlotQuery,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'slots'; readonly slots: readonly Slot[] } | Unreachable>;
  /** Holds a slot for this call. The same call may hold several; `releaseHolds` or expiry frees them. */
  hold(
    request: HoldRequest,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'held'; readonly slot: HeldSlot } | SlotTaken | Unreachable>;
  releaseHolds(practice: PracticeId, call: CallId, signal: AbortSignal): Promise<void>;
  /** Books in one transaction with its outbox message and audit entry, then reads the row back in a new transaction. */
  book(request: BookingRequest, signal: AbortSignal): Promise<BookingResult>;
  cancel(request: CancelRequest, signal: AbortSignal): Promise<CancelResult>;
}

export interface Unreachable {
  readonly kind: 'agenda-unreachable';
}
export interface SlotTaken {
  readonly kind: 'slot-taken';
}

export interface SlotQuery {
  readonly practice: PracticeId;
  readonly type: AppointmentTypeId;
  /** Null: any practitioner who may do this type. */
  readonly practitioner: PractitionerId | null;
  readonly from: Temporal.ZonedDateTime;
  /** Exclusive. */
  readonly to: Temporal.ZonedDateTime;
  /** Only slots that start in this part of the day (local wall time, `to` exclusive). */
  readonly between: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime } | null;
  /** ISO weekday numbers (1 = Monday) that the caller refused. */
  readonly notWeekdays: readonly number[];
  readonly limit: number;
  /** Who books; absent: Balie. */
  readonly by?: Booker;
}

export interface HoldRequest {
  readonly practice: PracticeId;
  readonly call: CallId;
  readonly type: AppointmentTypeId;
  readonly slot: Slot;
  readonly forSeconds: number;
  /** Who books; absent: Balie. */
  readonly by?: Booker;
}

export interface BookingRequest {
  readonly practice: PracticeId;
  readonly call: CallId;
  readonly hold: HoldId;
  readonly patient: PatientId;
  readonly type: AppointmentTypeId;
  readonly reason: string | null;
  /** The same key books once: a repeat after a lost answer gives the first result (RFC draft Idempotency-Key). */
  readonly idempotencyKey: string;
  /** Where the confirmation goes; null when the caller wants none or cannot get one. */
  readonly confirmation: { readonly channel: MessageChannel; readonly to: string } | null;
  /** A cancelled appointment that is made again: its patient's links and answers go to this one, in the same transaction. */
  readonly remakes?: AppointmentId;
  /** In which the patient made it, and gets messages from now on; absent: as before. */
  readonly language?: MessageLanguage;
}

export type BookingResult =
  | { readonly kind: 'booked'; readonly appointment: BookedAppointment; readonly confirmationQueued: boolean }
  | SlotTaken
  | { readonly kind: 'hold-expired' }
  | Unreachable;

export interface CancelRequest {
  readonly practice: PracticeId;
  readonly call: CallId;
  readonly appointment: AppointmentId;
  readonly by: PatientId;
  readonly idempotencyKey: string;
  /** It was moved: its patient's links and answers go to this one, in the transaction that cancels it. */
  readonly replacedBy?: AppointmentId;
  /** As of a booking. */
  readonly language?: MessageLanguage;
}

export type CancelResult =
  | { readonly kind: 'cancelled'; readonly appointment: CancelledAppointment }
  | { readonly kind: 'not-found' }
  | Unreachable;
