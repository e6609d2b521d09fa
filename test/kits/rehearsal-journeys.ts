import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenarios, type Scenario } from '../../src/rehearsal/scenario.ts';

const FOLDER = join(import.meta.dirname, '../journeys');

/** What a test wants otherwise in a journey; `caller` and `facts` are added to those of the file. */
export interface Change {
  readonly practice?: string;
  readonly now?: string;
  readonly caller?: Readonly<Record<string, unknown>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly twists?: readonly unknown[];
  readonly expected?: { readonly outcome: string };
}

/** A journey of `test/journeys`, read as the door reads it. */
export function aJourney(name: string, { caller, facts, ...change }: Change = {}): Scenario {
  const raw = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Record<string, object>;
  const changed = {
    ...raw,
    ...change,
    caller: { ...raw['caller'], ...caller },
    facts: { ...raw['facts'], ...facts },
  };
  const [read] = readScenarios(JSON.stringify(changed));
  if (read?.kind !== 'scenario') throw read?.error ?? new Error('no journey of that name');
  return read.scenario;
}
