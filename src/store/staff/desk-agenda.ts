import { z } from 'zod';
import { type AppointmentId, type AppointmentTypeId, asId, type PatientId } from '../../domain/ids.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Appointment } from '../../http/contract/agenda.ts';
import type { Place } from '../../http/contract/booking.ts';
import type { DeskAgenda, PlaceResult } from '../../http/ports/desk-agenda.ts';
import type { Staff } from '../../http/staff-ports.ts';
import type { Database } from '../postgres/database.ts';
import { isOverlap } from '../postgres/failures.ts';
import type { Session } from '../postgres/session.ts';
import { cancelBooking } from '../queries/appointments.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { queueCancellation, wasToldOf } from '../queries/outbox.ts';
import { readPractice } from '../queries/practices.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { agendaDays, bookedAppointment } from './agenda-days.ts';
import { askPlaces } from './ask-places.ts';
import { bookerOf, type Wanted, type Written, writePlacement } from './place-appointment.ts';
import { ringInsteadOfMessage } from './ring-instead.ts';
import { tellOfAppointment } from './tell-patient.ts';

export interface DeskAgendaParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly now: () => Temporal.Instant;
  readonly announce: AnnounceMessage;
}

/** The agenda as the people of the practice see and change it. */
export function storeDeskAgenda({ database, now, announce }: DeskAgendaParts): DeskAgenda {
  const place = async (who: Staff, wanted: Wanted, signal: AbortSignal): Promise<PlaceResult> => {
    const written = await database
      .inPractice(who.practice, signal, async (session) =>
        unlessWritten(await writePlacement(session, who, wanted, now(), announce)),
      )
      .catch(expectNothingWritten);
    if (written.kind === 'taken') {
      const by = await database.readInPractice(who.practice, signal, (session) =>
        whoHas(session, wanted.at, now()),
      );
      return { kind: 'taken', by };
    }
    if (written.kind === 'not-found' || written.kind === 'refused') return written;
    // A new transaction: what it reads was committed.
    const appointment = await database.readInPractice(who.practice, signal, (session) =>
      bookedAppointment(session, written.appointment),
    );
    // Placed by an earlier press and cancelled since.
    if (appointment === null) return { kind: 'not-found' };
    return { kind: 'placed', placed: { appointment, replaced: wanted.replaces, message: written.message } };
  };
  return {
    days: (who, from, count, signal) =>
      database.readInPractice(who.practice, signal, async (session) =>
        agendaDays(session, await practiceOf(session, who), { from, count }, now()),
      ),

    ask: (who, asked, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const type = asId<AppointmentTypeId>(asked.type);
        const refusals = await askPlaces(
          session,
          await practiceOf(session, who),
          { ...asked, type, by: asked.as === 'balie' ? 'balie' : bookerOf(who) },
          now(),
        );
        return refusals === null ? null : { refusals: [...refusals] };
      }),

    book: (who, wanted, signal) =>
      place(
        who,
        {
          ...wanted,
          type: asId<AppointmentTypeId>(wanted.type),
          patient: asId<PatientId>(wanted.patient),
          replaces: null,
        },
        signal,
      ).catch((error: unknown) => {
        if (isUnknownPatient(error)) return { kind: 'not-found' as const };
        throw error;
      }),

    async move(who, id, { to, hasReferral, tell, key }, signal) {
      // A repeat of a press finds the appointment cancelled already, and is answered by its key.
      const before = await database.readInPractice(who.practice, signal, (session) =>
        session.row(movable, MOVABLE, [id]),
      );
      if (before === null) return { kind: 'not-found' };
      return place(
        who,
        {
          at: to,
          type: asId<AppointmentTypeId>(before.type_id),
          patient: asId<PatientId>(before.patient_id),
          reason: before.reason,
          hasReferral,
          tell,
          key,
          replaces: asId<AppointmentId>(id),
        },
        signal,
      );
    },

    tell: (who, id, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const appointment = await bookedAppointment(session, id);
        if (appointment === null) return null;
        return tellOfAppointment(session, who.practice, appointment.id, announce);
      }),

    cancel: (who, id, signal) =>
      database.inPractice(who.practice, signal, (session) => cancel(session, who, id, now(), announce)),
  };
}

const movable = z.object({ type_id: z.string(), patient_id: z.string(), reason: z.string().nullable() });
const MOVABLE = `select type_id, patient_id, reason from appointments where id = $1 and status in ('booked', 'cancelled')`;

async function cancel(
  session: Session,
  who: Staff,
  id: string,
  now: Temporal.Instant,
  announce: AnnounceMessage,
): Promise<Appointment | null> {
  const appointment = await bookedAppointment(session, id);
  if (appointment?.who == null) return null;
  const patient = asId<PatientId>(appointment.who.id);
  const cancelled = await cancelBooking(session, asId<AppointmentId>(id), patient, now);
  if (!cancelled) return null;
  const told = await queueCancellation(session, asId<AppointmentId>(id), null);
  for (const message of told) await announce(session, who.practice, message);
  // After STOP or "geen berichten" nothing goes out, and the patient still has the message that names the appointment.
  if (told.length === 0 && (await wasToldOf(session, asId<AppointmentId>(id)))) {
    await ringInsteadOfMessage(session, {
      practice: who.practice,
      appointment: asId<AppointmentId>(id),
      patient,
      wish: 'cancel',
    });
  }
  await writeAudit(session, {
    practice: who.practice,
    call: null,
    patient,
    event: 'appointment-cancelled',
    action: 'update',
    what: 'appointment',
    ground: 'treatment',
    result: 'done',
    reference: id,
    user: auditedAs(who),
  });
  return appointment;
}

async function practiceOf(session: Session, { practice: id }: Staff): Promise<Practice> {
  const practice = await readPractice(session, id);
  if (practice === null) throw new Error('the practice of a session is gone');
  return practice;
}

/** A hold is always a caller's; so is what a call booked. */
async function whoHas(
  session: Session,
  { practitioner, start }: Place,
  now: Temporal.Instant,
): Promise<'balie' | 'practice'> {
  const found = await session.row(
    z.object({ by_balie: z.boolean() }),
    `select status = 'held' or call_id is not null as by_balie from appointments
     where practitioner_id = $1 and starts <= $2 and ends > $2
       and (status = 'booked' or (status = 'held' and expires_at > $3)) limit 1`,
    [practitioner, start, now.toString()],
  );
  return found?.by_balie === true ? 'balie' : 'practice';
}

/** Thrown inside the transaction to undo it; never leaves this file. */
class NothingWritten extends Error {
  readonly why: Exclude<Written, { kind: 'written' }>;
  constructor(why: Exclude<Written, { kind: 'written' }>) {
    super(why.kind);
    this.why = why;
  }
}

function unlessWritten(written: Written): Extract<Written, { kind: 'written' }> {
  if (written.kind !== 'written') throw new NothingWritten(written);
  return written;
}

function expectNothingWritten(error: unknown): Exclude<Written, { kind: 'written' }> {
  if (error instanceof NothingWritten) return error.why;
  if (isOverlap(error)) return { kind: 'taken' };
  throw error;
}

/** 23503: the patient of the request is none of this practice. */
const isUnknownPatient = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === '23503';
