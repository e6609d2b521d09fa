/**
 * From whom a call comes that somebody at a screen makes to try Balie out: the name of Balie itself at the place of a number, which no
 * network gives a caller. Such a call runs as every other, and is marked.
 */
export const TRIAL_CALLER = 'balie';
