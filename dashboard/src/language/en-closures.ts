import type { nlClosures } from './nl-closures.ts';

export const enClosures: typeof nlClosures = {
  closures: {
    title: 'Closures',
    why: 'Balie offers nothing in a closure and says the reason. Balie knows public holidays by itself. Appointments that are there already stay: cancel those yourself.',
    none: 'No closures planned.',
    add: 'Add a closure',
    closure: 'Closure',
    from: 'From day',
    to: 'Until and including day',
    fromTime: 'From (empty: whole day)',
    toTime: 'Until (empty: whole day)',
    reason: 'Reason, as callers hear it',
    wrong: 'Fill in days, a time like 12:00, and an end after the beginning',
    days: (from, to) => `${from} until and including ${to}`,
    hours: (from, to) => `${from} until ${to}`,
    all: 'whole practice',
  },
  facts: {
    address: 'Address and route',
    types: 'Type',
    length: 'Length',
    by: 'Who does it',
    bookable: 'Who books it',
    lead: 'At the earliest',
    leadHours: (hours) => `${hours} hours ahead`,
    noLead: 'at once',
    referral: 'needs a referral',
    preparation: 'Balie adds',
    change: 'Change the opening hours and closures',
    whose: 'Of',
    practice: 'practice',
    closedDay: 'closed',
    inPracticeFile:
      'Names, practitioners and new kinds of appointments are in the practice file; whoever runs Balie takes over a new file.',
  },
};
