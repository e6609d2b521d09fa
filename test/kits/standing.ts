import { compileRules } from '../../src/turn/3-triage/compile-rules.ts';
import { lexicon } from '../../src/turn/3-triage/lexicon/lexicon.ts';
import type { Rule } from '../../src/turn/3-triage/rule.ts';
import { triage } from '../../src/turn/3-triage/triage.ts';
import { aRule } from './a-rule.ts';

/** Looked for by the rule of `standing`. */
const SIGNS = ['koorts', 'benauwd', 'pijn op de borst', 'gevallen'] as const;

/** What one rule on SIGNS, changed by `parts`, makes of these turns. */
export function standing(
  said: string | readonly string[],
  parts: Partial<Rule> = {},
): 'fires' | 'asks' | 'silent' {
  const turns = typeof said === 'string' ? [said] : said;
  const rules = compileRules([aRule({ signs: SIGNS, ...parts })], lexicon, new Set());
  const verdict = triage(
    turns.map((text) => ({ text })),
    { practice: 'huisarts' },
    rules,
  );
  if (verdict.kind === 'human-now') return 'fires';
  return verdict.confirm ? 'asks' : 'silent';
}
