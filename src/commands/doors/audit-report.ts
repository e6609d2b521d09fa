import { AUDIT_WORDS } from '../../http/contract/audit-words.ts';
import type { AuditLine, AuditOfPatient, AuditState } from '../../store/audit-trail.ts';

/** One line a practice for people, in Dutch. */
export const describeChains = (states: readonly AuditState[]): readonly string[] =>
  states.map(({ name, lines, brokenAt }) => {
    const counted = `${name}: ${lines.toLocaleString('nl-NL')} regels`;
    if (brokenAt === null) return `${counted}, keten heel`;
    return brokenAt === -1
      ? `${counted}, BREUK: er ontbreken regels aan het einde`
      : `${counted}, BREUK bij regel ${brokenAt.toLocaleString('nl-NL')}`;
  });

/** As a patient may read it, in the words of the screens. A code without words is shown as it is, never left out. */
const inWords = (of: keyof typeof AUDIT_WORDS, code: string): string => AUDIT_WORDS[of][code] ?? code;

const HEADS = [
  'regel',
  'wanneer',
  'wie',
  'rol',
  'verantwoordelijk',
  'wat',
  'grond',
  'noodinzage',
  'resultaat',
  'systeem',
  'gesprek',
] as const;

const cells = (line: AuditLine): readonly string[] => [
  String(line.seq),
  // ISO 8601 in the practice's own time, to the second: NEN 7513 asks for moments that can be compared.
  line.at.toZonedDateTimeISO('Europe/Amsterdam').toString({ timeZoneName: 'never', smallestUnit: 'second' }),
  line.user_name,
  inWords('roles', line.role),
  line.responsible_user,
  inWords('events', line.event),
  inWords('grounds', line.ground),
  line.emergency_override ? 'ja' : 'nee',
  inWords('results', line.result),
  line.system,
  line.call_id ?? '',
];

/** The log of a patient as text for people: a heading for each practice, a line for each view or change. */
export const describeAudit = (found: readonly AuditOfPatient[]): readonly string[] =>
  found.flatMap(({ practice, lines }) => [
    `${practice}: ${lines.length} regels`,
    ...lines.map((line) => `  ${cells(line).slice(1, 10).join(' · ')}`),
  ]);

/** The same as RFC 4180 CSV, with a heading; one file for all practices. */
export const auditAsCsv = (found: readonly AuditOfPatient[]): string =>
  [
    ['praktijk', ...HEADS],
    ...found.flatMap(({ practice, lines }) => lines.map((line) => [practice, ...cells(line)])),
  ]
    .map((row) => row.map(quoted).join(','))
    .join('\r\n')
    .concat('\r\n');

/** A cell that starts like a formula would be run by a spreadsheet. */
const quoted = (cell: string): string =>
  `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
