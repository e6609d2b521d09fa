import type { AppointmentTypeSet } from '../../../../src/http/contract/appointment-types.ts';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { TYPE_LIMITS } from '../../../../src/http/contract/type-limits.ts';
import type { Words } from '../../language/nl.ts';
import { leadWritten } from '../../parts/lead-written.ts';

const MINUTES_IN_HOUR = 60;
export const MOST_LEAD_HOURS = TYPE_LIMITS.mostLeadMinutes / MINUTES_IN_HOUR;

export type AppointmentType = Knowledge['types'][number];

/** What people may set of a kind of appointment, of all that is known of it. */
export const setOf = ({
  minutes,
  practitioners,
  bookableBy,
  leadMinutes,
  referralNeeded,
  preparation,
  exampleQuestions,
}: AppointmentTypeSet): AppointmentTypeSet => ({
  minutes,
  practitioners,
  bookableBy,
  leadMinutes,
  referralNeeded,
  preparation,
  exampleQuestions,
});

/** The lines that say something, as they are sent: a line that is being begun is none. */
export const questionsIn = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');

/** Whether the server would refuse them. */
export const questionsWrong = (questions: readonly string[]): boolean =>
  questions.length > TYPE_LIMITS.mostQuestions ||
  questions.some(
    ({ length }) => length < TYPE_LIMITS.shortestQuestion || length > TYPE_LIMITS.longestQuestion,
  );

/** As it is sent. */
export const asSent = (given: AppointmentTypeSet): AppointmentTypeSet => ({
  ...given,
  exampleQuestions: questionsIn(given.exampleQuestions),
});

/** Hours in the form, minutes in the agenda; a lead of part of an hour is kept as it is until somebody sets another. */
export const leadHoursOf = ({ leadMinutes }: AppointmentTypeSet): number => leadMinutes / MINUTES_IN_HOUR;
export const leadMinutesOf = (hours: number): number => Math.round(hours * MINUTES_IN_HOUR);

/** A field of it in words, for who has to choose between two versions. */
export function fieldWritten(
  field: keyof AppointmentTypeSet,
  of: AppointmentTypeSet,
  { knowledge, facts, intake }: Words,
  nameOf: (practitioner: string) => string,
): string {
  switch (field) {
    case 'minutes':
      return String(of.minutes);
    case 'practitioners':
      return of.practitioners.map(nameOf).join(', ');
    case 'bookableBy':
      return knowledge.bookableBy[of.bookableBy];
    case 'leadMinutes':
      return leadWritten(of.leadMinutes, { facts });
    case 'referralNeeded':
      return of.referralNeeded ? intake.yes : intake.no;
    case 'preparation':
      return of.preparation ?? '';
    case 'exampleQuestions':
      return questionsIn(of.exampleQuestions)
        .map((question) => `“${question}”`)
        .join(', ');
  }
}

export const fieldName = (field: keyof AppointmentTypeSet, { typeForm, facts }: Words): string =>
  ({
    minutes: typeForm.minutes,
    practitioners: typeForm.practitioners,
    bookableBy: typeForm.bookableBy,
    leadMinutes: facts.lead,
    referralNeeded: typeForm.referral,
    preparation: typeForm.preparation,
    exampleQuestions: typeForm.questions,
  })[field];
