import { inTime } from './deadline.ts';

/** What was found of one part. `todo` is an order to the operator, in Dutch; null when there is nothing to do. */
export interface Finding {
  readonly part: string;
  /** `off`: Balie works without it, and `says` tells what is missing then. `broken`: it cannot take calls like this. */
  readonly state: 'good' | 'off' | 'broken';
  readonly says: string;
  readonly todo: string | null;
}

/** Looks at one part of the machine. It may reject: then the part is broken, and the code of the error is shown. */
export interface Examination {
  readonly part: string;
  look(signal: AbortSignal): Promise<Omit<Finding, 'part'>>;
}

/** Opening the trial ear reads 145 MB and builds its graphs; everything else takes less than a second. */
const EXAMINATION_DEADLINE_MS = 60_000;

/** Looks at every part, all at once, and tells them in the order given. An examination that hangs is a broken part. */
export async function examine(
  examinations: readonly Examination[],
  deadlineMs = EXAMINATION_DEADLINE_MS,
): Promise<readonly Finding[]> {
  return Promise.all(examinations.map((examination) => examineOne(examination, deadlineMs)));
}

async function examineOne({ part, look }: Examination, deadlineMs: number): Promise<Finding> {
  try {
    const found = await inTime(deadlineMs, look);
    if (found.kind === 'done') return { part, ...found.value };
    return broken(
      part,
      `antwoordt niet binnen ${Math.ceil(deadlineMs / 1_000)} seconden`,
      'EXAMINATION_TIMEOUT',
    );
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    return broken(
      part,
      String(message ?? 'kan niet worden bekeken'),
      typeof code === 'string' ? code : 'EXAMINATION_FAILED',
    );
  }
}

const broken = (part: string, says: string, code: string): Finding => ({
  part,
  state: 'broken',
  says,
  todo: `Zoek ${code} op in docs/guides/errors.md.`,
});

const MARKS: Readonly<Record<Finding['state'], string>> = { good: 'goed ', off: 'uit  ', broken: 'FOUT ' };

/** The findings as lines for a terminal: state, part, what is so, and below it what to do. */
export function describeFindings(findings: readonly Finding[]): string {
  const width = Math.max(0, ...findings.map(({ part }) => part.length));
  const lines = findings.flatMap(({ part, state, says, todo }) => [
    `${MARKS[state]} ${part.padEnd(width)}  ${says}`,
    ...(todo === null ? [] : [`${' '.repeat(width + 8)}-> ${todo}`]),
  ]);
  const wrong = findings.filter(({ state }) => state === 'broken').length;
  return [
    ...lines,
    '',
    wrong === 0
      ? 'Balie kan de telefoon opnemen.'
      : `Van de ${findings.length} onderdelen ${wrong === 1 ? 'is er 1' : `zijn er ${wrong}`} niet goed.`,
  ].join('\n');
}
