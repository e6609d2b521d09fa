import { accessSync } from 'node:fs';
import { homedir } from 'node:os';
import { describe } from 'vitest';
import { readConfig } from '../../src/platform/read-config.ts';
import type { ModelName } from '../../src/speech/models/catalogue.ts';
import { modelDirectory } from '../../src/speech/models/fetch-model.ts';

/** Where `./balie models` puts models (BALIE_DATA_DIR, or as the settings say). Only tests read the environment here. */
export function dataDirForTests(): string {
  // Where pictures of screens go is a wish to the tests and no setting of Balie, which refuses what it does not know.
  const { BALIE_SCREENSHOTS: _pictures, ...environment } = process.env;
  return readConfig({ environment, homeDir: homedir() }).dataDir;
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
