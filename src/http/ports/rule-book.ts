import type { RuleDetail, RuleLine } from '../contract/emergency.ts';

/** The alarm rules and who answers for them. The signatures are those of `./balie rules`. */
export interface RuleBook {
  rules(): Promise<readonly Omit<RuleLine, 'fired'>[]>;
  rule(id: string): Promise<Omit<RuleDetail, 'fired'> | null>;
  /** `changed`: the rule is not what was on the screen. */
  sign(
    id: string,
    signature: { readonly content: string; readonly by: string; readonly registerNumber: string },
  ): Promise<'signed' | 'changed' | 'not-found'>;
}
