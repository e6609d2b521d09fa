import { systemClock } from '../platform/clock.ts';
import { contentOfFile } from './file-asked.ts';
import { patientsCommand } from './patients/patients-command.ts';
import { runOnDatabase } from './run-on-database.ts';

// `./balie patients check|import BESTAND`: who is a patient, from the practice's own system (docs/guides/patienten.md).
/** A database that has to be started first, and a practice of twenty thousand patients. */
const DEADLINE_MS = 180_000;
/** Twenty thousand FHIR Patients of two kilobytes. */
const LARGEST_BYTES = 50_000_000;

await runOnDatabase(DEADLINE_MS, (on) =>
  patientsCommand(process.argv.slice(2), {
    ...on,
    now: () => systemClock().toInstant(),
    // Beside the answer, which goes to standard output.
    progress: (done, all) => console.error(`${done} van ${all} patiënten`),
    contentOf: (file) =>
      contentOfFile(file, LARGEST_BYTES, {
        code: 'PATIENTS_FILE_NOT_READABLE',
        message: 'Dit patiëntenbestand kan niet worden gelezen.',
      }),
  }),
);
