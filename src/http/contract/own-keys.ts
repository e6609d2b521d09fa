import { z } from 'zod';

/** The letters that do something on one screen or another. */
export const LETTERS = [
  'a',
  'b',
  'd',
  'e',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'u',
  'w',
] as const;
export type Letter = (typeof LETTERS)[number];

/** Which letter somebody presses instead: "p" -> "x". No two are the same, so that a letter does one thing. */
export const ownKeys = z
  .partialRecord(z.enum(LETTERS), z.string().regex(/^[a-z]$/))
  .refine((own) => new Set(LETTERS.map((letter) => own[letter] ?? letter)).size === LETTERS.length, {
    error: 'a letter is of one thing',
  });
export type OwnKeys = z.output<typeof ownKeys>;
