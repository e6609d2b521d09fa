import { z } from 'zod';
import { WEEKDAYS, WISHES } from '../domain/meaning.ts';
import { ANSWER_TOPICS, BOOKERS, REGISTRATIONS, ROLES } from '../domain/practice.ts';
import { OPENED_WHEN } from '../domain/use-case.ts';
import { callbacksShape, remindersShape, USUAL_CALLBACKS, USUAL_REMINDERS } from './desk-times-shape.ts';
import { date, humanLine, moment, time } from './field-shapes.ts';
import { ladderRung } from './ladder-shape.ts';
import { ownAlarmsShape } from './own-alarms-shape.ts';
import { questionnaireShape } from './questionnaire-shape.ts';
import { callersWords, words } from './words-shape.ts';

/** The version of the file. Another shape gets another number, and a reader for the old one stays. */
export const FORMAT = 'balie-practice/1';

const optional = <Shape extends z.ZodType>(shape: Shape) => shape.nullable().default(null);
const id = z.guid({ error: 'moet een UUID zijn; laat het veld weg bij iets nieuws' }).optional();
/** A practitioner by the name that is spoken: a person who reads the file knows who it is. */
const byName = words(60);

export const practiceFile = z.strictObject({
  format: z.literal(FORMAT),
  id,
  kind: z.enum(['huisarts', 'tandarts', 'fysio']),
  spokenName: words(80),
  /** Said within the five seconds of S1, with all else. */
  shortName: words(30),
  address: words(160),
  dialledNumbers: z.array(
    z.string().regex(/^[\w.+-]{1,40}$/u, {
      error: 'moet een nummer zijn zoals de centrale het doorgeeft, of de naam van een SIP-gebruiker',
    }),
  ),
  recordsCalls: z.boolean(),
  registration: z.enum(REGISTRATIONS),
  desk: optional(humanLine),
  consultLine: optional(humanLine),
  ladder: z.array(ladderRung).min(1),
  opened: z.array(z.enum(WISHES).exclude(['none'])),
  openedPartly: z
    .array(
      z.strictObject({
        wish: z.enum(WISHES).exclude(['none']),
        when: z.enum(OPENED_WHEN),
        percent: z.int().min(1).max(100),
      }),
    )
    .default([]),
  waitingList: optional(
    z.strictObject({ holdMinutes: z.int().min(15).max(1_440), askAtOnce: z.int().min(1).max(10) }),
  ),
  callbacks: callbacksShape.prefault(USUAL_CALLBACKS),
  reminders: remindersShape.prefault(USUAL_REMINDERS),
  /** Left out: what a practice changed about the alarm rules stays as it is. */
  alarms: ownAlarmsShape.optional(),
  practitioners: z.array(z.strictObject({ id, spokenName: byName, role: z.enum(ROLES) })).min(1),
  appointmentTypes: z.array(
    z.strictObject({
      id,
      name: words(40),
      spokenName: words(80),
      minutes: z.int().min(5).max(480).multipleOf(5),
      practitioners: z.array(byName).min(1),
      bookableBy: z.enum(BOOKERS),
      leadMinutes: z.int().min(0).max(40_320),
      releasedAt: optional(time),
      referralNeeded: z.boolean().default(false),
      maxPerDay: optional(z.int().min(1).max(100)),
      words: callersWords.default([]),
      exampleQuestions: z.array(words(200).min(5)).max(20).default([]),
      preparation: optional(words(300)),
      questionnaire: optional(words(40)),
    }),
  ),
  questionnaires: z.array(questionnaireShape).default([]),
  openingHours: z
    .array(
      z.strictObject({
        practitioner: optional(byName),
        weekdays: z.array(z.enum(WEEKDAYS)).min(1),
        from: time,
        to: time,
      }),
    )
    .min(1),
  closures: z
    .array(z.strictObject({ practitioner: optional(byName), from: moment, to: moment, reason: words(80) }))
    .default([]),
  answers: z
    .array(
      z.strictObject({
        topic: z.enum(ANSWER_TOPICS),
        words: callersWords.default([]),
        text: words(400),
        approvedBy: words(80),
        approvedOn: date,
        validUntil: optional(date),
      }),
    )
    .default([]),
});

export type PracticeFile = z.output<typeof practiceFile>;
