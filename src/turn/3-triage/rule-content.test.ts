import { describe, expect, it } from 'vitest';
import { aRule } from '../../../test/kits/a-rule.ts';
import { allRules } from './balie-rules.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { except, near, together } from './pattern.ts';
import { ruleContent } from './rule-content.ts';

const WORDS = { fever: ['koorts', '<warm>'], warm: ['heet'], cold: ['koud'] };
const content = (parts: Parameters<typeof aRule>[0], words: Record<string, string[]> = WORDS): string =>
  ruleContent(aRule(parts), words);

describe('what a signature covers', () => {
  const signed = content({ signs: ['<fever> ..2 baby'] });

  it.each([
    ['a sign', { signs: ['<fever> ..3 baby'] as const }],
    ['a level', { signs: ['<fever> ..2 baby'] as const, level: 'human-now' as const }],
    ['an action', { signs: ['<fever> ..2 baby'] as const, action: 'SPOED' as const }],
    ['a practice', { signs: ['<fever> ..2 baby'] as const, practices: ['fysio'] as const }],
    ['a counter-example', { signs: ['<fever> ..2 baby'] as const, unless: ['griep'] }],
    [
      'a counter-example of the whole call',
      { signs: ['<fever> ..2 baby'] as const, unlessInCall: ['griep'] },
    ],
    ['a doubt', { signs: ['<fever> ..2 baby'] as const, doubtIf: [near(3, 'griep', 'prik')] }],
    ['the past', { signs: ['<fever> ..2 baby'] as const, past: 'fires' as const }],
    ['an old complaint', { signs: ['<fever> ..2 baby'] as const, chronic: 'silences' as const }],
    ['the question', { signs: ['<fever> ..2 baby'] as const, question: 'Is hij warm?' }],
  ])('changes with %s', (_, parts) => {
    expect(content(parts)).not.toBe(signed);
  });

  it('changes with a word of a group that it names, also through another group', () => {
    const parts = { signs: ['<fever> ..2 baby'] as const };
    expect(content(parts, { ...WORDS, fever: ['koorts'] })).not.toBe(signed);
    expect(content(parts, { ...WORDS, warm: ['gloeiend'] })).not.toBe(signed);
  });

  it('does not change with a group that it does not name, nor with who signed, titles and versions', () => {
    const parts = { signs: ['<fever> ..2 baby'] as const };
    expect(content(parts, { ...WORDS, cold: ['ijskoud'] })).toBe(signed);
    const approvedBy = { by: 'Niemand', registerNumber: '00000000000', on: '2026-11-25' };
    expect(content({ ...parts, approvedBy, version: 9, title: { en: 'x', nl: 'y' } })).toBe(signed);
  });

  it('a group that does not exist adds nothing', () => {
    expect(content({ signs: ['<unknown>'] })).toContain('"groups":{}');
  });

  it('a learned rule covers every weight and every group', () => {
    const weighed = (weight: number) =>
      content({ signs: [{ kind: 'weighed', atLeast: 1, weights: { a: weight } }] });
    expect(weighed(1)).not.toBe(weighed(2));
    expect(weighed(1)).toContain('koud');
  });

  it('a learned sign beside others covers every group as well, whatever their order', () => {
    const signs = [{ kind: 'weighed', atLeast: 1, weights: { a: 1 } }, '<fever>'] as const;
    expect(content({ signs })).toContain('koud');
    const { fever, warm, cold } = WORDS;
    expect(content({ signs }, { cold, warm, fever })).toBe(content({ signs }));
  });

  it.each([
    ['a near', { signs: [near(3, '<cold>', 'prik')] as const }],
    ['words that belong together', { signs: [together('griep', near(3, '<cold>', 'prik'))] as const }],
    ['a sign with counter-examples', { signs: [except('griep', '<cold>')] as const }],
    ['a counter-example', { signs: ['griep'] as const, unless: [near(2, 'prik', '<cold>')] }],
    ['a doubt', { signs: ['griep'] as const, doubtIf: ['<cold>'] }],
  ])('covers the words of a group that %s names, and no other group', (_, parts) => {
    expect(content(parts)).toContain('"groups":{"cold":["koud"]}');
  });

  it('is another text for every rule of the product', () => {
    expect(new Set(allRules.map((rule) => ruleContent(rule, lexicon))).size).toBe(allRules.length);
  });
});
