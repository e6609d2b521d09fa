/**
 * What stage 2 makes of the sentences that its makers kept apart: accuracy typed and misheard, how honest its confidence is, and
 * with `--wrong` each sentence that went wrong. `node tools/report-wishes.ts`.
 */
import { understand } from '../src/turn/2-understand/understand.ts';
import { readCallersTable } from '../test/kits/callers-table.ts';
import { mishear } from '../test/kits/mishear.ts';
import { contextOf } from '../test/kits/understanding-context.ts';

const ROWS = readCallersTable<'wish' | 'second' | 'sentence'>('wishes/untouched.tsv');
const SEEDS = [11, 12, 13];

interface Answer {
  readonly wanted: string;
  readonly found: string;
  readonly confidence: number;
  readonly said: string;
}

const answersTo = (hear: (sentence: string) => string): readonly Answer[] =>
  ROWS.map(({ wish, sentence }) => {
    const said = hear(sentence);
    const meaning = understand([said], contextOf('open'));
    return { wanted: wish, found: meaning.wish, confidence: meaning.confidence, said };
  });

const percent = (of: readonly Answer[]): string =>
  `${((100 * of.filter(({ wanted, found }) => wanted === found).length) / of.length).toFixed(1)}%`;

const typed = answersTo((sentence) => sentence);
const misheard = SEEDS.flatMap((seed) => answersTo((sentence) => mishear(sentence, seed)));
console.log(
  `typed ${percent(typed)} of ${typed.length}, misheard ${percent(misheard)} of ${misheard.length}`,
);

console.log('\nconfidence   typed          misheard');
for (const [from, to] of [
  [0, 0.5],
  [0.5, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 1.01],
] as const) {
  const within = (of: readonly Answer[]): readonly Answer[] =>
    of.filter(({ confidence }) => confidence >= from && confidence < to);
  const cell = (of: readonly Answer[]): string => (of.length === 0 ? '-' : `${percent(of)} of ${of.length}`);
  console.log(
    `${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}    ${cell(within(typed)).padEnd(15)}${cell(within(misheard))}`,
  );
}

const both = ROWS.filter(({ second }) => second !== '');
const heard = both.filter(({ wish, second, sentence }) => {
  const meaning = understand([sentence], contextOf('open'));
  return meaning.wish === wish && meaning.second === second;
});
console.log(`\nboth of two wishes: ${heard.length} of ${both.length}`);

console.log('\nwish                 typed     misheard');
for (const wish of new Set(ROWS.map((row) => row.wish))) {
  const of = (answers: readonly Answer[]): string => percent(answers.filter(({ wanted }) => wanted === wish));
  console.log(`${wish.padEnd(21)}${of(typed).padEnd(10)}${of(misheard)}`);
}

const INDIRECT = readCallersTable<'wish' | 'sentence'>('wishes/indirect.tsv');
const indirect = INDIRECT.filter(
  ({ wish, sentence }) => understand([sentence], contextOf('open')).wish === wish,
);
console.log(
  `\nhard and indirect ones, seen once while widening the training (indirect.tsv), typed: ${indirect.length} of ${INDIRECT.length}`,
);

if (process.argv.includes('--wrong')) {
  console.log('\nThese lines are for judging, not for tuning: whoever looks at them must write new ones.');
  for (const { wanted, found, said } of [...typed, ...misheard])
    if (wanted !== found) console.log(`${wanted} -> ${found}\t${said}`);
}
