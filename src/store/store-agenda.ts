import { z } from 'zod';
import type { Appointment, Slot } from '../domain/appointment.ts';
import type { MessageId, PracticeId } from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';
import { readBackAsBooked, readBackAsCancelled } from '../domain/read-back.ts';
import { bookableSpan } from '../scheduling/bookable-span.ts';
import { localTime } from '../scheduling/opening-windows.ts';
import { placeStarts } from '../scheduling/slot-grid.ts';
import type {
  Agenda,
  BookingResult,
  CancelRequest,
  CancelResult,
  SlotQuery,
  Unreachable,
} from '../turn/5-act/agenda.ts';
import type { AgendaTogether } from '../turn/5-act/book-several.ts';
import type { Database } from './postgres/database.ts';
import { isOverlap, orWhenAway } from './postgres/failures.ts';
import type { Session } from './postgres/session.ts';
import { cancelBooking, deleteHoldsOf, insertHold, readAppointment } from './queries/appointments.ts';
import { writeAudit } from './queries/audit.ts';
import { freeTime, fullDays, whoMayDo } from './queries/free-time.ts';
import { claimKey } from './queries/idempotency.ts';
import { setMessageLanguage } from './queries/message-language.ts';
import { queueCancellation } from './queries/outbox.ts';
import { followAppointment } from './queries/patient-links.ts';
import { RolledBack, writeBooking, writeTogether } from './write-bookings.ts';

/** Tells the worker of the outbox, in the transaction that writes the message, that there is one; it goes out `afterSeconds` later. */
export type AnnounceMessage = (
  session: Session,
  practice: PracticeId,
  message: MessageId,
  afterSeconds?: number,
) => Promise<void>;

export interface AgendaParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly now: () => Temporal.Instant;
  readonly announce: AnnounceMessage;
  /** Whether a message on this channel can go out; a confirmation that cannot is not promised. */
  readonly carries: (channel: MessageChannel) => boolean;
}

const DAY_MS = 86_400_000;
/** Most wishes are met within a week; looking at twelve at once costs ten times as much (measured by `measureSlots`). */
const LOOK_AHEAD_DAYS: readonly number[] = [7, 28, 400];
/** Who wants more slots than this wants the whole agenda, and looks once. */
const MOST_OFFERED = 100;

const NO_DAYS: ReadonlySet<number> = new Set();

/** The agenda in Balie's own database. */
export function storeAgenda(parts: AgendaParts): Agenda & AgendaTogether {
  const { database, now, announce } = parts;
  return {
    freeSlots: (query, signal) =>
      unlessAway(() =>
        database.readInPractice(query.practice, signal, async (session) => ({
          kind: 'slots' as const,
          slots: await freeSlots(session, query, now()),
        })),
      ),

    hold: ({ practice, call, type, slot, forSeconds, by = 'balie' }, signal) =>
      unlessAway(async () => {
        try {
          const at = now();
          const expires = at.add({ seconds: forSeconds });
          const held = await database.inPractice(practice, signal, (session) =>
            insertHold(session, { practice, call, type, slot, by, expires, now: at }),
          );
          return held === null ? { kind: 'slot-taken' as const } : { kind: 'held' as const, slot: held };
        } catch (error) {
          if (isOverlap(error)) return { kind: 'slot-taken' as const };
          throw error;
        }
      }),

    async releaseHolds(practice, call, signal) {
      // Not released is no harm: a hold ends by itself.
      await unlessAway(() =>
        database.inPractice(practice, signal, (session) => deleteHoldsOf(session, call)),
      );
    },

    book: (request, signal) =>
      unlessAway(async () => {
        const written = await database
          .inPractice(request.practice, signal, (session) => writeBooking(session, request, parts))
          .catch(expectRollback);
        if (written === ROLLED_BACK) return { kind: 'hold-expired' as const };
        // A new transaction: what it reads was committed, so it will be there after any crash.
        const appointment = await database.readInPractice(request.practice, signal, (session) =>
          readAppointment(session, written.appointment, 'booked'),
        );
        // Booked and since cancelled, by a repeat of an old request.
        if (appointment === null) return { kind: 'hold-expired' as const };
        return {
          kind: 'booked',
          appointment: readBackAsBooked(appointment),
          confirmationQueued: written.confirmationQueued,
        } satisfies BookingResult;
      }),

    bookTogether: (requests, signal) =>
      unlessAway(async () => {
        const [first] = requests;
        if (first === undefined) return { kind: 'booked' as const, appointments: [], confirmed: [] };
        if (requests.some(({ practice }) => practice !== first.practice)) {
          throw new Error('appointments of two practices cannot be made together');
        }
        const written = await database
          .inPractice(first.practice, signal, (session) => writeTogether(session, requests, parts))
          .catch(expectRollback);
        if (written === ROLLED_BACK) return { kind: 'hold-expired' as const };
        const appointments = await database.readInPractice(first.practice, signal, async (session) => {
          const read: Appointment[] = [];
          for (const id of written.appointments) {
            const appointment = await readAppointment(session, id, 'booked');
            if (appointment !== null) read.push(appointment);
          }
          return read;
        });
        if (appointments.length < written.appointments.length) return { kind: 'hold-expired' as const };
        return {
          kind: 'booked' as const,
          appointments: appointments.map(readBackAsBooked),
          confirmed: written.confirmed,
        };
      }),

    cancel: (request, signal) =>
      unlessAway(async () => {
        const written = await database
          .inPractice(request.practice, signal, (session) =>
            writeCancellation(session, request, now(), announce),
          )
          .catch(expectRollback);
        if (written === ROLLED_BACK) return { kind: 'not-found' as const };
        const appointment = await database.readInPractice(request.practice, signal, (session) =>
          readAppointment(session, request.appointment, 'cancelled'),
        );
        return appointment === null
          ? { kind: 'not-found' as const }
          : ({ kind: 'cancelled', appointment: readBackAsCancelled(appointment) } satisfies CancelResult);
      }),
  };
}

/** The places of this transaction that fit a wish, soonest first. */
export async function freeSlots(
  session: Session,
  query: SlotQuery,
  now: Temporal.Instant,
): Promise<readonly Slot[]> {
  const latest = query.to.epochMilliseconds;
  const soonest = Math.max(query.from.epochMilliseconds, now.epochMilliseconds);
  const momentAt = sharedMoments();
  let found: readonly Slot[] = [];
  for (const days of query.limit > MOST_OFFERED ? LOOK_AHEAD_DAYS.slice(-1) : LOOK_AHEAD_DAYS) {
    const until = Math.min(latest, soonest + days * DAY_MS);
    // Asked together, so that they travel together.
    const searched = { from: soonest, to: until + DAY_MS };
    const [who, free] = await Promise.all([
      whoMayDo(session, query.type, query.practitioner, query.by ?? 'balie'),
      freeTime(session, query.type, query.practitioner, searched, now),
    ]);
    if (who === null) return [];
    const span = bookableSpan(who, now);
    const full =
      who.maxPerDay === null ? null : await fullDays(session, query.type, who.maxPerDay, searched, now);
    const length = who.minutes * 60_000;
    found = who.practitioners
      .flatMap(({ id, spokenName }) =>
        placeStarts(free.get(id) ?? [], {
          ...query,
          minutes: who.minutes,
          earliest: Math.max(soonest, span.from),
          latest: Math.min(until, span.to),
          fullDays: full?.get(id) ?? NO_DAYS,
        }).map((start) => ({ start, id, spokenName })),
      )
      // A stable sort: at the same time the practice's own order of practitioners decides.
      .toSorted((a, b) => a.start - b.start)
      .slice(0, query.limit)
      .map(({ start, id, spokenName }) => ({
        practitioner: id,
        practitionerName: spokenName,
        start: momentAt(start),
        end: momentAt(start + length),
      }));
    if (found.length >= query.limit || until >= Math.min(latest, span.to)) break;
  }
  return found;
}

/**
 * The practice's time at moments (epoch milliseconds), each made once: forty practitioners have a place at nine o'clock, and where
 * it ends the next one starts. Of twelve thousand places that is four thousand moments instead of twenty-four.
 */
function sharedMoments(): (epochMilliseconds: number) => Temporal.ZonedDateTime {
  const made = new Map<number, Temporal.ZonedDateTime>();
  return (at) => {
    const known = made.get(at);
    if (known !== undefined) return known;
    const moment = localTime(at);
    made.set(at, moment);
    return moment;
  };
}

async function writeCancellation(
  session: Session,
  request: CancelRequest,
  now: Temporal.Instant,
  announce: AnnounceMessage,
): Promise<void> {
  const { practice, call, appointment, by, idempotencyKey, replacedBy, language } = request;
  const key = { practice, key: idempotencyKey, action: 'cancel' } as const;
  if ((await claimKey(session, key, z.strictObject({}), {})) !== null) return;
  if (!(await cancelBooking(session, appointment, by, now))) throw new RolledBack();
  if (replacedBy !== undefined) await followAppointment(session, appointment, replacedBy);
  if (language !== undefined) await setMessageLanguage(session, by, language);
  for (const message of await queueCancellation(session, appointment, call)) {
    await announce(session, practice, message);
  }
  await writeAudit(session, {
    practice,
    call,
    patient: by,
    event: 'appointment-cancelled',
    action: 'update',
    what: 'appointment',
    ground: 'call-of-patient',
    result: 'done',
    reference: appointment,
  });
}

const ROLLED_BACK = Symbol('rolled back');

const expectRollback = (error: unknown): typeof ROLLED_BACK => {
  if (error instanceof RolledBack) return ROLLED_BACK;
  throw error;
};

const unlessAway = orWhenAway<Unreachable>({ kind: 'agenda-unreachable' });
