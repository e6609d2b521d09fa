import { z } from 'zod';
import type { AppointmentTypeId } from '../../domain/ids.ts';
import {
  type AppointmentId,
  asId,
  type CallId,
  type HoldId,
  type MessageId,
  type PatientId,
  type PracticeId,
} from '../../domain/ids.ts';
import type { MessageLanguage } from '../../domain/message-language.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import type { Session } from '../postgres/session.ts';
import { JOIN_LOGISTICS, LOGISTICS } from './message-logistics.ts';

export interface NewBooking {
  readonly practice: PracticeId;
  readonly call: CallId;
  readonly hold: HoldId;
  readonly patient: PatientId;
  readonly type: AppointmentTypeId;
  readonly reason: string | null;
  readonly idempotencyKey: string;
  readonly confirmation: { readonly channel: MessageChannel; readonly to: string } | null;
  readonly now: Temporal.Instant;
  /** In which messages to this patient go from now on; absent: as before. */
  readonly language?: MessageLanguage;
}

export type BookingWritten =
  /** `message`: the confirmation in the outbox; null when none was asked or the patient has not agreed to the channel. */
  | { readonly kind: 'written'; readonly appointment: AppointmentId; readonly message: MessageId | null }
  /** The key was used before, for this appointment. */
  | { readonly kind: 'repeat'; readonly appointment: AppointmentId; readonly confirmationQueued: boolean }
  /** The hold expired, was booked before, or is not of this call. The transaction must be rolled back. */
  | { readonly kind: 'no-hold' };

const writtenRow = z.object({
  claimed: z.boolean(),
  appointment: z.string().nullable(),
  message: z.string().nullable(),
});

/**
 * Claims the key, turns the hold into an appointment, deletes the practitioner's expired holds and queues the confirmation: one
 * statement, because each one more is another way to the server while the caller waits. The message is written from the
 * agenda's own rows, so that it and the booking cannot differ. A repeat that comes while the first is busy waits for its end.
 */
export async function writeBookingRows(session: Session, booking: NewBooking): Promise<BookingWritten> {
  const written = await session.row(writtenRow, BOOK, [
    booking.practice,
    booking.idempotencyKey,
    booking.hold,
    booking.call,
    booking.patient,
    booking.type,
    booking.reason,
    booking.now.toString(),
    booking.confirmation?.channel ?? null,
    booking.confirmation?.to ?? null,
    booking.language ?? null,
  ]);
  if (written?.claimed !== true) return repeated(session, booking);
  if (written.appointment === null) return { kind: 'no-hold' };
  return {
    kind: 'written',
    appointment: asId<AppointmentId>(written.appointment),
    message: written.message === null ? null : asId<MessageId>(written.message),
  };
}

async function repeated(session: Session, booking: NewBooking): Promise<BookingWritten> {
  const earlier = await session.row(
    z.object({ appointment: z.string(), queued: z.boolean() }),
    `select k.result->>'appointment' as appointment, exists (select from outbox o
       where o.appointment_id = (k.result->>'appointment')::uuid and o.template = 'appointment-booked') as queued
     from idempotency_keys k where k.key = $1 and k.action = 'book'`,
    [booking.idempotencyKey],
  );
  if (earlier === null) throw new Error('an idempotency key was used for two different actions');
  return {
    kind: 'repeat',
    appointment: asId<AppointmentId>(earlier.appointment),
    confirmationQueued: earlier.queued,
  };
}

const BOOK = `
  with claimed as (
    insert into idempotency_keys (practice_id, key, action, result)
    values ($1, $2, 'book', jsonb_build_object('appointment', $3::uuid))
    on conflict do nothing
    returning key
  ), booked as (
    update appointments
    set status = 'booked', patient_id = $5, type_id = $6, reason = $7, expires_at = null
    where id = $3::uuid and call_id = $4 and status = 'held' and expires_at > $8::timestamptz
      and exists (select from claimed)
    returning practice_id, id, practitioner_id, type_id, patient_id, starts
  ), spoken as (
    update patients p set message_language = $11 from booked
    where p.practice_id = booked.practice_id and p.id = booked.patient_id and p.message_language <> $11::text
  ), swept as (
    delete from appointments a using booked
    where a.practitioner_id = booked.practitioner_id and a.status = 'held' and a.expires_at <= $8::timestamptz
  ), message as (
    insert into outbox
      (practice_id, id, call_id, patient_id, appointment_id, channel, recipient, template, logistics)
    select a.practice_id, gen_random_uuid(), $4, a.patient_id, a.id, $9, $10, 'appointment-booked',
      ${LOGISTICS}
    from booked a ${JOIN_LOGISTICS}
    where $9::text is not null and exists (select from opt_ins o
      where o.patient_id = a.patient_id and o.channel = $9 and o.revoked_at is null)
    returning id
  )
  select exists (select from claimed) as claimed, (select id from booked) as appointment,
    (select id from message) as message`;
