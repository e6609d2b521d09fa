import type { nlFrame } from './nl-frame.ts';

const from = (since: string | null): string => (since === null ? '' : ` since ${since}`);

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
  trouble: {
    database:
      'The database cannot be reached. Balie still answers, listens for alarm words and puts through; who wants something is called back. What you see here stands still.',
    away: {
      agenda: (since) =>
        `Agenda (HIS) cannot be reached${from(since)}. Balie promises callers a callback only.`,
      ear: (since) =>
        `Balie does not understand callers${from(since)}. Callers choose by keys and get a person; Balie hears no alarm words now.`,
      spool: (since) => `Calls are still being written up${from(since)}. The worklist is not complete yet.`,
      jobs: (since) =>
        `Work in the background runs late${from(since)}: a reminder may go later. Callers notice nothing of it.`,
    },
    toMessages: 'To Messages',
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
