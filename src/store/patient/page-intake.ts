import { dangerOf } from '../../domain/questionnaire.ts';
import type { PatientPages } from '../../http/ports/patient-pages.ts';
import type { Session } from '../postgres/session.ts';
import { writeAudit } from '../queries/audit.ts';
import { finishIntake, intakeOf, keepAnswer, readIntake } from '../queries/intakes.ts';
import { judgeOnPage } from './page-danger.ts';
import { type PageStoreParts, type Visit, withVisit } from './visit.ts';

/** The questionnaire of a link: kept after each answer, so that it can be left and gone on with, here or by telephone. */
export function intakePages(parts: PageStoreParts): Pick<PatientPages, 'intake' | 'answer' | 'finish'> {
  const { database, now } = parts;
  return {
    intake: (visitor, signal) =>
      withVisit(parts, visitor, signal, async (session, visit) => {
        const { practice, appointment, patient } = visit.link;
        const intake = await intakeOf(session, practice, appointment, patient);
        if (intake !== null) await note(session, visit, intake.id, 'intake-viewed');
        return {
          kind: 'intake' as const,
          owner: visit.owner,
          intake: intake === null ? null : { ...intake, isDone: intake.state === 'done' },
        };
      }),

    answer: (visitor, { question: id, answer, clearedRule }, signal) =>
      withVisit(parts, visitor, signal, async (session, visit) => {
        const { practice, appointment, patient } = visit.link;
        const intake = await intakeOf(session, practice, appointment, patient);
        const question = intake?.questionnaire.questions.find((one) => one.id === id);
        if (intake === null || question === undefined || intake.state === 'done') {
          return { kind: 'not-kept' as const };
        }
        const kept = await keepAnswer(
          session,
          practice,
          intake,
          { question: id, answer },
          { way: 'link', now: now() },
        );
        await note(session, visit, intake.id, 'intake-answered');
        const others = kept.answers.flatMap((one) =>
          one.answer.kind === 'text' && one.question !== id ? [one.answer.text] : [],
        );
        const judged = await judgeOnPage(session, visit, {
          texts: answer.kind === 'text' ? [...others, answer.text] : [],
          answered: dangerOf(question, answer),
          clearedRule,
          key: `intake:${id}`,
        });
        return judged ?? { kind: 'kept' as const };
      }),

    async finish(visitor, signal) {
      const written = await withVisit(parts, visitor, signal, async (session, visit) => {
        const intake = await readIntake(session, visit.link.practice, {
          appointment: visit.link.appointment,
        });
        if (intake === null || !(await finishIntake(session, intake, now())))
          return { kind: 'not-done' as const };
        await note(session, visit, intake.id, 'intake-finished');
        return { kind: 'written' as const, intake: intake.id, practice: visit.link.practice };
      });
      if (written.kind !== 'written') return written;
      // A new transaction: what it reads is there after any crash.
      const read = await database.inPractice(written.practice, signal, (session) =>
        readIntake(session, written.practice, { id: written.intake }),
      );
      return { kind: read?.state === 'done' ? 'done' : 'not-done' };
    },
  };
}

const note = (
  session: Session,
  { link, stand }: Visit,
  intake: string,
  event: 'intake-viewed' | 'intake-answered' | 'intake-finished',
): Promise<void> =>
  writeAudit(session, {
    practice: link.practice,
    call: stand,
    patient: link.patient,
    event,
    action: event === 'intake-viewed' ? 'read' : 'update',
    what: 'intake',
    ground: 'call-of-patient',
    result: 'done',
    reference: intake,
  });
