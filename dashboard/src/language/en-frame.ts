import type { nlFrame } from './nl-frame.ts';

export const enFrame: typeof nlFrame = {
  frame: {
    groups: { work: 'Work', setUp: 'Set-up', account: 'Accountability' },
    more: 'More',
    signedInAs: (name, role) => `${name}, ${role}`,
    account: 'Your account',
    live: (calls) => `Live ${calls}`,
    search: 'Search',
    about: {
      self: 'calls for themselves',
      child: 'calls for a child',
      partner: 'calls for their partner',
      parent: 'calls for a parent',
      other: 'calls for somebody else',
    },
    back: 'Back',
    pageFailed: 'This page did not open',
    renewed: 'Balie was renewed',
    renewedWhat: 'Load the page again. What you had saved is still there.',
    reload: 'Load again',
  },
  keys: {
    open: 'Keys',
    title: 'Keys',
    ofScreen: 'On this screen, with the focus in a list or beside it',
    everywhere: 'Everywhere',
    lettersOff: 'Letter keys are off; turn them on at Settings › My settings.',
    general: [
      { key: 'Ctrl+K', does: 'search or go to a screen' },
      { key: 'F8', does: 'to the alarm bar' },
      { key: '↑ ↓', does: 'to the row above or below' },
      { key: 'Enter', does: 'open the row' },
      { key: 'Esc', does: 'close, and back to the row' },
      { key: 'Ctrl+Enter', does: 'save or send what you type' },
      { key: '?', does: 'this list' },
    ],
    worklist: {
      claim: 'take this item, or give it back',
      call: 'show the number or call',
      close: 'done, and how',
      undo: 'open a closed item again',
    },
    agenda: {
      next: 'new appointment',
      waiting: 'waiting list open or shut',
      today: 'to today',
      move: 'move the chosen appointment',
    },
    today: { live: 'to who is calling now' },
    rehearsals: { start: 'start the rehearsal', failures: 'to the first failure' },
  },
};
