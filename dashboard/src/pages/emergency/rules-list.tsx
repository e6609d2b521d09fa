import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { ruleList } from '../../../../src/http/contract/emergency.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { RuleTested } from './rule-tested.tsx';
import { signedBy } from './signed-by.ts';

/** Every alarm rule: what it does, who answers for it, and how often it fired and whether people found that right. */
export function RulesList({
  found,
  onOpen,
}: {
  found: z.output<typeof ruleList>;
  onOpen: (id: string) => void;
}) {
  const words = useWords();
  return (
    <>
      <Text>{words.emergency.unsigned(found.unsigned, found.rules.length)}</Text>
      <ListTable
        caption={words.emergency.rules}
        rows={found.rules}
        nameOf={({ id }) => id}
        columns={[
          {
            head: words.emergency.rule,
            cell: ({ id, title }) => (
              <OpenButton id={id} onOpen={() => onOpen(id)}>
                {title}
              </OpenButton>
            ),
          },
          { head: words.emergency.does, cell: ({ level }) => words.emergency.levels[level] },
          { head: words.emergency.sentences, cell: ({ sentences }) => sentences },
          { head: words.emergency.counterSentences, cell: ({ counterSentences }) => counterSentences },
          { head: words.emergency.signed, cell: ({ signing }) => signedBy(signing, words) },
          { head: words.emergency.lastTest, cell: (rule) => <RuleTested of={rule} /> },
          { head: words.emergency.fired, cell: ({ fired }) => fired },
          {
            head: words.emergency.judged,
            cell: ({ judged: { right, wrong } }) => (right + wrong === 0 ? '' : `${right} · ${wrong}`),
          },
        ]}
      />
    </>
  );
}
