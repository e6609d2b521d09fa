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
