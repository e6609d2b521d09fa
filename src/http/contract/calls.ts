import { z } from 'zod';
import { correctionMade, receipt } from './corrections.ts';
import { person } from './worklist.ts';

const moment = z.iso.datetime({ offset: true });

/** How a call can end, as the record has it. */
const CALL_OUTCOMES = [
  'booked',
  'moved',
  'cancelled',
  'answered',
  'prescription-request',
  'callback',
  'transferred',
  'advised-112',
  'nothing-done',
  'failed',
] as const;

export const call = z.object({
  id: z.uuid(),
  /** Whose call it is: the patient that was recognised in it. Null: nobody was. */
  who: person.nullable(),
  startedAt: moment,
  /** Null while it goes on. */
  endedAt: moment.nullable(),
  from: z.string().nullable(),
  /** Which number or SIP user of the practice was dialled. */
  line: z.string().nullable(),
  /** Made from a browser to try Balie out: nobody's. */
  trial: z.boolean(),
  outcome: z.string().nullable(),
  endedBy: z.enum(['caller', 'balie', 'transfer', 'lost']).nullable(),
  wish: z.string().nullable(),
  rules: z.array(z.string()),
  /** The first of what the caller said; empty when the words were deleted. */
  firstWords: z.string(),
  /** What it left on the worklist and is not done yet. */
  openItems: z.int(),
  /** Whether somebody put it right afterwards. */
  corrected: z.boolean(),
});
export type Call = z.output<typeof call>;
/** `count`: all that fit, on every page. */
export const callList = z.object({
  calls: z.array(call),
  count: z.int(),
  next: z.string().nullable(),
  /** The lines of the practice, to choose from. */
  lines: z.array(z.string()),
});
export type CallPage = z.output<typeof callList>;

/** Absent: not asked. Days are those of the practice, both included. */
export const callFilter = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  outcome: z.enum(CALL_OUTCOMES).optional(),
  wish: z.string().max(40).optional(),
  alarm: z.enum(['yes', 'no']).optional(),
  corrected: z.enum(['yes', 'no']).optional(),
  line: z.string().max(100).optional(),
  trial: z.enum(['yes', 'no']).optional(),
  before: moment.optional(),
});
export type CallFilter = z.output<typeof callFilter>;

/** Words of the caller, a name, or the last figures of a number. The body of a POST: nothing of a person stands in a URL. */
export const callSearch = callFilter.extend({ text: z.string().trim().min(2).max(100) }).strict();

/** The four numbers, in each of which a call is once. */
export const COUNTED_AS = ['finished', 'later', 'human', 'lost'] as const;

/** Places of words that the recogniser doubted, from 0. */
const unsure = z.array(z.int());

export const callDetail = call.extend({
  /** When the words were or will be deleted (S12). */
  wordsUntil: moment,
  wordsDeleted: z.boolean(),
  turns: z.array(z.object({ who: z.enum(['caller', 'balie']), text: z.string(), atMs: z.int(), unsure })),
  alarms: z.array(
    z.object({ rule: z.string(), level: z.string(), words: z.array(z.string()), atMs: z.int() }),
  ),
  transfers: z.array(
    z.object({
      at: moment,
      rung: z.string(),
      step: z.string(),
      reason: z.string().nullable(),
      confirmedBy: z.string().nullable(),
    }),
  ),
  /** What was done, as the record has it. */
  done: z.array(z.object({ what: z.string(), when: moment, state: z.string() })),
  /** What Balie said it did, against the record; empty when the words were deleted. */
  receipts: z.array(receipt),
  /** What people said of it afterwards, latest first. */
  corrections: z.array(correctionMade),
  /** How the caller's sound came in, in packets; null: not measured, as in text. */
  sound: z.object({ received: z.int(), lost: z.int(), late: z.int(), jitterMs: z.number() }).nullable(),
  /** Which of the four numbers it is in now; null while it goes on. */
  countedAs: z.enum(COUNTED_AS).nullable(),
});
export type CallDetail = z.output<typeof callDetail>;

/** Every alarm rule of which the sign was said in a call, by the rules as they are now; also what was held back. */
export const judgedRules = z.object({
  rules: z.array(
    z.object({
      rule: z.string(),
      verdict: z.enum(['fires', 'in-doubt', 'held-back', 'aside']),
      words: z.array(z.string()),
      /** How far into the call. */
      atMs: z.int(),
    }),
  ),
});
export type JudgedRules = z.output<typeof judgedRules>;
