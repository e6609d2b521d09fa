import type { AlarmLevel } from '../../domain/alarm.ts';
import { type Matcher, MatcherMaker } from './matcher.ts';
import type { Near, Pattern, Sign } from './pattern.ts';
import type { Rule } from './rule.ts';
import { type ScopeMatchers, scopeMatchers } from './scope.ts';
import { Vocabulary } from './vocabulary.ts';
import { type CompiledWeights, compileWeights } from './weighed/weigh.ts';

/** One sign of a rule, ready to be sought. More parts: each must be in the call somewhere. */
export interface CompiledSign {
  readonly parts: readonly Matcher[];
  /** Instead of parts: words that are weighed together. */
  readonly weighed?: CompiledWeights;
  /** Counter-examples of this sign alone. */
  readonly unless?: readonly Matcher[];
  readonly named: boolean;
  readonly level: Exclude<AlarmLevel, 'none'>;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly signs: readonly CompiledSign[];
  readonly unless: readonly Matcher[];
  readonly unlessInCall: readonly Matcher[];
  readonly doubtIf: readonly Matcher[];
}

/** All rules with the index of all their words; made once, shared by all calls. */
export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  readonly vocabulary: Vocabulary;
  readonly scope: ScopeMatchers;
  readonly matchers: number;
}

/**
 * Reads all patterns of the rules into one index, so that each word of a call is looked up once (68 red flags, some
 * thousands of patterns). Throws `TRIAGE_PATTERN_UNREADABLE` and `TRIAGE_GROUP_UNKNOWN`.
 */
export function compileRules(
  rules: readonly Rule[],
  lexicon: Readonly<Record<string, readonly Pattern[]>>,
  ordinary: ReadonlySet<string>,
): CompiledRules {
  const vocabulary = new Vocabulary(ordinary);
  const maker = new MatcherMaker(vocabulary, lexicon);
  const compiled = rules.map((rule) => compileRule(rule, maker));
  const scope = scopeMatchers(maker);
  return { rules: compiled, vocabulary, scope, matchers: maker.count };
}

function compileRule(rule: Rule, maker: MatcherMaker): CompiledRule {
  const ready = (patterns: readonly (Pattern | Near)[] | undefined): Matcher[] =>
    (patterns ?? []).map((pattern) => maker.patternOrNear(pattern));
  return {
    rule,
    signs: rule.signs.flatMap((sign) => compileSign(sign, rule.level, maker)),
    unless: ready(rule.unless),
    unlessInCall: ready(rule.unlessInCall),
    doubtIf: ready(rule.doubtIf),
  };
}

function compileSign(sign: Sign, level: Exclude<AlarmLevel, 'none'>, maker: MatcherMaker): CompiledSign[] {
  if (typeof sign === 'string') return [{ parts: [maker.pattern(sign)], named: false, level }];
  switch (sign.kind) {
    case 'near':
      return [{ parts: [maker.near(sign)], named: false, level }];
    case 'together':
      return [{ parts: maker.parts(sign), named: false, level }];
    case 'named':
      return [{ parts: [maker.patternOrNear(sign.sign)], named: true, level }];
    case 'except': {
      const unless = sign.unless.map((pattern) => maker.patternOrNear(pattern));
      return compileSign(sign.sign, level, maker).map((excepted) => ({ ...excepted, unless }));
    }
    case 'weighed':
      return [{ parts: [], weighed: compileWeights(sign, maker.groups()), named: false, level }];
    case 'at-level':
      return sign.signs.flatMap((inner) => compileSign(inner, sign.level, maker));
  }
}
