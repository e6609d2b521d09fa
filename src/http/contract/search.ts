import { z } from 'zod';
import { foundPatient } from './patients.ts';

const moment = z.iso.datetime({ offset: true });

/** As typed. The body of a POST: nothing of a person stands in a URL. */
export const everythingSought = z.strictObject({ text: z.string().trim().min(2).max(100) });

/** Of each at most some; a screen has the rest. */
export const everythingFound = z.object({
  /** Only by two of name, birth date and number. */
  patients: z.array(foundPatient),
  /** Whether the text holds one of the three alone, which finds nobody. */
  needsMore: z.boolean(),
  calls: z.array(
    z.object({ id: z.uuid(), startedAt: moment, from: z.string().nullable(), wish: z.string().nullable() }),
  ),
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      who: z.string().nullable(),
      /** Two people may have one name. */
      dateOfBirth: z.iso.date().nullable(),
      promisedBefore: moment.nullable(),
    }),
  ),
});
export type EverythingFound = z.output<typeof everythingFound>;
