import type { AnswerTopic } from '../../domain/practice.ts';
import { approvedAnswer, pointedAt } from './approved-answer.ts';
import { holdsAny } from './said-words.ts';
import { telling } from './telling.ts';

const ABOUT_INSURANCE = [
  'verzeker',
  'vergoed',
  'polis',
  'eigen risico',
  'zorgverzekeraar',
  'contract',
  'gedekt',
  'dekking',
];

/** Both a cost and the insurer's: the answer that names it is the one. */
const OWN_RISK = ['eigen risico'];

const ABOUT_COSTS = ['kost', 'prijs', 'prijzen', 'tarie', 'duur', 'betalen', 'bedrag', 'euro'];

/**
 * What it costs and who pays, in the words of the practice. The usual answer about costs is none to a question about the
 * insurance, nor the other way round; a question that is about neither by its words, or both, may have either.
 */
export const costsOrInsurance = telling(({ asked }, { practice, now }) => {
  const today = now.toPlainDate();
  const insurance = holdsAny(asked, ABOUT_INSURANCE);
  const costs = holdsAny(asked, ABOUT_COSTS);
  const usual: readonly AnswerTopic[] =
    insurance === costs ? ['costs', 'insurance'] : insurance ? ['insurance'] : ['costs'];
  const topics: readonly AnswerTopic[] = ['costs', 'insurance'];
  const namesIt = holdsAny(asked, OWN_RISK)
    ? topics
        .map((topic) => approvedAnswer(practice, [topic], asked, today))
        .find((found) => found !== null && holdsAny(found.text, OWN_RISK))
    : null;
  const answer =
    pointedAt(practice, topics, asked, today) ?? namesIt ?? approvedAnswer(practice, usual, asked, today);
  return answer === null ? null : { phrase: 'approved-answer', answer };
});
