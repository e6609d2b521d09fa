import { PRACTICE_TIME_ZONE, systemClock } from '../platform/clock.ts';
import { evidenceCommand } from './evidence/evidence-command.ts';
import { runOnDatabase } from './run-on-database.ts';

// `./balie evidence [--practice NAAM] [--from DAG] [--to DAG] [--json]`: each transfer with its times and the norm of 30 seconds.
/** A year of a large practice is some ten thousand transfers. */
const DEADLINE_MS = 60_000;

await runOnDatabase(DEADLINE_MS, ({ database, signal }) =>
  evidenceCommand(process.argv.slice(2), {
    database,
    today: systemClock().withTimeZone(PRACTICE_TIME_ZONE).toPlainDate(),
    signal,
  }),
);
