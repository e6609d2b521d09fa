/**
 * What stage 2 makes of callers' answers, typed and misheard with 95% intervals, slot by slot. `node tools/report-answers.ts [folder]`; the
 * folder is one of `test/callers/slots/`: `untouched` unless told. `--wrong` shows each miss of a part that may be read, so never of `untouched` and its like.
 */
import { existsSync } from 'node:fs';
import { mishear } from '../test/kits/mishear.ts';
import { SLOT_TABLES, type SlotScore, scoreMixed, scoreSlots } from '../test/kits/slot-tables.ts';
import { wilson } from '../test/kits/wilson.ts';

const SEEDS = [1, 2, 3];
const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'untouched';
const showsMisses = process.argv.includes('--wrong');
if (showsMisses && folder.startsWith('untouched'))
  throw new Error('the untouched parts are for judging and are not read');

type Judge = (hear: (said: string) => string) => SlotScore;

const JUDGES: readonly (readonly [slot: string, judge: Judge])[] = [
  ...SLOT_TABLES.map((table): readonly [string, Judge] => [
    table.slot,
    (hear) => scoreSlots(table, `${folder}/`, hear),
  ]),
  ['corrections', (hear) => scoreMixed(`${folder}/corrections.tsv`, hear)],
];

/** Of the misheard ones three stand for one sentence, so the interval is that of the sentences. */
function share(scores: readonly SlotScore[]): string {
  const right = scores.reduce((sum, score) => sum + score.right, 0);
  const judged = scores.reduce((sum, score) => sum + score.n, 0);
  const [from, to] = wilson(right / scores.length, judged / scores.length);
  const percent = (part: number): string => (100 * part).toFixed(1);
  return `${percent(right / judged)}% (${percent(from)}-${percent(to)})`.padEnd(22);
}

console.log(`${folder}: share read right, with its 95% interval\n`);
console.log(`${''.padEnd(16)}${'n'.padEnd(6)}${'typed'.padEnd(22)}misheard`);
for (const [slot, judge] of JUDGES) {
  if (!existsSync(new URL(`../test/callers/slots/${folder}/${slot}.tsv`, import.meta.url))) continue;
  const typed = judge((said) => said);
  const misheard = SEEDS.map((seed) => judge((said) => mishear(said, seed)));
  console.log(`${slot.padEnd(16)}${String(typed.n).padEnd(6)}${share([typed])}${share(misheard).trimEnd()}`);
  if (showsMisses) for (const line of typed.wrong) console.log(`  ${line}`);
}
