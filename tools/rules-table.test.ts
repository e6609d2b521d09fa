import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../src/turn/3-triage/balie-rules.ts';
import { rulesPage } from './rules-table.ts';

test('docs/safety/rules.md tells of the rules as they are (else: node tools/rules-table.ts)', () => {
  const page = readFileSync(new URL('../docs/safety/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage(allRules));
});

test('a signed rule names who signed it and when', () => {
  const [rule] = allRules;
  if (!rule) throw new Error('No rules.');
  const signed = { ...rule, approvedBy: { by: 'A. Arts', registerNumber: '0', on: '2026-11-25' } };
  expect(rulesPage([signed])).toMatch(/\| A\. Arts, 2026-11-25 \|$/mu);
  expect(rulesPage([{ ...rule, redFlags: [] }])).toContain('the net under the others');
});
