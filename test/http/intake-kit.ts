import { type Answer, nextQuestion } from '../../src/domain/questionnaire.ts';
import { aCall } from '../kits/booking.ts';
import { soon } from '../kits/database.ts';
import { aLink } from './patient-page-kit.ts';
import type { StaffApp } from './staff-app.ts';

export const text = (words: string): Answer => ({ kind: 'text', text: words });
export const yesNo = (yes: boolean): Answer => ({ kind: 'yes-no', yes });

/** What somebody answers who has nothing special. */
function ordinary(kind: Exclude<Answer['kind'], 'unknown'>): Answer {
  switch (kind) {
    case 'text':
      return text('drie weken');
    case 'yes-no':
      return yesNo(false);
    case 'choice':
      return { kind: 'choice', option: 'worse' };
    case 'scale':
      return { kind: 'scale', value: 6 };
    case 'date':
      return { kind: 'date', date: Temporal.PlainDate.from('2026-10-31') };
  }
}

/** Answers this many questions, or all and then it is sent. */
const ALL = 100;

/** An appointment of Maria with a questionnaire, of which `most` questions are answered by telephone. */
export async function anIntake(app: StaffApp, own: Readonly<Record<string, Answer>> = {}, most = ALL) {
  const { appointment, patient, token } = await aLink(app, { questionnaire: true });
  const inCall = { practice: app.practice.id, call: aCall(), patient };
  const begun = await app.store.intakes.begin({ ...inCall, appointment }, soon());
  if (begun.kind !== 'open') throw new Error(begun.kind);
  let { intake } = begun;
  const keep = async (question: string, answer: Answer) => {
    const kept = await app.store.intakes.keep(
      { ...inCall, intake: intake.id, answered: { question, answer } },
      soon(),
    );
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    intake = kept.intake;
  };
  async function goOn(until = ALL): Promise<void> {
    for (let asked = 0; asked < until; asked += 1) {
      const question = nextQuestion(intake.questionnaire, intake.answers);
      if (question === null) break;
      await keep(question.id, own[question.id] ?? ordinary(question.answer.kind));
    }
    if (until === ALL) await app.store.intakes.finish({ ...inCall, intake: intake.id }, soon());
  }
  await goOn(most);
  return { id: intake.id as string, appointment: appointment as string, patient, token, keep, goOn };
}
