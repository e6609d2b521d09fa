import type { Slot } from '../domain/appointment.ts';
import {
  type AppointmentId,
  asId,
  type CallId,
  type PatientId,
  type PracticeId,
  type WaitingEntryId,
  type WaitingOfferId,
} from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';
import type { Booker } from '../domain/practice.ts';
import { waitsFor } from '../scheduling/waits-for.ts';
import type { WaitingOffer } from '../turn/5-act/waiting-list.ts';
import type { Session } from './postgres/session.ts';
import { cancelBooking, insertHold } from './queries/appointments.ts';
import { type AuditUser, writeAudit } from './queries/audit.ts';
import { queueCancellation } from './queries/outbox.ts';
import { followAppointment, followOffer } from './queries/patient-links.ts';
import { markServed, type WaitingEntry, waitingFor } from './queries/waiting-list.ts';
import {
  closeOtherOffers,
  freeWhenAllDeclined,
  insertOffer,
  lockOffer,
  markOffer,
  queueOfferMessage,
  takeHeldPlace,
} from './queries/waiting-offers.ts';
import { tellOfAppointment } from './staff/tell-patient.ts';
import type { AnnounceMessage } from './store-agenda.ts';
import { addItem } from './store-worklist.ts';

export interface RoundParts {
  readonly now: () => Temporal.Instant;
  readonly announce: AnnounceMessage;
  /** Channels that this installation sends on, the preferred one first. */
  readonly channels: readonly MessageChannel[];
}

export interface FreedPlace {
  readonly practice: PracticeId;
  readonly place: Slot;
  readonly people: number;
  readonly expires: Temporal.Instant;
  /** Who offers. A round of Balie's is the practice's own: it may offer what Balie by itself may not book. */
  readonly by: Booker;
  /** This entry alone, whatever they wished. Null: those who wait for such a place. */
  readonly only: WaitingEntryId | null;
  readonly user?: AuditUser;
}

export type Offered =
  | { readonly kind: 'offered'; readonly offers: readonly WaitingOffer[] }
  | { readonly kind: 'nobody-waits' }
  | { readonly kind: 'slot-taken' };

/**
 * Holds the place and offers it, all in this transaction: the held row, the offers, and a message or an item for each. Rejects with
 * 23P01 when somebody else has the place.
 */
export async function offerPlace(session: Session, freed: FreedPlace, parts: RoundParts): Promise<Offered> {
  const { practice, place, people, expires, only } = freed;
  const now = parts.now();
  const asked = whoIsAsked(
    await waitingFor(
      session,
      { practitioner: place.practitioner, start: place.start.toInstant() },
      now,
      only,
    ),
    place,
    only === null,
  ).slice(0, people);
  const [first] = asked;
  if (first === undefined) return { kind: 'nobody-waits' };
  const slot: Slot = { ...place, end: place.start.add({ minutes: first.minutes }) };
  const held = await insertHold(session, {
    practice,
    call: null,
    type: first.wanted.type,
    slot,
    by: freed.by,
    expires,
    now,
  });
  if (held === null) return { kind: 'slot-taken' };
  const offers: WaitingOffer[] = [];
  for (const { id, patient } of asked) {
    const offer = await insertOffer(session, { practice, entry: id, hold: held.hold, slot, expires });
    offers.push({ offer, entry: id, patient, slot, expires });
    const message = await queueOfferMessage(session, {
      offer,
      template: 'waiting-offer',
      channels: parts.channels,
    });
    if (message === null) await addItem(session, ringAbout(practice, offer, patient, expires));
    else await parts.announce(session, practice, message);
    await writeAudit(session, {
      practice,
      call: null,
      patient,
      event: 'waiting-place-offered',
      action: 'create',
      what: 'waiting-list',
      ground: 'treatment',
      result: 'done',
      reference: offer,
      ...(freed.user === undefined ? {} : { user: freed.user }),
    });
  }
  return { kind: 'offered', offers };
}

/**
 * Whose appointment fills the place best comes first, and of those who waits longest: a place of twenty minutes that is given to who
 * needs ten leaves ten that nobody can use. One row is held, so it goes to people of one type, and so of one length.
 */
function whoIsAsked(waiting: readonly WaitingEntry[], place: Slot, byWish: boolean): readonly WaitingEntry[] {
  const fit = (byWish ? waiting.filter((one) => waitsFor(one.wanted, one.minutes, place)) : waiting).toSorted(
    (a, b) => b.minutes - a.minutes,
  );
  return fit.filter(({ wanted }) => wanted.type === fit[0]?.wanted.type);
}

/** Who agreed to no message is rung by people, before the place is let go. */
const ringAbout = (
  practice: PracticeId,
  offer: WaitingOfferId,
  patient: PatientId,
  expires: Temporal.Instant,
) =>
  ({
    practice,
    // No call made it; the column wants one, and the offer is what it is about.
    call: asId<CallId>(offer),
    kind: 'waiting-offer',
    urgency: 'today',
    wish: 'book',
    patient,
    callBackNumber: null,
    words: [],
    alarms: [],
    promisedBefore: expires,
    idempotencyKey: `waiting-offer:${offer}`,
  }) as const;

export type OfferAnswered =
  | { readonly kind: 'taken'; readonly appointment: AppointmentId }
  | { readonly kind: 'declined' }
  | { readonly kind: 'too-late' }
  | { readonly kind: 'not-found' };

/**
 * Works off an answer, once: the first yes gets the place and a confirmation, what they give up for it is cancelled, and the others
 * are told kindly that it is gone. All in this transaction.
 */
export async function answerOffer(
  session: Session,
  answer: {
    readonly practice: PracticeId;
    readonly offer: WaitingOfferId;
    /** Null: the desk answers for whoever it was made to. */
    readonly patient: PatientId | null;
    readonly answer: 'yes' | 'no';
    readonly user?: AuditUser;
  },
  parts: RoundParts,
): Promise<OfferAnswered> {
  const { practice, offer } = answer;
  const made = await lockOffer(session, offer, answer.patient);
  if (made === null) return { kind: 'not-found' };
  if (made.status === 'accepted') return { kind: 'taken', appointment: made.appointment };
  if (made.status === 'too-late' || made.status === 'expired')
    return tooLate(session, practice, offer, parts);
  if (answer.answer === 'no') {
    await markOffer(session, offer, 'declined');
    await freeWhenAllDeclined(session, made.appointment);
    return { kind: 'declined' };
  }
  if (!(await takeHeldPlace(session, made.appointment, made.patient, parts.now()))) {
    await markOffer(session, offer, 'too-late');
    return tooLate(session, practice, offer, parts);
  }
  await markOffer(session, offer, 'accepted');
  await markServed(session, made.entry);
  await followOffer(session, offer, made.appointment);
  await tellOfAppointment(session, practice, made.appointment, parts.announce);
  if (made.insteadOf !== null)
    await giveUp(session, made.insteadOf, { ...made, practice }, answer.user, parts);
  for (const other of await closeOtherOffers(session, made.appointment)) {
    await tooLate(session, practice, other, parts);
  }
  await log(session, practice, made.patient, 'appointment-booked', made.appointment, answer.user);
  return { kind: 'taken', appointment: made.appointment };
}

/** Who is too late is told so kindly, once. */
async function tooLate(
  session: Session,
  practice: PracticeId,
  offer: WaitingOfferId,
  { channels, announce }: RoundParts,
): Promise<{ readonly kind: 'too-late' }> {
  const message = await queueOfferMessage(session, { offer, template: 'waiting-taken', channels });
  if (message !== null) await announce(session, practice, message);
  return { kind: 'too-late' };
}

async function giveUp(
  session: Session,
  appointment: AppointmentId,
  taken: {
    readonly practice: PracticeId;
    readonly patient: PatientId;
    /** What they have instead. */
    readonly appointment: AppointmentId;
  },
  user: AuditUser | undefined,
  { now, announce }: RoundParts,
): Promise<void> {
  const { practice, patient } = taken;
  // Cancelled by themselves meanwhile, or begun: there is nothing to give up.
  if (!(await cancelBooking(session, appointment, patient, now()))) return;
  await followAppointment(session, appointment, taken.appointment);
  for (const message of await queueCancellation(session, appointment, null)) {
    await announce(session, practice, message);
  }
  await log(session, practice, patient, 'appointment-cancelled', appointment, user);
}

const log = (
  session: Session,
  practice: PracticeId,
  patient: PatientId,
  event: 'appointment-booked' | 'appointment-cancelled',
  reference: AppointmentId,
  user: AuditUser | undefined,
): Promise<void> =>
  writeAudit(session, {
    practice,
    call: null,
    patient,
    event,
    action: event === 'appointment-booked' ? 'create' : 'update',
    what: 'appointment',
    ground: 'treatment',
    result: 'done',
    reference,
    ...(user === undefined ? {} : { user }),
  });
