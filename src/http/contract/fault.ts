import { z } from 'zod';

/** What went wrong, for a person and for a program: a code with an entry in the guide, and a Dutch sentence that says what to do. */
export const fault = z.object({
  code: z.string(),
  message: z.string(),
  /** The field of the request that it is about. */
  field: z.string().optional(),
});
export type Fault = z.output<typeof fault>;
