import { Stack, Text, Title } from '@mantine/core';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { useWords } from '../../language/words.tsx';

/** What Balie says about preparing: with each type of appointment, and to who asks. */
export function Preparation({ knowledge: { types, answers } }: { knowledge: Knowledge }) {
  const { knowledge: words } = useWords();
  const told = types.flatMap(({ id, name, preparation }) =>
    preparation === null ? [] : [{ id, of: name, text: preparation }],
  );
  const asked = answers
    .filter(({ topic, state }) => topic === 'preparation' && state !== 'expired')
    .map(({ id, words: pointing, text }) => ({ id, of: pointing.join(', '), text }));
  return (
    <Stack gap="lg">
      <Text maw="48rem">{words.preparationWhy}</Text>
      <Said title={words.preparationTypes} said={told} />
      <Said title={words.preparationAnswers} said={asked} />
    </Stack>
  );
}

function Said({
  title,
  said,
}: {
  title: string;
  said: readonly { readonly id: string; readonly of: string; readonly text: string }[];
}) {
  const { knowledge: words } = useWords();
  return (
    <section aria-label={title}>
      <Title order={2}>{title}</Title>
      {said.length === 0 && <Text>{words.noPreparation}</Text>}
      {said.map(({ id, of, text }) => (
        <Text key={id} my="xs">
          <span lang="nl">{of}</span>
          {of === '' ? '' : ': '}
          <span lang="nl">“{text}”</span>
        </Text>
      ))}
    </section>
  );
}
