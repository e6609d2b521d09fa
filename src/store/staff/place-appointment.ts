import { z } from 'zod';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type CallId,
  type PatientId,
  type PractitionerId,
} from '../../domain/ids.ts';
import type { Booker, Practice } from '../../domain/practice.ts';
import type { Place, Queued } from '../../http/contract/booking.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { Session } from '../postgres/session.ts';
import { cancelBooking, insertHold } from '../queries/appointments.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { writeBookingRows } from '../queries/booking.ts';
import { wasToldOf } from '../queries/outbox.ts';
import { followAppointment } from '../queries/patient-links.ts';
import { readPractice } from '../queries/practices.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { askPlaces } from './ask-places.ts';
import { ringInsteadOfMessage } from './ring-instead.ts';
import { tellOfAppointment, withdrawMessagesOf } from './tell-patient.ts';

export interface Wanted {
  readonly at: Place;
  readonly type: AppointmentTypeId;
  readonly patient: PatientId;
  readonly reason: string | null;
  readonly hasReferral: boolean;
  readonly tell: boolean;
  /** The same key places once. */
  readonly key: string;
  /** The appointment that it comes in place of. */
  readonly replaces: AppointmentId | null;
}

export type Written =
  | { readonly kind: 'written'; readonly appointment: AppointmentId; readonly message: Queued | null }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly words: string };

/** The hold lives within the transaction only; it is there because the agenda books nothing that was not held. */
const HOLD_SECONDS = 60;

/** What the screen's people may book. */
export const bookerOf = ({ role }: Pick<Staff, 'role'>): Booker =>
  role === 'practitioner' ? 'doctor' : 'desk';

/**
 * Places an appointment by the agenda's own statements, and takes away the one that it replaces, in one transaction: it may overlap
 * the old place, and nothing is lost when the new one is refused. All but `written` must be rolled back. Rejects with 23P01 when
 * somebody else was first.
 */
export async function writePlacement(
  session: Session,
  who: Staff,
  wanted: Wanted,
  now: Temporal.Instant,
  announce: AnnounceMessage,
): Promise<Written> {
  const practice = await readPractice(session, who.practice);
  const type = practice?.appointmentTypes.find(({ id }) => id === wanted.type);
  if (practice === null || type === undefined) return { kind: 'not-found' };
  await lockAgendas(session, practice);
  const earlier = await placedBefore(session, wanted.key);
  if (earlier !== null) return { kind: 'written', appointment: earlier, message: null };
  const [refusal] =
    (await askPlaces(
      session,
      practice,
      { ...wanted, moving: wanted.replaces, by: bookerOf(who), places: [wanted.at] },
      now,
    )) ?? [];
  if (refusal?.reason === 'taken') return { kind: 'taken' };
  if (refusal) return { kind: 'refused', words: refusal.words };

  let tell = wanted.tell;
  if (wanted.replaces !== null) {
    if (!(await cancelBooking(session, wanted.replaces, wanted.patient, now))) return { kind: 'not-found' };
    // A patient who was about to hear the old time hears the new one.
    tell = (await withdrawMessagesOf(session, wanted.replaces)) > 0 || tell;
  }
  const start = Temporal.Instant.from(wanted.at.start).toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  const stand = asId<CallId>(crypto.randomUUID());
  const held = await insertHold(session, {
    practice: who.practice,
    call: stand,
    type: type.id,
    slot: {
      practitioner: asId<PractitionerId>(wanted.at.practitioner),
      practitionerName: '',
      start,
      end: start.add({ minutes: type.minutes }),
    },
    by: bookerOf(who),
    expires: now.add({ seconds: HOLD_SECONDS }),
    now,
  });
  if (held === null) return { kind: 'refused', words: 'dit uur is niet open in de agenda' };
  const booked = await writeBookingRows(session, {
    practice: who.practice,
    call: stand,
    hold: held.hold,
    patient: wanted.patient,
    type: type.id,
    reason: wanted.reason,
    idempotencyKey: keyOf(wanted.key),
    confirmation: null,
    now,
  });
  if (booked.kind !== 'written') return { kind: 'taken' };
  if (wanted.replaces !== null) {
    await followAppointment(session, wanted.replaces, booked.appointment);
  }
  // No call made it.
  await session.run('update appointments set call_id = null where id = $1', [booked.appointment]);
  const message = tell ? await tellOfAppointment(session, who.practice, booked.appointment, announce) : null;
  if (tell && message === null && wanted.replaces !== null && (await wasToldOf(session, wanted.replaces))) {
    await ringInsteadOfMessage(session, {
      practice: who.practice,
      appointment: booked.appointment,
      patient: wanted.patient,
      wish: 'move',
    });
  }
  await writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: wanted.patient,
    event: wanted.replaces === null ? 'appointment-booked' : 'appointment-moved',
    action: wanted.replaces === null ? 'create' : 'update',
    what: 'appointment',
    ground: 'treatment',
    result: 'done',
    reference: booked.appointment,
    user: auditedAs(who),
  });
  return { kind: 'written', appointment: booked.appointment, message };
}

/** One after the other for a practice: two people who swap two appointments would wait for each other until PostgreSQL ends one. */
const lockAgendas = (session: Session, { id }: Practice): Promise<number> =>
  session.run('select pg_advisory_xact_lock(hashtextextended($1, 1))', [id]);

const keyOf = (key: string): string => `staff:${key}`;

async function placedBefore(session: Session, key: string): Promise<AppointmentId | null> {
  const row = await session.row(
    z.object({ appointment: z.string() }),
    `select result->>'appointment' as appointment from idempotency_keys where key = $1 and action = 'book'`,
    [keyOf(key)],
  );
  return row === null ? null : asId<AppointmentId>(row.appointment);
}
