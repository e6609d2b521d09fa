import { approvedAnswer } from './approved-answer.ts';
import { telling } from './telling.ts';

/** Flu jab, screening, recall: only what the practice chose to tell, and only while it holds. */
export const prevention = telling(({ asked }, { practice, now }) => {
  const answer = approvedAnswer(practice, ['prevention'], asked, now.toPlainDate());
  return answer === null ? null : { phrase: 'approved-answer', answer };
});
