import { z } from 'zod';
import type { Slot } from '../../domain/appointment.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type PatientId,
  type PractitionerId,
  type WaitingEntryId,
  type WaitingOfferId,
} from '../../domain/ids.ts';
import { MESSAGE_CHANNELS } from '../../domain/patient.ts';
import type { NewWaiting, OfferPlace, Waiting } from '../../http/contract/waiting-list.ts';
import { OFFER_STATES } from '../../http/contract/waiting-list.ts';
import type { DeskWaitingList, OfferResult } from '../../http/ports/waiting-list.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { instant, plainDate, plainTime } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import { isOverlap } from '../postgres/failures.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { firstWay } from '../queries/message-way.ts';
import { readPractice } from '../queries/practices.ts';
import { giveUpFor, insertEntry, leaveList, waitingListSettings } from '../queries/waiting-list.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { answerOffer, offerPlace } from '../waiting-rounds.ts';
import { bookedAppointment } from './agenda-days.ts';
import { askPlaces } from './ask-places.ts';
import { personColumns, personOf } from './person-row.ts';
import { bookerOf } from './place-appointment.ts';

export interface DeskWaitingListParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly now: () => Temporal.Instant;
  readonly announce: AnnounceMessage;
}

/** Of a practice that has not set it: long enough to read a message at work, short enough to reach a second round the same day. */
const HOLD_MINUTES = 60;

/** The waiting list as the people of the practice see and change it. */
export function storeDeskWaitingList({ database, now, announce }: DeskWaitingListParts): DeskWaitingList {
  const rounds = { now, announce, channels: MESSAGE_CHANNELS };
  const shown = async (session: Session, entry: string): Promise<Waiting | null> =>
    (await waitingShown(session, entry))[0] ?? null;
  return {
    list: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => ({
        on: (await waitingListSettings(session)) !== null,
        waiting: await waitingShown(session, null),
      })),

    async join(who, wanted, signal) {
      const entry = await database
        .inPractice(who.practice, signal, (session) => join(session, who, wanted))
        .catch((error: unknown) => {
          if (error instanceof NothingToGiveUp || isUnknownRow(error)) return null;
          throw error;
        });
      if (entry === null) return null;
      // A new transaction: what it reads was committed.
      return database.readInPractice(who.practice, signal, (session) => shown(session, entry));
    },

    leave: (who, id, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const patient = await patientOf(session, id);
        if (patient === null || (await leaveList(session, asId<WaitingEntryId>(id), patient)) === 0)
          return false;
        await audit(session, who, patient, 'waiting-list-left', id);
        return true;
      }),

    async offer(who, id, place, signal) {
      const made = await database
        .inPractice(who.practice, signal, (session) => offer(session, who, id, place, rounds))
        .catch((error: unknown) => {
          if (isOverlap(error)) return { kind: 'taken' as const };
          throw error;
        });
      if (made.kind !== 'offered') return made;
      const waiting = await database.readInPractice(who.practice, signal, (session) => shown(session, id));
      return waiting === null ? { kind: 'not-found' } : { kind: 'offered', waiting };
    },

    async answer(who, id, answer, signal) {
      const done = await database.inPractice(who.practice, signal, (session) =>
        answerOffer(
          session,
          {
            practice: who.practice,
            offer: asId<WaitingOfferId>(id),
            patient: null,
            answer,
            user: auditedAs(who),
          },
          rounds,
        ),
      );
      if (done.kind === 'not-found') return null;
      if (done.kind !== 'taken') return done;
      const appointment = await database.readInPractice(who.practice, signal, (session) =>
        bookedAppointment(session, done.appointment),
      );
      return appointment === null ? { kind: 'too-late' } : { kind: 'booked', appointment };
    },
  };
}

/** Thrown inside the transaction to undo it; never leaves this file. */
class NothingToGiveUp extends Error {}

async function join(session: Session, who: Staff, wanted: NewWaiting): Promise<string> {
  const patient = asId<PatientId>(wanted.patient);
  const { wish } = wanted;
  const { entry, isNew } = await insertEntry(session, {
    practice: who.practice,
    patient,
    wanted: {
      type: asId<AppointmentTypeId>(wanted.type),
      practitioner: wish.practitioner === null ? null : asId<PractitionerId>(wish.practitioner),
      days:
        wish.days === null
          ? null
          : { from: Temporal.PlainDate.from(wish.days.from), to: Temporal.PlainDate.from(wish.days.to) },
      between:
        wish.between === null
          ? null
          : {
              from: Temporal.PlainTime.from(wish.between.from),
              to: Temporal.PlainTime.from(wish.between.to),
            },
      notWeekdays: wish.notWeekdays,
    },
    idempotencyKey: `staff:${wanted.key}`,
  });
  if (wanted.insteadOf !== null) {
    const noted = await giveUpFor(session, entry, patient, asId<AppointmentId>(wanted.insteadOf));
    if (noted === 0) throw new NothingToGiveUp();
  }
  if (isNew) await audit(session, who, patient, 'waiting-list-joined', entry);
  return entry;
}

async function offer(
  session: Session,
  who: Staff,
  id: string,
  { at }: OfferPlace,
  rounds: Parameters<typeof offerPlace>[2],
): Promise<Exclude<OfferResult, { kind: 'offered' }> | { readonly kind: 'offered' }> {
  const practice = await readPractice(session, who.practice);
  const [entry] = await waitingShown(session, id);
  if (practice === null || entry === undefined) return { kind: 'not-found' };
  if (
    entry.offers.some(
      ({ state, expires }) =>
        state === 'open' && Temporal.Instant.compare(Temporal.Instant.from(expires), rounds.now()) > 0,
    )
  )
    return { kind: 'has-offer' };
  const type = practice.appointmentTypes.find(({ id: one }) => one === entry.typeId);
  const practitioner = practice.practitioners.find(({ id: one }) => one === at.practitioner);
  if (type === undefined || practitioner === undefined) return { kind: 'not-found' };
  const [refusal] =
    (await askPlaces(
      session,
      practice,
      // The desk that puts somebody on the list has seen the referral.
      { type: type.id, moving: null, by: bookerOf(who), hasReferral: true, places: [at] },
      rounds.now(),
    )) ?? [];
  if (refusal?.reason === 'taken') return { kind: 'taken' };
  if (refusal) return { kind: 'refused', words: refusal.words };
  const start = Temporal.Instant.from(at.start).toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  const place: Slot = {
    practitioner: practitioner.id,
    practitionerName: practitioner.spokenName,
    start,
    end: start.add({ minutes: type.minutes }),
  };
  const settings = await waitingListSettings(session);
  const made = await offerPlace(
    session,
    {
      practice: who.practice,
      place,
      people: 1,
      expires: rounds.now().add({ minutes: settings?.holdMinutes ?? HOLD_MINUTES }),
      by: bookerOf(who),
      only: asId<WaitingEntryId>(id),
      user: auditedAs(who),
    },
    rounds,
  );
  if (made.kind === 'offered') return { kind: 'offered' };
  return made.kind === 'slot-taken'
    ? { kind: 'refused', words: 'dit uur is niet open in de agenda' }
    : { kind: 'not-found' };
}

const shownRow = z.object({
  id: z.string(),
  ...personColumns,
  type_id: z.string(),
  type: z.string(),
  practitioner_id: z.string().nullable(),
  from_day: plainDate.nullable(),
  to_day: plainDate.nullable(),
  from_time: plainTime.nullable(),
  to_time: plainTime.nullable(),
  not_weekdays: z.array(z.number()),
  created_at: instant,
  instead_of: z.string().nullable(),
  channel: z.enum(MESSAGE_CHANNELS).nullable(),
});
const offerRow = z.object({
  id: z.string(),
  practitioner_id: z.string(),
  starts: instant,
  ends: instant,
  expires_at: instant,
  status: z.enum(OFFER_STATES),
});
/** A pane with more is not read to its end. */
const MOST_SHOWN = 500;
const MOST_OFFERS = 10;

/** Those who wait, in the order in which they came, or the one of this id. */
async function waitingShown(session: Session, entry: string | null): Promise<readonly Waiting[]> {
  const rows = await session.rows(
    shownRow,
    `select w.id, w.patient_id, p.first_name, p.last_name, p.date_of_birth, w.type_id, t.name as type, w.practitioner_id,
       w.from_day, w.to_day, w.from_time, w.to_time, w.not_weekdays, w.created_at, w.instead_of, way.channel
     from waiting_list w
     join patients p on p.practice_id = w.practice_id and p.id = w.patient_id
     join appointment_types t on t.practice_id = w.practice_id and t.id = w.type_id
     left join lateral ${firstWay('w.practice_id', 'w.patient_id', '$2')} way on true
     where w.status = 'waiting' and ($1::uuid is null or w.id = $1::uuid)
     order by w.created_at, w.id limit ${MOST_SHOWN}`,
    [entry, MESSAGE_CHANNELS],
  );
  const shown: Waiting[] = [];
  for (const row of rows) {
    const who = personOf(row);
    if (who === null) continue;
    const offers = await session.rows(
      offerRow,
      `select id, practitioner_id, starts, ends, expires_at, status from waiting_offers
       where entry_id = $1 and starts is not null order by created_at desc limit ${MOST_OFFERS}`,
      [row.id],
    );
    shown.push({
      id: row.id,
      who,
      typeId: row.type_id,
      type: row.type,
      wish: {
        practitioner: row.practitioner_id,
        days:
          row.from_day === null || row.to_day === null
            ? null
            : { from: row.from_day.toString(), to: row.to_day.toString() },
        between:
          row.from_time === null || row.to_time === null
            ? null
            : { from: row.from_time.toString().slice(0, 5), to: row.to_time.toString().slice(0, 5) },
        notWeekdays: row.not_weekdays,
      },
      since: row.created_at.toString(),
      insteadOf: row.instead_of === null ? null : await bookedAppointment(session, row.instead_of),
      channel: row.channel,
      offers: offers.map(({ id, practitioner_id, starts, ends, expires_at, status }) => ({
        id,
        practitioner: practitioner_id,
        from: local(starts),
        to: local(ends),
        expires: expires_at.toString(),
        state: status,
      })),
    });
  }
  return shown;
}

const local = (moment: Temporal.Instant): string =>
  moment.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toString({ timeZoneName: 'never' });

async function patientOf(session: Session, entry: string): Promise<PatientId | null> {
  const row = await session.row(
    z.object({ patient_id: z.string() }),
    'select patient_id from waiting_list where id = $1',
    [entry],
  );
  return row === null ? null : asId<PatientId>(row.patient_id);
}

const audit = (
  session: Session,
  who: Staff,
  patient: PatientId,
  event: 'waiting-list-joined' | 'waiting-list-left',
  reference: string,
): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient,
    event,
    action: event === 'waiting-list-joined' ? 'create' : 'update',
    what: 'waiting-list',
    ground: 'treatment',
    result: 'done',
    reference,
    user: auditedAs(who),
  });

/** 23503: a patient, type or practitioner of the request is none of this practice. */
const isUnknownRow = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === '23503';
