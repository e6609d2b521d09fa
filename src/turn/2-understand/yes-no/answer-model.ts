import type { YesNo } from '../../../domain/meaning.ts';
import { type LinearModel, type LinearWeights, linearModel } from '../linear-model.ts';
import type { SaidTurn } from '../words.ts';
import { answerFeatures } from './features.ts';
import { answerByPhrases } from './phrases.ts';
import weights from './weights.json' with { type: 'json' };

/** What an answer may be; `none` is a question back, a hesitation, or something else. The order of the columns. */
export const ANSWERS = ['yes', 'no', 'correct', 'none'] as const;

const TRAINED: LinearModel = linearModel(weights as LinearWeights);

/** Below this chance the answer is asked for again. A "no" costs one more question, so it may be guessed; a "yes" may do what nobody wanted. */
const SURE_ENOUGH = { yes: 0.6, no: 0.4, correct: 0.4, none: 0 };

/** What the caller answers to a question of yes or no; undefined when that is not clear. */
export function judgeAnswer(turn: SaidTurn, model: LinearModel = TRAINED): YesNo | undefined {
  const chances = model.chances(answerFeatures(turn, answerByPhrases(turn)));
  const chance = Math.max(...chances);
  const answer = ANSWERS[chances.indexOf(chance)] ?? 'none';
  return answer === 'none' || chance < SURE_ENOUGH[answer] ? undefined : answer;
}
