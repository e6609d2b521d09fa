import { z } from 'zod';
import { GROUND_LENGTHS } from './access-ground-choices.ts';

/**
 * Why somebody opens the record of a patient with whom the practice has no treatment relation.
 *
 * - Every route of one patient: 403 ACCESS_GROUND_NEEDED without a relation and without a ground.
 * - `POST /api/patients/:id/ground` with `accessGround` -> `groundGiven`. It holds for this session, until then.
 */

const words = z.string().trim().min(GROUND_LENGTHS.least).max(GROUND_LENGTHS.most);

export const accessGround = z.discriminatedUnion('ground', [
  /** The patient is at the desk or on the telephone and asks for something. */
  z.strictObject({ ground: z.literal('patient-asks') }),
  /** Treatment that begins, is prepared, or is finished off. */
  z.strictObject({ ground: z.literal('treatment') }),
  /** Another reason, in their own words. */
  z.strictObject({ ground: z.literal('stated'), reason: words }),
  /** "Noodinzage": it cannot wait, and the log says so. */
  z.strictObject({ ground: z.literal('emergency'), reason: words }),
]);
export type AccessGround = z.output<typeof accessGround>;

export const groundGiven = z.object({ until: z.iso.datetime({ offset: true }) });
