import type { Slot } from '../domain/appointment.ts';
import type { AppointmentId, PatientId, PracticeId } from '../domain/ids.ts';
import { readBackAsBooked } from '../domain/read-back.ts';
import { waitsFor } from '../scheduling/waits-for.ts';
import type { Unreachable } from '../turn/5-act/agenda.ts';
import type { WaitingList, WaitingOffer } from '../turn/5-act/waiting-list.ts';
import type { Database } from './postgres/database.ts';
import { isAway, isOverlap } from './postgres/failures.ts';
import type { Session } from './postgres/session.ts';
import { insertHold, readAppointment } from './queries/appointments.ts';
import { writeAudit } from './queries/audit.ts';
import {
  freeWhenAllDeclined,
  insertEntry,
  insertOffer,
  leaveList,
  lockOffer,
  markOffer,
  markServed,
  takeHeldPlace,
  waitingFor,
} from './queries/waiting-list.ts';

/** The waiting list beside the agenda in Balie's own database. */
export function storeWaitingList(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): WaitingList {
  return {
    join: (request, signal) =>
      unlessAway(() =>
        database.inPractice(request.practice, signal, async (session) => {
          const { entry, isNew } = await insertEntry(session, request);
          if (isNew) await audit(session, request, 'create', entry);
          return { kind: 'joined' as const, entry };
        }),
      ),

    leave: ({ practice, entry, patient }, signal) =>
      unlessAway(() =>
        database.inPractice(practice, signal, async (session) => {
          if ((await leaveList(session, entry, patient)) === 0) return { kind: 'not-found' as const };
          await audit(session, { practice, patient }, 'update', entry);
          return { kind: 'left' as const };
        }),
      ),

    offer: (freed, signal) =>
      unlessAway(async () => {
        try {
          return await database.inPractice(freed.practice, signal, (session) => offer(session, freed, now()));
        } catch (error) {
          if (isOverlap(error)) return { kind: 'slot-taken' as const };
          throw error;
        }
      }),

    answer: ({ practice, offer: id, patient, answer }, signal) =>
      unlessAway(async () => {
        const done = await database.inPractice(practice, signal, async (session) => {
          const made = await lockOffer(session, id, patient);
          if (made === null || made.status === 'too-late') return { kind: 'too-late' as const };
          if (made.status === 'accepted') return made.appointment;
          if (answer === 'no') {
            await markOffer(session, id, 'declined');
            await freeWhenAllDeclined(session, made.appointment);
            return { kind: 'declined' as const };
          }
          if (!(await takeHeldPlace(session, made.appointment, patient, now()))) {
            await markOffer(session, id, 'too-late');
            return { kind: 'too-late' as const };
          }
          await markOffer(session, id, 'accepted');
          await markServed(session, made.entry);
          await writeAudit(session, {
            practice,
            call: null,
            patient,
            event: 'appointment-booked',
            action: 'create',
            what: 'appointment',
            ground: 'treatment',
            result: 'done',
            reference: made.appointment,
          });
          return made.appointment;
        });
        return typeof done === 'string' ? readBooked(database, practice, done, signal) : done;
      }),
  };
}

async function offer(
  session: Session,
  { practice, place, people, forMinutes }: Parameters<WaitingList['offer']>[0],
  now: Temporal.Instant,
): Promise<Exclude<Awaited<ReturnType<WaitingList['offer']>>, Unreachable>> {
  const waiting = (await waitingFor(session, place.practitioner, now)).filter(({ wanted, minutes }) =>
    waitsFor(wanted, minutes, place),
  );
  const [first] = waiting;
  if (first === undefined) return { kind: 'nobody-waits' };
  // One row is held, so it is offered to those who want the same: of one type, and so of one length.
  const asked = waiting.filter(({ wanted }) => wanted.type === first.wanted.type).slice(0, people);
  const slot: Slot = { ...place, end: place.start.add({ minutes: first.minutes }) };
  const expires = now.add({ minutes: forMinutes });
  const held = await insertHold(session, {
    practice,
    call: null,
    type: first.wanted.type,
    slot,
    // A waiting list is the practice's own: it may offer what Balie by itself may not book.
    by: 'doctor',
    expires,
    now,
  });
  if (held === null) return { kind: 'slot-taken' };
  const offers: WaitingOffer[] = [];
  for (const { id, patient } of asked) {
    const made = await insertOffer(session, { practice, entry: id, hold: held.hold, expires });
    offers.push({ offer: made, entry: id, patient, slot, expires });
  }
  return { kind: 'offered', offers };
}

/** A new transaction: what it reads was committed. */
async function readBooked(
  database: Pick<Database, 'readInPractice'>,
  practice: PracticeId,
  id: AppointmentId,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<WaitingList['answer']>>> {
  const appointment = await database.readInPractice(practice, signal, (session) =>
    readAppointment(session, id, 'booked'),
  );
  // Booked and since cancelled, by a repeat of an old answer.
  return appointment === null
    ? { kind: 'too-late' }
    : { kind: 'booked', appointment: readBackAsBooked(appointment) };
}

const audit = (
  session: Session,
  { practice, patient }: { readonly practice: PracticeId; readonly patient: PatientId },
  action: 'create' | 'update',
  reference: string,
): Promise<void> =>
  writeAudit(session, {
    practice,
    call: null,
    patient,
    event: action === 'create' ? 'waiting-list-joined' : 'waiting-list-left',
    action,
    what: 'waiting-list',
    ground: 'treatment',
    result: 'done',
    reference,
  });

async function unlessAway<Result>(work: () => Promise<Result>): Promise<Result | Unreachable> {
  try {
    return await work();
  } catch (error) {
    if (isAway(error)) return { kind: 'agenda-unreachable' };
    throw error;
  }
}
