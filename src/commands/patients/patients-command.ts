import {
  FIELD_FAULTS,
  FIELDS,
  FILE_FAULTS,
  LINE_FAULTS,
  type PatientFault,
  type PatientFileRead,
} from '../../patient-file/patient-line.ts';
import type { PatientStep, PatientsPlan, RegisterField } from '../../patient-file/plan-patients.ts';
import { readPatientFile } from '../../patient-file/read-patient-file.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { importPatients } from '../../store/import-patients.ts';
import type { Database } from '../../store/postgres/database.ts';
import { choosePractice } from '../choose-practice.ts';
import { fileAsked, textOfFile } from '../file-asked.ts';

export interface PatientsCommandParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
  readonly now: () => Temporal.Instant;
  /** The bytes of a file. Rejects with PATIENTS_FILE_NOT_READABLE. */
  readonly contentOf: (file: string) => Uint8Array;
  /** How many of all changes are written, now and then. */
  readonly progress?: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

export interface PatientsCommandResult {
  /** 0: all was good; 1: some was not, or the file is not usable; 2: not understood. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const USAGE = `ARGUMENT_UNKNOWN: zo werkt het:
  ./balie patients check BESTAND [--practice NAAM]    wat er zou veranderen; er verandert niets
  ./balie patients import BESTAND [--practice NAAM]   neemt patiënten over, uit CSV of FHIR R4 (Bundle, NDJSON)`;
const MORE = 'Meer hierover: docs/guides/patienten.md';
/** More are no help: a column is wrong then. */
const MOST_SHOWN = 50;

type Patients = Extract<PatientFileRead, { kind: 'patients' }>;

/** Takes over the patients of the practice's own system, or says what would change. Rejects with PRACTICE_NOT_CHOSEN or DATABASE_UNREACHABLE. */
export async function patientsCommand(
  asked: readonly string[],
  parts: PatientsCommandParts,
): Promise<PatientsCommandResult> {
  const options = fileAsked(asked);
  if (options === null) return { exitCode: 2, lines: [USAGE] };
  const today = parts.now().toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  const file = readPatientFile(textOfFile(parts.contentOf(options.file)), today);
  if (file.kind === 'unusable') {
    return {
      exitCode: 1,
      lines: [
        `${file.code}: regel ${file.line}: ${FILE_FAULTS[file.code]}.`,
        `Er is niets veranderd. ${MORE}`,
      ],
    };
  }
  const practice = await choosePractice(options.practice, parts);
  const dryRun = options.task === 'check';
  const plan = await parts.database.inPractice(practice.id, parts.signal, (session) =>
    importPatients(session, practice.id, file, {
      dryRun,
      ...(parts.progress === undefined ? {} : { progress: parts.progress }),
    }),
  );
  return {
    exitCode: plan.faults.length === 0 ? 0 : 1,
    lines: [
      ...told(practice.spokenName, file, plan),
      ...(dryRun ? changesTold(plan.steps, file.placeName) : []),
      dryRun ? 'Dit was een controle: er is niets veranderd.' : 'Overgenomen.',
      ...faultsTold(plan.faults, file.placeName),
    ],
  };
}

function told(
  practice: string,
  { patients }: Patients,
  { steps, unchanged, passedOver, keptWithdrawn, notInFile }: PatientsPlan,
): readonly string[] {
  const added = steps.filter(({ id }) => id === null).length;
  const consents = (of: 'gives' | 'takes') => steps.reduce((sum, step) => sum + step[of].length, 0);
  const [given, taken] = [consents('gives'), consents('takes')];
  return [
    `${practice}: ${patients.length} bruikbare patiënten in het bestand; ${added} nieuw, ${steps.length - added} veranderd, ${unchanged} gelijk.`,
    ...(given + taken === 0 ? [] : [`Toestemming voor berichten: ${given} gegeven, ${taken} ingetrokken.`]),
    ...(keptWithdrawn === 0
      ? []
      : [
          `Van ${keptWithdrawn} zegt het bestand ja, maar is de toestemming in Balie ingetrokken: die blijft ingetrokken.`,
        ]),
    ...(passedOver === 0
      ? []
      : [`Overleden of uitgeschreven en niet in Balie: ${passedOver}, overgeslagen.`]),
    ...(notInFile === 0 ? [] : [`In Balie en niet in dit bestand: ${notInFile}; zij blijven staan.`]),
  ];
}

/** What would change of whom, by place and field: what stands there is a patient's. */
function changesTold(steps: readonly PatientStep[], placeName: string): readonly string[] {
  return [
    ...steps
      .slice(0, MOST_SHOWN)
      .map(
        ({ line, id, changes }) =>
          `  ${placeName} ${line}: ${id === null ? 'nieuw' : changes.map((field) => CHANGED[field]).join(', ')}`,
      ),
    ...more(steps.length),
  ];
}

const CHANGED: Readonly<Record<RegisterField, string>> = { ...FIELDS, consents: 'toestemming' };

const faultsTold = (faults: readonly PatientFault[], placeName: string): readonly string[] =>
  faults.length === 0
    ? []
    : [
        `${faults.length === 1 ? 'Eén fout' : `${faults.length} fouten`} in het bestand:`,
        ...faults.slice(0, MOST_SHOWN).map((fault) => `  ${placeName} ${fault.line}${faultTold(fault)}`),
        ...more(faults.length),
        MORE,
      ];

function faultTold({ field, code }: PatientFault): string {
  const where = field === null ? '' : `, ${FIELDS[field]}`;
  return code in FIELD_FAULTS
    ? `${where}: ${code}: ${FIELD_FAULTS[code as keyof typeof FIELD_FAULTS]}; de rest van de regel geldt, en wat er stond blijft`
    : `${where}: ${code}: ${LINE_FAULTS[code as keyof typeof LINE_FAULTS]}; deze patiënt is niet overgenomen`;
}

const more = (all: number): readonly string[] => (all > MOST_SHOWN ? [`  en nog ${all - MOST_SHOWN}`] : []);
