import { describe, expect, test } from 'vitest';
import { readCallersTable } from '../../../../test/kits/callers-table.ts';
import { mishear } from '../../../../test/kits/mishear.ts';
import {
  misheardShare,
  SLOT_TABLES,
  type SlotTable,
  scoreMixed,
  scoreSlots,
} from '../../../../test/kits/slot-tables.ts';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';

/**
 * Shares that must be right, typed and misheard, of the tables by which the readers were written, of those kept `apart/` until the readers
 * were done (and mended by since), and of the last list, for which nothing was ever changed (`untouched/`). Typed is what is asked of each slot or
 * more; misheard is what was measured, kept from falling.
 */
const BARS: Readonly<Record<string, Readonly<Record<string, readonly [typed: number, misheard: number]>>>> = {
  '': {
    'birth-dates': [0.98, 0.94],
    phones: [0.98, 0.94],
    postcodes: [0.95, 0.89],
    names: [0.95, 0.78],
    'yes-no': [0.98, 0.93],
    choices: [0.98, 0.94],
    medicines: [0.95, 0.94],
    who: [0.98, 0.82],
    moments: [0.95, 0.9],
  },
  'apart/': {
    'birth-dates': [0.98, 0.88],
    phones: [0.98, 0.91],
    postcodes: [0.95, 0.86],
    names: [0.95, 0.79],
    'yes-no': [0.98, 0.93],
    choices: [0.98, 0.93],
    medicines: [0.95, 0.93],
    who: [0.98, 0.84],
    practitioners: [0.95, 0.88],
    moments: [0.95, 0.91],
    'refused-days': [0.98, 0.85],
  },
  'untouched/': {
    'birth-dates': [0.98, 0.93],
    phones: [0.98, 0.9],
    postcodes: [0.95, 0.89],
    names: [0.9, 0.8],
    medicines: [0.95, 0.95],
    practitioners: [0.95, 0.93],
    'yes-no': [0.98, 0.98],
    choices: [0.95, 0.88],
    // Nobody asks a share of it; it was 0.75 at first sight.
    who: [0.85, 0.76],
    moments: [0.95, 0.9],
  },
  // Written after the readers were last mended; its tables of whom, refused days, postcodes and choices were mended by and stand in `apart/`.
  'untouched-second/': {
    'birth-dates': [0.98, 0.88],
    phones: [0.98, 0.8],
    names: [0.98, 0.77],
    'yes-no': [0.98, 0.98],
    moments: [0.98, 0.92],
  },
  // The half of the eleventh list that was measured once, when the other half had been learned from: below what is asked, kept from falling.
  'untouched-third/': {
    phones: [0.91, 0.85],
    postcodes: [0.89, 0.78],
    names: [0.88, 0.66],
    who: [0.95, 0.8],
    'refused-days': [0.94, 0.82],
  },
  // Of the last lists, the four tables that were not mended by; those of whom and refused days were, and stand in `apart/`.
  'untouched-fourth/': {
    'birth-dates': [0.97, 0.92],
    postcodes: [0.98, 0.85],
    names: [0.93, 0.74],
  },
  // The half of the seventh list that was never looked at; measured once after the other half and two more lists had been learned from.
  'untouched-fifth/': {
    'birth-dates': [0.98, 0.93],
    phones: [0.98, 0.82],
    postcodes: [0.95, 0.86],
    names: [0.93, 0.67],
    'refused-days': [0.88, 0.72],
    'yes-no': [0.98, 0.98],
  },
};

const table = (slot: string): SlotTable => {
  const found = SLOT_TABLES.find((one) => one.slot === slot);
  if (found === undefined) throw new Error(`no table for ${slot}`);
  return found;
};

const CASES = Object.entries(BARS).flatMap(([folder, slots]) =>
  Object.entries(slots).map(([slot, [typed, misheard]]) => ({ folder, slot, typed, misheard })),
);

/** Tables of fewer than sixty sentences. */
const SMALL: ReadonlySet<string> = new Set([
  'untouched/who',
  'untouched-second/birth-dates',
  'untouched-second/phones',
  'untouched-second/names',
  'untouched-second/yes-no',
  'untouched-second/moments',
  'untouched-third/phones',
  'untouched-fourth/birth-dates',
  'untouched-fourth/postcodes',
  'untouched-fifth/birth-dates',
  'untouched-fifth/phones',
  'untouched-fifth/postcodes',
  'untouched-fifth/names',
  'untouched-fifth/refused-days',
  'untouched-fifth/yes-no',
  'untouched/practitioners',
  'untouched/yes-no',
  'untouched/choices',
  'untouched/moments',
]);

/** Judged once for the bars and for the report. */
const scored = CASES.map((one) => ({
  ...one,
  name: `${one.folder}${one.slot}`,
  asWritten: scoreSlots(table(one.slot), one.folder),
  asMisheard: misheardShare(table(one.slot), one.folder),
}));

describe.each(scored)('what callers answer, table $name', (one) => {
  const { typed, misheard, asWritten, asMisheard } = one;

  test('holds enough sentences to mean something', () => {
    expect(asWritten.n).toBeGreaterThanOrEqual(SMALL.has(one.name) ? 20 : 60);
  });

  test(`at least ${typed * 100}% is right as written and ${misheard * 100}% as a recogniser mishears it`, () => {
    expect(asWritten.right / asWritten.n, asWritten.wrong.join('\n')).toBeGreaterThanOrEqual(typed);
    expect(asMisheard).toBeGreaterThanOrEqual(misheard);
  });
});

test('the figures, typed and misheard side by side, are reported', async ({ annotate }) => {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(7);
  const lines = scored.map(({ folder, slot, asWritten: { n, right }, asMisheard }) =>
    [
      `${folder}${slot}`.padEnd(20),
      `n ${String(n).padStart(3)}`,
      `typed ${percent(right / n)}`,
      `misheard ${percent(asMisheard)}`,
    ].join('  '),
  );
  await annotate(`\n${lines.join('\n')}`);
  expect(lines).toHaveLength(CASES.length);
});

describe('several values, told as callers tell them', () => {
  test.each([
    ['mixed.tsv', 100, 0.97],
    ['apart/corrections.tsv', 30, 0.97],
    ['untouched-second/corrections.tsv', 15, 0.93],
    ['untouched-third/corrections.tsv', 60, 0.9],
    ['untouched-fourth/corrections.tsv', 45, 0.96],
    ['untouched-fifth/corrections.tsv', 29, 0.97],
  ] as const)('%s: every value is found in enough of the turns', (file, n, share) => {
    const score = scoreMixed(file);
    expect(score.n).toBeGreaterThan(n);
    expect(score.right / score.n, score.wrong.join('\n')).toBeGreaterThanOrEqual(share);
  });
});

describe('yes is never heard as no, nor no as yes', () => {
  test.each([1, 2, 3])('in the misheard table, seed %i, fewer than 3% turn over', (seed) => {
    const rows = readCallersTable<'said' | 'yesNo'>('slots/yes-no.tsv');
    const turned = rows.filter(({ said, yesNo }) => {
      const found = understand([mishear(said, seed)], contextOf('yes-no')).slots.yesNo;
      return (found === 'yes') !== (yesNo === 'yes') && found !== undefined;
    });
    expect(turned.length / rows.length, JSON.stringify(turned)).toBeLessThan(0.03);
  });
});
