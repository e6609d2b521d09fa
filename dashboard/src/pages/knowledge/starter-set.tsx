import { Button, Stack, Text } from '@mantine/core';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { STARTER_ANSWERS } from '../../../../src/http/contract/starter-answers.nl.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';

export type Starter = (typeof STARTER_ANSWERS)['huisarts'][number];

/** What this kind of practice can begin with while it has no answers; what was proposed already is left out. */
export function StarterSet({
  proposals,
  onChoose,
}: Pick<Knowledge, 'proposals'> & { onChoose: ((starter: Starter) => void) | null }) {
  const { knowledge: words, messages } = useWords();
  const { practice } = useMe();
  const starters = STARTER_ANSWERS[practice.kind].filter(
    (starter) => !proposals.some((one) => isSameQuestion(one, starter)),
  );
  return (
    <Stack gap="sm" maw="60rem">
      <Text>
        {words.empty} {onChoose !== null && starters.length > 0 && words.starterWhy}
      </Text>
      {onChoose !== null && (
        <ListTable
          caption={words.starters}
          rows={starters}
          nameOf={({ topic, words: pointing }) => `${topic} ${pointing.join()}`}
          columns={[
            { head: words.topic, cell: (starter) => topicWritten(starter, words.topics) },
            { head: words.says, cell: ({ text }) => <span lang="nl">“{text}”</span> },
            {
              head: messages.action,
              cell: (starter) => (
                <Button
                  variant="default"
                  aria-label={words.starterOf(topicWritten(starter, words.topics))}
                  onClick={() => onChoose(starter)}
                >
                  {words.starter}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Stack>
  );
}

const isSameQuestion = (proposal: Knowledge['proposals'][number], { topic, words }: Starter): boolean =>
  proposal.topic === topic && proposal.words.join() === words.join();

const topicWritten = (
  { topic, words }: Starter,
  topics: Readonly<Record<Starter['topic'], string>>,
): string => [topics[topic], ...words.map((word) => `“${word}”`)].join(', ');
