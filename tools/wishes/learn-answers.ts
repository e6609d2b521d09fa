import type { LinearWeights } from '../../src/turn/2-understand/linear-model.ts';
import { repairAnswer } from '../../src/turn/2-understand/repair.ts';
import { readTurn } from '../../src/turn/2-understand/words.ts';
import { ANSWERS } from '../../src/turn/2-understand/yes-no/answer-model.ts';
import { ANSWER_PLACES, answerFeatures } from '../../src/turn/2-understand/yes-no/features.ts';
import { answerByPhrases } from '../../src/turn/2-understand/yes-no/phrases.ts';
import { readCallersTable } from '../../test/kits/callers-table.ts';
import { mishear } from '../../test/kits/mishear.ts';
import { learn, quantise, type Row } from './learn-weights.ts';
import { readLists, sentencesOf } from './sentence-patterns.ts';

/** Sentences taken of each pattern; the choices of most patterns give hundreds (tried: 8, 14, 20). */
const OF_A_PATTERN = 14;

const EPOCHS = 5;

interface Answered {
  readonly said: string;
  readonly label: number;
}

/** Learns from `slots/patterns-yes-no.tsv` and the written answers what is a yes, a no, an objection or no answer. */
export function learnAnswers(): LinearWeights {
  const rows = answers().flatMap(({ said, label }) =>
    [said, mishear(said, 1), mishear(said, 2)].map((heard): Row => {
      const turn = repairAnswer(readTurn(heard), 'answers');
      return { features: answerFeatures(turn, answerByPhrases(turn)), label, weight: 1 };
    }),
  );
  const labels = ANSWERS.length;
  return quantise(learn(rows, { places: ANSWER_PLACES, labels, epochs: EPOCHS }), labels, 1);
}

function answers(): readonly Answered[] {
  const lists = readLists('slots/lists.tsv');
  const made = readCallersTable<'yesNo' | 'pattern'>('slots/patterns-yes-no.tsv').flatMap(
    ({ yesNo, pattern }) =>
      sentencesOf(pattern, OF_A_PATTERN, lists).map((said) => ({ said, label: labelOf(yesNo) })),
  );
  const written = ['slots/yes-no.tsv', 'slots/apart/yes-no.tsv'].flatMap((table) =>
    readCallersTable<'said' | 'yesNo'>(table).map(({ said, yesNo }) => ({ said, label: labelOf(yesNo) })),
  );
  return [...made, ...written];
}

const labelOf = (yesNo: string): number =>
  ANSWERS.indexOf((yesNo === '' ? 'none' : yesNo) as (typeof ANSWERS)[number]);
