import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** Something that one did oneself today. */
const ownAction = z.object({
  at: moment,
  /** A code: "closed", "setting-changed", "appointment-moved". */
  what: z.string(),
  /** What it was about, for a person: the kind of an item or the name of a setting. */
  about: z.string().nullable(),
  /** How it is undone; null: it is not, from here. */
  undo: z
    .discriminatedUnion('by', [
      z.object({
        by: z.literal('item'),
        item: z.uuid(),
        what: z.enum(['reopen', 'release']),
        version: z.int(),
      }),
      z.object({ by: z.literal('setting'), change: z.int() }),
      z.object({ by: z.literal('resume') }),
      /** A message that has not gone out: it is held back. */
      z.object({ by: z.literal('message'), message: z.uuid() }),
    ])
    .nullable(),
  /** Why a message is not undone from here: how far it came, and when. Null: it is no message, or it waits. */
  gone: z
    .object({ state: z.enum(['sent', 'delivered', 'read', 'withdrawn', 'failed']), at: moment })
    .nullable(),
  /** Where it stands, when it can only be undone there. */
  item: z.uuid().nullable(),
});
export type OwnAction = z.output<typeof ownAction>;
export const ownActions = z.object({ actions: z.array(ownAction) });
