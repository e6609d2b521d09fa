import { askedRequest } from './asked-request.ts';

/** A referral or a letter is a doctor's: the request is noted. */
export const referralOrLetter = askedRequest('referral-or-letter', 'referral', 'which-letter', []);
