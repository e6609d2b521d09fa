/** A competent human answers an emergency line within this: the norm of the inspectorate for Dutch practices, and the time of a rung (S5). */
export const ANSWER_NORM_MS = 30_000;

/**
 * Whether a human answered within the norm, so many milliseconds after the first signal; null: nobody did. A machine that picked up is
 * nobody, however soon it did: counting it would show an inspectorate an emergency line that nobody sits behind.
 */
export const isAnsweredInTime = (answeredAfterMs: number | null, whyNot: string | null): boolean =>
  answeredAfterMs !== null && answeredAfterMs <= ANSWER_NORM_MS && whyNot !== 'voicemail-suspected';
