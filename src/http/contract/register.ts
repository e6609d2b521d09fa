import { z } from 'zod';

/** One automatic function of this installation (S18), as the page for patients shows it too. */
export const automaticFunction = z.object({
  id: z.string(),
  name: z.string(),
  purpose: z.string(),
  /** What the law says of it, and why. */
  law: z.string(),
  /** Which data, and where they go. */
  dataFlow: z.string(),
  owner: z.string().nullable(),
  lastTest: z.string(),
  on: z.boolean(),
  /** What happens when it is switched off; null: it cannot be, and `law` says why. */
  whenOff: z.string().nullable(),
});
export type AutomaticFunction = z.output<typeof automaticFunction>;
export const register = z.object({
  functions: z.array(automaticFunction),
  at: z.iso.datetime({ offset: true }),
});
