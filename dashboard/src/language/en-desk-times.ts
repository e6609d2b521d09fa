import { DESK_TIME_LIMITS } from '../../../src/http/contract/desk-time-limits.ts';
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
    hoursBeforeHelp: `With commas, ${DESK_TIME_LIMITS.mostReminders} at most: 48, 24. Empty: no reminders.`,
    hoursWrong: `Whole hours from ${DESK_TIME_LIMITS.leastHoursBefore} to ${DESK_TIME_LIMITS.mostHoursBefore}, each once, ${DESK_TIME_LIMITS.mostReminders} at most`,
    quietFrom: 'Not before',
    quietTo: 'Not after',
    inEnglish: 'Messages in English for who spoke English with Balie',
    inEnglishHelp:
      'Confirmation, reminder, cancellation, waiting list and the page of the appointment. Off: all in Dutch.',
    yesOrNo: { yes: 'yes', no: 'no' },
    quietWrong: `Between ${DESK_TIME_LIMITS.notBefore} and ${DESK_TIME_LIMITS.notAfter}, and ${DESK_TIME_LIMITS.leastHoursOfDay} hours at least`,
  },
};
