import type { Practice } from '../../domain/practice.ts';
import { callbacksWritten, remindersWritten } from '../../practice-file/desk-times-shape.ts';
import { rungWritten } from '../../practice-file/ladder-shape.ts';
import { ownAlarmsWritten } from '../../practice-file/own-alarms-shape.ts';
import { questionnaireWritten } from '../../practice-file/questionnaire-shape.ts';
import type { Session } from '../postgres/session.ts';

/**
 * Writes a practice with all that belongs to it, new or changed. Who or what is no longer in it is retired and not deleted:
 * appointments name them. Rejects with 23505 when a number or an id belongs to another practice.
 */
export async function savePractice(session: Session, practice: Practice): Promise<void> {
  await savePracticeItself(session, practice);
  await session.run('delete from practice_lines where practice_id = $1', [practice.id]);
  await session.run('insert into practice_lines (dialled, practice_id) select unnest($2::text[]), $1::uuid', [
    practice.id,
    practice.dialledNumbers,
  ]);
  await savePractitioners(session, practice);
  await saveTypes(session, practice);
  await saveHours(session, practice);
  await saveAnswers(session, practice);
}

async function savePracticeItself(session: Session, practice: Practice): Promise<void> {
  await session.run(
    `insert into practices
       (id, kind, spoken_name, short_name, address, records_calls, ladder, desk, consult_line, registration, opened,
       opened_partly, waiting_list, questionnaires, callbacks, reminders, alarms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
       coalesce($17, '{"added": [], "aside": []}'::jsonb))
     on conflict (id) do update set kind = excluded.kind, spoken_name = excluded.spoken_name,
       short_name = excluded.short_name, address = excluded.address, records_calls = excluded.records_calls,
       ladder = excluded.ladder, desk = excluded.desk, consult_line = excluded.consult_line,
       registration = excluded.registration, opened = excluded.opened,
       opened_partly = excluded.opened_partly, waiting_list = excluded.waiting_list,
       questionnaires = excluded.questionnaires, callbacks = excluded.callbacks, reminders = excluded.reminders,
       -- A file that says nothing of them takes no alarm away.
       alarms = case when $17::jsonb is null then practices.alarms else excluded.alarms end`,
    [
      practice.id,
      practice.kind,
      practice.spokenName,
      practice.shortName,
      practice.address,
      practice.recordsCalls,
      JSON.stringify(practice.ladder.map(rungWritten)),
      jsonOrNull(practice.desk),
      jsonOrNull(practice.consultLine),
      practice.registration,
      practice.opened,
      JSON.stringify(practice.openedPartly),
      jsonOrNull(practice.waitingList),
      JSON.stringify(practice.questionnaires.map(questionnaireWritten)),
      JSON.stringify(callbacksWritten(practice.callbacks)),
      JSON.stringify(remindersWritten(practice.reminders)),
      practice.alarms === undefined ? null : JSON.stringify(ownAlarmsWritten(practice.alarms)),
    ],
  );
}

async function savePractitioners(session: Session, { id, practitioners }: Practice): Promise<void> {
  await session.run(
    `insert into practitioners (practice_id, id, spoken_name, role, position)
     select $1::uuid, who.id, who."spokenName", who.role, who.position
     from jsonb_to_recordset($2::jsonb) as who (id uuid, "spokenName" text, role text, position integer)
     on conflict (practice_id, id) do update set spoken_name = excluded.spoken_name, role = excluded.role,
       position = excluded.position, retired_at = null`,
    [id, numbered(practitioners)],
  );
  await retire(session, 'practitioners', practitioners);
}

async function saveTypes(session: Session, { id, appointmentTypes }: Practice): Promise<void> {
  await session.run(
    `insert into appointment_types (practice_id, id, name, spoken_name, minutes, bookable_by, lead_minutes, released_at,
       referral_needed, max_per_day, words, example_questions, preparation, questionnaire, position)
     select $1::uuid, t.id, t.name, t."spokenName", t.minutes, t."bookableBy", t."leadMinutes", t."releasedAt",
       t."referralNeeded", t."maxPerDay", t.words, t."exampleQuestions", t.preparation, t.questionnaire, t.position
     from jsonb_to_recordset($2::jsonb) as t (id uuid, name text, "spokenName" text, minutes integer, "bookableBy" text,
       "leadMinutes" integer, "releasedAt" time, "referralNeeded" boolean, "maxPerDay" integer, words text[], "exampleQuestions" text[],
       preparation text, questionnaire text, position integer)
     on conflict (practice_id, id) do update set name = excluded.name, spoken_name = excluded.spoken_name,
       minutes = excluded.minutes, bookable_by = excluded.bookable_by, lead_minutes = excluded.lead_minutes,
       released_at = excluded.released_at, referral_needed = excluded.referral_needed,
       max_per_day = excluded.max_per_day, words = excluded.words,
       example_questions = excluded.example_questions, preparation = excluded.preparation,
       questionnaire = excluded.questionnaire,
       position = excluded.position, retired_at = null`,
    [id, numbered(appointmentTypes)],
  );
  await retire(session, 'appointment_types', appointmentTypes);
  await session.run('delete from appointment_type_practitioners where practice_id = $1', [id]);
  await session.run(
    `insert into appointment_type_practitioners (practice_id, type_id, practitioner_id)
     select $1::uuid, t.id, who
     from jsonb_to_recordset($2::jsonb) as t (id uuid, practitioners uuid[]), unnest(t.practitioners) as who`,
    [id, JSON.stringify(appointmentTypes)],
  );
}

async function saveHours(session: Session, { id, openingHours, closures }: Practice): Promise<void> {
  await session.run('delete from opening_hours where practice_id = $1', [id]);
  await session.run(
    `insert into opening_hours (practice_id, practitioner_id, weekday, opens, closes)
     select $1::uuid, h.practitioner, h.weekday, h."from", h."to"
     from jsonb_to_recordset($2::jsonb) as h (practitioner uuid, weekday text, "from" time, "to" time)`,
    [id, JSON.stringify(openingHours)],
  );
  await session.run('delete from closures where practice_id = $1', [id]);
  await session.run(
    `insert into closures (practice_id, practitioner_id, from_local, to_local, reason)
     select $1::uuid, c.practitioner, c."from", c."to", c.reason
     from jsonb_to_recordset($2::jsonb) as c (practitioner uuid, "from" timestamp, "to" timestamp, reason text)`,
    [id, JSON.stringify(closures)],
  );
}

async function saveAnswers(session: Session, { id, answers }: Practice): Promise<void> {
  await session.run('delete from approved_answers where practice_id = $1', [id]);
  await session.run(
    `insert into approved_answers (practice_id, topic, words, text, approved_by, approved_on, valid_until, position)
     select $1::uuid, a.topic, a.words, a.text, a."approvedBy", a."approvedOn", a."validUntil", a.position
     from jsonb_to_recordset($2::jsonb) as a (topic text, words text[], text text, "approvedBy" text,
       "approvedOn" date, "validUntil" date, position integer)`,
    [id, numbered(answers)],
  );
}

const retire = (
  session: Session,
  table: 'practitioners' | 'appointment_types',
  kept: readonly { readonly id: string }[],
): Promise<number> =>
  session.run(
    `update ${table} set retired_at = now()
     where practice_id = app_practice() and retired_at is null and id <> all($1::uuid[])`,
    [kept.map(({ id }) => id)],
  );

/** Rows as JSON, with the place of each: Temporal values write themselves as SQL reads them. */
const numbered = (rows: readonly object[]): string =>
  JSON.stringify(rows.map((row, position) => ({ ...row, position })));

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
