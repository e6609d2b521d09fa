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

/** What each code means, as a patient may read it. A code without words is shown as it is, never left out. */
const WORDS: Readonly<Record<string, string>> = {
  identification: 'gezocht wie er belt',
  'appointments-viewed': 'afspraken bekeken',
  'appointment-booked': 'afspraak gemaakt',
  'appointment-cancelled': 'afspraak afgezegd',
  'worklist-item-made': 'taak voor de praktijk gemaakt',
  'message-sent': 'bericht verstuurd',
  'call-recovered': 'afgebroken gesprek hersteld',
  'audit-viewed': 'dit logboek bekeken',
  'worklist-item-viewed': 'taak bekeken',
  'worklist-item-changed': 'taak bijgewerkt',
  'call-viewed': 'gesprek bekeken',
  'call-corrected': 'gesprek beoordeeld',
  'appointment-moved': 'afspraak verplaatst',
  'patient-searched': 'patiënt gezocht',
  'patient-viewed': 'gegevens van de patiënt bekeken',
  'patient-imported': 'patiënt overgenomen uit het systeem van de praktijk',
  'patient-added': 'patiënt toegevoegd',
  'patient-changed': 'gegevens van de patiënt veranderd',
  'consent-given': 'toestemming voor berichten vastgelegd',
  'consent-revoked': 'toestemming ingetrokken',
  'calling-wish-set': 'vastgelegd hoe deze patiënt belt',
  'calling-wish-ended': 'hoe deze patiënt belt uitgezet',
  'message-withdrawn': 'bericht tegengehouden',
  'message-retried': 'bericht opnieuw verstuurd',
  'access-ground-given': 'gezegd waarom dit dossier open moest',
  'call-of-patient': 'gesprek met de patiënt',
  treatment: 'behandeling',
  emergency: 'spoed',
  operation: 'beheer',
  'patient-asks': 'patiënt vroeg erom',
  stated: 'eigen reden',
  request: 'op verzoek',
  done: 'gedaan',
  'not-found': 'niet gevonden',
  refused: 'geweigerd',
  'automatic-function': 'automatisch',
  assistant: 'assistent',
  triagist: 'triagist',
  doctor: 'behandelaar',
  manager: 'praktijkmanager',
  supplier: 'leverancier',
  auditor: 'auditor',
};
const inWords = (code: string): string => WORDS[code] ?? code;

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
  inWords(line.role),
  line.responsible_user,
  inWords(line.event),
  inWords(line.ground),
  line.emergency_override ? 'ja' : 'nee',
  inWords(line.result),
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
