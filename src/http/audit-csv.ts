import type { AuditLine } from './contract/audit.ts';
import { AUDIT_WORDS } from './contract/audit-words.ts';

const { events, grounds, results, roles } = AUDIT_WORDS;

/** Who looked at one patient and why, in words and not in codes; CSV with semicolons, which a Dutch spreadsheet opens without asking. */
export function auditAsCsv(lines: readonly AuditLine[], timeZone: string): string {
  const rows = [
    ['regel', 'wanneer', 'wie', 'rol', 'wat', 'waarom', 'noodinzage', 'resultaat'],
    ...lines.map(({ seq, at, user, role, event, ground, emergency, result }) => [
      String(seq),
      written(at, timeZone),
      user,
      roles[role] ?? role,
      events[event] ?? event,
      grounds[ground] ?? ground,
      emergency ? 'ja' : 'nee',
      results[result] ?? result,
    ]),
  ];
  return `\uFEFF${rows.map((row) => row.map(asCell).join(';')).join('\r\n')}\r\n`;
}

/** "2026-11-25 10:15:03", in the practice's time. */
function written(at: string, timeZone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'second' })}`;
}

/** A cell that begins like a formula would be carried out by the spreadsheet of who opens it (OWASP, CSV injection). */
function asCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
