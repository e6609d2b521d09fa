import type { Wish } from '../../domain/meaning.ts';
import { judgeWish } from './wishes/judge-wish.ts';
import { TRAINED_MODEL } from './wishes/trained-model.ts';
import { readTurn } from './words.ts';

/** What is asked of a desk. Left out: what may be about somebody's health or a medicine, and who asks for a person or a call. */
const OF_THE_DESK: ReadonlySet<Wish> = new Set([
  'move',
  'cancel',
  'check-appointment',
  'running-late',
  'opening-hours',
  'location',
  'preparation',
  'test-results',
  'referral-or-letter',
  'costs-or-insurance',
  'register-patient',
  'change-details',
  'complaint',
  'prevention',
  'other-language',
]);

/** It costs 4 of 1,809 misheard emergencies; with 0.9, which costs none, a fifth fewer false alarms were spared (docs/decisions/0064). */
const SURE = 0.8;

/** Whether one turn by itself surely asks for something of the desk's ordinary day. Pure; any text; the time is bounded as that of `understand`. */
export function surelyAsksRoutine(text: string): boolean {
  const { wish, confidence } = judgeWish(readTurn(text), 'open', TRAINED_MODEL);
  return confidence >= SURE && OF_THE_DESK.has(wish);
}
