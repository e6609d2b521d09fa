import { z } from 'zod';
import { receipt } from './corrections.ts';

const moment = z.iso.datetime({ offset: true });

/**
 * `GET /api/worklist/:id/said` -> `saidOfItem`: what was settled with the caller in the call that an item came from. Nothing of an item
 * that no call made, or of which the words were deleted.
 */
export const saidOfItem = z.object({
  /** When the caller said yes to the number that was read back, before this was noted; null: it was not read back, or not confirmed. */
  numberConfirmedAt: moment.nullable(),
  /** What Balie said that it did, against the record. */
  receipts: z.array(receipt),
});
export type SaidOfItem = z.output<typeof saidOfItem>;
