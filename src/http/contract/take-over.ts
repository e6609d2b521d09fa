import { z } from 'zod';

/**
 * `POST /api/calls/:id/take-over` -> `takingOver`: Balie rings this telephone, and joins the two when it is answered and confirmed; the event
 * stream tells how that goes. 409 NO_NUMBER_TO_RING: neither they nor the practice's desk have one. 409 NOT_POSSIBLE with why: the call
 * ended, a human has it, or somebody else is being rung.
 */
export const takingOver = z.object({
  /** `own`: their own telephone; `desk`: that of the practice. */
  rings: z.enum(['own', 'desk']),
});
export type TakingOver = z.output<typeof takingOver>;
