import type { PracticeId } from '../../domain/ids.ts';
import type { Question, Questionnaire } from '../../domain/questionnaire.ts';
import type { QuestionnaireList } from '../../http/contract/intakes.ts';
import { urgencyOf } from '../../turn/5-act/worklist.ts';
import type { Session } from '../postgres/session.ts';
import { readPractice } from '../queries/practices.ts';
import { questionnairesNow } from '../queries/questionnaires.ts';

/** What this practice asks before appointments, as it is asked now. */
export async function questionnairesAt(session: Session, practice: PracticeId): Promise<QuestionnaireList> {
  const found = await readPractice(session, practice);
  const types = found?.appointmentTypes ?? [];
  const isAsked = (name: string) => types.some(({ questionnaire }) => questionnaire === name);
  const known = (await questionnairesNow(session, practice)).filter(
    // Balie's own is that of a physiotherapist, and of whoever asks it all the same.
    ({ name }) =>
      found?.kind === 'fysio' || isAsked(name) || found?.questionnaires.some((own) => own.name === name),
  );
  return {
    questionnaires: known.map((questionnaire) => ({
      name: questionnaire.name,
      title: questionnaire.title,
      version: questionnaire.version,
      approvedBy: questionnaire.approvedBy,
      askedBefore: types.filter((type) => type.questionnaire === questionnaire.name).map(({ name }) => name),
      questions: questionnaire.questions.map((question) => asShown(question, questionnaire)),
    })),
  };
}

const asShown = (
  { id, text, spoken, answer, afterYesTo, danger }: Question,
  { questions }: Questionnaire,
): QuestionnaireList['questionnaires'][number]['questions'][number] => ({
  id,
  text,
  spoken,
  kind: answer.kind,
  options: answer.kind === 'choice' ? answer.options.map((option) => option.text) : [],
  afterYesTo: questions.find((one) => one.id === afterYesTo)?.text ?? null,
  yesIs: danger === null ? null : { urgency: urgencyOf(danger.level), rule: String(danger.rule) },
});
