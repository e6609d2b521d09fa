import { readdirSync, readFileSync } from 'node:fs';
import type { PracticeKind } from '../../src/domain/meaning.ts';
import { allRules } from '../../src/turn/3-triage/balie-rules.ts';
import { riskyMedicineNamed } from '../../src/turn/3-triage/rules/risky-medicine-named.ts';
import { alarmCallers } from './alarm-callers.ts';

/** One caller who teaches what is a danger and what is not. */
export interface AlarmLesson {
  readonly said: readonly string[];
  readonly danger: boolean;
  readonly practice: PracticeKind;
  readonly weight: number;
  readonly from: 'voices' | 'older' | 'ordinary' | 'rules' | 'wishes';
}

const CALLERS = new URL('../callers/', import.meta.url);
/** Callers of these wishes may well need a human, or say so; they teach nothing about danger. */
const LEFT_OUT: ReadonlySet<string> = new Set(['human', 'professional-caller', 'medical-question', 'urgent']);
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
  'asks-for-a-human',
  'risky-medicine-named',
]);
/** "Ik heb koorts" alone may never bring the emergency line: the barest reasons are few and weigh more, ordinary wishes are many. */
const ORDINARY_WEIGHT = 6;
const WISH_WEIGHT = 0.7;
/** All callers for development with what they are: those of the alarms, the rules' own examples, and what callers ask and answer every day. */
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
  return [...callers, ...rules, ...ordinarySentences()];
}

/** What callers ask, and what they answer when Balie asks: names, dates, medicines. */
function ordinarySentences(): readonly AlarmLesson[] {
  const wishes = filesOf('wishes')
    .filter(
      ({ name }) => name.startsWith('train-') && !LEFT_OUT.has(name.slice('train-'.length, -'.tsv'.length)),
    )
    .flatMap(({ lines }) => lines);
  const answers = filesOf('slots').flatMap(({ header, lines }) => {
    const column = header.split('\t').indexOf('said');
    return lines.map((line) => line.split('\t')[column] ?? '');
  });
  const ordinary = (weight: number) => (said: string) =>
    ({ said: [said], practice: 'huisarts', danger: false, weight, from: 'wishes' }) as const;
  return [
    ...[...wishes, ...answers].filter((said) => said !== '').map(ordinary(WISH_WEIGHT)),
    ...MEDICINES.map(ordinary(ORDINARY_WEIGHT)),
  ];
}

function filesOf(folder: string): readonly { name: string; header: string; lines: readonly string[] }[] {
  const path = new URL(`${folder}/`, CALLERS);
  return readdirSync(path)
    .filter((name) => name.endsWith('.tsv') && !name.startsWith('untouched'))
    .sort()
    .map((name) => {
      const [header = '', ...lines] = readFileSync(new URL(name, path), 'utf8').trim().split('\n');
      return { name, header, lines };
    });
}
