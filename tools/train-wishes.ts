/**
 * Trains the wish model from `test/callers/wishes/{train,patterns}-*.tsv` and the model of yes and no from `test/callers/slots/`;
 * deterministic. `node tools/train-wishes.ts` trains and writes `weights.json` beside each model; `--report` measures the wishes on
 * held-out folds instead and writes nothing; `--tune` trains on everything and measures on `tuning.tsv`, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { WISHES, type Wish } from '../src/domain/meaning.ts';
import { FEATURE_PLACES, type Features, featuresOf } from '../src/turn/2-understand/wishes/features.ts';
import { judgeWish } from '../src/turn/2-understand/wishes/judge-wish.ts';
import { type WishModel, type WishWeights, wishModel } from '../src/turn/2-understand/wishes/wish-model.ts';
import { readTurn } from '../src/turn/2-understand/words.ts';
import { readCallersTable } from '../test/kits/callers-table.ts';
import { mishear } from '../test/kits/mishear.ts';
import { calibrate } from './wishes/calibrate.ts';
import { learnAnswers } from './wishes/learn-answers.ts';
import { learn, quantise, type Row } from './wishes/learn-weights.ts';
import { type Speakers, speakersOf } from './wishes/speakers.ts';
import { type Example, readStoryFragments, readTrainingSentences } from './wishes/training-sentences.ts';

const WEIGHTS = new URL('../src/turn/2-understand/wishes/weights.json', import.meta.url);
const ANSWER_WEIGHTS = new URL('../src/turn/2-understand/yes-no/weights.json', import.meta.url);
const FOLDS = 3;
const TEMPERATURE = 1;
const EPOCHS = 5;
const UNCALIBRATED: WishWeights['calibration'] = [
  [0, 0],
  [1, 1],
];

/** Each sentence as written, misheard, wrapped in courtesies and in a story, in dialect and by who learnt Dutch late. */
function variationsOf({ sentence, wish }: Example, speakers: Speakers): readonly string[] {
  const said = [
    sentence,
    mishear(sentence, 1),
    mishear(sentence, 2, 1.6),
    speakers.wrapped(sentence, 1, false),
    mishear(speakers.wrapped(sentence, 2, true), 3),
    speakers.inDialect(sentence, 4),
    speakers.inSecondLanguage(sentence, 5),
    speakers.inStory(sentence, 6),
    mishear(speakers.inStory(sentence, 7), 8),
  ];
  return WISHES[wish] === 'other-language' ? said.slice(0, 4) : said;
}

/**
 * Each example's features in every variation, and once more with only the phrases and concepts: so the model learns what a phrase
 * is worth when all other words are new to it.
 */
function rowsOf(examples: readonly Example[], speakers: Speakers): readonly (readonly Row[])[] {
  const share = new Float64Array(WISHES.length);
  for (const { wish } of examples) share[wish] = (share[wish] ?? 0) + 1;
  const even = examples.length / WISHES.length;
  const byFold = Map.groupBy(examples, foldOf);
  return examples.map((example) => {
    const { wish } = example;
    const weight = Math.sqrt(even / (share[wish] ?? 1));
    const rows: Row[] = variationsOf(example, speakers).map((sentence) => ({
      features: featuresOf(readTurn(sentence)),
      label: wish,
      weight,
    }));
    rows.push({
      features: onlyMeaningful(featuresOf(readTurn(example.sentence), true)),
      label: wish,
      weight,
    });
    // Of its own fold, so that no held-out sentence is learnt as the other half of a turn.
    const two = speakers.withAnother(example, byFold.get(foldOf(example)) ?? []);
    if (two !== null)
      rows.push({ features: featuresOf(readTurn(two.sentence)), label: wish, also: two.also, weight });
    return rows;
  });
}

const foldOf = ({ group }: Example): number => group % FOLDS;

function onlyMeaningful(features: Features): Features {
  const kept = features.names.flatMap((name, index) =>
    /^(phrase|concept|both|always|length)( |$)/.test(name) ? [index] : [],
  );
  return {
    ...features,
    places: Int32Array.from(kept, (index) => features.places[index] ?? 0),
    values: Float32Array.from(kept, (index) => features.values[index] ?? 0),
  };
}

function weightsFrom(rows: readonly Row[], calibration: WishWeights['calibration']): WishWeights {
  const table = learn(rows, { places: FEATURE_PLACES, labels: WISHES.length, epochs: EPOCHS });
  return { wishes: WISHES, ...quantise(table, WISHES.length, TEMPERATURE), calibration };
}

interface Answer {
  readonly style: string;
  readonly sentence: string;
  readonly wanted: string;
  readonly found: Wish;
  readonly chance: number;
  readonly right: boolean;
}

function answer(style: string, wanted: string, sentence: string, model: WishModel): Answer {
  const { wish: found, chance } = judgeWish(readTurn(sentence), 'open', model);
  return { style, sentence, wanted, found, chance, right: found === wanted };
}

/** Answers on held-out folds of patterns: honest chances to calibrate on. */
function heldOut(
  examples: readonly Example[],
  rows: readonly (readonly Row[])[],
  speakers: Speakers,
  folds: readonly number[],
): readonly Answer[] {
  return folds.flatMap((fold) => {
    const others = rows.filter((__, index) => examples[index] && foldOf(examples[index]) !== fold);
    const model = wishModel(weightsFrom(others.flat(), UNCALIBRATED));
    return examples
      .filter((example) => foldOf(example) === fold)
      .flatMap(({ wish, sentence }) => {
        const wanted = WISHES[wish] ?? 'none';
        return [
          answer('typed', wanted, sentence, model),
          answer('misheard', wanted, mishear(sentence, 9), model),
          answer('in a story', wanted, speakers.inStory(sentence, 10), model),
        ];
      });
  });
}

function report(answers: readonly Answer[]): void {
  for (const [style, of] of Map.groupBy(answers, (one) => one.style)) {
    const right = of.filter((one) => one.right).length;
    console.log(`${style}: ${right} of ${of.length} (${((100 * right) / of.length).toFixed(1)}%)`);
  }
  if (!process.argv.includes('--errors')) return;
  for (const { style, wanted, found, chance, right, sentence } of answers)
    if (!right) console.log(`${style}\t${wanted}\t${found}\t${chance.toFixed(2)}\t${sentence}`);
}

const started = performance.now();
const examples = readTrainingSentences();
const speakers = speakersOf(readStoryFragments());
const rows = rowsOf(examples, speakers);
console.log(`${examples.length} sentences, ${rows.flat().length} rows`);
if (process.argv.includes('--report')) report(heldOut(examples, rows, speakers, [...Array(FOLDS).keys()]));
else if (process.argv.includes('--tune')) {
  const model = wishModel(weightsFrom(rows.flat(), UNCALIBRATED));
  report(
    readCallersTable<'wish' | 'voice' | 'sentence'>('wishes/tuning.tsv').flatMap(
      ({ wish, voice, sentence }) => [
        answer('typed', wish, sentence, model),
        answer(`typed ${voice}`, wish, sentence, model),
        ...[11, 12, 13].map((seed) => answer('misheard', wish, mishear(sentence, seed), model)),
      ],
    ),
  );
} else {
  // One fold has some 10,000 answers to calibrate on; all three took 39 s more.
  const answers = heldOut(examples, rows, speakers, [0]);
  report(answers);
  const weights = weightsFrom(rows.flat(), calibrate(answers));
  writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`);
  writeFileSync(ANSWER_WEIGHTS, `${JSON.stringify(learnAnswers())}\n`);
}
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
