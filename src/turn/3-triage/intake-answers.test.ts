import { describe, expect, it } from 'vitest';
import { readCallersTable } from '../../../test/kits/callers-table.ts';
import { triage } from './triage.ts';

/**
 * For development: written before the reading of answers was changed, but the margin of the weights was chosen and a word added with their
 * totals in sight. Of 62 others, written and read once afterwards, 29 of 30 red flags rang and 4 of 32 ordinary answers: `measured.md`.
 */
const ROWS = readCallersTable<'expected' | 'said'>('intake-answers.tsv');

const rings = (text: string, asAnswer: boolean): boolean =>
  triage([asAnswer ? { text, answersIntake: true } : { text }], { practice: 'fysio' }).kind === 'human-now';

const saidOf = (expected: string): readonly string[] =>
  ROWS.filter((row) => row.expected === expected).map(({ said }) => said);

describe('an answer to a questionnaire of physiotherapy', () => {
  it('rings a human for a red flag: all of 45, and each as it does when it opens a call', () => {
    const missed = saidOf('human-now').filter((said) => !rings(said, true));
    expect(saidOf('human-now')).toHaveLength(45);
    expect(missed).toEqual([]);
  });

  it('rings nobody for the accident or medicine that was asked for: 2 of 45 do, 11 did as an opening', () => {
    const ringing = saidOf('none').filter((said) => rings(said, true));
    expect(saidOf('none')).toHaveLength(45);
    expect(ringing.length, ringing.join('\n')).toBeLessThanOrEqual(2);
  });

  it.each([
    ['ik kan mijn ontlasting niet meer tegenhouden', true],
    ['ik heb diarree en kan mijn ontlasting niet meer ophouden', false],
  ])('hears the bowel that no longer obeys, and no diarrhoea: %s', (said, expected) => {
    expect(rings(said, true)).toBe(expected);
  });

  it.each([
    'na een val van de fiets',
    'het begon toen ik een zware doos optilde',
    'ik ben van mijn paard gevallen in de zomer',
  ])('is read less gravely than the same words at the beginning of a call: %s', (said) => {
    expect([rings(said, false), rings(said, true)]).toEqual([true, false]);
  });

  it('is judged by the dangers of every kind of practice, and only the answer is', () => {
    const meningitis = 'ik heb een stijve nek en hoge koorts en vlekjes die niet wegdrukken';
    const heard = (answersIntake: boolean) =>
      triage(
        [answersIntake ? { text: meningitis, answersIntake: true } : { text: meningitis }, { text: 'ja' }],
        {
          practice: 'tandarts',
        },
      );
    const rulesOf = (verdict: ReturnType<typeof heard>) =>
      verdict.kind === 'human-now' ? verdict.because.because.map(({ rule }) => String(rule)) : [];
    expect(rulesOf(heard(true))).toContain('meningitis');
    expect(rulesOf(heard(false))).not.toContain('meningitis');
  });

  it('of more than ten words is weighed as a story is', () => {
    const story =
      'ik ben eenentachtig en ik wilde alleen een krat tillen en toen schoot het er zo in, ik heb broze botten zegt de dokter altijd';
    expect(rings(story, true)).toBe(true);
  });
});
