import { z } from 'zod';
import { type AppointmentTypeId, asId, type PracticeId, type PractitionerId } from '../../domain/ids.ts';
import { WEEKDAYS, WISHES } from '../../domain/meaning.ts';
import {
  ANSWER_TOPICS,
  BOOKERS,
  type LadderRung,
  type Practice,
  type Practitioner,
  REGISTRATIONS,
  ROLES,
  RUNGS,
} from '../../domain/practice.ts';
import { OPENED_WHEN } from '../../domain/use-case.ts';
import { callbacksShape, remindersShape } from '../../practice-file/desk-times-shape.ts';
import { onlyThen } from '../../practice-file/ladder-shape.ts';
import { ownAlarmsShape } from '../../practice-file/own-alarms-shape.ts';
import { asQuestionnaire, questionnaireShape } from '../../practice-file/questionnaire-shape.ts';
import { plainDate, plainDateTime, plainTime } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

const humanLine = z.strictObject({ target: z.string(), spokenName: z.string() });
const practiceRow = z.object({
  kind: z.enum(['huisarts', 'tandarts', 'fysio']),
  spoken_name: z.string(),
  short_name: z.string(),
  address: z.string(),
  records_calls: z.boolean(),
  ladder: z.array(humanLine.extend({ rung: z.enum(RUNGS), ...onlyThen })),
  desk: humanLine.nullable(),
  consult_line: humanLine.nullable(),
  registration: z.enum(REGISTRATIONS),
  waiting_list: z.strictObject({ holdMinutes: z.number(), askAtOnce: z.number() }).nullable(),
  opened: z.array(z.enum(WISHES)),
  opened_partly: z.array(
    z.strictObject({ wish: z.enum(WISHES), when: z.enum(OPENED_WHEN), percent: z.number() }),
  ),
  questionnaires: z.array(questionnaireShape),
  callbacks: callbacksShape,
  reminders: remindersShape,
  alarms: ownAlarmsShape,
  dialled: z.array(z.string()),
});
const practitionerRow = z.object({ id: z.string(), spoken_name: z.string(), role: z.enum(ROLES) });
const typeRow = z.object({
  id: z.string(),
  name: z.string(),
  spoken_name: z.string(),
  minutes: z.number(),
  bookable_by: z.enum(BOOKERS),
  lead_minutes: z.number(),
  released_at: plainTime.nullable(),
  referral_needed: z.boolean(),
  max_per_day: z.number().nullable(),
  words: z.array(z.string()),
  example_questions: z.array(z.string()),
  preparation: z.string().nullable(),
  questionnaire: z.string().nullable(),
  practitioners: z.array(z.string()),
});
const hoursRow = z.object({
  practitioner_id: z.string().nullable(),
  weekday: z.enum(WEEKDAYS),
  opens: plainTime,
  closes: plainTime,
});
const closureRow = z.object({
  practitioner_id: z.string().nullable(),
  from_local: plainDateTime,
  to_local: plainDateTime,
  reason: z.string(),
});
const answerRow = z.object({
  topic: z.enum(ANSWER_TOPICS),
  words: z.array(z.string()),
  text: z.string(),
  approved_by: z.string(),
  approved_on: plainDate,
  valid_until: plainDate.nullable(),
});

/** Every practice that can be called. */
export async function practiceIds(session: Session): Promise<readonly PracticeId[]> {
  const rows = await session.rows(
    z.object({ practice_id: z.string() }),
    'select distinct practice_id from practice_lines order by practice_id',
  );
  return rows.map(({ practice_id }) => asId<PracticeId>(practice_id));
}

/** The practice that this number or SIP user rings for. */
export async function practiceDialledAs(session: Session, dialled: string): Promise<PracticeId | null> {
  const row = await session.row(
    z.object({ practice_id: z.string() }),
    'select practice_id from practice_lines where dialled = $1',
    [dialled],
  );
  return row === null ? null : asId<PracticeId>(row.practice_id);
}

/** The practice of this transaction, whole; null when there is none with this id. */
export async function readPractice(session: Session, id: PracticeId): Promise<Practice | null> {
  const practice = await session.row(
    practiceRow,
    `select kind, spoken_name, short_name, address, records_calls, ladder, desk, consult_line, registration, waiting_list, opened,
       opened_partly, questionnaires, callbacks, reminders, alarms,
       array(select dialled from practice_lines where practice_id = practices.id order by dialled) as dialled
     from practices where id = $1`,
    [id],
  );
  if (practice === null) return null;
  const practitioners = await session.rows(
    practitionerRow,
    'select id, spoken_name, role from practitioners where retired_at is null order by position',
  );
  const types = await session.rows(
    typeRow,
    `select t.id, t.name, t.spoken_name, t.minutes, t.bookable_by, t.lead_minutes, t.released_at,
       t.referral_needed, t.max_per_day, t.words, t.example_questions, t.preparation, t.questionnaire,
       array(select tp.practitioner_id::text from appointment_type_practitioners tp
         join practitioners p on p.id = tp.practitioner_id
         where tp.type_id = t.id order by p.position) as practitioners
     from appointment_types t where t.retired_at is null order by t.position`,
  );
  const hours = await session.rows(
    hoursRow,
    `select h.practitioner_id, h.weekday, h.opens, h.closes from opening_hours h
     left join practitioners p on p.practice_id = h.practice_id and p.id = h.practitioner_id
     order by p.position nulls first, array_position($1::text[], h.weekday), h.opens`,
    [WEEKDAYS],
  );
  const closures = await session.rows(
    closureRow,
    'select practitioner_id, from_local, to_local, reason from closures order by from_local, to_local, reason',
  );
  const answers = await session.rows(
    answerRow,
    `select topic, words, text, approved_by, approved_on, valid_until from approved_answers order by position`,
  );
  return {
    id,
    kind: practice.kind,
    spokenName: practice.spoken_name,
    shortName: practice.short_name,
    dialledNumbers: practice.dialled,
    recordsCalls: practice.records_calls,
    address: practice.address,
    ladder: practice.ladder satisfies LadderRung[],
    desk: practice.desk,
    consultLine: practice.consult_line,
    registration: practice.registration,
    waitingList: practice.waiting_list,
    opened: practice.opened,
    openedPartly: practice.opened_partly,
    callbacks: practice.callbacks,
    reminders: practice.reminders,
    ...(practice.alarms.added.length + practice.alarms.aside.length === 0 ? {} : { alarms: practice.alarms }),
    answers: answers.map((row) => ({
      topic: row.topic,
      words: row.words,
      text: row.text,
      approvedBy: row.approved_by,
      approvedOn: row.approved_on,
      validUntil: row.valid_until,
    })),
    practitioners: practitioners.map(
      (row): Practitioner => ({
        id: asId<PractitionerId>(row.id),
        spokenName: row.spoken_name,
        role: row.role,
      }),
    ),
    appointmentTypes: types.map((row) => ({
      id: asId<AppointmentTypeId>(row.id),
      name: row.name,
      spokenName: row.spoken_name,
      minutes: row.minutes,
      practitioners: row.practitioners.map((one) => asId<PractitionerId>(one)),
      bookableBy: row.bookable_by,
      leadMinutes: row.lead_minutes,
      releasedAt: row.released_at,
      referralNeeded: row.referral_needed,
      maxPerDay: row.max_per_day,
      words: row.words,
      exampleQuestions: row.example_questions,
      preparation: row.preparation,
      questionnaire: row.questionnaire,
    })),
    questionnaires: practice.questionnaires.map(asQuestionnaire),
    openingHours: hours.map((row) => ({
      practitioner: practitionerOrNull(row.practitioner_id),
      weekday: row.weekday,
      from: row.opens,
      to: row.closes,
    })),
    closures: closures.map((row) => ({
      practitioner: practitionerOrNull(row.practitioner_id),
      from: row.from_local,
      to: row.to_local,
      reason: row.reason,
    })),
  };
}

const practitionerOrNull = (id: string | null): PractitionerId | null =>
  id === null ? null : asId<PractitionerId>(id);
