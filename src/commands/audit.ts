import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { silentLog } from '../platform/log.ts';
import { readConfig } from '../platform/read-config.ts';
import { auditOfPatient, verifyAudit } from '../store/audit-trail.ts';
import { openDatabase } from '../store/postgres/database.ts';
import { auditAsCsv, describeAudit, describeChains } from './doors/audit-report.ts';
import { errorLines } from './error-lines.ts';

// `./balie audit verify`: whether the log of NEN 7513 is whole; exit code 1 when it is not.
// `./balie audit export --born 1951-03-14 --name "de Vries" [--csv]`: who viewed and changed one patient's data.

const USAGE =
  'ARGUMENT_UNKNOWN: gebruik: ./balie audit verify, of ./balie audit export --born JJJJ-MM-DD --name ACHTERNAAM [--csv]';
/** A chain of five years in a large practice is about a million lines; a second each 200,000. */
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
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const { sought, csv } = options;
  const config = readConfig({ environment: process.env, homeDir: homedir() });
  const database = await openDatabase(config, silentLog, signal);
  try {
    if (sought === null) {
      const states = await verifyAudit(database, signal);
      for (const line of describeChains(states)) console.log(line);
      return states.every(({ brokenAt }) => brokenAt === null) ? 0 : 1;
    }
    const found = await auditOfPatient(database, sought, signal);
    if (found.length === 0) console.error('Geen patiënt met deze geboortedatum en naam.');
    else if (csv) process.stdout.write(auditAsCsv(found));
    else for (const line of describeAudit(found)) console.log(line);
    return found.length === 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

/** `sought` null: the chains are to be verified. Null: not understood. */
function read(asked: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...asked],
      allowPositionals: true,
      options: {
        born: { type: 'string' },
        name: { type: 'string' },
        csv: { type: 'boolean', default: false },
      },
    });
    const [what, ...more] = positionals;
    if (more.length > 0) return null;
    if (what === 'verify') return { sought: null, csv: false };
    if (what !== 'export') return null;
    const { born = '', name = '', csv } = values;
    return { sought: { bornOn: Temporal.PlainDate.from(born), lastName: name }, csv };
  } catch {
    return null;
  }
}
