import { expect, it } from 'vitest';
import { aContext } from '../../../test/kits/dialogue.ts';
import { aPractice, at } from '../../../test/kits/practice-builders.ts';
import { JUDGED_HEAD, JUDGED_TAIL } from '../2-understand/words.ts';
import { announcesQuestion, asksSomething } from './asks-something.nl.ts';
import { cannotComeThen, dayRefused } from './cannot-come-then.nl.ts';
import { newDialogue } from './dialogue.ts';
import { leavesIt, letsGo, ringsAgain } from './leaves-it.nl.ts';
import { withNewPatient } from './new-patient-meant.nl.ts';
import { withReasonSaid } from './reason-said.ts';
import { asksIfDirect } from './referral-or-letter.ts';

const today = at('2026-11-25T10:00').toPlainDate();
const dentist = aContext({ practice: aPractice({ kind: 'tandarts' }) });

/** Each reads the words of a turn by an expression; a turn is as long as stage 2 judges at most. */
const READERS = {
  asksSomething,
  announcesQuestion,
  leavesIt,
  ringsAgain,
  letsGo: (text: string) => letsGo(text, false),
  dayRefused: (text: string) => dayRefused(text, today),
  cannotComeThen: (text: string) => cannotComeThen(text, today),
  asksIfDirect: (text: string) => asksIfDirect(text, dentist),
  withNewPatient: (asked: string) =>
    withNewPatient({
      ...newDialogue,
      asked: `${asked} x anna baby`,
      known: { name: { first: 'Anna', last: 'Bakker' } },
    }),
  withReasonSaid: (asked: string) => withReasonSaid({ ...newDialogue, wish: 'book', asked }),
} as const;

const WORDS = [
  'goedem',
  'moet ik eerst ',
  'bel ik ',
  'morgen kan ik ',
  'mijn man spreekt ',
  'met de man van ',
  'mag ik ',
  'laat maar ',
  'een ',
];

it.each(Object.entries(READERS))('%s ends for any words said over and over', (_name, reads) => {
  for (const word of WORDS) {
    const text = word.repeat(Math.floor((JUDGED_HEAD + JUDGED_TAIL) / word.length));
    expect(() => reads(text)).not.toThrow();
  }
});
