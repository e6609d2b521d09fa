import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { useRuleOf } from '../../parts/alarm-rules.ts';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
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

/** Records that the alarm of this call was none. It lies over the log, which never changes, and changes nothing about who is rung. */
export function NotRight({ item: { rules, call, trial } }: { item: ItemWithHistory }) {
  const { worklist } = useWords();
  const save = useWrite(['calls', 'insight', 'today']);
  if (rules.length === 0 || call === null || trial) return null;
  if (save.isSuccess) return <Text role="status">{worklist.notRightKept}</Text>;
  return (
    <>
      <WriteButton
        variant="default"
        mt="xs"
        loading={save.isPending}
        onClick={() =>
          save.mutate({
            path: `/api/calls/${call}/corrections`,
            body: { alarmRight: 'no', misunderstood: null, finished: null },
          })
        }
      >
        {worklist.notRight}
      </WriteButton>
      {save.isError && <Failed error={save.error} />}
    </>
  );
}
