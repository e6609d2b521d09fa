/**
 * What a call makes of the sentences that the makers of stage 2 kept apart, alarms included, as `./balie understand` answers: accuracy
 * typed and misheard with 95% intervals, per wish, practice kind and voice, how honest its confidence is, and how many were lost to a
 * false alarm (counted as misses). `node tools/report-wishes.ts [part]`; the part is a table of
 * `test/callers/wishes/`: `untouched-second` unless told, `untouched` (the first one), `untouched-third` to `-fifth`, or `tuning`. `--wrong` shows each miss.
 */

import { answerUnderstandLine } from '../src/commands/doors/understand-line.ts';
import type { PracticeKind } from '../src/domain/meaning.ts';
import { understand } from '../src/turn/2-understand/understand.ts';
import { readTurn } from '../src/turn/2-understand/words.ts';
import { readCallersTable } from '../test/kits/callers-table.ts';
import { mishear } from '../test/kits/mishear.ts';
import { contextOf } from '../test/kits/understanding-context.ts';
import { readTrainingSentences } from './wishes/training-sentences.ts';

const SEEDS = [11, 12, 13];
const part = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'untouched-second';
const ROWS = readCallersTable<'wish' | 'second' | 'practice' | 'voice' | 'sentence'>(`wishes/${part}.tsv`);
type Row = (typeof ROWS)[number];

interface Answer {
  readonly row: Row;
  readonly said: string;
  readonly found: string;
  readonly second: string | null;
  readonly confidence: number;
  /** What stage 2 made of it before the alarms were heard. */
  readonly heard: string;
  readonly secondHeard: string | null;
}

/** The moment for which every table in `test/callers/` is written. */
const NOW = contextOf('open').now;

const answersTo = (hear: (sentence: string) => string): readonly Answer[] =>
  ROWS.map((row) => {
    const said = hear(row.sentence);
    const practice = row.practice as PracticeKind;
    const question = { practice, now: NOW, expecting: 'open', said: [said] } as const;
    const { wish, second, confidence } = answerUnderstandLine(question);
    const heard = understand([said], { ...contextOf('open'), practice });
    return { row, said, found: wish, second, confidence, heard: heard.wish, secondHeard: heard.second };
  });

const isRight = ({ row, found }: Answer): boolean => row.wish === found;
const isRightBeforeAlarms = ({ row, heard }: Answer): boolean => row.wish === heard;
const byFalseAlarm = ({ row, found, heard }: Answer): boolean =>
  found === 'urgent' && row.wish !== 'urgent' && heard !== 'urgent';

/** Wilson's interval of 95%; of the misheard ones three stand for one sentence, so their number is divided by three. */
function share(of: readonly Answer[], heardTimes: number, is = isRight): string {
  if (of.length === 0) return '-';
  const right = of.filter(is).length / of.length;
  const n = of.length / heardTimes;
  const z = 1.96;
  const middle = (right + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const around = (z * Math.sqrt((right * (1 - right)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  const percent = (value: number): string => (100 * value).toFixed(1);
  return `${percent(right)}% (${percent(middle - around)}-${percent(Math.min(1, middle + around))})`;
}

const typed = answersTo((sentence) => sentence);
const misheard = SEEDS.flatMap((seed) => answersTo((sentence) => mishear(sentence, seed)));

function line(name: string, belongs: (answer: Answer) => boolean, is = isRight): void {
  const of = typed.filter(belongs);
  const cells = [share(of, 1, is), share(misheard.filter(belongs), SEEDS.length, is)].map((cell) =>
    cell.padEnd(22),
  );
  console.log(`${name.padEnd(22)}${String(of.length).padEnd(6)}${cells.join('').trimEnd()}`);
}

console.log(`${part}: share understood, with its 95% interval\n`);
console.log(`${''.padEnd(22)}${'n'.padEnd(6)}${'typed'.padEnd(22)}misheard`);
line('all', () => true);
line('before the alarms', () => true, isRightBeforeAlarms);
const learnt = new Set(readTrainingSentences().map(({ sentence }) => readTurn(sentence).plain));
line('not learnt literally', ({ row }) => !learnt.has(readTurn(row.sentence).plain));
for (const column of ['practice', 'voice', 'wish'] as const) {
  console.log('');
  for (const value of new Set(ROWS.map((row) => row[column] ?? '')))
    line(value, ({ row }) => (row[column] ?? '') === value);
}

console.log('\nconfidence            n     typed                 misheard');
for (const [from, to] of [
  [0, 0.5],
  [0.5, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 1.01],
] as const)
  line(
    `${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}`,
    ({ confidence }) => confidence >= from && confidence < to,
  );

const two = typed.filter(({ row }) => row.second !== '');
const both = two.filter((answer) => isRight(answer) && answer.second === answer.row.second);
const alone = typed.filter(({ row }) => row.second === '');
const invented = alone.filter(({ second }) => second !== null);
const inventedByStage2 = alone.filter(({ secondHeard }) => secondHeard !== null);
const falseAlarms = [typed, misheard].map((of) => of.filter(byFalseAlarm).length);
const refused = typed.filter(({ row, found }) => found === 'none' && row.wish !== 'none');
console.log(
  `\nboth of two wishes: ${both.length} of ${two.length}; a second one invented: ${invented.length} of ${alone.length} (${inventedByStage2.length} before the alarms); asked again instead of understood: ${refused.length}`,
);
console.log(
  `urgent by a false alarm, a miss above: ${falseAlarms[0]} of ${typed.length} typed, ${falseAlarms[1]} of ${misheard.length} misheard`,
);

if (process.argv.includes('--wrong')) {
  console.log('\nThese lines are for judging, not for tuning: whoever looks at them must write new ones.');
  for (const answer of [...typed, ...misheard])
    if (!isRight(answer))
      console.log(
        `${answer.row.wish} -> ${answer.found}${byFalseAlarm(answer) ? ' (alarm)' : ''}\t${answer.said}`,
      );
}
