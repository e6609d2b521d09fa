import { Button, Stack, Text } from '@mantine/core';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { STARTER_ANSWERS } from '../../../../src/http/contract/starter-answers.nl.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';

export type Starter = (typeof STARTER_ANSWERS)['huisarts'][number];

/** What this kind of practice can begin with while it has no answers; what was proposed already is left out. */
export function StarterSet({
  proposals,
  onChoose,
}: Pick<Knowledge, 'proposals'> & { onChoose: ((starter: Starter) => void) | null }) {
  const { knowledge: words } = useWords();
  const { practice } = useMe();
  const starters = STARTER_ANSWERS[practice.kind].filter(
    (starter) => !proposals.some((one) => isSameQuestion(one, starter)),
  );
  return (
    <Stack gap="sm" maw="48rem">
      <Text>
        {words.empty} {onChoose !== null && starters.length > 0 && words.starterWhy}
      </Text>
      {onChoose !== null && (
        <ul aria-label={words.starters}>
          {starters.map((starter) => (
            <li key={`${starter.topic} ${starter.words.join()}`}>
              <Text component="span">{topicWritten(starter, words.topics)}: </Text>
              <Text component="span" lang="nl">
                “{starter.text}”
              </Text>{' '}
              <Button
                variant="default"
                aria-label={words.starterOf(topicWritten(starter, words.topics))}
                onClick={() => onChoose(starter)}
              >
                {words.starter}
              </Button>
            </li>
          ))}
        </ul>
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
