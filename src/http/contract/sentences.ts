import { z } from 'zod';

/** What somebody types as a caller would say it, to see what Balie makes of it. It is kept nowhere. */
export const sentenceTried = z.strictObject({ text: z.string().trim().min(2).max(300) });

const level = z.enum(['112', 'human-now', 'today']);

export const sentenceRead = z.object({
  alarms: z.array(
    z.object({
      rule: z.string(),
      level,
      /** The literal words that fired it. */
      words: z.array(z.string()),
      /** Only by words that this practice added. */
      own: z.boolean(),
    }),
  ),
  /** Asked once before a human is rung; null: Balie is sure. */
  doubt: z.object({ rule: z.string(), question: z.string() }).nullable(),
  /** Rules that would have fired and that this practice put aside. */
  aside: z.array(z.string()),
  /** `none`: no wish was recognised. */
  wish: z.string(),
  second: z.string().nullable(),
  /** The words that pointed to the wish; none: it was not a known phrase. */
  because: z.array(z.string()),
  /** What was understood of who, when and why, by the names of formats.md. */
  slots: z.array(z.object({ slot: z.string(), value: z.string() })),
  inEnglish: z.boolean(),
  /** What Balie would say first, when the sentence opens a call. None: it connects a human at once. */
  says: z.array(z.string()),
});
export type SentenceRead = z.output<typeof sentenceRead>;
