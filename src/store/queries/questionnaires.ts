import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import type { OwnQuestionnaire, Questionnaire } from '../../domain/questionnaire.ts';
import { asFhirQuestionnaire } from '../../intake/fhir-questionnaire.ts';
import { builtInQuestionnaires } from '../../intake/questionnaires.ts';
import { asQuestionnaire, questionnaireShape } from '../../practice-file/questionnaire-shape.ts';
import type { Session } from '../postgres/session.ts';

/** What is asked now under this name: Balie's own, or the practice's. Null: the practice has taken it away. */
export async function questionnaireNow(
  session: Session,
  practice: PracticeId,
  name: string,
): Promise<Questionnaire | null> {
  return (await questionnairesNow(session, practice)).find((one) => one.name === name) ?? null;
}

/** Everything that this practice can ask before an appointment. */
export async function questionnairesNow(
  session: Session,
  practice: PracticeId,
): Promise<readonly Questionnaire[]> {
  const row = await session.row(
    z.object({ questionnaires: z.array(questionnaireShape) }),
    'select questionnaires from practices where id = $1',
    [practice],
  );
  const own: Questionnaire[] = [];
  for (const shape of row?.questionnaires ?? []) own.push(await withVersion(session, asQuestionnaire(shape)));
  return [...builtInQuestionnaires, ...own];
}

/** The version under which exactly this was asked before, or the next one: nobody has to count when a question is changed. */
async function withVersion(session: Session, own: OwnQuestionnaire): Promise<Questionnaire> {
  const kept = await session.row(
    z.object({ version: z.number(), is_same: z.boolean() }),
    `select version, resource - 'version' = $2::jsonb - 'version' as is_same from questionnaires
     where name = $1 order by version desc limit 1`,
    [own.name, JSON.stringify(asFhirQuestionnaire({ ...own, version: 0 }))],
  );
  return { ...own, version: kept === null ? 1 : kept.is_same ? kept.version : kept.version + 1 };
}
