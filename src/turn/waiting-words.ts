import type { Action } from '../domain/decision.ts';

/** An action that takes longer than this is told to the caller. */
export const TELL_AFTER_MS = 1_500;

/** Ringing tells by itself that it rings, and a promise after "ik kan niet bij de agenda" must not look in the agenda. */
export const TOLD_OTHERWISE: ReadonlySet<Action['kind']> = new Set(['ring-desk', 'promise-callback']);
