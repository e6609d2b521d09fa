import { homedir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../platform/clock.ts';
import { CodedError } from '../platform/coded-error.ts';
import { silentLog } from '../platform/log.ts';
import { readConfig } from '../platform/read-config.ts';
import { openDatabase } from '../store/postgres/database.ts';
import { openLazily } from './open-lazily.ts';
import { rungsCommand } from './rungs/rungs-command.ts';

// `./balie rungs [test|plan]`: whether somebody answers the numbers of the emergency ladder (docs/guides/deuren.md).
/** A ladder of ten numbers that all ring to the end. */
const DEADLINE_MS = 15 * 60_000;

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(DEADLINE_MS)]);

try {
  const config = readConfig({ environment: process.env, homeDir: homedir() });
  // Opened at the first question, so that a command that is not understood starts no database.
  const opening = openLazily(() => openDatabase(config, silentLog, signal));
  try {
    const { exitCode, lines } = await rungsCommand(process.argv.slice(2), {
      database: {
        inPractice: async (...rest) => (await opening()).inPractice(...rest),
        readInPractice: async (...rest) => (await opening()).readInPractice(...rest),
        withoutPractice: async (...rest) => (await opening()).withoutPractice(...rest),
      },
      now: () => systemClock().toInstant(),
      pause: (ms) => wait(ms, undefined, { signal }),
      signal,
    });
    for (const line of lines) (exitCode === 2 ? console.error : console.log)(line);
    process.exitCode = exitCode;
  } finally {
    await opening.close();
  }
} catch (error) {
  if (!(error instanceof CodedError)) throw error;
  console.error(`${error.code}: ${error.message}\nMeer hierover: docs/guides/errors.md`);
  process.exitCode = 1;
}
