import { expect, it } from 'vitest';
import { JUDGED_HEAD, JUDGED_TAIL, readTurn } from '../words.ts';
import { asksForFacility } from './asks-for-facility.ts';
import { hasOneBut } from './has-one-but.ts';
import { withoutBeingPatient } from './is-patient-already.ts';
import { givesDetails, passesMessage } from './passes-message.ts';
import { wantsItDone } from './wants-it-done.ts';

const READERS = {
  asksForFacility: (said: string) => asksForFacility(readTurn(said), 'none'),
  hasOneBut: (said: string) => hasOneBut(readTurn(said), 'check-appointment', null),
  withoutBeingPatient: (said: string) => withoutBeingPatient(readTurn(said)),
  passesMessage: (said: string) => passesMessage(readTurn(said), 'none'),
  givesDetails: (said: string) => givesDetails(readTurn(said), 'none'),
  wantsItDone: (said: string) => wantsItDone(readTurn(said), 'none'),
} as const;

const BEGINNINGS = [
  'ik heb een afspraak ',
  'ik sta al ',
  'hebben jullie ',
  'kunt u ',
  'ik wil ',
  'geef ik ',
] as const;
const WORDS = ['om ', 'bij ', 'laten ', 'doorgeven dat ', 'jaren ', 'een ', 'kunt u zeggen '] as const;

it.each(Object.entries(READERS))('%s ends for any words said over and over', (_name, reads) => {
  for (const beginning of BEGINNINGS)
    for (const word of WORDS) {
      const repeated = word.repeat(Math.floor((JUDGED_HEAD + JUDGED_TAIL) / word.length));
      expect(() => reads(`${beginning}${repeated}`)).not.toThrow();
    }
});
