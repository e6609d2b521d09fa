import { z } from 'zod';
import { CALLING_ASKED_BY, CALLING_KINDS, INTERPRETER_LANGUAGES } from './calling-wish-choices.ts';

export const callingWish = z.object({
  kind: z.enum(CALLING_KINDS),
  /** Of `interpreter` the language, of `calls-for` who it is that calls. */
  detail: z.string().nullable(),
  askedBy: z.enum(CALLING_ASKED_BY),
  setAt: z.iso.datetime({ offset: true }),
  /** Who of the practice set it. */
  by: z.string(),
});
export type CallingWishShown = z.output<typeof callingWish>;

const askedBy = z.enum(CALLING_ASKED_BY);
export const callingWishSet = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['slower', 'keys', 'straight-to-human', 'no-messages']),
    detail: z.null(),
    askedBy,
  }),
  z.strictObject({ kind: z.literal('interpreter'), detail: z.enum(INTERPRETER_LANGUAGES), askedBy }),
  z.strictObject({ kind: z.literal('calls-for'), detail: z.string().trim().min(2).max(80), askedBy }),
]);
export type CallingWishSet = z.output<typeof callingWishSet>;
export const callingWishEnded = z.strictObject({ kind: z.enum(CALLING_KINDS) });
