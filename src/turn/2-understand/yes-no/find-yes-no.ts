import type { ExpectedKind } from '../../../domain/expectation.ts';
import type { YesNo } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';
import { judgeAnswer } from './answer-model.ts';
import { answerByPhrases } from './phrases.ts';

/** Outside a yes-or-no question "ja" and "nee" open many sentences; only in turns this short are they the answer. */
const SHORT_ANSWER_WORDS = 7;

/** Whether the caller agrees (`yes`), refuses (`no`) or says that Balie has it wrong (`correct`); undefined when neither. */
export function findYesNo(turn: SaidTurn, expecting: ExpectedKind): YesNo | undefined {
  if (turn.words.length === 0) return byGesture(turn.judged);
  if (expecting === 'yes-no') return judgeAnswer(turn);
  const answer = answerByPhrases(turn);
  if (answer === 'correct') return answer;
  if (turn.words.length > SHORT_ANSWER_WORDS) return undefined;
  const first = turn.words.find(({ text }) => !HESITATIONS.has(text));
  return first !== undefined && OPENING_ANSWERS.has(first.text) ? answer : undefined;
}

const HESITATIONS = new Set('eh uh euh ehm hm nou tja ach oh och'.split(' '));
const OPENING_ANSWERS = new Set(
  'ja jawel jazeker jaja nee neen prima oke graag akkoord klopt inderdaad liever mwah zeker jep yep nope goed dat is toch'.split(
    ' ',
  ),
);

/** A written turn (a chat, a test) may hold only a sign. */
const byGesture = (judged: string): YesNo | undefined =>
  /[👍👌✅]/u.test(judged) ? 'yes' : /[👎❌🚫]/u.test(judged) ? 'no' : undefined;
