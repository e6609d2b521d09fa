import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { RuleLine, ruleList } from '../../../src/http/contract/emergency.ts';
import { ask } from '../api/ask.ts';

/** Rules change with a new version of Balie; signatures and how often a rule fired do so by the day. */
const FRESH_MS = 600_000;

/** Every alarm rule; one answer for every screen that names one. */
export const useAlarmRules = () =>
  useQuery({
    queryKey: ['rules'],
    queryFn: () => ask<z.output<typeof ruleList>>('GET', '/api/rules'),
    staleTime: FRESH_MS,
  });

/** Each rule by its code; a rule of an older version, or before the answer came, has none. */
export function useRuleOf(): (id: string) => RuleLine | undefined {
  const { data } = useAlarmRules();
  return (id) => data?.rules.find((rule) => rule.id === id);
}

/** What a rule is called, behind its number in the list of red flags, by which people speak of it: "RF68 Beet door mens of dier". */
export function useRuleName(): (id: string) => string {
  const ruleOf = useRuleOf();
  return (id) => {
    const rule = ruleOf(id);
    return rule === undefined ? id : [...rule.redFlags, rule.title].join(' ');
  };
}
