import { z } from 'zod';
import { LETTERS } from './letters.ts';

/** Which letter somebody presses instead: "p" -> "x". No two are the same, so that a letter does one thing. */
export const ownKeys = z
  .partialRecord(z.enum(LETTERS), z.string().regex(/^[a-z]$/))
  .refine((own) => new Set(LETTERS.map((letter) => own[letter] ?? letter)).size === LETTERS.length, {
    error: 'a letter is of one thing',
  });
export type OwnKeys = z.output<typeof ownKeys>;
