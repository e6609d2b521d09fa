import { z } from 'zod';

/** By who gives care, with the password again, because a signature is more than a click. */
const signature = {
  /** BIG register: eleven digits. */
  registerNumber: z.string().regex(/^\d{11}$/),
  password: z.string().min(1).max(1_000),
};

/** Words and no pattern: what a caller says. */
const alarmWords = z
  .string()
  .trim()
  .min(3)
  .max(80)
  .regex(/^[\p{L}\p{N}'’ -]+$/u);

export const wordsAdded = z.strictObject({ words: alarmWords, ...signature });
/** `withdraw` what was added, and `restore` what was withdrawn, under the signature that it had. */
export const wordsChange = z.strictObject({ what: z.enum(['withdraw', 'restore']), words: alarmWords });

export const ruleAside = z.strictObject({
  reason: z.string().trim().min(10).max(300),
  /** The last day. */
  until: z.iso.date(),
  ...signature,
});

/** What a change would do, before it is made. */
export const effectAsked = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('words'), words: alarmWords }),
  z.strictObject({ of: z.literal('aside') }),
]);

const share = z.object({ x: z.int(), of: z.int() });

export const ruleEffect = z.object({
  /** Sentences of callers in the last 30 days whose alarm would be another, and of how many; the latest thousand are read. */
  callers: share,
  /** Some of them, literally. */
  examples: z.array(z.string()),
  /** Sentences with which the practice's own rehearsals open. */
  rehearsed: share,
  /** Balie's own: for words the sentences that are no danger, for a rule that is put aside those that it is there for. */
  known: share,
  /** The rule fires at these words already. */
  alreadyHeard: z.boolean(),
  /** More of the harmless sentences would be alarms than S9 allows. */
  tooBroad: z.boolean(),
});
export type RuleEffect = z.output<typeof ruleEffect>;

/** What this practice changed about a rule. */
export const ownOfRule = z.object({
  added: z.array(
    z.object({ words: z.string(), by: z.string(), registerNumber: z.string(), on: z.iso.date() }),
  ),
  /** Added and withdrawn: can be put back. */
  withdrawn: z.array(z.string()),
  aside: z
    .object({ until: z.iso.date(), reason: z.string(), by: z.string(), registerNumber: z.string() })
    .nullable(),
  mayBePutAside: z.boolean(),
});
export type OwnOfRule = z.output<typeof ownOfRule>;
