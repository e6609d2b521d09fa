import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { useWords } from '../../language/words.tsx';
import { useRuleOf } from '../../parts/alarm-rules.ts';
import { signedBy } from '../emergency/signed-by.ts';

/** The rules that fired, each with who reviewed it and the way to what it hears and where that comes from. */
export function WhyHere({ item: { rules } }: { item: ItemWithHistory }) {
  const words = useWords();
  const ruleOf = useRuleOf();
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="why-here">
      <Title order={3} id="why-here">
        {words.worklist.why}
      </Title>
      {rules.map((id) => {
        const rule = ruleOf(id);
        return (
          <Text key={id}>
            {words.worklist.rule(rule?.title ?? id, rule?.redFlags ?? [])}
            {rule !== undefined && ` · ${signedBy(rule.signing, words)}`} ·{' '}
            <Link to="/spoed" search={{ open: id }} aria-label={words.worklist.whyOf(rule?.title ?? id)}>
              {words.worklist.whyRule}
            </Link>
          </Text>
        );
      })}
    </section>
  );
}
