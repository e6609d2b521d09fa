import type { nlToday } from './nl-today.ts';

/** The words of the page of today. */
export const enToday: typeof nlToday = {
  today: {
    title: 'Today',
    open: 'The practice is open now.',
    closed: 'The practice is closed now.',
    onTheLine: (n) => `On the line now (${n})`,
    nobody: 'Nobody on the line.',
    work: 'Work',
    toWorklist: 'To the worklist',
    late: (n) => `late ${n}`,
    appointments: (n) => `Appointments today: ${n}`,
    attempts: (n) => `Today until now: ${n} ${n === 1 ? 'call' : 'calls'}`,
    figure: 'Outcome',
    count: 'Count',
    finishedByBalie: 'Finished by Balie',
    staffLater: 'Staff later',
    humanAtOnce: 'A human at once',
    lost: 'Lost (hung up, failure)',
    of: (x, of) => `${x} of ${of}`,
    follow: 'Follow',
    wants: (wish) => `wants: ${wish}`,
    notYetKnown: 'not known yet what the caller wants',
  },
};
