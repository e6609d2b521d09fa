import { accessSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { ModelName } from '../../src/speech/models/catalogue.ts';
import { modelDirectory } from '../../src/speech/models/fetch-model.ts';

/** The data directory of tests: BALIE_DATA, else where `./balie` keeps its own. Only tests read the environment here. */
export function dataDirForTests(): string {
  return (
    process.env['BALIE_DATA'] ??
    join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'balie')
  );
}

/** Runs the suite when the model was fetched; else lists it as skipped, with the reason and what to do in its title. */
export function describeWithModel(title: string, name: ModelName, suite: () => void): void {
  const isThere = isDirectory(modelDirectory(name, dataDirForTests()));
  if (isThere) describe(title, suite);
  else describe.skip(`${title} (skipped: no model; ./balie models ${name})`, suite);
}

function isDirectory(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
