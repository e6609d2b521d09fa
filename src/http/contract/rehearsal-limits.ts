/** Most callers of one rehearsal: with sound each call takes as long as it lasts, on the processor that callers need too. */
export const MOST_CALLERS = { text: 60, audio: 10 } as const;
