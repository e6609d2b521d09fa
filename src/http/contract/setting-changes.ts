import { z } from 'zod';

/** Something that was set otherwise: from what, to what, by whom. Values are as they are stored; nothing secret is among them. */
const settingChange = z.object({
  /** Its number, from 1. */
  change: z.int(),
  at: z.iso.datetime({ offset: true }),
  by: z.string(),
  role: z.string(),
  /** "address", "use-case:move" */
  setting: z.string(),
  from: z.json(),
  to: z.json(),
  reason: z.string().nullable(),
  /** Whether it can be set back: it is still as this change left it. */
  canBeUndone: z.boolean(),
});
export type SettingChange = z.output<typeof settingChange>;

export const settingChanges = z.object({ changes: z.array(settingChange) });
export const changeReason = z.strictObject({ reason: z.string().trim().min(3).max(500) });
