import { z } from 'zod';
import { item, itemWithHistory } from './worklist.ts';

/**
 * The complaints that the desk handed to the manager.
 *
 * - `GET /api/complaints` -> `complaintList`: that they are there, and when; no words and nobody.
 * - `POST /api/complaints/:id/open` with `opening` -> `complaint`: one of them with its call. The reason stands in its timeline, and that
 *   it was opened in the access log.
 * - `POST /api/complaints/:id` with `complaintChange` -> `complaint`; 409 NOT_POSSIBLE for who did not open it in the last hours.
 */

const moment = z.iso.datetime({ offset: true });

/** What is known of a complaint without opening it. */
const complaintRow = item.pick({ id: true, madeAt: true, promisedBefore: true, status: true }).extend({
  /** When the desk handed it over. */
  handedOverAt: moment,
});
export type ComplaintRow = z.output<typeof complaintRow>;
export const complaintList = z.object({ complaints: z.array(complaintRow) });

/** Least and most of a reason, and of what is said to the desk. */
const reason = z.string().trim().min(5).max(300);
export const opening = z.strictObject({ reason });

export const complaint = itemWithHistory.extend({
  /** What was said in the call that it came from; empty when that is deleted, or when no call made it. */
  turns: z.array(z.object({ who: z.enum(['caller', 'balie']), text: z.string(), atMs: z.int() })),
});
export type Complaint = z.output<typeof complaint>;

export const complaintChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('note'), text: z.string().trim().min(1).max(2_000), version: z.int() }),
  z.strictObject({ what: z.literal('close'), as: z.enum(['done', 'not-needed']), version: z.int() }),
  z.strictObject({ what: z.literal('reopen'), version: z.int() }),
  /** Back to the desk, with what is to be done there. */
  z.strictObject({
    what: z.literal('hand-over'),
    to: z.literal('desk'),
    text: z.string().trim().min(1).max(500),
    version: z.int(),
  }),
]);
export type ComplaintChange = z.output<typeof complaintChange>;
