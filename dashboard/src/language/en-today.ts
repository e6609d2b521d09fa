import type { nlToday } from './nl-today.ts';

/** The words of the page of today. */
export const enToday: typeof nlToday = {
  today: {
    title: 'Today',
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
    closesAt: (time) => `open until ${time}`,
    opensAt: (when) => `closed; opens ${when}`,
    closedLong: 'closed; no opening hours in the coming week',
    lastCall: (when) => `Last call ${when}.`,
    neverCalled: 'Nobody has called yet.',
    noFeed: 'Who is calling cannot be seen now. Alarms go by telephone alone.',
    callbacks: (n, last) =>
      n === 0
        ? 'Callbacks: none promised.'
        : `Callbacks: ${n} promised${last === null ? '' : `, the last before ${last}`}.`,
    waiting: (waiting, offered) => `Waiting list: ${waiting} waiting, ${offered} offered.`,
    night: (calls, open) =>
      calls === 0
        ? 'Tonight: nobody called.'
        : `Since closing time: ${calls} ${calls === 1 ? 'call' : 'calls'}, ${open} waiting for you.`,
    doing: {
      greeting: 'greets the caller',
      'how-can-i-help': 'asks how Balie can help',
      'ask-date-of-birth': 'asks the date of birth',
      'ask-last-name': 'asks the last name',
      'ask-full-name': 'asks the name',
      'ask-postcode': 'asks the postcode',
      'ask-callback-number': 'asks the number to call back',
      'ask-medicine': 'asks which medicine it is about',
      'ask-reason': 'asks the reason',
      'ask-day-part': 'asks which part of the day suits',
      goodbye: 'says goodbye',
    },
    asks: 'asks something',
    talks: 'talks with the caller',
    toInsight: 'To Insight',
    hearing: 'Who can notice the alarm',
    hears: (name, role, sound) => `${name} (${role}): ${sound}`,
    sounds: { on: 'sound on', blocked: 'SOUND BLOCKED', off: 'sound off' },
    nobodyHears: 'Nobody: no screen with sound is signed in. Press Start shift.',
    line: 'Emergency line',
  },
};
