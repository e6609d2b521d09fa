import type { YesNo } from '../../../domain/meaning.ts';
import { type LinearModel, type LinearWeights, linearModel } from '../linear-model.ts';
import type { SaidTurn } from '../words.ts';
import { answerAfterAll } from './after-all.ts';
import { answerFeatures } from './features.ts';
import { answerByPhrases } from './phrases.ts';
import { agrees, contrasts } from './polarity.ts';
import weights from './weights.json' with { type: 'json' };

/** What an answer may be; `none` is a question back, a hesitation, or something else. The order of the columns. */
export const ANSWERS = ['yes', 'no', 'correct', 'none'] as const;

const TRAINED: LinearModel = linearModel(weights as LinearWeights);

/** Below this chance the answer is asked for again. A "no" costs one more question, so it may be guessed; a "yes" may do what nobody wanted. */
const SURE_ENOUGH = { yes: 0.6, no: 0.4, correct: 0.4, none: 0 };

/** What the caller answers to a question of yes or no; undefined when that is not clear. */
export function judgeAnswer(turn: SaidTurn, model: LinearModel = TRAINED): YesNo | undefined {
  const afterAll = answerAfterAll(turn);
  if (afterAll !== undefined) return afterAll;
  if (contrasts(turn)) return 'correct';
  const chances = model.chances(answerFeatures(turn, answerByPhrases(turn)));
  const chance = Math.max(...chances);
  const answer = ANSWERS[chances.indexOf(chance)] ?? 'none';
  if (answer === 'yes' && ((beginsWithNo(turn) && !agrees(turn)) || endsWithNot(turn)))
    return likelierRefusal(chances);
  return answer === 'none' || chance < SURE_ENOUGH[answer] ? undefined : answer;
}

/**
 * "Nee wacht, doe toch maar dinsdag" was once read as a yes, and Monday was booked. An answer that begins with a no and holds no word of
 * agreement is no yes, whatever the model makes of the rest: what is done by mistake costs more than asking again.
 */
const beginsWithNo = ({ plain }: SaidTurn): boolean =>
  /^ (nee|neen|nou nee|wacht|ho|stop|niet) /u.test(plain);

/** "Da klopt ni", "det is 't neet": the no of a region at the end, and not "waarom niet". */
const endsWithNot = ({ plain }: SaidTurn): boolean =>
  / (?:ni|nie|niet|nit|nait|neet|nich) (?:(?:just|juist|waar|goed|hoor|he|ze|zenne|jong|meneer|mevrouw) )*$/u.test(
    plain,
  ) && !/^ (?:ja|jawel|jazeker|prima|graag) | waarom (?:ni|nie|niet|neet) /u.test(plain);

const likelierRefusal = ([, no = 0, correct = 0]: Float64Array): YesNo => (no > correct ? 'no' : 'correct');
