import type { OwnMedicine } from '../../turn/5-act/own-medication.ts';
import type { PracticeDirectory } from '../practice-directory.ts';
import type { StoreMedication } from '../store-medication.ts';
import { type DemoLines, deKies, deLinde, inBeweging } from './demo-practices.ts';

/** What invented patients use, by their birth dates: Maria van den Berg and Pieter Mulder. */
const DEMO_MEDICATION: Readonly<Record<string, readonly OwnMedicine[]>> = {
  '1954-03-12': [
    { name: 'metoprolol 50 mg', layWords: ['bloeddrukpil', 'hartpil'] },
    { name: 'omeprazol 20 mg', layWords: ['maagtablet', 'maagpil'] },
  ],
  '1966-06-14': [{ name: 'furosemide 40 mg', layWords: ['plaspil', 'plastablet'] }],
};

/** Adds the demo practices when there is no practice at all: never beside a real one. Resolves to whether it did. */
export async function addDemoWhenEmpty(
  { practices, medication }: { readonly practices: PracticeDirectory; readonly medication: StoreMedication },
  lines: DemoLines,
  signal: AbortSignal,
): Promise<boolean> {
  if ((await practices.ids(signal)).length > 0) return false;
  for (const { practice, patients } of [deLinde(lines), deKies(lines), inBeweging(lines)]) {
    await practices.add(practice, patients, signal);
    for (const { id, dateOfBirth } of patients) {
      const uses = DEMO_MEDICATION[dateOfBirth.toString()];
      if (uses !== undefined) await medication.keep(practice.id, id, uses, signal);
    }
  }
  return true;
}
