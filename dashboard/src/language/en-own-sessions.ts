import type { nlOwnSessions } from './nl-own-sessions.ts';

/** The words of where somebody is signed in, in English. */
export const enOwnSessions: typeof nlOwnSessions = {
  ownSessions: {
    title: 'Where you are signed in',
    why: 'If you do not recognise one, sign out there and change your password.',
    unknown: 'unknown device',
    since: (when) => `since ${when}`,
    lastUsed: (when) => `last used ${when}`,
    this: 'this device',
    end: 'Sign out there',
    endOf: (what) => `Sign out there: ${what}`,
    endOthers: 'Sign out all others',
    password: 'Your present password, to sign out',
    confirm: (what) => `Sign out: ${what}`,
    confirmOthers: 'Sign out all others now',
    keep: 'Keep them',
    ended: 'Signed out.',
  },
};
