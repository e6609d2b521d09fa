import { type AppointmentId, asId, type CallId, type HoldId, type PracticeId } from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';
import type { Database } from '../store/postgres/database.ts';
import { readAppointment } from '../store/queries/appointments.ts';
import type { Agenda } from '../turn/5-act/agenda.ts';

/** Within the one transaction that follows it. */
const HOLD_SECONDS = 60;

/**
 * Makes an appointment that was cancelled again, at its own place, while nobody else has it. `restored`: booked and read back, also
 * for a repeat; the confirmation goes to where the answer came from. `not-possible`: the place is not free any more, it was
 * offered to the waiting list, or the agenda is away.
 */
export async function restoreAppointment(
  {
    database,
    agenda,
  }: {
    readonly database: Pick<Database, 'readInPractice'>;
    readonly agenda: Pick<Agenda, 'hold' | 'book'>;
  },
  practice: PracticeId,
  asked: {
    readonly appointment: AppointmentId;
    readonly call: CallId;
    readonly channel: MessageChannel;
    readonly recipient: string;
    readonly reference: string;
  },
  signal: AbortSignal,
): Promise<'restored' | 'not-possible'> {
  const cancelled = await database.readInPractice(practice, signal, (session) =>
    readAppointment(session, asked.appointment, 'cancelled'),
  );
  if (cancelled === null) return 'not-possible';
  const held = await agenda.hold(
    {
      practice,
      call: asked.call,
      type: cancelled.type,
      slot: cancelled,
      forSeconds: HOLD_SECONDS,
      // It stood there by the practice's leave already.
      by: 'doctor',
    },
    signal,
  );
  if (held.kind === 'agenda-unreachable') return 'not-possible';
  const booked = await agenda.book(
    {
      practice,
      call: asked.call,
      // Its place may be taken by this very answer, told before: the key then gives what came of it.
      hold: held.kind === 'held' ? held.slot.hold : asId<HoldId>(crypto.randomUUID()),
      patient: cancelled.patient,
      type: cancelled.type,
      reason: cancelled.reason,
      idempotencyKey: `undo:${asked.reference}`,
      confirmation: { channel: asked.channel, to: asked.recipient },
      remakes: asked.appointment,
    },
    signal,
  );
  return booked.kind === 'booked' ? 'restored' : 'not-possible';
}
