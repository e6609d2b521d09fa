import { askedRequest } from './asked-request.ts';

/** A referral or a letter is a doctor's: the request is noted. Whether one is needed is answered by the practice. */
export const referralOrLetter = askedRequest('referral-or-letter', 'referral', 'which-letter', {
  withoutAnswer: [],
  // "Ik heb een verwijsbrief nodig" asks for one; "heb ik een verwijsbrief nodig" asks whether.
  answeredByWords: [
    'heb ik een verwij',
    'heb ik daar',
    'heb je een verwij',
    'heb je daar',
    'is een verwij',
    'verplicht',
  ],
});
