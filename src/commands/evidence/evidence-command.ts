import { parseArgs } from 'node:util';
import type { Database } from '../../store/postgres/database.ts';
import { rungTestEvidence, transferEvidence } from '../../store/transfer-evidence.ts';
import { choosePractice } from '../choose-practice.ts';
import { describeEvidence, evidenceOf } from './describe-evidence.ts';
import { describeRungTests } from './describe-rung-tests.ts';
import { evidencePeriod } from './evidence-period.ts';

const USAGE =
  'ARGUMENT_UNKNOWN: gebruik: ./balie evidence [--practice NAAM] [--from JJJJ-MM-DD] [--to JJJJ-MM-DD] [--json]';
const NO_PERIOD =
  'ARGUMENT_UNKNOWN: --from en --to zijn bestaande dagen als 2026-10-31, en --from ligt niet na --to (of na vandaag).';

export interface EvidenceCommandParts {
  readonly database: Pick<Database, 'readInPractice' | 'withoutPractice'>;
  readonly today: Temporal.PlainDate;
  readonly signal: AbortSignal;
}

/**
 * Each transfer and each test of a number, with its times and the norm of 30 seconds. Exit code 2: not understood. Rejects with
 * DATABASE_UNREACHABLE, and with PRACTICE_NOT_CHOSEN when no practice is called so: a name with a slip in it would else show an
 * inspector that nobody was ever put through.
 */
export async function evidenceCommand(
  asked: readonly string[],
  { database, today, signal }: EvidenceCommandParts,
): Promise<{ readonly exitCode: 0 | 2; readonly lines: readonly string[] }> {
  const options = read(asked);
  if (options === null) return { exitCode: 2, lines: [USAGE] };
  const period = evidencePeriod(options, today);
  if (period === null) return { exitCode: 2, lines: [NO_PERIOD] };
  const of =
    options.practice === undefined ? null : (await choosePractice(options.practice, { database, signal })).id;
  const rows = (await transferEvidence(database, of, period, signal)).map(evidenceOf);
  const tests = await rungTestEvidence(database, of, period, signal);
  const lines = options.json
    ? [
        ...rows.map((row) => JSON.stringify({ kind: 'call', ...row })),
        ...tests.map((test) => JSON.stringify({ kind: 'test', ...test })),
      ]
    : [...describeEvidence(rows), '', ...describeRungTests(tests)];
  return { exitCode: 0, lines };
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
