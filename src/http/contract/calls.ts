import { z } from 'zod';
import { correctionMade, receipt } from './corrections.ts';

const moment = z.iso.datetime({ offset: true });

export const call = z.object({
  id: z.uuid(),
  startedAt: moment,
  /** Null while it goes on. */
  endedAt: moment.nullable(),
  from: z.string().nullable(),
  outcome: z.string().nullable(),
  endedBy: z.enum(['caller', 'balie', 'transfer', 'lost']).nullable(),
  wish: z.string().nullable(),
  rules: z.array(z.string()),
  /** The first of what the caller said; empty when the words were deleted. */
  firstWords: z.string(),
});
export type Call = z.output<typeof call>;
export const callList = z.object({ calls: z.array(call), next: z.string().nullable() });

export const callDetail = call.extend({
  /** When the words were or will be deleted (S12). */
  wordsUntil: moment,
  wordsDeleted: z.boolean(),
  turns: z.array(z.object({ who: z.enum(['caller', 'balie']), text: z.string(), atMs: z.int() })),
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
});
export type CallDetail = z.output<typeof callDetail>;
