import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the screens of this run are, once a test file built them. */
    readonly screens: string;
  }
}

/** One place for a run, so that twenty files of tests in a browser build the screens once; the first that needs them does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'balie-screens-'));
  project.provide('screens', join(directory, 'built'));
  return () => rm(directory, { recursive: true, force: true });
}
