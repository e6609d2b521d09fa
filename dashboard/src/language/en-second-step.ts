import type { nlSecondStep } from './nl-second-step.ts';

/** The words for who has still to make a second step, in English. */
export const enSecondStep: typeof nlSecondStep = {
  secondStep: {
    title: 'One more step before you begin',
    why: (passkeys) =>
      `A password alone is not enough for data of patients. Make ${passkeys ? 'a passkey, or a code beside your password' : 'a code beside your password'}. You do this once.`,
    takeAway: 'Take second step away',
    takeAwayWhy: (name) =>
      `For who lost their phone or passkey. ${name} is signed out everywhere and makes a new second step at the next sign-in. Make sure that it really is your colleague who asks.`,
    takeAwayNow: (name) => `Take the second step of ${name} away`,
    keep: 'Leave it',
    removeWhy: 'You can no longer sign in with it. If you have no other second step, you make one at once.',
    removePassword: 'Your present password, to remove the passkey',
    removeNow: (label) => `Remove now: ${label}`,
    removed: 'Removed.',
  },
};
