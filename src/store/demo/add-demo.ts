import type { PracticeDirectory } from '../practice-directory.ts';
import { type DemoLines, deKies, deLinde, inBeweging } from './demo-practices.ts';

/** Adds the demo practices when there is no practice at all: never beside a real one. Resolves to whether it did. */
export async function addDemoWhenEmpty(
  practices: PracticeDirectory,
  lines: DemoLines,
  signal: AbortSignal,
): Promise<boolean> {
  if ((await practices.ids(signal)).length > 0) return false;
  for (const { practice, patients } of [deLinde(lines), deKies(lines), inBeweging(lines)]) {
    await practices.add(practice, patients, signal);
  }
  return true;
}
