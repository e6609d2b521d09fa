import { z } from 'zod';
import {
  type AppointmentId,
  asId,
  type IntakeId,
  type PatientId,
  type PracticeId,
} from '../../domain/ids.ts';
import {
  type Answered,
  nextQuestion,
  type OpenIntake,
  type Questionnaire,
  withAnswer,
} from '../../domain/questionnaire.ts';
import { alarmsInAnswers } from '../../intake/alarms-in-answers.ts';
import {
  answersIn,
  asFhirQuestionnaire,
  asFhirResponse,
  questionnaireResponse,
} from '../../intake/fhir-questionnaire.ts';
import { urgencyOf } from '../../turn/5-act/worklist.ts';
import type { Session } from '../postgres/session.ts';
import { rulesForWriting } from './alarm-rules.ts';
import { questionnaireNow } from './questionnaires.ts';

export type IntakeWay = 'telephone' | 'link';

/** The questionnaire of an appointment as it stands. */
export interface KeptIntake extends OpenIntake {
  readonly state: 'invited' | 'begun' | 'done';
  readonly appointment: AppointmentId;
  readonly patient: PatientId;
}

const intakeRow = z.object({
  id: z.string(),
  appointment_id: z.string(),
  patient_id: z.string(),
  questionnaire: z.string(),
  state: z.enum(['invited', 'begun', 'done']),
  response: questionnaireResponse.nullable(),
});

/**
 * The questionnaire of a booked appointment of this patient, made when there is none yet; locked until the commit. Null: the
 * practice asks nothing before this type, or the appointment is not theirs or not booked any more.
 */
export async function intakeOf(
  session: Session,
  practice: PracticeId,
  appointment: string,
  patient: string,
): Promise<KeptIntake | null> {
  const wanted = await session.row(
    z.object({ questionnaire: z.string() }),
    `select t.questionnaire from appointments a
     join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
     where a.id = $1 and a.patient_id = $2 and a.status = 'booked' and t.questionnaire is not null`,
    [appointment, patient],
  );
  if (wanted === null) return null;
  const questionnaire = await questionnaireNow(session, practice, wanted.questionnaire);
  if (questionnaire === null) return null;
  await keepDefinition(session, practice, questionnaire);
  await session.run(
    `insert into intakes (practice_id, appointment_id, patient_id, questionnaire, version)
     values ($1, $2, $3, $4, $5) on conflict (practice_id, appointment_id) do nothing`,
    [practice, appointment, patient, questionnaire.name, questionnaire.version],
  );
  return readIntake(session, practice, { appointment });
}

/** One by its own id or its appointment's, locked until the commit. Null: there is none, or what it asked is not asked any more. */
export async function readIntake(
  session: Session,
  practice: PracticeId,
  by: { readonly id: string } | { readonly appointment: string },
): Promise<KeptIntake | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['appointment_id', by.appointment];
  const row = await session.row(
    intakeRow,
    `select id, appointment_id, patient_id, questionnaire, state, response from intakes where ${column} = $1 for update`,
    [value],
  );
  const questionnaire = row === null ? null : await questionnaireNow(session, practice, row.questionnaire);
  if (row === null || questionnaire === null) return null;
  return {
    id: asId<IntakeId>(row.id),
    appointment: asId<AppointmentId>(row.appointment_id),
    patient: asId<PatientId>(row.patient_id),
    questionnaire,
    state: row.state,
    answers: row.response === null ? [] : answersIn(questionnaire, row.response),
  };
}

/** Writes the answers with this one; a finished one stays as it is. Gives what is kept now. */
export async function keepAnswer(
  session: Session,
  practice: PracticeId,
  intake: KeptIntake,
  answered: Answered,
  by: { readonly way: IntakeWay; readonly now: Temporal.Instant },
): Promise<KeptIntake> {
  if (intake.state === 'done') return intake;
  const answers = withAnswer(intake.questionnaire, intake.answers, answered);
  await keepDefinition(session, practice, intake.questionnaire);
  const rules = await rulesForWriting(session, practice);
  const alarms = rules === null ? [] : alarmsInAnswers(intake.questionnaire, answers, rules);
  await session.run(
    `update intakes set state = 'begun', begun_at = coalesce(begun_at, $2), way = $3, response = $4, version = $5,
       alarm = (array(select level from unnest(array['112', 'urgent', 'today']) with ordinality as known (level, place)
         where level = alarm or level = any($6::text[]) order by place))[1]
     where id = $1`,
    [
      intake.id,
      by.now.toString(),
      by.way,
      responseOf(intake, answers, 'in-progress', by.now),
      intake.questionnaire.version,
      alarms.map(({ level }) => urgencyOf(level)),
    ],
  );
  return { ...intake, state: 'begun', answers };
}

/** Closes it when each question has its answer; false: one has not. */
export async function finishIntake(
  session: Session,
  intake: KeptIntake,
  now: Temporal.Instant,
): Promise<boolean> {
  if (intake.state === 'done') return true;
  if (nextQuestion(intake.questionnaire, intake.answers) !== null) return false;
  const written = await session.run(
    `update intakes set state = 'done', done_at = $2, response = $3 where id = $1 and state = 'begun'`,
    [intake.id, now.toString(), responseOf(intake, intake.answers, 'completed', now)],
  );
  return written === 1;
}

const responseOf = (
  { questionnaire, patient }: KeptIntake,
  answers: readonly Answered[],
  status: 'in-progress' | 'completed',
  authored: Temporal.Instant,
): string => JSON.stringify(asFhirResponse(questionnaire, answers, { patient, authored, status }));

/** The definition beside its answers, so that they can be read when it has changed. */
const keepDefinition = (session: Session, practice: PracticeId, questionnaire: Questionnaire) =>
  session.run(
    `insert into questionnaires (practice_id, name, version, resource) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [practice, questionnaire.name, questionnaire.version, JSON.stringify(asFhirQuestionnaire(questionnaire))],
  );
