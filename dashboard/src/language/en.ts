import type { Words } from './nl.ts';

export const en: Words = {
  product: 'Balie',
  toContent: 'Skip to content',
  states: { '112': '112', urgent: 'Emergency', today: 'Today', normal: 'Normal', late: 'LATE', done: 'Done' },
  busy: 'Working…',
  again: 'Try again',
  loading: 'Loading',
  takesLong: 'This takes longer than usual.',
  failed: {
    unreachable: 'Balie cannot be reached. Check the connection and try again.',
    unknown: 'That did not work. Try again.',
    code: (code) => `Code ${code}`,
    asOf: (time) => `As of ${time}`,
  },
};
