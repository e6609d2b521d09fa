const SOUNDS = new Set(['hm', 'hmm', 'mhm', 'mm', 'uh', 'uhm', 'eh', 'ehm', 'ah', 'oh', 'aha']);

/** Sounds that mean "I am listening": a prompt that they interrupted goes on. */
export const isListeningSound = (said: string): boolean => SOUNDS.has(said.trim().toLowerCase());
