import { parseArgs } from 'node:util';
import { auditOfPatient, verifyAudit } from '../store/audit-trail.ts';
import { auditAsCsv, describeAudit, describeChains } from './doors/audit-report.ts';
import { runOnDatabase } from './run-on-database.ts';

// `./balie audit verify`: whether the log of NEN 7513 is whole; exit code 1 when it is not.
// `./balie audit export --born 1951-03-14 --name "de Vries" [--csv]`: who viewed and changed one patient's data.

const USAGE =
  'ARGUMENT_UNKNOWN: gebruik: ./balie audit verify, of ./balie audit export --born JJJJ-MM-DD --name ACHTERNAAM [--csv]';
/** A chain of five years in a large practice is about a million lines; a second each 200,000. */
const DEADLINE_MS = 60_000;

await runOnDatabase(DEADLINE_MS, async ({ database, signal }) => {
  const options = read(process.argv.slice(2));
  if (options === null) return { exitCode: 2, lines: [USAGE] };
  const { sought, csv } = options;
  if (sought === null) {
    const states = await verifyAudit(database, signal);
    const whole = states.every(({ brokenAt }) => brokenAt === null);
    const lines =
      states.length === 0 ? ['Er is nog geen praktijk, en dus geen logboek.'] : describeChains(states);
    return { exitCode: whole ? 0 : 1, lines };
  }
  const found = await auditOfPatient(database, sought, signal);
  if (found.length > 0)
    return { exitCode: 0, lines: csv ? [auditAsCsv(found).trimEnd()] : describeAudit(found) };
  // Not on the output: that may be the file which a patient gets.
  console.error('Geen patiënt met deze geboortedatum en naam.');
  return { exitCode: 1, lines: [] };
});

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
