import { systemClock } from '../platform/clock.ts';
import { contentOfFile } from './file-asked.ts';
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
    contentOf: (file) =>
      contentOfFile(file, LARGEST_BYTES, {
        code: 'MEDICATION_FILE_NOT_READABLE',
        message: 'Dit medicatiebestand kan niet worden gelezen.',
      }),
  }),
);
