import type { SparseFeatures } from '../../src/turn/2-understand/hashed-features.ts';
import { type LinearWeights, softmax } from '../../src/turn/2-understand/linear-model.ts';
import { seeded } from '../../test/kits/mishear.ts';

export interface Row {
  readonly features: SparseFeatures;
  /** Its column. */
  readonly label: number;
  /** The other label of a turn that holds two. */
  readonly also?: number;
  /** How much it counts: labels with fewer rows count as much as the others together. */
  readonly weight: number;
}

/** The size of the table: a row of `labels` weights for each place. */
export interface TableShape {
  readonly places: number;
  readonly labels: number;
  /** How often every row is seen. */
  readonly epochs: number;
}

const LEARNING_RATE = 0.3;
/** Pulls rare features back; chosen on the folds. */
const SHRINK = 2e-6;
/** Share of the features that is hidden each time, so that no single word carries a label alone. */
const HIDDEN = 0.25;
/** Labels that are this near to right are left alone: most of the work is on the others. */
const LEAST_ERROR = 1e-3;

/** Multinomial logistic regression by AdaGrad over sparse features; the same rows give the same table, place by place. */
export function learn(rows: readonly Row[], { places, labels, epochs }: TableShape): Float32Array {
  const table = new Float32Array(places * labels);
  const speed = new Float32Array(places * labels).fill(0.05);
  const order = Int32Array.from(rows, (_, index) => index);
  const chance = seeded(20261125);
  const longest = rows.reduce((most, { features }) => Math.max(most, features.places.length), 0);
  const bench: Bench = {
    shown: new Float32Array(longest),
    sums: new Float64Array(labels),
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance);
    for (const index of order) {
      const row = rows[index];
      if (row) learnRow(row, table, speed, chance, bench);
    }
  }
  return table;
}

function shuffle(order: Int32Array, chance: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(chance() * (index + 1));
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** Room for one row's work, so that a million rows do not make garbage. */
interface Bench {
  readonly shown: Float32Array;
  readonly sums: Float64Array;
}

function learnRow(
  row: Row,
  table: Float32Array,
  speed: Float32Array,
  chance: () => number,
  bench: Bench,
): void {
  addUp(row.features, table, chance, bench);
  const errors = softmax(bench.sums);
  const share = row.also === undefined ? 1 : 0.5;
  errors[row.label] = (errors[row.label] ?? 0) - share;
  if (row.also !== undefined) errors[row.also] = (errors[row.also] ?? 0) - share;
  correct(row, table, speed, errors, bench.shown);
}

function addUp(
  { places, values }: SparseFeatures,
  table: Float32Array,
  chance: () => number,
  bench: Bench,
): void {
  const { shown, sums } = bench;
  const count = sums.length;
  sums.fill(0);
  for (let index = 0; index < places.length; index++) {
    const value = chance() < HIDDEN ? 0 : (values[index] as number) / (1 - HIDDEN);
    shown[index] = value;
    if (value === 0) continue;
    const row = (places[index] as number) * count;
    for (let column = 0; column < count; column++)
      sums[column] = (sums[column] as number) + value * (table[row + column] as number);
  }
}

function correct(
  { features: { places }, weight }: Row,
  table: Float32Array,
  speed: Float32Array,
  errors: Float64Array,
  shown: Float32Array,
): void {
  const count = errors.length;
  const wrong = Int32Array.from(errors.keys()).filter(
    (column) => Math.abs(errors[column] as number) > LEAST_ERROR,
  );
  for (let index = 0; index < places.length; index++) {
    const value = (shown[index] as number) * weight;
    if (value === 0) continue;
    const row = (places[index] as number) * count;
    for (const column of wrong) {
      const place = row + column;
      const old = table[place] as number;
      const slope = (errors[column] as number) * value + SHRINK * old;
      const seen = (speed[place] as number) + slope * slope;
      speed[place] = seen;
      table[place] = old - (LEARNING_RATE * slope) / Math.sqrt(seen);
    }
  }
}

/** One signed byte a weight, each label with its own scale. */
export function quantise(table: Float32Array, labels: number, temperature: number): LinearWeights {
  const largest = new Float64Array(labels);
  for (let place = 0; place < table.length; place++)
    largest[place % labels] = Math.max(largest[place % labels] ?? 0, Math.abs(table[place] ?? 0));
  const scales = [...largest].map((value) => Number((Math.max(value, 1e-6) / 127).toPrecision(6)));
  const bytes = new Int8Array(table.length);
  for (let place = 0; place < table.length; place++)
    bytes[place] = Math.round((table[place] ?? 0) / (scales[place % labels] ?? 1));
  return { weights: Buffer.from(bytes.buffer).toString('base64'), scales, temperature };
}
