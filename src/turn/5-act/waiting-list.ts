import type { BookedAppointment, Slot } from '../../domain/appointment.ts';
import type { WantedSlot } from '../../domain/decision.ts';
import type {
  AppointmentId,
  CallId,
  PatientId,
  PracticeId,
  WaitingEntryId,
  WaitingOfferId,
} from '../../domain/ids.ts';
import type { StandsOnWaitingList } from '../../domain/waiting.ts';
import type { Unreachable } from './agenda.ts';

/** People who want an earlier place, and the places that become free for them. Nothing rejects for what can happen. */
export interface WaitingList {
  /** The same key joins once. `stands` was read back after the commit. */
  join(
    request: WaitingRequest,
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'joined'; readonly entry: WaitingEntryId; readonly stands: StandsOnWaitingList }
    | Unreachable
  >;
  /** This appointment is cancelled when the patient takes an earlier place. False: nobody waits under this id. */
  giveUpFor(
    request: {
      readonly practice: PracticeId;
      readonly entry: WaitingEntryId;
      readonly patient: PatientId;
      readonly appointment: AppointmentId;
    },
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'noted' } | { readonly kind: 'not-found' } | Unreachable>;
  leave(
    request: { readonly practice: PracticeId; readonly entry: WaitingEntryId; readonly patient: PatientId },
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'left' } | { readonly kind: 'not-found' } | Unreachable>;
  /**
   * Holds a place that became free and offers it to the first `people` who wait for such a one, have no other offer open and were
   * not asked for this place before: those whose appointment fills it best, then who waits longest. All are asked at the same time,
   * by a message in the outbox or, of who agreed to none, by an item for people; the first yes gets it.
   */
  offer(
    freed: {
      readonly practice: PracticeId;
      /** The place that became free; what is held is as long as the appointment of those who wait. */
      readonly place: Slot;
      readonly people: number;
      readonly forMinutes: number;
    },
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'offered'; readonly offers: readonly WaitingOffer[] }
    | { readonly kind: 'nobody-waits' }
    | { readonly kind: 'slot-taken' }
    | Unreachable
  >;
  /**
   * A repeat of a yes that won gives the same appointment. The appointment that is given up for it is cancelled, and the others who
   * were asked are told, in the same transaction.
   */
  answer(
    reply: {
      readonly practice: PracticeId;
      readonly offer: WaitingOfferId;
      readonly patient: PatientId;
      readonly answer: 'yes' | 'no';
    },
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'booked'; readonly appointment: BookedAppointment }
    | { readonly kind: 'declined' }
    /** Somebody else was first, or its time is over. */
    | { readonly kind: 'too-late' }
    | Unreachable
  >;
}

export interface WaitingRequest {
  readonly practice: PracticeId;
  readonly patient: PatientId;
  readonly wanted: Omit<WantedSlot, 'notStarts'>;
  readonly idempotencyKey: string;
  /** Absent: the desk put them on it. */
  readonly call?: CallId;
  /** The later appointment that is given up for an earlier place. */
  readonly insteadOf?: AppointmentId;
}

export interface WaitingOffer {
  readonly offer: WaitingOfferId;
  readonly entry: WaitingEntryId;
  readonly patient: PatientId;
  readonly slot: Slot;
  readonly expires: Temporal.Instant;
}
