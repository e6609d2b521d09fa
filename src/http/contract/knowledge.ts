import { z } from 'zod';
import { rehearsalRun } from './rehearsals.ts';
import { WEEKDAYS } from './week.ts';

const TOPICS = [
  'route',
  'parking',
  'preparation',
  'costs',
  'insurance',
  'prevention',
  'registration',
  'referral',
  'results',
  'opening',
  'other',
] as const;

const answer = z.object({
  id: z.uuid(),
  topic: z.enum(TOPICS),
  /** Words in callers' questions that point to it; none: the answer of its topic when no other fits. */
  words: z.array(z.string()),
  /** What Balie says, literally. */
  text: z.string(),
  approvedBy: z.string(),
  approvedOn: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** `expired`: Balie no longer gives it. */
  state: z.enum(['in-force', 'expires-soon', 'expired']),
  /** In how many calls of the last 30 days Balie said this text. */
  used: z.int(),
  /** The last change on the screen, which can be rolled back; `before` and `replaced`, what it replaced, null: it was new. Null: it came with the practice. */
  changed: z
    .object({ by: z.string(), before: z.string().nullable(), replaced: z.uuid().nullable() })
    .nullable(),
});

/** A change that somebody wants and that is not said to callers yet. */
const proposal = z.object({
  id: z.uuid(),
  /** The answer that it replaces; null: a new one. */
  replaces: z.uuid().nullable(),
  topic: z.enum(TOPICS),
  words: z.array(z.string()),
  text: z.string(),
  validUntil: z.iso.date().nullable(),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime({ offset: true }),
  /** Its last rehearsal; green: nobody ended otherwise than expected, and Balie is still what it was then. */
  rehearsal: z.object({ run: rehearsalRun, green: z.boolean() }).nullable(),
});

const openingHours = z.object({
  /** Null: the practice. */
  practitioner: z.uuid().nullable(),
  weekday: z.enum(WEEKDAYS),
  from: z.string(),
  to: z.string(),
});

const appointmentType = z.object({
  id: z.uuid(),
  name: z.string(),
  spokenName: z.string(),
  minutes: z.int(),
  practitioners: z.array(z.uuid()),
  bookableBy: z.enum(['balie', 'desk', 'doctor']),
  leadMinutes: z.int(),
  releasedAt: z.string().nullable(),
  referralNeeded: z.boolean(),
  maxPerDay: z.int().nullable(),
  words: z.array(z.string()),
  exampleQuestions: z.array(z.string()),
  preparation: z.string().nullable(),
});

export const knowledge = z.object({
  answers: z.array(answer),
  proposals: z.array(proposal),
  hours: z.array(openingHours),
  closures: z.array(
    z.object({
      practitioner: z.uuid().nullable(),
      /** Wall time in Amsterdam. */
      from: z.string(),
      to: z.string(),
      reason: z.string(),
    }),
  ),
  /** Of the year that begins today. `closed`: Balie takes the practice to be closed; `own-choice`: only when it says so by a closure. */
  holidays: z.array(
    z.object({ date: z.iso.date(), name: z.string(), practices: z.enum(['closed', 'own-choice']) }),
  ),
  types: z.array(appointmentType),
  practitioners: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.string() })),
  address: z.string(),
  /** Whether an answer can be heard in Balie's voice: `/api/knowledge/answers/:id/sound`. */
  mayListen: z.boolean(),
});
export type Knowledge = z.output<typeof knowledge>;

export const newProposal = z.strictObject({
  replaces: z.uuid().nullable(),
  topic: z.enum(TOPICS),
  words: z.array(z.string().trim().toLowerCase().min(2).max(60)).max(30),
  text: z.string().trim().min(5).max(600),
  validUntil: z.iso.date().nullable(),
});
export type NewProposal = z.output<typeof newProposal>;

/**
 * `replaces`: the answer that stood beside the proposal for who approves it. 409 CHANGED_MEANWHILE when another has its place by then.
 * `reject` needs no approval right; `approve` puts it in force for the next call. Without a green rehearsal only who gives care
 * approves, and writes down why.
 */
export const proposalDecision = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('approve'),
    replaces: z.uuid().nullable(),
    reason: z.string().trim().min(10).max(500).optional(),
  }),
  z.strictObject({ what: z.literal('reject'), reason: z.string().trim().min(10).max(500).optional() }),
]);
