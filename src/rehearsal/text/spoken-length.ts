/** Twelve letters a second is unhurried Dutch: 145 words a minute. */
const SPOKEN_LETTERS_A_SECOND = 12;

/** About how long it takes to say this, in milliseconds. */
export const spokenMs = (text: string, lettersASecond = SPOKEN_LETTERS_A_SECOND): number =>
  Math.max(300, (text.length / lettersASecond) * 1_000);
