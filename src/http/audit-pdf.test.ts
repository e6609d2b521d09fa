import { expect, test } from 'vitest';
import { textOfPdf } from '../../test/kits/pdf-text.ts';
import { at } from '../../test/kits/practice-builders.ts';
import { auditAsPdf } from './audit-pdf.ts';
import type { AuditLine } from './contract/audit.ts';

const LINE: AuditLine = {
  seq: 12,
  at: '2026-11-25T08:15:03Z',
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
};

const written = async (lines: readonly AuditLine[]) =>
  textOfPdf(
    await auditAsPdf(
      lines,
      {
        practice: 'huisartsenpraktijk De Linde',
        patient: { name: 'Maria van den Berg', dateOfBirth: '1954-03-12' },
        at: at('2026-11-25T10:00'),
        timeZone: 'Europe/Amsterdam',
      },
      false,
    ),
  );

test('each line is in words and in the time of the practice, with whose file it is', async () => {
  const text = await written([
    LINE,
    { ...LINE, seq: 11, emergency: true, role: 'doctor', user: 'dr. Jansen' },
  ]);
  expect(text).toContain('Maria van den Berg, geboren op 12 maart 1954.');
  expect(text).toContain('2 regels, de nieuwste eerst.');
  for (const cell of [
    '2026-11-25 09:15',
    'Fatima (assistent)',
    'patiënt bekeken',
    'behandeling',
    'gedaan',
    'dr. Jansen',
    '(behandelaar)',
    'NOODINZAGE',
  ])
    expect(text).toContain(cell);
});

test('nobody looked is said, and a code that has no words yet stands there as it is', async () => {
  expect(await written([])).toContain('Niemand heeft in uw gegevens gekeken.');
  const unknown = { ...LINE, role: 'r', event: 'e', ground: 'g', result: 'x' };
  const text = await written([unknown]);
  expect(text).toContain('1 regel, de nieuwste eerst.');
  expect(text).toContain('Fatima (r)');
});
