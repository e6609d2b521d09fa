import {
  FILE_FAULTS,
  LINE_FAULTS,
  type LineFault,
  readMedicationFile,
} from '../../medication/read-medication-file.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { importMedication, type MedicationImported } from '../../store/import-medication.ts';
import type { Database } from '../../store/postgres/database.ts';
import { choosePractice } from '../choose-practice.ts';
import { fileAsked, textOfFile } from '../file-asked.ts';

export interface MedicationCommandParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  readonly now: () => Temporal.Instant;
  /** The bytes of a file. Rejects with MEDICATION_FILE_NOT_READABLE. */
  readonly contentOf: (file: string) => Uint8Array;
  readonly signal: AbortSignal;
}

export interface MedicationCommandResult {
  /** 0: all lines were good; 1: some were not, or the file is not usable; 2: not understood. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const USAGE = `ARGUMENT_UNKNOWN: zo werkt het:
  ./balie medication check BESTAND [--practice NAAM]    wat er zou veranderen; er verandert niets
  ./balie medication import BESTAND [--practice NAAM]   neemt over wat patiënten gebruiken`;
/** More are no help: a column is wrong then. */
const MOST_SHOWN = 50;

/** Takes over a medication file of the practice's own system, or says what would change. Rejects with PRACTICE_NOT_CHOSEN or DATABASE_UNREACHABLE. */
export async function medicationCommand(
  asked: readonly string[],
  parts: MedicationCommandParts,
): Promise<MedicationCommandResult> {
  const options = fileAsked(asked);
  if (options === null) return { exitCode: 2, lines: [USAGE] };
  const today = parts.now().toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  const file = readMedicationFile(textOfFile(parts.contentOf(options.file)), today);
  if (file.kind === 'unusable') {
    return {
      exitCode: 1,
      lines: [
        `${file.code}: regel ${file.line}: ${FILE_FAULTS[file.code]}.`,
        'Er is niets veranderd. Meer hierover: docs/guides/medicatie.md',
      ],
    };
  }
  const practice = await choosePractice(options.practice, parts);
  const dryRun = options.task === 'check';
  const done = await parts.database.inPractice(practice.id, parts.signal, (session) =>
    importMedication(session, practice.id, file, { dryRun }),
  );
  return {
    exitCode: done.faults.length === 0 ? 0 : 1,
    lines: [...told(practice.spokenName, done, dryRun), ...faultsTold(done.faults)],
  };
}

function told(
  practice: string,
  { patients, added, stopped, unchanged, notWhole }: MedicationImported,
  dryRun: boolean,
): readonly string[] {
  return [
    `${practice}: ${patients} ${patients === 1 ? 'patiënt' : 'patiënten'} in het bestand; ${added} ${added === 1 ? 'medicijn' : 'medicijnen'} nieuw, ${stopped} gestopt, ${unchanged} gelijk.`,
    ...(notWhole === 0
      ? []
      : [
          `Van ${notWhole} ${notWhole === 1 ? 'patiënt' : 'patiënten'} kan een regel ontbreken: daar is niets gestopt. Herstel de regels hieronder en neem het bestand opnieuw over.`,
        ]),
    dryRun ? 'Dit was een controle: er is niets veranderd.' : 'Overgenomen.',
  ];
}

const faultsTold = (faults: readonly LineFault[]): readonly string[] =>
  faults.length === 0
    ? []
    : [
        `${faults.length} regels zijn niet gebruikt:`,
        ...faults
          .slice(0, MOST_SHOWN)
          .map(({ line, code }) => `  regel ${line}: ${code}: ${LINE_FAULTS[code]}`),
        ...(faults.length > MOST_SHOWN ? [`  en nog ${faults.length - MOST_SHOWN}`] : []),
        'Meer hierover: docs/guides/medicatie.md',
      ];
