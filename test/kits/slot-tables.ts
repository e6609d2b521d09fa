import type { ExpectedKind } from '../../src/domain/expectation.ts';
import type { Slots } from '../../src/domain/meaning.ts';
import { understand } from '../../src/turn/2-understand/understand.ts';
import { readCallersTable } from './callers-table.ts';
import { mishear } from './mishear.ts';
import { contextOf } from './understanding-context.ts';

/** How the answers of one slot are asked for and read; its tables are `test/callers/slots/<folder>/<slot>.tsv`. */
export interface SlotTable {
  readonly slot: string;
  /** `row`: the table says for each sentence what was asked. */
  readonly expecting: ExpectedKind | 'row';
  /** The columns beside `said`, in the order of `read`. */
  readonly columns: readonly string[];
  readonly read: (slots: Slots) => readonly (string | undefined)[];
}

export const SLOT_TABLES: readonly SlotTable[] = [
  {
    slot: 'birth-dates',
    expecting: 'date-of-birth',
    columns: ['dateOfBirth'],
    read: ({ dateOfBirth }) => [dateOfBirth],
  },
  { slot: 'phones', expecting: 'phone', columns: ['phone'], read: ({ phone }) => [phone] },
  { slot: 'postcodes', expecting: 'postcode', columns: ['postcode'], read: ({ postcode }) => [postcode] },
  {
    slot: 'names',
    expecting: 'name',
    columns: ['first', 'last'],
    read: ({ name }) => [name?.first, name?.last],
  },
  { slot: 'yes-no', expecting: 'yes-no', columns: ['yesNo'], read: ({ yesNo }) => [yesNo] },
  {
    slot: 'choices',
    expecting: 'slot-choice',
    columns: ['choice'],
    read: ({ choice }) => [choice?.toString()],
  },
  {
    slot: 'medicines',
    expecting: 'medicine',
    columns: ['medicine', 'dose'],
    read: ({ medicine, dose }) => [medicine?.join(), dose],
  },
  { slot: 'who', expecting: 'open', columns: ['who'], read: ({ who }) => [who] },
  {
    slot: 'practitioners',
    expecting: 'open',
    columns: ['practitioner'],
    read: ({ practitioner }) => [practitioner],
  },
  ...['moments', 'refused-days'].map(
    (slot): SlotTable => ({
      slot,
      expecting: 'row',
      columns: ['date', 'time', 'fromDate', 'fromTime', 'notWeekday'],
      read: ({ date, time, fromDate, fromTime, notWeekday }) => [
        date,
        time,
        fromDate,
        fromTime,
        notWeekday?.join(),
      ],
    }),
  ),
];

export interface SlotScore {
  readonly n: number;
  readonly right: number;
  /** What was said, found and wanted, of each miss. */
  readonly wrong: readonly string[];
}

/** Judges a table as `hear` hears its sentences. Names are compared without regard to capitals: a recogniser gives none. */
export function scoreSlots(
  { slot, expecting, columns, read }: SlotTable,
  folder: string,
  hear: (said: string) => string = (said) => said,
): SlotScore {
  const rows = readCallersTable(`slots/${folder}${slot}.tsv`);
  const wrong = rows.flatMap((row) => {
    const asked = (expecting === 'row' ? row['expecting'] : expecting) as ExpectedKind;
    const said = hear(row['said'] ?? '');
    const found = asText(read(understand([said], contextOf(asked)).slots));
    const wanted = asText(columns.map((column) => row[column]));
    return found === wanted ? [] : [`${said}: found ${found}, wanted ${wanted}`];
  });
  return { n: rows.length, right: rows.length - wrong.length, wrong };
}

/** The same, misheard with three seeds: the share that is right. */
export function misheardShare(table: SlotTable, folder: string): number {
  const scores = [1, 2, 3].map((seed) => scoreSlots(table, folder, (said) => mishear(said, seed)));
  const sum = (count: (score: SlotScore) => number): number =>
    scores.reduce((total, score) => total + count(score), 0);
  return sum(({ right }) => right) / sum(({ n }) => n);
}

/** Sentences with several values or a correction; `slots` is JSON, and what it does not name is free. */
export function scoreMixed(file: string, hear: (said: string) => string = (said) => said): SlotScore {
  const rows = readCallersTable<'expecting' | 'said' | 'slots'>(`slots/${file}`);
  const wrong = rows.flatMap(({ expecting, said, slots }) => {
    const wanted = JSON.parse(slots === '' ? '{}' : slots) as Slots;
    const found = understand([hear(said)], contextOf(expecting as ExpectedKind)).slots;
    const differs = (Object.keys(wanted) as (keyof Slots)[]).filter(
      (slot) => asSaid(found[slot]) !== asSaid(wanted[slot]),
    );
    return differs.length === 0 ? [] : [`${said}: ${differs.join()} in ${JSON.stringify(found)}`];
  });
  return { n: rows.length, right: rows.length - wrong.length, wrong };
}

const asText = (values: readonly (string | undefined)[]): string =>
  values
    .map((value) => value ?? '')
    .join(' | ')
    .toLowerCase();

const asSaid = (value: unknown): string => JSON.stringify(value ?? null).toLowerCase();
