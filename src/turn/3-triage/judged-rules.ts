import { balieRules } from './balie-rules.ts';
import type { CompiledRule, CompiledRules } from './compile-rules.ts';
import { type Found, judgeRule, lastTurn, wordsThatMade } from './judge.ts';
import { findIn } from './matcher.ts';
import type { RulesInForce } from './own-rules.ts';
import { Reading, type Span, type SpokenTurn } from './reading.ts';
import { readScopes } from './scope.ts';

/** How a rule stands on the words of a call. `held-back`: its sign was said, and what was said around it made that a counter-example. */
interface JudgedRule {
  readonly rule: string;
  readonly verdict: 'fires' | 'in-doubt' | 'held-back' | 'aside';
  /** The caller's words that make its sign. */
  readonly words: readonly string[];
  /** The 0-based turn of the last of them. */
  readonly turn: number;
}

/**
 * Every rule of which a sign was said in this call, for people who ask why Balie rang a human or did not. It decides nothing: `triage` does, by
 * the same judgement.
 */
export function judgedRules(
  said: readonly SpokenTurn[],
  context: RulesInForce,
  compiled: CompiledRules = balieRules,
): readonly JudgedRule[] {
  const own = context.own?.added ?? null;
  return [compiled, ...(own === null ? [] : [own])].flatMap((rules) => {
    const reading = new Reading(said, rules.vocabulary, rules.matchers);
    const scopes = readScopes(reading, rules.scope);
    return rules.rules
      .filter(({ rule }) => rule.practices.includes(context.practice))
      .flatMap((one): readonly JudgedRule[] => {
        const found = judgeRule(one, reading, scopes);
        const spans = found?.spans ?? spansOfSign(one, reading);
        if (spans === null) return [];
        const words = wordsThatMade(spans, reading).map(({ literal }) => literal);
        const verdict = verdictOf(found, context.own?.aside.has(one.rule.id) ?? false);
        return [{ rule: one.rule.id, verdict, words, turn: lastTurn(spans, reading) }];
      });
  });
}

/** As `triage` counts it: a sign of 112 counts whatever was put aside, and what is for today needs no question. */
function verdictOf(found: Found | null, isAside: boolean): JudgedRule['verdict'] {
  if (found === null) return 'held-back';
  if (isAside && found.level !== '112') return 'aside';
  return found.standing === 2 || found.level === 'today' ? 'fires' : 'in-doubt';
}

/** Where all parts of a sign were said, whatever stands around them. A sum of weak signals has no words of its own. */
function spansOfSign({ signs }: CompiledRule, reading: Reading): readonly Span[] | null {
  for (const { parts, weighed } of signs) {
    if (weighed) continue;
    const spans = parts.flatMap((part) => findIn(part, reading).slice(0, 1));
    if (spans.length === parts.length && spans.length > 0) return spans;
  }
  return null;
}
