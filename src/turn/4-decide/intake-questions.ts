import type { Expectation } from '../../domain/expectation.ts';
import { type Question as IntakeQuestion, nextQuestion } from '../../domain/questionnaire.ts';
import { type Dialogue, type IntakeTalk, listenFor } from './dialogue.ts';
import { YES_NO_PHRASES } from './expected-phrases.nl.ts';
import type { Question } from './questions.ts';

/** What this step of a questionnaire asks, the first time and in other words; null when the step is another's. */
export function intakeQuestion(
  dialogue: Dialogue,
): { readonly asked: Question; readonly inOtherWords: Question } | null {
  if (dialogue.step === 'offer-intake') {
    const next = listenFor('yes-no', [...YES_NO_PHRASES, 'met een link', 'stuur maar een link']);
    return {
      asked: { say: [{ phrase: 'offer-intake' }], next },
      inOtherWords: { say: [{ phrase: 'answer-not-understood', asked: 'yes-no' }], next },
    };
  }
  const question = dialogue.step === 'intake-question' ? questionNow(dialogue.intake) : null;
  if (question === null) return null;
  const next = listenFor(...expected(question));
  return {
    asked: { say: [{ phrase: 'intake-question', question }], next },
    inOtherWords: { say: [{ phrase: 'intake-how-to-answer', question }], next },
  };
}

/** The question whose answer is waited for: the one that was objected to, else the first without an answer. */
export function questionNow(talk: IntakeTalk | null): IntakeQuestion | null {
  if (talk === null || talk.open === null) return null;
  const { questionnaire, answers } = talk.open;
  return talk.again ?? nextQuestion(questionnaire, answers);
}

const ZERO_TO_TEN = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

function expected({ answer }: IntakeQuestion): [Expectation['kind'], readonly string[]] {
  switch (answer.kind) {
    case 'yes-no':
      return ['yes-no', YES_NO_PHRASES];
    case 'choice':
      return ['reason', answer.options.flatMap(({ words }) => words)];
    case 'scale':
      return ['scale', ZERO_TO_TEN];
    case 'date':
      return ['day', []];
    case 'text':
      return ['reason', []];
  }
}
