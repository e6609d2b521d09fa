/** S12: what callers said is kept at most this long. A practice may not choose longer. */
export const KEEP_WORDS_DAYS = 30;
