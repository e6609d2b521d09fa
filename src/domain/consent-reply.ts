import type { ConsentChannel } from './patient.ts';

/** What Balie says about messages that the patient has not agreed to yet; a part of `Reply`. */
export type ConsentReply =
  | { readonly phrase: 'ask-consent'; readonly channel: ConsentChannel }
  /** `sent`: the confirmation of this appointment is on its way too. */
  | { readonly phrase: 'consent-kept'; readonly channel: ConsentChannel; readonly sent: boolean }
  | { readonly phrase: 'consent-not-kept' }
  | { readonly phrase: 'consent-refused' };
