import { onlyArguments } from '../src/commands/only-arguments.ts';
import { type AlarmCaller, alarmCallers, misheard, type Score, score } from '../test/kits/alarm-callers.ts';
import { wilson } from '../test/kits/wilson.ts';

/**
 * How well the alarm rules serve the callers of test/callers/alarms: sensitivity with its 95% interval, over-triage and the
 * share that hears 112, by trap and by practice, typed and misheard. `--wrong` names the rows that went wrong in the
 * development files, never those of the untouched ones: who reads those can no longer be judged by them.
 */
if (!onlyArguments('triage:report', ['--wrong'])) process.exit();
const SEEDS = [1, 2, 3];

const development = [...alarmCallers('emergencies-'), ...alarmCallers('no-emergencies-')];
const untouched = alarmCallers('untouched.');
const untouchedSecond = alarmCallers('untouched-second');
const untouchedThird = alarmCallers('untouched-third');
const redFlags = alarmCallers('redflags');

for (const [name, callers] of [
  ['Development', development],
  ['Untouched', untouched],
  ['Untouched, second part', untouchedSecond],
  ['Untouched, third part', untouchedThird],
  ['Red flags (S9)', redFlags],
] as const) {
  console.log(`\n## ${name}\n`);
  table([
    ['typed', callers],
    ['misheard', SEEDS.flatMap((seed) => callers.map((caller) => misheard(caller, seed)))],
  ]);
}
console.log(
  '\nRF66, asking for a human without danger, is heard by understanding and not by a rule: S9 holds it at the door of `understand`.',
);
console.log('\n## Development and untouched, by practice\n');
table(groups([...development, ...untouched], ({ practice }) => practice));
console.log('\n## Development and untouched, by trap\n');
table(groups([...development, ...untouched], ({ trap }) => trap));
console.log('\n## Development, by rule\n');
table(groups(alarmCallers('emergencies-'), ({ rule }) => rule));
if (process.argv.includes('--wrong'))
  console.log(`\nWrong in development: ${score(development).wrong.join(' ')}`);

function groups(
  callers: readonly AlarmCaller[],
  by: (caller: AlarmCaller) => string,
): [string, AlarmCaller[]][] {
  return [...Map.groupBy(callers, by)].sort(([a], [b]) => a.localeCompare(b));
}

function table(rows: readonly (readonly [string, readonly AlarmCaller[]])[]): void {
  console.log('| | emergencies | sensitivity (95%) | others | to a human (95%) | 112 |');
  console.log('|---|---|---|---|---|---|');
  for (const [name, callers] of rows) console.log(`| ${name} | ${cells(score(callers)).join(' | ')} |`);
}

function cells({ emergencies, served, others, toHuman, to112 }: Score): string[] {
  return [
    String(emergencies),
    share(served, emergencies),
    String(others),
    share(toHuman, others),
    others === 0 ? '' : percent(to112 / others),
  ];
}

function share(count: number, of: number): string {
  if (of === 0) return '';
  const [low, high] = wilson(count, of);
  return `${percent(count / of)} (${percent(low)} to ${percent(high)})`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
