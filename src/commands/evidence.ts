import { parseArgs } from 'node:util';
import { PRACTICE_TIME_ZONE, systemClock } from '../platform/clock.ts';
import { rungTestEvidence, transferEvidence } from '../store/transfer-evidence.ts';
import { describeEvidence, evidenceOf } from './evidence/describe-evidence.ts';
import { describeRungTests } from './evidence/describe-rung-tests.ts';
import { evidencePeriod } from './evidence/evidence-period.ts';
import { runOnDatabase } from './run-on-database.ts';

// `./balie evidence [--practice NAAM] [--from DAG] [--to DAG] [--json]`: each transfer with its times and the norm of 30 seconds.
const USAGE =
  'ARGUMENT_UNKNOWN: gebruik: ./balie evidence [--practice NAAM] [--from JJJJ-MM-DD] [--to JJJJ-MM-DD] [--json]';
/** A year of a large practice is some ten thousand transfers. */
const DEADLINE_MS = 60_000;

await runOnDatabase(DEADLINE_MS, async ({ database, signal }) => {
  const options = read(process.argv.slice(2));
  const period =
    options && evidencePeriod(options, systemClock().withTimeZone(PRACTICE_TIME_ZONE).toPlainDate());
  if (!options || !period) return { exitCode: 2, lines: [USAGE] };
  const rows = (await transferEvidence(database, period, signal)).map(evidenceOf);
  const tests = await rungTestEvidence(database, period, signal);
  const lines = options.json
    ? [
        ...rows.map((row) => JSON.stringify({ kind: 'call', ...row })),
        ...tests.map((test) => JSON.stringify({ kind: 'test', ...test })),
      ]
    : [...describeEvidence(rows), '', ...describeRungTests(tests)];
  return { exitCode: 0, lines };
});

function read(asked: readonly string[]) {
  try {
    return parseArgs({
      args: [...asked],
      options: {
        practice: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return null;
  }
}
