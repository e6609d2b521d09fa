import type { Patient } from '../../domain/patient.ts';
import type { LadderRung, Practice, Rung } from '../../domain/practice.ts';
import { practiceFile } from '../../practice-file/file-shape.ts';
import { asPractice } from '../../practice-file/read-practice-file.ts';
import deKiesFile from './de-kies.json' with { type: 'json' };
import deLindeFile from './de-linde.json' with { type: 'json' };
import { demoPatients } from './demo-patients.ts';
import inBewegingFile from './in-beweging.json' with { type: 'json' };

/** A practice with the people who are registered there. All of them are invented. */
export interface DemoPractice {
  readonly practice: Practice;
  readonly patients: readonly Patient[];
}

/** Telephones that a human answers, as SIP URIs or numbers; null where the demo has none. */
export interface DemoLines {
  readonly emergencyLine: string | null;
  readonly secondNumber: string | null;
  readonly doctor: string | null;
  readonly outOfHoursPost: string | null;
  /** Of a dental practice; absent: there is none. */
  readonly dutyDentist?: string | null;
  readonly desk: string | null;
  /** For professional callers; absent: there is none. */
  readonly consultLine?: string | null;
}

/** Huisartsenpraktijk De Linde: two GPs and an assistant; who looks around with examples finds a fourth. Invented; its numbers are never handed out to anyone. */
export const deLinde = (lines: DemoLines): DemoPractice => demo(deLindeFile, lines);
/** A dental practice, small. Invented. */
export const deKies = (lines: DemoLines): DemoPractice => demo(deKiesFile, lines);
/** A physiotherapy practice, small. Invented. */
export const inBeweging = (lines: DemoLines): DemoPractice => demo(inBewegingFile, lines);

const LINE_OF_RUNG = {
  'emergency-line': 'emergencyLine',
  'second-number': 'secondNumber',
  doctor: 'doctor',
  'out-of-hours-post': 'outOfHoursPost',
  'duty-dentist': 'dutyDentist',
} as const satisfies Readonly<Record<Rung, keyof DemoLines>>;

/** The practice of a file, with these telephones in the place of those of the file. */
function demo(file: unknown, lines: DemoLines): DemoPractice {
  const practice = asPractice(practiceFile.parse(file), null, () => crypto.randomUUID());
  const at = <Line extends { readonly target: string }>(
    line: Line | null,
    target: string | null,
  ): Line | null => (line === null || target === null ? null : { ...line, target });
  return {
    practice: {
      ...practice,
      ladder: practice.ladder.flatMap((rung): readonly LadderRung[] => {
        const own = at(rung, lines[LINE_OF_RUNG[rung.rung]] ?? null);
        return own === null ? [] : [own];
      }),
      desk: at(practice.desk, lines.desk),
      consultLine: at(practice.consultLine, lines.consultLine ?? null),
    },
    patients: demoPatients(practice.kind),
  };
}
