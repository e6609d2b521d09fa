import type { ApprovedAnswer, Practice } from '../../domain/practice.ts';
import { approvedAnswer } from './approved-answer.ts';
import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { ask } from './questions.ts';
import { longestSaid } from './said-words.ts';
import { telling } from './telling.ts';

const answerTo = ({ asked }: Dialogue, { practice, now }: DialogueContext): ApprovedAnswer | null =>
  approvedAnswer(practice, ['prevention'], asked, now.toPlainDate());

const tells = telling((dialogue, context) => {
  const answer = answerTo(dialogue, context);
  return answer === null ? null : { phrase: 'approved-answer', answer };
});

/** Flu jab, screening, recall: only what the practice chose to tell, and only while it holds; what Balie can plan is offered at once. */
export const prevention: typeof tells = { ...tells, begin: tellAndOffer, identified: tellAndOffer };

function tellAndOffer(dialogue: Dialogue, context: DialogueContext): Decided {
  const answer = answerTo(dialogue, context);
  return answer !== null && isPlannedHere(answer, context.practice)
    ? ask({ ...dialogue, wish: 'book', answered: true }, 'offer-appointment', context, [
        { phrase: 'approved-answer', answer },
      ])
    : tells.begin(dialogue, context);
}

/** "Bij de assistente kunt u een afspraak maken", of something that Balie may plan: to hang up then would leave the caller where they were. */
const isPlannedHere = ({ text, words }: ApprovedAnswer, { appointmentTypes, opened }: Practice): boolean =>
  opened.includes('book') &&
  /(?<!zonder )afspraak/iu.test(text) &&
  appointmentTypes.some(
    (type) => type.bookableBy === 'balie' && words.some((word) => longestSaid(word, type.words) !== null),
  );
