import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPractice } from '../../test/kits/any-practice.ts';
import type { Practice } from '../domain/practice.ts';
import { asPractice, readPracticeFile } from './read-practice-file.ts';
import { writePracticeFile } from './write-practice-file.ts';

const demoFile = (name: string) =>
  readFileSync(join(import.meta.dirname, `../store/demo/${name}.json`), 'utf8');
const DE_LINDE = demoFile('de-linde');
const noNewIds = (): string => {
  throw new Error('no id should be new');
};

function practiceOf(text: string, known: Practice | null = null, newId = noNewIds): Practice {
  const read = readPracticeFile(text);
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
  return asPractice(read.file, known, newId);
}

function faultsOf(text: string) {
  const read = readPracticeFile(text);
  return read.kind === 'faults' ? read.faults : [];
}

/** De Linde with other members; its lines are those of a file with one field a line. */
const deLindeWith = (change: (file: Record<string, never>) => unknown): string => {
  const file = JSON.parse(DE_LINDE);
  change(file);
  return JSON.stringify(file, null, 2);
};

describe('the practice files of the demo', () => {
  it.each(['de-linde', 'de-kies', 'in-beweging'])(
    '%s is without fault, and written as export writes it',
    (name) => {
      const text = demoFile(name);
      expect(faultsOf(text)).toEqual([]);
      expect(writePracticeFile(practiceOf(text))).toBe(text);
    },
  );
});

describe('a practice, written and read', () => {
  it('is the same practice, and the same text again', () => {
    fc.assert(
      fc.property(anyPractice(), (one) => {
        const text = writePracticeFile(one);
        const again = practiceOf(text);
        expect(writePracticeFile(again)).toBe(text);
        const { openingHours, closures, ...rest } = one;
        const { openingHours: hoursAgain, closures: closuresAgain, ...restAgain } = again;
        expect(restAgain).toEqual(rest);
        expect(new Set(hoursAgain.map((part) => JSON.stringify(part)))).toEqual(
          new Set(openingHours.map((part) => JSON.stringify(part))),
        );
        expect(closuresAgain.map((part) => JSON.stringify(part)).toSorted()).toEqual(
          closures.map((part) => JSON.stringify(part)).toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('ids that a file leaves out', () => {
  const without = (keys: readonly string[]) =>
    deLindeWith((file) => {
      for (const list of [[file], file['practitioners'], file['appointmentTypes']] as unknown as object[][]) {
        for (const entry of list)
          if (keys.includes('all') || entry === (file as object)) Reflect.deleteProperty(entry, 'id');
      }
    });

  it('are those of the practice as it is known, by name', () => {
    const known = practiceOf(DE_LINDE);
    expect(practiceOf(without(['all']), known)).toEqual(known);
  });

  it('are new for what is new', () => {
    let n = 0;
    const newId = () => `new-${++n}`;
    const made = practiceOf(without(['all']), null, newId);
    expect(new Set([made.id, ...made.practitioners.map(({ id }) => id)]).size).toBe(4);
    expect(made.practitioners.every(({ id }) => id.startsWith('new-'))).toBe(true);
  });

  it('are not taken over from a copy without an id of its own: they belong to the practice it was copied from', () => {
    let n = 0;
    const made = practiceOf(without(['own']), null, () => `new-${++n}`);
    expect([...made.practitioners, ...made.appointmentTypes].every(({ id }) => id.startsWith('new-'))).toBe(
      true,
    );
  });
});
