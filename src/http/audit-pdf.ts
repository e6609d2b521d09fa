import type { AuditLine } from './contract/audit.ts';
import { AUDIT_WORDS } from './contract/audit-words.ts';
import { heading, paragraph, table, taggedPdf, whenRead } from './tagged-pdf.ts';

/** Whose log it is and when it was read. */
export interface AuditOf {
  readonly practice: string;
  readonly patient: { readonly name: string; readonly dateOfBirth: string };
  readonly at: Temporal.ZonedDateTime;
  readonly timeZone: string;
}

const { events, grounds, results, roles } = AUDIT_WORDS;
const HEADS = ['Wanneer', 'Wie', 'Wat', 'Waarom', 'Resultaat'];

/** Who looked at one patient and why, for the patient who asks: a page in plain Dutch that says what the words mean. Newest first. */
export const auditAsPdf = (lines: readonly AuditLine[], of: AuditOf, compress = true): Promise<Buffer> =>
  taggedPdf(
    'Wie keek in uw gegevens',
    (page) => {
      heading(page, 'H1', 'Wie keek in uw gegevens');
      paragraph(page, `${of.patient.name}, geboren op ${dayInWords(of.patient.dateOfBirth)}.`);
      paragraph(page, `${of.practice}. Gelezen op ${whenRead(of.at)}. ${counted(lines.length)}`);
      paragraph(
        page,
        'Balie is de digitale telefoonassistent van de praktijk. "Automatische functie" betekent: Balie deed dit zelf. U hebt recht op dit overzicht (NEN 7513).',
      );
      heading(page, 'H2', 'Overzicht');
      if (lines.length === 0) paragraph(page, 'Niemand heeft in uw gegevens gekeken.');
      else
        table(
          page,
          HEADS,
          lines.map((line) => cellsOf(line, of.timeZone)),
        );
    },
    compress,
  );

const dayInWords = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

const counted = (lines: number): string => `${lines} ${lines === 1 ? 'regel' : 'regels'}, de nieuwste eerst.`;

const cellsOf = (
  { at, user, role, event, ground, emergency, result }: AuditLine,
  timeZone: string,
): readonly string[] => [
  whenRead(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)),
  `${user} (${roles[role] ?? role})`,
  events[event] ?? event,
  emergency ? 'NOODINZAGE' : (grounds[ground] ?? ground),
  results[result] ?? result,
];
