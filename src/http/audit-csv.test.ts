import { expect, test } from 'vitest';
import { auditAsCsv } from './audit-csv.ts';
import type { AuditLine } from './contract/audit.ts';

const line = (otherwise: Partial<AuditLine> = {}): AuditLine => ({
  seq: 7,
  at: '2026-11-25T09:15:03.120Z',
  user: 'Fatima',
  role: 'assistant',
  event: 'patient-viewed',
  action: 'read',
  what: 'patient',
  ground: 'treatment',
  emergency: false,
  result: 'done',
  patient: null,
  call: null,
  reference: null,
  reason: null,
  ...otherwise,
});
const rowsOf = (lines: readonly AuditLine[]) => auditAsCsv(lines, 'Europe/Amsterdam').slice(1).split('\r\n');

test('says who looked, when by the clock of the practice, and why, in words', () => {
  expect(rowsOf([line()])).toEqual([
    'regel;wanneer;wie;rol;wat;waarom;noodinzage;resultaat',
    '7;2026-11-25 10:15:03;Fatima;assistent;patiënt bekeken;behandeling;nee;gedaan',
    '',
  ]);
});

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+31100000100', "'+31100000100"],
  ['de Vries; Anna', '"de Vries; Anna"'],
  ['Jan "de lange"', '"Jan ""de lange"""'],
])('the name %j stays one cell and is no formula', (user, cell) => {
  expect(rowsOf([line({ user })])[1]?.split(/;(?=assistent)/)[0]).toBe(`7;2026-11-25 10:15:03;${cell}`);
});

test('a code without a word is given as it is: nothing of the log is left out', () => {
  expect(rowsOf([line({ event: 'something-new', emergency: true })])[1]).toBe(
    '7;2026-11-25 10:15:03;Fatima;assistent;something-new;behandeling;ja;gedaan',
  );
});
