import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../platform/clock.ts';
import { runOnDatabase } from './run-on-database.ts';
import { rungsCommand } from './rungs/rungs-command.ts';

// `./balie rungs [test|plan]`: whether somebody answers the numbers of the emergency ladder (docs/guides/deuren.md).
/** A ladder of ten numbers that all ring to the end. */
const DEADLINE_MS = 15 * 60_000;

await runOnDatabase(DEADLINE_MS, ({ database, signal }) =>
  rungsCommand(process.argv.slice(2), {
    database,
    now: () => systemClock().toInstant(),
    pause: (ms) => wait(ms, undefined, { signal }),
    signal,
  }),
);
