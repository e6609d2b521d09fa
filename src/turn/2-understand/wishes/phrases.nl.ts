import type { Wish } from '../../../domain/meaning.ts';
import { APPOINTMENT_PHRASES } from './phrases-appointments.nl.ts';
import { PRACTICE_PHRASES } from './phrases-practice.nl.ts';
import { REQUEST_PHRASES } from './phrases-requests.nl.ts';

/**
 * What callers say when they want something, as a nurse may read and extend it; the notation is that of `phrase-pattern.ts`.
 * A phrase is evidence, not a verdict: `wishes/weights.json` says how far a phrase of each wish is to be trusted, so adding one
 * here works at once and needs no training. Words are written as they are compared: no capitals, accents or apostrophes.
 */
export const WISH_PHRASES: Readonly<Record<Exclude<Wish, 'none'>, readonly string[]>> = {
  ...APPOINTMENT_PHRASES,
  ...REQUEST_PHRASES,
  ...PRACTICE_PHRASES,
};

/** Signs that the turn holds no wish at all: greetings, fillers, a bare answer. Whole turns only. */
export const NO_WISH_PHRASES: readonly string[] = [
  '^ (ja|nee|eh|uh|hm|hmm|hallo|goedemorgen|goedemiddag|goeiemorgen|dag|oke|prima|moment|momentje) $',
  '^ (ja|nee|oke|eh) (hoor|hallo|goedemorgen|goedemiddag|prima|graag|dank u|dank u wel|dat klopt|klopt) $',
  '(wacht even|een momentje|moment hoor|ogenblikje)',
  '(kunt u|kun je|kan je|kan u) (mij|me) (goed)? horen',
  '(wat zegt u|wat zei u|sorry wat|pardon)',
];
