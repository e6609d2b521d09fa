import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { PRACTICE_TIME_ZONE, systemClock } from '../platform/clock.ts';
import { silentLog } from '../platform/log.ts';
import { readConfig } from '../platform/read-config.ts';
import { openDatabase } from '../store/postgres/database.ts';
import { rungTestEvidence, transferEvidence } from '../store/transfer-evidence.ts';
import { errorLines } from './error-lines.ts';
import { describeEvidence, evidenceOf } from './evidence/describe-evidence.ts';
import { describeRungTests } from './evidence/describe-rung-tests.ts';
import { evidencePeriod } from './evidence/evidence-period.ts';

// `./balie evidence [--practice NAAM] [--from DAG] [--to DAG] [--json]`: each transfer with its times and the norm of 30 seconds.
const USAGE =
  'ARGUMENT_UNKNOWN: gebruik: ./balie evidence [--practice NAAM] [--from JJJJ-MM-DD] [--to JJJJ-MM-DD] [--json]';
/** A year of a large practice is some ten thousand transfers. */
const DEADLINE_MS = 60_000;

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(DEADLINE_MS)]);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  for (const line of errorLines(error)) console.error(line);
  process.exitCode = 1;
}

async function run(asked: readonly string[]): Promise<number> {
  const options = read(asked);
  const period =
    options && evidencePeriod(options, systemClock().withTimeZone(PRACTICE_TIME_ZONE).toPlainDate());
  if (!options || !period) {
    console.error(USAGE);
    return 2;
  }
  const config = readConfig({ environment: process.env, homeDir: homedir() });
  const database = await openDatabase(config, silentLog, signal);
  try {
    const rows = (await transferEvidence(database, period, signal)).map(evidenceOf);
    const tests = await rungTestEvidence(database, period, signal);
    if (options.json) {
      for (const row of rows) console.log(JSON.stringify({ kind: 'call', ...row }));
      for (const test of tests) console.log(JSON.stringify({ kind: 'test', ...test }));
    } else {
      for (const line of describeEvidence(rows)) console.log(line);
      for (const line of ['', ...describeRungTests(tests)]) console.log(line);
    }
    return 0;
  } finally {
    await database.close();
  }
}

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
