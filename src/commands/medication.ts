import { readFileSync, statSync } from 'node:fs';
import { systemClock } from '../platform/clock.ts';
import { CodedError } from '../platform/coded-error.ts';
import { medicationCommand } from './medication/medication-command.ts';
import { runOnDatabase } from './run-on-database.ts';

// `./balie medication check|import BESTAND`: what patients use, from the practice's own system (docs/guides/medicatie.md).
/** A database that has to be started first, and a practice of ten thousand patients. */
const DEADLINE_MS = 180_000;
/** A large practice has some fifty thousand lines of a hundred bytes. */
const LARGEST_BYTES = 50_000_000;

await runOnDatabase(DEADLINE_MS, (on) =>
  medicationCommand(process.argv.slice(2), {
    ...on,
    now: () => systemClock().toInstant(),
    contentOf,
  }),
);

function contentOf(file: string): Uint8Array {
  try {
    if (file !== '-' && statSync(file).size > LARGEST_BYTES) throw new Error('too large');
    return readFileSync(file === '-' ? process.stdin.fd : file);
  } catch (cause) {
    throw new CodedError('MEDICATION_FILE_NOT_READABLE', 'Dit medicatiebestand kan niet worden gelezen.', {
      cause,
    });
  }
}
