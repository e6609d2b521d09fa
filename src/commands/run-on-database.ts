import { homedir } from 'node:os';
import type { Config } from '../platform/config.ts';
import { silentLog } from '../platform/log.ts';
import { readConfig } from '../platform/read-config.ts';
import { type Database, openDatabase } from '../store/postgres/database.ts';
import { errorLines } from './error-lines.ts';
import { openLazily } from './open-lazily.ts';

export interface OnDatabase {
  readonly config: Config;
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  /** Aborted by Ctrl-C and by the deadline. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command that asks the database, prints its lines (those of a command that was not understood as errors) and sets the exit
 * code of the process. A coded error is told in words and exits 1; any other rejects.
 */
export async function runOnDatabase(
  deadlineMs: number,
  command: (on: OnDatabase) => Promise<{ readonly exitCode: 0 | 1 | 2; readonly lines: readonly string[] }>,
): Promise<void> {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(deadlineMs)]);
  try {
    const config = readConfig({ environment: process.env, homeDir: homedir() });
    // Opened at the first question, so that a command that is not understood starts no database.
    const opening = openLazily(() => openDatabase(config, silentLog, signal));
    try {
      const { exitCode, lines } = await command({
        config,
        database: {
          inPractice: async (...rest) => (await opening()).inPractice(...rest),
          readInPractice: async (...rest) => (await opening()).readInPractice(...rest),
          withoutPractice: async (...rest) => (await opening()).withoutPractice(...rest),
        },
        signal,
      });
      for (const line of lines) (exitCode === 2 ? console.error : console.log)(line);
      process.exitCode = exitCode;
    } finally {
      await opening.close();
    }
  } catch (error) {
    for (const line of errorLines(error)) console.error(line);
    process.exitCode = 1;
  }
}
