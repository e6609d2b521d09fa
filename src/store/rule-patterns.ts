import { lexicon } from '../turn/3-triage/lexicon/lexicon.ts';
import type { Rule } from '../turn/3-triage/rule.ts';
import { groupsNamedBy } from '../turn/3-triage/rule-content.ts';

/** How far a rule goes, in a word. */
export const RULE_LEVEL: Readonly<Record<Rule['level'], string>> = {
  '112': '112',
  'human-now': 'mens, nu',
  today: 'vandaag',
};

/** All that a rule hears and leaves alone, as lines for who judges it; what is signed of it stands in them (ADR 0024). */
export interface RulePatterns {
  readonly hears: readonly string[];
  readonly silentInTurn: readonly string[];
  readonly silentInCall: readonly string[];
  readonly asksIf: readonly string[];
  /** What of long ago, of long, or said by a colleague does. */
  readonly limits: readonly string[];
  /** What stands behind each `<name>` in the lines: a signature covers these words too. */
  readonly groups: readonly { readonly name: string; readonly words: readonly string[] }[];
}

const PAST = {
  fires: 'telt mee',
  'recent-fires': 'telt mee als het dagen of weken is',
  silences: 'telt niet; kort geleden geeft een vraag',
} as const;

export function patternsOf(rule: Rule): RulePatterns {
  const lines = (patterns: Rule['unless']): readonly string[] => (patterns ?? []).map(describeSign);
  return {
    hears: rule.signs.map(describeSign),
    silentInTurn: lines(rule.unless),
    silentInCall: lines(rule.unlessInCall),
    asksIf: lines(rule.doubtIf),
    limits: [
      `Lang geleden: ${PAST[rule.past ?? 'silences']}. Al lang bestaand: ${rule.chronic ? 'telt niet' : 'telt mee'}.`,
      ...(rule.colleague ? ['De naam van een dienst waarmee een collega zich meldt: telt niet.'] : []),
    ],
    groups: Object.entries(groupsNamedBy(rule, lexicon)).map(([name, words]) => ({ name, words })),
  };
}

/** A line is read as it is written in the source (`pattern.ts`). */
function describeSign(sign: Rule['signs'][number]): string {
  if (typeof sign === 'string') return sign;
  switch (sign.kind) {
    case 'near':
      return `binnen ${sign.within} woorden: ${sign.parts.join('  +  ')}`;
    case 'together':
      return `ergens in het gesprek: ${sign.parts.map(describeSign).join('  +  ')}`;
    case 'named':
      return `als naam: ${describeSign(sign.sign)}`;
    case 'except':
      return `${describeSign(sign.sign)}  behalve: ${sign.unless.map(describeSign).join('  of  ')}`;
    case 'at-level':
      return `${RULE_LEVEL[sign.level]}: ${sign.signs.map(describeSign).join('  of  ')}`;
    case 'weighed':
      return `${Object.keys(sign.weights).length} geleerde gewichten, samen minstens ${sign.atLeast} (src/turn/3-triage/weighed/weights.json)`;
  }
}
