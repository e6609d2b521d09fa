/**
 * Trains the wish model from `test/callers/wishes/train-*.tsv` and writes `src/turn/2-understand/wishes/weights.json`; deterministic.
 * `node tools/train-wishes.ts` trains and writes; `--report` measures on five held-out folds instead and writes nothing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { WISHES, type Wish } from '../src/domain/meaning.ts';
import { FEATURE_PLACES, type Features, featuresOf } from '../src/turn/2-understand/wishes/features.ts';
import { judgeWish } from '../src/turn/2-understand/wishes/judge-wish.ts';
import { softmax, type WishWeights, wishModel } from '../src/turn/2-understand/wishes/wish-model.ts';
import { readTurn } from '../src/turn/2-understand/words.ts';
import { mishear, seeded } from '../test/kits/mishear.ts';

const CALLERS = new URL('../test/callers/wishes/', import.meta.url);
const WEIGHTS = new URL('../src/turn/2-understand/wishes/weights.json', import.meta.url);
const FOLDS = 5;
const EPOCHS = 6;
const LEARNING_RATE = 0.35;
/** Pulls rare features back; chosen on the folds. */
const SHRINK = 2e-6;

interface Example {
  readonly wish: number;
  readonly sentence: string;
  readonly group: number;
}

function readTrainingSentences(): readonly Example[] {
  const files = readdirSync(CALLERS)
    .filter((name) => /^train-.+\.tsv$/.test(name))
    .sort();
  let group = 0;
  return files.flatMap((name) => {
    const wish = WISHES.indexOf(name.slice('train-'.length, -'.tsv'.length) as Wish);
    if (wish < 0) throw new Error(`${name} names no wish`);
    const [, ...lines] = readFileSync(new URL(name, CALLERS), 'utf8').trim().split('\n');
    return lines.filter((line) => line !== '').map((sentence) => ({ wish, sentence, group: group++ }));
  });
}

function readWrappers(): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const rows = readFileSync(new URL('wrappers.tsv', CALLERS), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const of = (place: string): readonly string[] =>
    rows.flatMap(([where, words]) => (where === place && words ? [words] : []));
  return { before: of('before'), after: of('after') };
}

/** Each sentence as written, misheard twice, and twice in the polite or long-winded wrapping of a real call. */
function varied(example: Example, wrappers: ReturnType<typeof readWrappers>): readonly string[] {
  const { sentence, group } = example;
  const pick = (from: readonly string[], turn: number): string =>
    from[(group * 7 + turn * 13) % from.length] ?? '';
  // A wrapped "ja" is still no wish; a wrapped fragment of a story would only repeat the wrapper.
  const wrapped = [
    `${pick(wrappers.before, 1)} ${sentence}`,
    `${pick(wrappers.before, 2)} ${sentence} ${pick(wrappers.after, 3)}`,
  ];
  return [
    sentence,
    mishear(sentence, 1),
    mishear(sentence, 2, 1.6),
    wrapped[0] ?? '',
    mishear(wrapped[1] ?? '', 3),
  ];
}

interface Trained {
  readonly table: Float32Array;
}

/**
 * The examples' features in every variation, and once more with only the phrases and concepts: so the model learns what a phrase
 * is worth when all other words are new to it.
 */
function rowsOf(example: Example, wrappers: ReturnType<typeof readWrappers>): readonly Row[] {
  const { wish } = example;
  const turns = varied(example, wrappers).map((sentence) => readTurn(sentence));
  const rows = turns.map((turn) => ({ features: featuresOf(turn), wish }));
  const [first] = turns;
  return first ? [...rows, { features: onlyMeaningful(featuresOf(first, true)), wish }] : rows;
}

function onlyMeaningful(features: Features): Features {
  const kept = features.names.flatMap((name, index) =>
    /^(phrase|phrases|concept|both|always|length)( |$)/.test(name) ? [index] : [],
  );
  return {
    ...features,
    places: Int32Array.from(kept, (index) => features.places[index] ?? 0),
    values: Float32Array.from(kept, (index) => features.values[index] ?? 0),
  };
}

interface Row {
  readonly features: Features;
  readonly wish: number;
}

/** Multinomial logistic regression by AdaGrad over sparse features. */
function train(rows: readonly Row[]): Trained {
  const count = WISHES.length;
  const table = new Float32Array(FEATURE_PLACES * count);
  const speed = new Float32Array(FEATURE_PLACES * count).fill(0.05);
  const order = rows.map((_, index) => index);
  const chance = seeded(20261125);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(chance() * (index + 1));
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    for (const index of order) {
      const row = rows[index];
      if (row) learn(row.features, row.wish, table, speed, count);
    }
  }
  return { table };
}

function learn(
  features: Features,
  wish: number,
  table: Float32Array,
  speed: Float32Array,
  count: number,
): void {
  const { places, values } = features;
  const sums = new Float64Array(count);
  for (let index = 0; index < places.length; index++) {
    const row = (places[index] ?? 0) * count;
    const value = values[index] ?? 0;
    for (let column = 0; column < count; column++)
      sums[column] = (sums[column] ?? 0) + value * (table[row + column] ?? 0);
  }
  const errors = softmax(sums);
  errors[wish] = (errors[wish] ?? 0) - 1;
  for (let index = 0; index < places.length; index++) {
    const row = (places[index] ?? 0) * count;
    const value = values[index] ?? 0;
    for (let column = 0; column < count; column++) {
      const error = errors[column] ?? 0;
      if (error > -1e-4 && error < 1e-4) continue;
      const place = row + column;
      const weight = table[place] ?? 0;
      const slope = error * value + SHRINK * weight;
      const seen = (speed[place] ?? 0) + slope * slope;
      speed[place] = seen;
      table[place] = weight - (LEARNING_RATE * slope) / Math.sqrt(seen);
    }
  }
}

/** One signed byte a weight, each wish with its own scale. */
function quantise(
  { table }: Trained,
  temperature: number,
  calibration: WishWeights['calibration'],
): WishWeights {
  const count = WISHES.length;
  const largest = new Float64Array(count);
  for (let place = 0; place < table.length; place++) {
    largest[place % count] = Math.max(largest[place % count] ?? 0, Math.abs(table[place] ?? 0));
  }
  const scales = [...largest].map((value) => Number((Math.max(value, 1e-6) / 127).toPrecision(6)));
  const bytes = new Int8Array(table.length);
  for (let place = 0; place < table.length; place++)
    bytes[place] = Math.round((table[place] ?? 0) / (scales[place % count] ?? 1));
  return {
    wishes: WISHES,
    weights: Buffer.from(bytes.buffer).toString('base64'),
    scales,
    temperature,
    calibration,
  };
}

interface Judged {
  readonly right: boolean;
  readonly chance: number;
  readonly sums: boolean;
}

const IDENTITY: WishWeights['calibration'] = [
  [0, 0],
  [1, 1],
];

/** Answers on held-out folds: honest chances to calibrate on, and the figures of the report. */
function heldOut(
  examples: readonly Example[],
  wrappers: ReturnType<typeof readWrappers>,
  temperature: number,
) {
  const answers: {
    readonly example: Example;
    readonly style: 'typed' | 'misheard' | 'wrapped';
    readonly wish: Wish;
    readonly second: Wish | null;
    readonly chance: number;
    readonly right: boolean;
  }[] = [];
  const all = examples.map((example) => rowsOf(example, wrappers));
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = all.filter((_, index) => index % FOLDS !== fold).flat();
    const model = wishModel(quantise(train(rows), temperature, IDENTITY));
    for (const [index, example] of examples.entries()) {
      if (index % FOLDS !== fold) continue;
      const [, , , wrapped = ''] = varied(example, wrappers);
      for (const [style, sentence] of [
        ['typed', example.sentence],
        ['misheard', mishear(example.sentence, 7)],
        ['wrapped', wrapped],
      ] as const) {
        const { wish, second, chance } = judgeWish(readTurn(sentence), 'open', model);
        answers.push({ example, style, wish, second, chance, right: WISHES.indexOf(wish) === example.wish });
      }
    }
  }
  return answers;
}

/** Isotonic regression (pool adjacent violators) over the chances, thinned to at most 20 points. */
function isotonic(judged: readonly Pick<Judged, 'right' | 'chance'>[]): WishWeights['calibration'] {
  const blocks: { sum: number; right: number; count: number }[] = [];
  for (const { chance, right } of judged.toSorted((one, other) => one.chance - other.chance)) {
    blocks.push({ sum: chance, right: right ? 1 : 0, count: 1 });
    for (let last = blocks.length - 1; last > 0; last--) {
      const here = blocks[last];
      const before = blocks[last - 1];
      if (!here || !before || before.right / before.count < here.right / here.count) break;
      blocks.splice(last - 1, 2, {
        sum: here.sum + before.sum,
        right: here.right + before.right,
        count: here.count + before.count,
      });
    }
  }
  const large = mergeSmall(blocks, Math.ceil(judged.length / 25));
  // One answer more, right or wrong, in each block keeps "always right" out of the table.
  return [
    [0, 0],
    ...large.map(
      ({ sum, right, count }) => [round(sum / count), round((right + 0.5) / (count + 1))] as const,
    ),
    [1, round(Math.min(0.995, ((large.at(-1)?.right ?? 0) + 0.5) / ((large.at(-1)?.count ?? 0) + 1)))],
  ];
}

function mergeSmall(
  blocks: readonly { readonly sum: number; readonly right: number; readonly count: number }[],
  smallest: number,
) {
  const merged: { sum: number; right: number; count: number }[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last && last.count < smallest)
      merged[merged.length - 1] = {
        sum: last.sum + block.sum,
        right: last.right + block.right,
        count: last.count + block.count,
      };
    else merged.push({ ...block });
  }
  return merged;
}

const round = (value: number): number => Number(value.toFixed(4));

function report(answers: ReturnType<typeof heldOut>): void {
  for (const style of ['typed', 'misheard', 'wrapped'] as const) {
    const of = answers.filter((answer) => answer.style === style);
    const right = of.filter((answer) => answer.right).length;
    console.log(
      `${style}: ${right} of ${of.length} (${((100 * right) / of.length).toFixed(1)}%), seconds invented ${of.filter(({ second }) => second !== null).length}`,
    );
  }
  if (!process.argv.includes('--errors')) return;
  const wrong = answers.filter(({ right, style }) => !right && style === 'typed');
  for (const { example, wish, chance } of wrong) {
    console.log(`${WISHES[example.wish]}\t${wish}\t${chance.toFixed(2)}\t${example.sentence}`);
  }
}

const started = performance.now();
const examples = readTrainingSentences();
const wrappers = readWrappers();
const TEMPERATURE = 1.0;
const answers = heldOut(examples, wrappers, TEMPERATURE);
const calibration = isotonic(answers);
console.log(`${examples.length} sentences; calibration ${JSON.stringify(calibration)}`);
report(answers);
if (!process.argv.includes('--report')) {
  const rows = examples.flatMap((example) => rowsOf(example, wrappers));
  const weights = quantise(train(rows), TEMPERATURE, calibration);
  writeFileSync(WEIGHTS, `${JSON.stringify(weights)}\n`);
}
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
