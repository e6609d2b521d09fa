import type { Reply } from '../../domain/reply.ts';
import { sentences } from './phrases.nl.ts';

/** Replies that are the same in every call: rendered once at the start, so that they sound without delay. */
const FIXED: readonly Reply[] = [
  { phrase: 'how-can-i-help' },
  { phrase: 'anything-else' },
  { phrase: 'goodbye' },
  { phrase: 'nothing-was-done' },
  { phrase: 'gentle-silence' },
  { phrase: 'are-you-there' },
  { phrase: 'silence-goodbye' },
  { phrase: 'heard-correction' },
  { phrase: 'ask-date-of-birth', why: 'first' },
  { phrase: 'ask-date-of-birth', why: 'again' },
  { phrase: 'ask-date-of-birth', why: 'by-keys' },
  { phrase: 'ask-postcode' },
  { phrase: 'not-identified' },
  { phrase: 'identified' },
  { phrase: 'ask-reason' },
  { phrase: 'ask-day-part' },
  { phrase: 'no-slot-then' },
  { phrase: 'slot-just-taken' },
  { phrase: 'connecting-to-desk' },
  { phrase: 'still-ringing' },
  { phrase: 'desk-not-reached' },
  { phrase: 'practice-closed-for-desk' },
  { phrase: 'cannot-do-that-yet' },
  { phrase: 'callback-noted-without-time' },
  { phrase: 'callback-not-noted' },
  { phrase: 'cannot-reach-agenda' },
  { phrase: 'cannot-hear-you-use-keys' },
  { phrase: 'urgent-connecting' },
  { phrase: 'call-112-now' },
  { phrase: 'urgent-still-trying' },
  { phrase: 'urgent-human-found' },
  { phrase: 'urgent-nobody-reached', noted: true },
  { phrase: 'suicide-line-113' },
  { phrase: 'briefing-repeat' },
  { phrase: 'joining-now' },
];

export const FIXED_SENTENCES: readonly string[] = [...new Set(FIXED.flatMap(sentences))];
