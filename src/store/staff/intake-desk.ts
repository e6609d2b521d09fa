import { z } from 'zod';
import { asId, type PatientId } from '../../domain/ids.ts';
import { answerTo, type Questionnaire, questionsFor } from '../../domain/questionnaire.ts';
import type { GivenAnswer, Intake, IntakeAnswers, IntakeState } from '../../http/contract/intakes.ts';
import type { IntakeDesk } from '../../http/ports/intakes.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { type AlarmInAnswer, alarmsInAnswers } from '../../intake/alarms-in-answers.ts';
import {
  type AnsweredItem,
  answersIn,
  type QuestionnaireResponse,
  questionnaireResponse,
} from '../../intake/fhir-questionnaire.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { RulesInForce } from '../../turn/3-triage/own-rules.ts';
import { urgencyOf } from '../../turn/5-act/worklist.ts';
import { instant, plainDate } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { rulesForWriting } from '../queries/alarm-rules.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { questionnairesNow } from '../queries/questionnaires.ts';
import { questionnairesAt } from './intake-questionnaires.ts';

const row = z.object({
  id: z.string(),
  questionnaire: z.string(),
  title: z.string(),
  state: z.enum(['invited', 'begun', 'done']),
  way: z.enum(['telephone', 'link']).nullable(),
  alarm: z.enum(['112', 'urgent', 'today']).nullable(),
  invited_at: instant.nullable(),
  reminded_at: instant.nullable(),
  done_at: instant.nullable(),
  no_response_at: instant.nullable(),
  seen_at: instant.nullable(),
  seen_by: z.string().nullable(),
  appointment_id: z.string(),
  starts: instant,
  status: z.enum(['booked', 'cancelled']),
  type: z.string(),
  practitioner: z.string(),
  patient_id: z.string(),
  name: z.string(),
  date_of_birth: plainDate,
});
type Row = z.output<typeof row>;

const COLUMNS = `i.id, i.questionnaire, q.resource->>'title' as title, i.state, i.way, i.alarm, i.invited_at, i.reminded_at, i.done_at, i.no_response_at,
  i.seen_at, i.seen_by, i.appointment_id, a.starts, a.status, t.name as type, w.spoken_name as practitioner,
  i.patient_id, p.first_name || ' ' || p.last_name as name, p.date_of_birth`;
const FROM = `from intakes i
  join questionnaires q on q.practice_id = i.practice_id and q.name = i.questionnaire and q.version = i.version
  join appointments a on a.practice_id = i.practice_id and a.id = i.appointment_id
  join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
  join practitioners w on w.practice_id = a.practice_id and w.id = a.practitioner_id
  join patients p on p.practice_id = i.practice_id and p.id = i.patient_id`;

/** Answers to read before the appointment, of an intake `i` and its appointment `a`. */
export const UNSEEN_INTAKE = `i.state = 'done' and i.seen_at is null and a.status = 'booked'`;
/** $1 and $2: the days of `week`; $3 and $4: the appointment and the id that the last page of `all` ended at. */
const LISTS = {
  week: `a.status = 'booked' and a.starts >= $1 and a.starts < $2 and $3::timestamptz is null and $4::uuid is null
    order by a.starts, i.id`,
  unseen: `${UNSEEN_INTAKE} and $1::timestamptz < $2::timestamptz and $3::timestamptz is null and $4::uuid is null
    order by i.done_at, i.id`,
  all: `$1::timestamptz < $2::timestamptz and ($3::timestamptz is null or (a.starts, i.id) < ($3, $4::uuid))
    order by a.starts desc, i.id desc`,
} as const;
/** Today and the six days after it. */
const DAYS = 7;

export interface IntakeDeskParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly now: () => Temporal.Instant;
}

/** Questionnaires as people read them. */
export function storeIntakeDesk({ database, now }: IntakeDeskParts): IntakeDesk {
  return {
    list: (who, { which, before, limit }, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const today = now().toZonedDateTimeISO(PRACTICE_TIME_ZONE).startOfDay();
        const found = await session.rows(row, `select ${COLUMNS} ${FROM} where ${LISTS[which]} limit $5`, [
          today.toInstant().toString(),
          today.add({ days: DAYS }).toInstant().toString(),
          before?.start.toString() ?? null,
          before?.id ?? null,
          limit,
        ]);
        const unseen = await session.row(
          z.object({ count: z.number() }),
          `select count(*)::integer as count from intakes i
           join appointments a on a.practice_id = i.practice_id and a.id = i.appointment_id where ${UNSEEN_INTAKE}`,
        );
        const known = await questionnairesNow(session, who.practice);
        return { intakes: found.map((one) => asIntake(one, known)), unseen: unseen?.count ?? 0 };
      }),

    intake: (who, id, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await session.row(
          row.extend({ response: questionnaireResponse.nullable() }),
          `select ${COLUMNS}, i.response ${FROM} where i.id = $1`,
          [id],
        );
        const rules = await rulesForWriting(session, who.practice);
        if (found === null || rules === null) return null;
        await note(session, who, found, 'intake-viewed');
        const known = await questionnairesNow(session, who.practice);
        return { ...asIntake(found, known), ...answersOf(found, known, rules) };
      }),

    markSeen: (who, id, seen, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const found = await session.row(row, `select ${COLUMNS} ${FROM} where i.id = $1 for update of i`, [
          id,
        ]);
        if (found === null) return 'not-found';
        if (found.state !== 'done') return 'not-possible';
        if ((found.seen_at !== null) === seen) return 'marked';
        await session.run('update intakes set seen_at = $2, seen_by = $3 where id = $1', [
          id,
          seen ? now().toString() : null,
          seen ? who.name : null,
        ]);
        await note(session, who, found, seen ? 'intake-seen' : 'intake-unseen');
        return 'marked';
      }),

    questionnaires: (who, signal) =>
      database.readInPractice(who.practice, signal, (session) => questionnairesAt(session, who.practice)),
  };
}

const note = (
  session: Session,
  who: Staff,
  { id, patient_id }: Row,
  event: 'intake-viewed' | 'intake-seen' | 'intake-unseen',
): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: asId<PatientId>(patient_id),
    event,
    action: event === 'intake-viewed' ? 'read' : 'update',
    what: 'intake',
    ground: 'treatment',
    result: 'done',
    reference: id,
    user: auditedAs(who),
  });

function stateOf({ state, no_response_at, invited_at }: Row): IntakeState {
  if (state === 'done') return 'done';
  if (no_response_at !== null) return 'no-response';
  if (state === 'begun') return 'begun';
  return invited_at === null ? 'not-invited' : 'invited';
}

const asIntake = (found: Row, known: readonly Questionnaire[]): Intake => ({
  id: found.id,
  who: { id: found.patient_id, name: found.name, dateOfBirth: found.date_of_birth.toString() },
  title: known.find(({ name }) => name === found.questionnaire)?.title ?? {
    nl: found.title,
    en: found.title,
  },
  appointment: {
    id: found.appointment_id,
    from: found.starts.toString(),
    type: found.type,
    practitioner: found.practitioner,
    status: found.status,
  },
  way: found.way,
  state: stateOf(found),
  invitedAt: found.invited_at?.toString() ?? null,
  remindedAt: found.reminded_at?.toString() ?? null,
  doneAt: found.done_at?.toString() ?? null,
  alarm: found.alarm,
  seen: found.seen_at === null ? null : { at: found.seen_at.toString(), by: found.seen_by ?? '' },
});

/** From the response itself, so that nothing is lost of a question, or a questionnaire, that is not asked any more. */
function answersOf(
  { questionnaire: name, response }: Row & { readonly response: QuestionnaireResponse | null },
  known: readonly Questionnaire[],
  rules: RulesInForce,
): Pick<IntakeAnswers, 'answers' | 'open'> {
  const questionnaire = known.find((one) => one.name === name) ?? { questions: [] };
  const given = response === null ? [] : answersIn(questionnaire, response);
  const alarms = alarmsInAnswers(questionnaire, given, rules);
  return {
    answers: (response?.item ?? []).map((item) => ({
      question: item.text,
      answer: givenIn(item),
      alarms: alarms.filter(({ question }) => question === item.linkId).map(asShown),
    })),
    open: questionsFor(questionnaire, given).filter(({ id }) => answerTo(given, id) === null).length,
  };
}

const asShown = ({ rule, level, words }: AlarmInAnswer) => ({
  rule: String(rule),
  urgency: urgencyOf(level),
  words: [...words],
});

function givenIn({ answer }: AnsweredItem): GivenAnswer {
  const [value] = answer ?? [];
  if (value === undefined) return { kind: 'unknown' };
  if ('valueCoding' in value) return { kind: 'choice', text: value.valueCoding.display };
  if ('valueBoolean' in value) return { kind: 'yes-no', yes: value.valueBoolean };
  if ('valueInteger' in value) return { kind: 'scale', value: value.valueInteger };
  if ('valueDate' in value) return { kind: 'date', date: value.valueDate };
  return { kind: 'text', text: value.valueString };
}
