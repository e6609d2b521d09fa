import { describe, expect, it } from 'vitest';
import { newProposal } from './contract/knowledge.ts';
import { STARTER_ANSWERS, TO_FILL_IN } from './contract/starter-answers.nl.ts';
import { refuseMedical } from './faults.ts';

describe.each(Object.entries(STARTER_ANSWERS))('what a %s can begin with', (_kind, starters) => {
  it.each(starters)('can be proposed once it is finished: $text', (starter) => {
    const text = starter.text.replaceAll(TO_FILL_IN, 'nader te bepalen');
    expect(
      newProposal.safeParse({ ...starter, text, replaces: null, validUntil: null }).error,
    ).toBeUndefined();
    expect(() => refuseMedical(text)).not.toThrow();
  });

  it('has each question once, and something that only the practice knows', () => {
    const asked = starters.map(({ topic, words }) => [topic, ...words].join());
    expect(new Set(asked).size).toBe(asked.length);
    expect(starters.some(({ text }) => text.includes(TO_FILL_IN))).toBe(true);
  });
});
