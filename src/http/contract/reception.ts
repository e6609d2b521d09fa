import { z } from 'zod';

/** Who answers the telephone of the practice now. */
export const reception = z.object({
  /** Since when every call goes straight to the practice, and who did that; null: Balie answers. */
  paused: z.object({ since: z.iso.datetime({ offset: true }), by: z.string() }).nullable(),
  /** Where calls go while it is paused; null: nowhere, so it cannot be. */
  desk: z.string().nullable(),
});
export type Reception = z.output<typeof reception>;

export const receptionChange = z.strictObject({ what: z.enum(['pause', 'resume']) });
