import { z } from 'zod';
import type { HeldSlot } from '../../domain/appointment.ts';
import {
  type AppointmentId,
  asId,
  type CallId,
  type HoldId,
  type MessageId,
  type PracticeId,
  type PractitionerId,
} from '../../domain/ids.ts';
import type { MessageChannel } from '../../domain/patient.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';
import { JOIN_LOGISTICS, LOGISTICS } from './message-logistics.ts';

export interface NewChoice {
  readonly practice: PracticeId;
  /** The holds are this one's, as those of a call are a call's. */
  readonly id: CallId;
  readonly appointment: AppointmentId;
  readonly slots: readonly [HeldSlot, ...HeldSlot[]];
  readonly expires: Temporal.Instant;
  /** Where the answer came from, and so where the offer goes. */
  readonly channel: MessageChannel;
  readonly recipient: string;
  /** The patient's own message, by the network's name. */
  readonly askedBy: string;
}

/** Writes the message that offers these times, and by which its answer is understood. Gives the message. */
export async function insertChoice(session: Session, choice: NewChoice): Promise<MessageId> {
  const [first, ...others] = choice.slots;
  const message = crypto.randomUUID();
  const written = await session.run(
    `insert into outbox (practice_id, id, patient_id, appointment_id, channel, recipient, template, logistics)
     select a.practice_id, $2, old.patient_id, old.id, $3, $4, 'move-offer', ${LOGISTICS}
       || jsonb_build_object('more', $5::jsonb, 'answerBefore', $6::text)
     from appointments a ${JOIN_LOGISTICS}
     join appointments old on old.practice_id = a.practice_id and old.id = $7
     where a.id = $1`,
    [
      first.hold,
      message,
      choice.channel,
      choice.recipient,
      JSON.stringify(others.map(({ start }) => start.toInstant().toString())),
      choice.expires.toString(),
      choice.appointment,
    ],
  );
  if (written !== 1) throw new Error('a held place is gone in the moment that it was held');
  await session.run(
    `insert into move_choices (practice_id, id, appointment_id, message_id, holds, expires_at, asked_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      choice.practice,
      choice.id,
      choice.appointment,
      message,
      choice.slots.map(({ hold }) => hold),
      choice.expires.toString(),
      choice.askedBy,
    ],
  );
  return asId<MessageId>(message);
}

/** Whether this message of a patient was answered with an offer already. */
export async function isOffered(session: Session, askedBy: string): Promise<boolean> {
  const rows = await session.rows(z.object({}), 'select from move_choices where asked_by = $1', [askedBy]);
  return rows.length > 0;
}

/** Ends what was offered before for this appointment, and lets those places go. */
export async function closeChoicesOf(session: Session, appointment: AppointmentId): Promise<void> {
  await session.run(
    `with closed as (update move_choices set status = 'closed' where appointment_id = $1 and status = 'open' returning holds)
     delete from appointments a using closed where a.status = 'held' and a.id = any(closed.holds)`,
    [appointment],
  );
}

export interface Choice {
  readonly id: CallId;
  readonly appointment: AppointmentId;
  readonly status: 'open' | 'moved' | 'closed';
  /** The place that was chosen; null: there is none of that number, or it was let go. */
  readonly slot: HeldSlot | null;
}

const choiceRow = z.object({
  id: z.string(),
  appointment_id: z.string(),
  status: z.enum(['open', 'moved', 'closed']),
  hold: z.string().nullable(),
});
const heldRow = z.object({
  practitioner_id: z.string(),
  practitioner_name: z.string(),
  starts: instant,
  ends: instant,
  expires_at: instant,
});

/** What this message offered, and the place of this number (from 1). Null: the message offered nothing. */
export async function choiceBehind(session: Session, message: MessageId, nth: 1 | 2): Promise<Choice | null> {
  const row = await session.row(
    choiceRow,
    `select id, appointment_id, status, holds[$2] as hold from move_choices where message_id = $1`,
    [message, nth],
  );
  if (row === null) return null;
  const held =
    row.hold === null
      ? null
      : await session.row(
          heldRow,
          `select a.practitioner_id, p.spoken_name as practitioner_name, a.starts, a.ends, a.expires_at from appointments a
           join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
           where a.id = $1 and a.status = 'held'`,
          [row.hold],
        );
  return {
    id: asId<CallId>(row.id),
    appointment: asId<AppointmentId>(row.appointment_id),
    status: row.status,
    slot:
      held === null
        ? null
        : {
            hold: asId<HoldId>(row.hold ?? ''),
            expires: held.expires_at,
            practitioner: asId<PractitionerId>(held.practitioner_id),
            practitionerName: held.practitioner_name,
            start: held.starts.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
            end: held.ends.toZonedDateTimeISO(PRACTICE_TIME_ZONE),
          },
  };
}

/** The message of the appointment that offered this place, and which of its places it is; null: none did that counts still. */
export async function choiceOf(
  session: Session,
  appointment: AppointmentId,
  hold: string,
): Promise<{ readonly message: MessageId; readonly nth: 1 | 2 } | null> {
  const row = await session.row(
    z.object({ message_id: z.string(), nth: z.union([z.literal(1), z.literal(2)]) }),
    `select message_id, array_position(holds::text[], $2) as nth from move_choices
     where appointment_id = $1 and status = 'open' and $2 = any(holds::text[])`,
    [appointment, hold],
  );
  return row === null ? null : { message: asId<MessageId>(row.message_id), nth: row.nth };
}

export const markMoved = (session: Session, choice: CallId): Promise<number> =>
  session.run(`update move_choices set status = 'moved' where id = $1`, [choice]);
