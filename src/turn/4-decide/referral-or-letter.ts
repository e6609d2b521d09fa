import { askedRequest } from './asked-request.ts';

/** A referral or a letter is a doctor's: the request is noted. Whether one is needed is answered by the practice. */
export const referralOrLetter = askedRequest('referral-or-letter', 'referral', 'which-letter', {
  withoutAnswer: [],
  answeredByWords: ['nodig', 'verplicht'],
});
