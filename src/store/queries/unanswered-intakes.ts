import { z } from 'zod';
import { asId, type IntakeId, type PatientId } from '../../domain/ids.ts';
import type { Session } from '../postgres/session.ts';

/** Moments that decide what is due; all in the practice's own time already. */
export interface AskingTimes {
  readonly now: Temporal.Instant;
  /** An appointment that was made, or answers that were begun, after this may be talked about in a call still. */
  readonly madeBefore: Temporal.Instant;
  /** Who was invited after this is not reminded yet. */
  readonly invitedBefore: Temporal.Instant;
  /** Reminded is who comes before this. */
  readonly remindUntil: Temporal.Instant;
  /** Who comes before this and has not answered is people's. */
  readonly giveUpUntil: Temporal.Instant;
}

/** At once; what is left comes with the next run. */
const MOST = 200;

/** Booked appointments that have questions and nobody made their questionnaire yet, soonest first. */
export const appointmentsToAsk = (session: Session, { now, madeBefore }: AskingTimes) =>
  session.rows(
    z.object({ id: z.string(), patient_id: z.string() }),
    `select a.id, a.patient_id from appointments a
     join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id
     where a.status = 'booked' and a.starts > $1 and a.created_at <= $2 and t.questionnaire is not null
       and a.patient_id is not null
       and not exists (select from intakes i where i.practice_id = a.practice_id and i.appointment_id = a.id)
     order by a.starts limit ${MOST}`,
    [now.toString(), madeBefore.toString()],
  );

const unanswered = (condition: string) => `
  select i.id, i.patient_id from intakes i
  join appointments a on a.practice_id = i.practice_id and a.id = i.appointment_id
  where i.state <> 'done' and a.status = 'booked' and a.starts > $1 and ${condition}
  order by a.starts limit ${MOST} for update of i skip locked`;

const row = z.object({ id: z.string(), patient_id: z.string() });
export interface UnansweredIntake {
  readonly id: IntakeId;
  readonly patient: PatientId;
}

const read = async (
  session: Session,
  condition: string,
  values: readonly Temporal.Instant[],
): Promise<readonly UnansweredIntake[]> =>
  (
    await session.rows(
      row,
      unanswered(condition),
      values.map((value) => value.toString()),
    )
  ).map(({ id, patient_id }) => ({ id: asId<IntakeId>(id), patient: asId<PatientId>(patient_id) }));

/** Whose link was never sent; locked until the commit, and left alone when somebody is answering at this moment. */
export const intakesToInvite = (session: Session, { now, madeBefore }: AskingTimes) =>
  read(session, `i.invited_at is null and a.created_at <= $2 and (i.begun_at is null or i.begun_at <= $2)`, [
    now,
    madeBefore,
  ]);

/** Who was asked long enough ago, comes soon and was not reminded. */
export const intakesToRemind = (session: Session, { now, invitedBefore, remindUntil }: AskingTimes) =>
  read(session, 'i.invited_at <= $2 and i.reminded_at is null and a.starts <= $3', [
    now,
    invitedBefore,
    remindUntil,
  ]);

/** Who was asked, comes very soon, and of whom people do not know yet; noted as known. */
export async function intakesToGiveUp(
  session: Session,
  { now, giveUpUntil }: AskingTimes,
): Promise<readonly UnansweredIntake[]> {
  const found = await read(
    session,
    'i.invited_at is not null and i.no_response_at is null and a.starts <= $2',
    [now, giveUpUntil],
  );
  for (const { id } of found) {
    await session.run('update intakes set no_response_at = $2 where id = $1', [id, now.toString()]);
  }
  return found;
}
