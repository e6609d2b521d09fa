import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enAudit } from '../../dashboard/src/language/en-audit.ts';
import { AUDIT_WORDS } from '../../src/http/contract/audit-words.ts';

/** The codes of a part of `AuditEntry`, as its type lists them: a type is gone when the program runs. */
function codesOf(part: string): readonly string[] {
  const source = readFileSync(join(import.meta.dirname, '../../src/store/queries/audit.ts'), 'utf8');
  const [, listed = ''] =
    new RegExp(`${part}[:=]((?:\\s*(?:/\\*\\*.*?\\*/\\s*)?\\|? ?'[a-z-]+')+);`, 's').exec(source) ?? [];
  return [...listed.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code);
}

test.each([
  ['events', 'readonly event'],
  ['grounds', 'export type AccessGround '],
  ['results', 'readonly result'],
] as const)(
  'every code of %s has words, for the screen, its pdf and `./balie audit export`',
  (part, type) => {
    const codes = codesOf(type);
    expect(codes.length).toBeGreaterThan(2);
    expect(codes.filter((code) => AUDIT_WORDS[part][code] === undefined)).toEqual([]);
    const english = enAudit.auditFilter.codes[part];
    expect(codes.filter((code) => english[code] === undefined)).toEqual([]);
  },
);
