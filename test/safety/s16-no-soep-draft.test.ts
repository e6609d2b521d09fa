import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What a draft of a consultation would be called in our source, in FHIR and in Dutch records. */
const REPORTS_A_CONSULTATION =
  /\bsoep\b|soep[-_]?(draft|concept|regel)|preliminary|ClinicalImpression|resourceType: '(Composition|Condition|Observation)'/iu;

describe('S16: no line of a SOEP draft is written that nobody dictated', () => {
  const files = globSync(['src/**/*.ts', 'dashboard/src/**/*.{ts,tsx}']).filter(
    (file) => !file.endsWith('.test.ts') && !file.includes('/3-triage/rules/'),
  );

  it('because nothing in the product writes one: who builds it meets this test, and must replace it by one of what S16 asks', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(
      files.filter((file) => REPORTS_A_CONSULTATION.test(`${file}\n${readFileSync(file, 'utf8')}`)),
    ).toEqual([]);
  });

  it.each([
    "status: 'preliminary'",
    "resourceType: 'Composition'",
    'const soepDraft = {',
    'src/report/soep.ts',
  ])('and the test would see %s', (text) => {
    expect(REPORTS_A_CONSULTATION.test(text)).toBe(true);
  });
});
