import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** Parts of Balie that can be away while calls are taken. */
const PARTS_AWAY = ['agenda', 'ear', 'spool', 'jobs'] as const;

/** What is not as it should be now, for a bar on every screen of the practice; nothing of a person. */
export const trouble = z.object({
  /** Each with since when, as far as this process has seen. */
  away: z.array(z.object({ part: z.enum(PARTS_AWAY), since: moment.nullable() })),
  /**
   * Messages that should have gone and wait: how many, since when the oldest does, and of reminders among them the first appointment
   * that one is about. Null: none does.
   */
  messages: z.object({ count: z.int(), since: moment, remindBefore: moment.nullable() }).nullable(),
});
export type Trouble = z.output<typeof trouble>;
