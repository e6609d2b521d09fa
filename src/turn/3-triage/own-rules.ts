import type { PracticeKind } from '../../domain/meaning.ts';
import type { OwnAlarms } from '../../domain/own-alarms.ts';
import type { Practice } from '../../domain/practice.ts';
import { allRules } from './balie-rules.ts';
import { type CompiledRules, compileRules } from './compile-rules.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { ordinaryWords } from './lexicon/ordinary-words.ts';
import type { Pattern } from './pattern.ts';
import type { Rule } from './rule.ts';
import { readWords } from './words.ts';

/** What a practice changed about the rules, ready for its calls. */
export interface OwnRules {
  /** Rules of Balie with the words of the practice instead of their signs. Null: it added none. */
  readonly added: CompiledRules | null;
  /** Rules that do not count today. */
  readonly aside: ReadonlySet<string>;
}

/**
 * Rules that bring who asks for a human to one (S4), the nets under all others, and those about who may harm themselves: putting one of
 * these aside would take away a promise and not a danger.
 */
const NEVER_ASIDE: ReadonlySet<string> = new Set([
  'asks-for-a-human',
  'asks-for-urgent-help',
  'something-very-wrong',
  'signals-add-up',
  'acute-complaint',
  'danger-in-another-language',
  'suicide',
]);

/** `screens.md` §3.8: a rule that says 112 cannot be put aside. */
export const mayBePutAside = ({ id, level }: Pick<Rule, 'id' | 'level'>): boolean =>
  level !== '112' && !NEVER_ASIDE.has(id);

/** A word between them does not part what belongs together: "gas is gelekt". */
const BETWEEN = ' ..1 ';

/** The words as callers' are compared; none: nothing of it is a word. */
const patternOfWords = (words: string): Pattern =>
  readWords(words, 0)
    .map(({ plain }) => plain)
    .join(BETWEEN);

/** By which rules the words of a practice's callers are judged. */
export interface RulesInForce {
  readonly practice: PracticeKind;
  readonly own?: OwnRules;
}

/** The rules for calls to this practice on this day. */
export const rulesInForce = (
  { kind, alarms }: Pick<Practice, 'kind' | 'alarms'>,
  today: Temporal.PlainDate,
): RulesInForce =>
  alarms === undefined
    ? { practice: kind }
    : { practice: kind, own: { added: withWords(alarms.added), aside: asideOn(today, alarms.aside) } };

/**
 * Rules with the words that a practice added to them. Words of no rule of this version, or that hold none, are left out. Null: nothing
 * is left.
 */
export function withWords(added: OwnAlarms['added']): CompiledRules | null {
  const rules = allRules.flatMap((rule): readonly Rule[] => {
    const [first, ...others] = added
      .filter((one) => one.rule === rule.id)
      .map(({ words }) => patternOfWords(words))
      .filter((pattern) => pattern !== '');
    return first === undefined ? [] : [onlyWith(rule, [first, ...others])];
  });
  return rules.length === 0 ? null : compileRules(rules, lexicon, ordinaryWords);
}

/** A rule that may not be put aside counts, whatever a file says. */
const asideOn = (today: Temporal.PlainDate, aside: OwnAlarms['aside']): ReadonlySet<string> =>
  new Set(
    aside
      .filter(({ until }) => Temporal.PlainDate.compare(today, until) <= 0)
      .map(({ rule }) => rule)
      .filter((id) => allRules.some((rule) => rule.id === id && mayBePutAside(rule))),
  );

/** Its excuses are for its own signs: they must not silence words that somebody signed for. */
function onlyWith(rule: Rule, signs: Rule['signs']): Rule {
  const { unless: _, unlessInCall: __, doubtIf: ___, chronic: ____, ...same } = rule;
  return { ...same, signs };
}
