import type { AppointmentId, CallId, PatientId, PracticeId } from '../domain/ids.ts';
import { readBackAsBooked, readBackAsWaiting } from '../domain/read-back.ts';
import type { Unreachable } from '../turn/5-act/agenda.ts';
import type { WaitingList } from '../turn/5-act/waiting-list.ts';
import type { Database } from './postgres/database.ts';
import { isOverlap, orWhenAway } from './postgres/failures.ts';
import type { Session } from './postgres/session.ts';
import { readAppointment } from './queries/appointments.ts';
import { writeAudit } from './queries/audit.ts';
import { giveUpFor, insertEntry, leaveList, readEntry } from './queries/waiting-list.ts';
import { answerOffer, offerPlace, type RoundParts } from './waiting-rounds.ts';

export interface WaitingListParts extends RoundParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
}

/** The waiting list beside the agenda in Balie's own database. */
export function storeWaitingList(parts: WaitingListParts): WaitingList {
  const { database, now } = parts;
  return {
    join: (request, signal) =>
      unlessAway(async () => {
        const entry = await database.inPractice(request.practice, signal, async (session) => {
          const written = await insertEntry(session, request);
          if (written.isNew) await audit(session, request, 'create', written.entry);
          return written.entry;
        });
        // A new transaction: what it reads was committed.
        const stands = await database.readInPractice(request.practice, signal, (session) =>
          readEntry(session, entry, parts.channels),
        );
        // Joined by an earlier press, and served or gone since.
        if (stands === null) return { kind: 'agenda-unreachable' as const };
        return { kind: 'joined' as const, entry, stands: readBackAsWaiting(stands) };
      }),

    giveUpFor: ({ practice, entry, patient, appointment }, signal) =>
      unlessAway(() =>
        database.inPractice(practice, signal, async (session) => {
          const noted = (await giveUpFor(session, entry, patient, appointment)) === 1;
          return { kind: noted ? ('noted' as const) : ('not-found' as const) };
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

    offer: ({ practice, place, people, forMinutes }, signal) =>
      unlessAway(async () => {
        const expires = now().add({ minutes: forMinutes });
        try {
          return await database.inPractice(practice, signal, (session) =>
            offerPlace(session, { practice, place, people, expires, by: 'doctor', only: null }, parts),
          );
        } catch (error) {
          if (isOverlap(error)) return { kind: 'slot-taken' as const };
          throw error;
        }
      }),

    answer: ({ practice, offer, patient, answer }, signal) =>
      unlessAway(async () => {
        const done = await database.inPractice(practice, signal, (session) =>
          answerOffer(session, { practice, offer, patient, answer }, parts),
        );
        if (done.kind === 'taken') return readBooked(database, practice, done.appointment, signal);
        return done.kind === 'declined' ? done : { kind: 'too-late' };
      }),
  };
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
  request: { readonly practice: PracticeId; readonly patient: PatientId; readonly call?: CallId },
  action: 'create' | 'update',
  reference: string,
): Promise<void> =>
  writeAudit(session, {
    practice: request.practice,
    call: request.call ?? null,
    patient: request.patient,
    event: action === 'create' ? 'waiting-list-joined' : 'waiting-list-left',
    action,
    what: 'waiting-list',
    ground: request.call === undefined ? 'treatment' : 'call-of-patient',
    result: 'done',
    reference,
  });

const unlessAway = orWhenAway<Unreachable>({ kind: 'agenda-unreachable' });
