import { z } from 'zod';
import { person, URGENCIES } from './worklist.ts';

const moment = z.iso.datetime({ offset: true });
const texts = z.object({ nl: z.string(), en: z.string() });

/**
 * `week`: before appointments of today and the six days after it, soonest first; `unseen`: answered and seen by nobody, longest waiting first;
 * `all`: the rest too, latest appointment first.
 */
export const INTAKE_LISTS = ['week', 'unseen', 'all'] as const;

export const INTAKE_STATES = [
  /** The link has not gone out: it is too soon, it is night, or the patient agreed to no messages. */
  'not-invited',
  'invited',
  'begun',
  'done',
  /** Asked, reminded, and still not all answered on the day before; an item of the worklist says so. */
  'no-response',
] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

export const intake = z.object({
  id: z.uuid(),
  who: person,
  title: texts,
  appointment: z.object({
    id: z.uuid(),
    from: moment,
    type: z.string(),
    practitioner: z.string(),
    status: z.enum(['booked', 'cancelled']),
  }),
  /** How it was answered last; null: nothing was answered. */
  way: z.enum(['telephone', 'link']).nullable(),
  state: z.enum(INTAKE_STATES),
  invitedAt: moment.nullable(),
  remindedAt: moment.nullable(),
  doneAt: moment.nullable(),
  /** The gravest alarm in the answers so far, by the rules of now. */
  alarm: z.enum(URGENCIES).exclude(['normal']).nullable(),
  seen: z.object({ at: moment, by: z.string() }).nullable(),
});
export type Intake = z.output<typeof intake>;

export const intakeList = z.object({
  intakes: z.array(intake),
  /** Answered and seen by nobody, in all. */
  unseen: z.int(),
  /** Of `all`: what the next page is asked with; null: there is no more. */
  next: z.object({ before: moment, beforeId: z.uuid() }).nullable(),
});
export type IntakeList = z.output<typeof intakeList>;

const givenAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('yes-no'), yes: z.boolean() }),
  z.object({ kind: z.literal('choice'), text: z.string() }),
  z.object({ kind: z.literal('scale'), value: z.int() }),
  z.object({ kind: z.literal('date'), date: z.iso.date() }),
  /** Literal words of the patient. */
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]);
export type GivenAnswer = z.output<typeof givenAnswer>;

export const intakeAnswers = intake.extend({
  /** As they were asked and given, also when the questionnaire has changed since. */
  answers: z.array(
    z.object({
      question: z.string(),
      answer: givenAnswer,
      alarms: z.array(z.object({ rule: z.string(), urgency: z.enum(URGENCIES), words: z.array(z.string()) })),
    }),
  ),
  /** Questions of now that have no answer yet. */
  open: z.int(),
});
export type IntakeAnswers = z.output<typeof intakeAnswers>;

/** False: it must be looked at again. Only of what is answered; else NOT_POSSIBLE. */
export const intakeChange = z.strictObject({ seen: z.boolean() });

export const questionnaireList = z.object({
  questionnaires: z.array(
    z.object({
      name: z.string(),
      title: texts,
      version: z.int(),
      /** Null: a draft by laymen. */
      approvedBy: z.string().nullable(),
      /** Names of the appointment types before which it is asked. */
      askedBefore: z.array(z.string()),
      questions: z.array(
        z.object({
          id: z.string(),
          text: texts,
          /** As Balie asks it by telephone. */
          spoken: z.string(),
          kind: z.enum(['choice', 'yes-no', 'scale', 'date', 'text']),
          options: z.array(texts),
          /** The question to which a yes must be given first; null: everybody gets it. */
          afterYesTo: texts.nullable(),
          /** What a yes does; null: nothing. Typed and spoken words are always read by the alarm rules. */
          yesIs: z.object({ urgency: z.enum(URGENCIES), rule: z.string() }).nullable(),
        }),
      ),
    }),
  ),
});
export type QuestionnaireList = z.output<typeof questionnaireList>;
