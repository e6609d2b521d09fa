import { z } from 'zod';
import { appointment } from './agenda.ts';
import { place } from './booking.ts';
import { CLOCK } from './week.ts';
import { person } from './worklist.ts';

/**
 * The pane "Wachtlijst" of the agenda.
 *
 * - `GET /api/waiting-list` -> `waitingList`: who waits, in the order in which they came.
 * - `POST /api/waiting-list` with `newWaiting` -> `waiting`; 404 for a patient, type or appointment that is not there.
 * - `DELETE /api/waiting-list/:id` -> 204; 404 when nobody waits under it.
 * - `POST /api/waiting-list/:id/offer` with `offerPlace` -> `waiting`, whose first offer is the new one. The place is held and the
 *   message is in the outbox. 409 PLACE_TAKEN, 409 PLACE_REFUSED with the rule in words, 409 NOT_POSSIBLE when an offer is open.
 * - `POST /api/waiting-offers/:id/answer` with `offerAnswer` -> `answeredOffer`: what the patient said at the desk or by telephone.
 *
 * Balie offers a place that becomes free by itself (`src/jobs/freed-places.ts`); such an offer is in the list like one of the desk.
 */

const moment = z.iso.datetime({ offset: true });
const time = z.string().regex(CLOCK);

/** What somebody waits for. All of it null or empty: any moment, with anybody who does this type. */
const waitingWish = z.strictObject({
  practitioner: z.uuid().nullable(),
  /** Days, both included. */
  days: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** Local wall time; `to` is exclusive. "Na vieren" is 16:00 to 23:59. */
  between: z.strictObject({ from: time, to: time }).nullable(),
  /** ISO weekdays that do not suit, 1 = Monday. */
  notWeekdays: z.array(z.int().min(1).max(7)).max(6),
});

export const OFFER_STATES = ['open', 'accepted', 'declined', 'too-late', 'expired'] as const;

const waitingOffer = z.object({
  id: z.uuid(),
  practitioner: z.uuid(),
  from: moment,
  to: moment,
  /** The place is held, and an answer counts, until then. */
  expires: moment,
  state: z.enum(OFFER_STATES),
});

const CHANNELS = ['whatsapp', 'sms', 'email', 'file'] as const;

export const waiting = z.object({
  id: z.uuid(),
  who: person,
  typeId: z.uuid(),
  type: z.string(),
  wish: waitingWish,
  since: moment,
  /** The later appointment that is cancelled when an earlier place is taken; null: there is none. */
  insteadOf: appointment.nullable(),
  /** How an offer reaches this patient; null: they agreed to no message, so Balie makes an item and people ring. */
  channel: z.enum(CHANNELS).nullable(),
  /** Newest first, at most ten. */
  offers: z.array(waitingOffer),
});
export type Waiting = z.output<typeof waiting>;

/** `on` false: the practice has not switched its waiting list on, so Balie offers nothing by itself. */
export const waitingList = z.object({ on: z.boolean(), waiting: z.array(waiting), at: moment });
export type WaitingListShown = z.output<typeof waitingList>;

/** `key` is made anew for each press: a repeat after a lost answer joins once. */
export const newWaiting = z.strictObject({
  patient: z.uuid(),
  type: z.uuid(),
  wish: waitingWish,
  insteadOf: z.uuid().nullable(),
  key: z.uuid(),
});
export type NewWaiting = z.output<typeof newWaiting>;

export const offerPlace = z.strictObject({ at: place });
export type OfferPlace = z.output<typeof offerPlace>;

export const offerAnswer = z.strictObject({ answer: z.enum(['yes', 'no']) });

/** `booked` was read back from the agenda after the commit; only then "Staat ingepland" may be shown. */
export const answeredOffer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('booked'), appointment }),
  z.object({ kind: z.literal('declined') }),
  /** Somebody else has it, or its time is over. */
  z.object({ kind: z.literal('too-late') }),
]);
export type AnsweredOffer = z.output<typeof answeredOffer>;
