import { readdirSync, readFileSync } from 'node:fs';
import type { PracticeKind } from '../../src/domain/meaning.ts';
import { allRules } from '../../src/turn/3-triage/balie-rules.ts';
import { riskyMedicineNamed } from '../../src/turn/3-triage/rules/risky-medicine-named.ts';
import { alarmCallers } from './alarm-callers.ts';
import { seeded } from './mishear.ts';

/** One caller who teaches what is a danger and what is not. */
export interface AlarmLesson {
  readonly said: readonly string[];
  readonly danger: boolean;
  readonly practice: PracticeKind;
  readonly weight: number;
  readonly from: 'voices' | 'older' | 'ordinary' | 'rules' | 'wishes' | 'stories';
}

const CALLERS = new URL('../callers/', import.meta.url);
/** Callers of this wish may well be in danger; they teach nothing about what is none. */
const LEFT_OUT: ReadonlySet<string> = new Set(['urgent']);
/** Named in answer to "welk medicijn?"; the rules on mistakes and bleeding need more than the name. */
const MEDICINES = [
  'sintrom',
  'acenocoumarol',
  'methotrexaat',
  'metotrexaat',
  'lithium',
  'de bloedverdunner',
  'mijn bloed verdunner',
  'digoxine',
  'insuline',
  'morfine',
  'prednison',
  'oxazepam',
];
/** The rules that a day can wait for, asking the desk, and a bare medicine: no emergency, yet not ordinary either. */
const NEITHER: ReadonlySet<string> = new Set([
  'toothache',
  'bite',
  'high-fever',
  'asks-for-a-human',
  'risky-medicine-named',
]);
/** "Ik heb koorts" alone may never bring the emergency line: the barest reasons are few and weigh more, ordinary wishes are many. */
const ORDINARY_WEIGHT = 12;
const WISH_WEIGHT = 0.7;

/** All callers for development with what they are: those of the alarms, the rules' own examples, and what callers ask and answer. */
export function alarmLessons(): readonly AlarmLesson[] {
  const bareMedicine: ReadonlySet<string> = new Set(riskyMedicineNamed.fires);
  const callers = ['emergencies-', 'no-emergencies-', 'ordinary-', 'redflags']
    .flatMap((file) => alarmCallers(file))
    .filter(
      ({ expected, rule, said }) =>
        expected !== 'today' && rule !== 'RF66' && !bareMedicine.has(said.join(' ')),
    )
    .map(
      ({ id, said, expected, practice, trap }): AlarmLesson => ({
        said,
        practice,
        danger: expected !== 'none',
        weight: trap.startsWith('ordinary') ? ORDINARY_WEIGHT : 1,
        from: id.startsWith('w') ? 'voices' : id.startsWith('o') ? 'ordinary' : 'older',
      }),
    );
  const ofRule = (said: string, practice: PracticeKind, danger: boolean): AlarmLesson => ({
    said: said.split(' | '),
    practice,
    danger,
    weight: 1,
    from: 'rules',
  });
  const rules = allRules
    .filter(({ id }) => !NEITHER.has(id))
    .flatMap(({ fires, counterExamples, practices }) => [
      ...fires.map((said) => ofRule(said, practices[0], true)),
      ...counterExamples.map((said) => ofRule(said, practices[0], false)),
    ]);
  return [...callers, ...rules, ...ordinarySentences(), ...longStories(callers), ...plainOpenings()];
}

/** Readings of each pattern of a plain opening: with 30 of them the net met nearly all its words beside each other. */
const OPENING_READINGS = 30;
const OPENING_WEIGHT = 3;

/** "Mijn heup kraakt als ik opsta": the ordinary day of the three kinds of practice. */
function plainOpenings(): readonly AlarmLesson[] {
  const chance = seeded(20261127);
  return rowsOf('alarms/openings.tsv').flatMap(({ pattern = '' }) =>
    Array.from(
      { length: OPENING_READINGS },
      (): AlarmLesson => ({
        said: [expand(pattern, new Map(), chance)],
        danger: false,
        practice: 'huisarts',
        weight: OPENING_WEIGHT,
        from: 'stories',
      }),
    ),
  );
}

/** Readings of each pattern of a long story; fewer taught little, more made the bare reasons forget. */
const READINGS = 6;
/** Of the emergencies so many are told once more in the middle of a story, so that the story itself is no sign of safety. */
const EVERY_TOLD = 4;

/** Old people's long stories about nothing urgent, and emergencies between pieces of the same stories. */
function longStories(callers: readonly AlarmLesson[]): readonly AlarmLesson[] {
  const chance = seeded(20261126);
  const patterns = rowsOf('alarms/stories.tsv').map(({ pattern = '' }) => pattern);
  const told = (): string => expand(pickFrom(patterns, chance), new Map(), chance);
  const lesson = (said: readonly string[], danger: boolean, practice: PracticeKind): AlarmLesson => ({
    said,
    danger,
    practice,
    weight: 1,
    from: 'stories',
  });
  const ordinary = patterns.flatMap((pattern) =>
    Array.from({ length: READINGS }, () => lesson([expand(pattern, new Map(), chance)], false, 'huisarts')),
  );
  const grave = callers
    .filter(({ danger }, at) => danger && at % EVERY_TOLD === 0)
    .map(({ said, practice }) => lesson([[told(), ...said].join(' '), told()], true, practice));
  return [...ordinary, ...grave];
}

/** Readings of how a story of an ordinary wish is told. */
const TOLD_READINGS = 4;

/** What callers ask in every voice, alone and inside a story, and what they answer when Balie asks: names, dates, medicines. */
function ordinarySentences(): readonly AlarmLesson[] {
  const chance = seeded(20261125);
  const lists = new Map(
    rowsOf('wishes/lists.tsv').map(({ list = '', words = '' }) => [list, words.split('|')]),
  );
  const inWords = (pattern: string): string => expand(pattern, lists, chance);
  const wishes = ordinaryFiles('train-').flatMap((file) => rowsOf(file).map(({ sentence = '' }) => sentence));
  const others = ['tuning', 'tuning-stories', 'indirect', 'two-wishes']
    .flatMap((name) => rowsOf(`wishes/${name}.tsv`))
    .filter(({ wish = '', second = '' }) => !LEFT_OUT.has(wish) && !LEFT_OUT.has(second))
    .map(({ sentence = '' }) => sentence);
  const patterns = ordinaryFiles('patterns-').flatMap((file) =>
    rowsOf(file).flatMap(({ pattern = '' }) => [inWords(pattern), inWords(pattern)]),
  );
  const fragments = rowsOf('wishes/story-fragments.tsv').map(({ pattern = '' }) => inWords(pattern));
  const told = ['stories', 'told-besides'].flatMap((name) =>
    rowsOf(`wishes/${name}.tsv`)
      .filter(({ wish = '' }) => !LEFT_OUT.has(wish))
      .flatMap(({ pattern = '' }) => Array.from({ length: TOLD_READINGS }, () => inWords(pattern))),
  );
  const stories = [...wishes, ...patterns]
    .filter((_, at) => at % 6 === 0)
    .map((wish) => [pickFrom(fragments, chance), wish, pickFrom(fragments, chance)].join(' '));
  const answers = filesIn('slots').flatMap((file) => rowsOf(file).map(({ said = '' }) => said));
  const ordinary = (weight: number) => (said: string) =>
    ({ said: [said], practice: 'huisarts', danger: false, weight, from: 'wishes' }) as const;
  return [
    ...[...wishes, ...others, ...patterns, ...fragments, ...told, ...stories, ...answers]
      .filter((said) => said !== '')
      .map(ordinary(WISH_WEIGHT)),
    ...MEDICINES.map(ordinary(ORDINARY_WEIGHT)),
  ];
}

/** One reading of "(kan|mag) ik {day} komen": a choice of each bracket, a word of each list. */
function expand(
  pattern: string,
  lists: ReadonlyMap<string, readonly string[]>,
  chance: () => number,
): string {
  const chosen = pattern.replace(/\(([^()]*)\)/gu, (_, choices: string) =>
    pickFrom(choices.split('|'), chance),
  );
  return chosen.replace(/\{([a-z]+)\}/gu, (_, list: string) => pickFrom(lists.get(list) ?? [''], chance));
}

const pickFrom = (from: readonly string[], chance: () => number): string =>
  from[Math.floor(chance() * from.length)] ?? '';

const ordinaryFiles = (start: string): readonly string[] =>
  filesIn('wishes').filter((file) => {
    const [, wish = ''] = /^wishes\/[a-z]+-(.+)\.tsv$/u.exec(file) ?? [];
    return file.startsWith(`wishes/${start}`) && !LEFT_OUT.has(wish);
  });

const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, CALLERS))
    .filter((name) => name.endsWith('.tsv') && !name.startsWith('untouched'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** The rows of a table of test/callers by the names of its columns. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = readFileSync(new URL(file, CALLERS), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));
  });
}
