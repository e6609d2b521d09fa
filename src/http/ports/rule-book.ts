import type { RuleDetail, RuleLine } from '../contract/emergency.ts';

/** What a practice adds to what the rule book says of a rule. */
export type OfPractice = 'tested' | 'fired' | 'judged' | 'own';

/** The alarm rules and who answers for them. The signatures are those of `./balie rules`. */
export interface RuleBook {
  rules(): Promise<readonly Omit<RuleLine, OfPractice>[]>;
  rule(id: string): Promise<Omit<RuleDetail, OfPractice> | null>;
  /** `changed`: the rule is not what was on the screen. */
  sign(
    id: string,
    signature: { readonly content: string; readonly by: string; readonly registerNumber: string },
  ): Promise<'signed' | 'changed' | 'not-found'>;
}
