import { z } from 'zod';

/** Something that one did oneself today. */
const ownAction = z.object({
  at: z.iso.datetime({ offset: true }),
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
    ])
    .nullable(),
  /** Where it stands, when it can only be undone there. */
  item: z.uuid().nullable(),
});
export type OwnAction = z.output<typeof ownAction>;
export const ownActions = z.object({ actions: z.array(ownAction) });
