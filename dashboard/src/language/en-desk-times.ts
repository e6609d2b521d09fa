import type { nlDeskTimes } from './nl-desk-times.ts';

/** The words of what staff can ring back and when patients are reminded. */
export const enDeskTimes: typeof nlDeskTimes = {
  deskTimes: {
    callbacks: 'Callbacks',
    callbacksWhy:
      'Balie promises no more callbacks than your staff can make. Say how many that is in an hour, and for which parts of the week it is otherwise; 0 is: nobody rings then.',
    perHour: 'Callbacks in an hour, mostly',
    perHourThen: 'In an hour',
    addPart: 'Add a part of the week',
    workdays: 'Monday to Friday',
    wrong: {
      times: 'Like this: 08:00, and To is later',
      'at-once': 'Is at once with another part',
      nothing: null,
    },
    reminders: 'Reminders',
    remindersWhy:
      'Only who consented is reminded. What falls outside these hours goes the next morning. A message about something that a patient just did always goes at once.',
    hoursBefore: 'Hours before the appointment',
    hoursBeforeHelp: 'With commas, four at most: 48, 24. Empty: no reminders.',
    hoursWrong: 'Whole hours from 2 to 336, each once, four at most',
    quietFrom: 'Not before',
    quietTo: 'Not after',
    quietWrong: 'Between 07:00 and 22:00, and two hours at least',
  },
};
