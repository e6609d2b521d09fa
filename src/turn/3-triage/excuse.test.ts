import { describe, expect, it } from 'vitest';
import { allRules } from './balie-rules.ts';
import { triage } from './triage.ts';

/** Rules that wait for a day, ask the desk or hear a bare medicine: excused by more than the others, on purpose. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'asks-for-a-human',
  'risky-medicine-named',
  'toothache',
  'bite',
]);
/** All pairs take ten seconds; every seventh says the same. */
const EVERY = 7;

describe('an excuse in the same breath as an emergency', () => {
  const pairs = allRules
    .filter(({ id, level }) => level !== 'today' && !LEFT_OUT.has(id))
    .flatMap(({ fires, counterExamples, practices: [practice] }) =>
      fires
        .filter((said) => !said.includes('|') && isHeard(said, practice))
        .flatMap((emergency) =>
          counterExamples
            .filter((said) => !said.includes('|'))
            .flatMap((excuse) => [`${emergency} en ${excuse}`, `${excuse} en ${emergency}`])
            .map((said) => ({ said, practice })),
        ),
    )
    .filter((_, at) => at % EVERY === 0);

  // The rest are pairs without any verb between them ("tien jaar geleden trombose gehad en dikke poot"): nobody can tell.
  it('hides at most 2% of the emergencies', () => {
    const hidden = pairs.filter(({ said, practice }) => !isHeard(said, practice)).map(({ said }) => said);
    expect(pairs.length).toBeGreaterThan(1_500);
    expect(hidden.length / pairs.length, hidden.join('\n')).toBeLessThanOrEqual(0.02);
  });
});

function isHeard(text: string, practice: 'huisarts' | 'tandarts' | 'fysio'): boolean {
  return triage([{ text }], { practice }).kind === 'human-now';
}
