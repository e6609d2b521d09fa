import { z } from 'zod';
import { TYPE_LIMITS } from './type-limits.ts';

const { leastMinutes, mostMinutes, mostLeadMinutes, mostQuestions, shortestQuestion, longestQuestion } =
  TYPE_LIMITS;

/** As the practice file has it: no line breaks, and no space around it. */
const exampleQuestion = z
  .string()
  .trim()
  .min(shortestQuestion)
  .max(longestQuestion)
  .refine((text) => !/\p{Cc}/u.test(text));

/** What people of the practice may set of a kind of appointment; its name, its words and its place stay as they are. */
export const appointmentTypeSet = z.strictObject({
  minutes: z.int().min(leastMinutes).max(mostMinutes),
  practitioners: z.array(z.uuid()).min(1).max(100),
  bookableBy: z.enum(['balie', 'desk', 'doctor']),
  leadMinutes: z.int().min(0).max(mostLeadMinutes),
  referralNeeded: z.boolean(),
  /** What Balie says with it; null: nothing. */
  preparation: z.string().trim().min(3).max(300).nullable(),
  /** How callers ask for it; Balie chooses by them too. */
  exampleQuestions: z.array(exampleQuestion).max(mostQuestions),
});
export type AppointmentTypeSet = z.output<typeof appointmentTypeSet>;

/** `was`: as it stood on the screen of who changes it, so that nobody writes over what a colleague just set. */
export const appointmentTypeChange = z.strictObject({ to: appointmentTypeSet, was: appointmentTypeSet });
export type AppointmentTypeChange = z.output<typeof appointmentTypeChange>;

/** What a change would do, before it is made. */
export const appointmentTypeEffect = z.object({
  days: z.int(),
  /** Places that callers can get in those days. */
  placesBefore: z.int(),
  placesAfter: z.int(),
  /** Coming appointments that are with somebody who no longer does it, or of another length: they stay as they are. */
  appointments: z.int(),
  /** People on the waiting list, or with a place that was offered to them, for somebody who no longer does it. */
  promises: z.int(),
});
export type AppointmentTypeEffect = z.output<typeof appointmentTypeEffect>;

/** Example questions, to be heard as a call would hear them; saved or not. */
export const typeQuestionsTried = z.strictObject({
  questions: z.array(exampleQuestion).min(1).max(mostQuestions),
});

/** What Balie makes of each, with all of these as example questions of this kind. */
export const typeQuestionsHeard = z.object({
  heard: z.array(
    z.object({
      question: z.string(),
      /** It is an alarm, or nearly one: a human comes first and no kind of appointment is chosen. */
      isAlarm: z.boolean(),
      /** `none`: no wish was recognised. */
      wish: z.string(),
      /** The name of the kind of appointment; null: the practice has none. */
      type: z.string().nullable(),
      isThis: z.boolean(),
      /** By which it is that kind: words of the practice, the example question itself, or because nothing told otherwise. */
      by: z.enum(['words', 'question', 'usual']),
      /** False: with fewer than two words that tell, this sentence points to no kind by itself. */
      points: z.boolean(),
    }),
  ),
});
export type TypeQuestionsHeard = z.output<typeof typeQuestionsHeard>;
