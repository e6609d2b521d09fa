import { z } from 'zod';

/** A count with its denominator; a percentage without one is no figure. */
const share = z.object({ x: z.int(), of: z.int() });

export const today = z.object({
  at: z.iso.datetime({ offset: true }),
  practiceOpen: z.boolean(),
  worklist: z.object({
    '112': z.int(),
    urgent: z.int(),
    today: z.int(),
    normal: z.int(),
    late: z.int(),
  }),
  appointments: z.int(),
  /** Every call attempt of today, each in exactly one of the four. */
  attempts: z.object({
    all: z.int(),
    finishedByBalie: share,
    staffLater: share,
    humanAtOnce: share,
    lost: share,
  }),
});
export type Today = z.output<typeof today>;

/** A call that goes on now. */
export const liveCall = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime({ offset: true }),
  /** The level of its alarm; null: none. */
  alarm: z.enum(['112', 'human-now']).nullable(),
  alarmWords: z.array(z.string()),
  wish: z.string().nullable(),
  /** What happens at this moment, as a code: "rings emergency-line", "asks date-of-birth". */
  doing: z.string().nullable(),
  lines: z.array(z.object({ who: z.enum(['caller', 'balie']), text: z.string(), atMs: z.int() })),
});
export type LiveCall = z.output<typeof liveCall>;

/** What the event stream brings. `call` replaces what was known of that call; `worklist` says which item changed. */
export const liveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), call: liveCall }),
  z.object({ kind: z.literal('call-ended'), id: z.uuid() }),
  z.object({ kind: z.literal('worklist'), id: z.uuid().nullable() }),
]);
export type LiveEvent = z.output<typeof liveEvent>;
