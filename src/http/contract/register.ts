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
  /** Who answers for it in this practice; null: nobody yet. */
  owner: z.string().nullable(),
  /** The automatic test that each version of Balie passes. */
  lastTest: z.string(),
  /** When somebody of the practice last tried it. */
  testedOn: z.iso.date().nullable(),
  testedBy: z.string().nullable(),
  on: z.boolean(),
  /** Who switched it off on the screen of the register; null: nobody did. */
  offBy: z.string().nullable(),
  /** What happens when it is switched off; null: it cannot be, and `law` says why. */
  whenOff: z.string().nullable(),
  /** Whether it is switched on this screen; otherwise `whenOff` says how. */
  canSwitch: z.boolean(),
});
export type AutomaticFunction = z.output<typeof automaticFunction>;
export const register = z.object({
  functions: z.array(automaticFunction),
  /** The page that patients may read, without an account. */
  publicPath: z.string(),
  at: z.iso.datetime({ offset: true }),
});

/** `was`: as it stood on the screen of who changes it. 409 CHANGED_MEANWHILE when it stands otherwise by then. */
export const registerChange = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('owner'),
    owner: z.string().trim().min(2).max(100),
    was: z.string().nullable(),
  }),
  z.strictObject({ what: z.literal('tested') }),
  z.strictObject({ what: z.literal('off') }),
  z.strictObject({ what: z.literal('on') }),
]);
export type RegisterChange = z.output<typeof registerChange>;
