import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { ask } from '../../api/ask.ts';
import { useWords } from '../../language/words.tsx';
import { Asked } from '../../parts/states.tsx';
import { isGoingOn } from '../rehearsals/rehearsal-run.ts';
import { Answers } from './answers.tsx';
import { Proposals } from './proposals.tsx';

/** While a rehearsal of a proposal runs, the page looks again so often. */
const LOOK_EVERY_MS = 1_000;

/** Nothing is said to callers before somebody approves it: a change is a proposal first. */
export function KnowledgePage() {
  const words = useWords();
  const query = useQuery({
    queryKey: ['knowledge'],
    queryFn: () => ask<Knowledge>('GET', '/api/knowledge'),
    refetchInterval: ({ state }) =>
      state.data?.proposals.some(({ rehearsal }) => rehearsal !== null && isGoingOn(rehearsal.run)) === true
        ? LOOK_EVERY_MS
        : false,
  });
  return (
    <Stack gap="lg">
      <Title order={1}>{words.knowledge.title}</Title>
      <Asked query={query}>
        {(knowledge) => (
          <>
            <Answers answers={knowledge.answers} />
            <Proposals proposals={knowledge.proposals} />
            <Types types={knowledge.types} />
            <Hours hours={knowledge.hours} practitioners={knowledge.practitioners} />
          </>
        )}
      </Asked>
    </Stack>
  );
}

function Types({ types }: { types: Knowledge['types'] }) {
  const words = useWords();
  return (
    <section aria-labelledby="types">
      <Title order={2} id="types">
        {words.knowledge.types}
      </Title>
      {types.map(({ id, name, minutes, bookableBy, preparation }) => (
        <Text key={id}>
          {name}: {words.knowledge.minutes(minutes)}, {words.knowledge.bookableBy[bookableBy]}
          {preparation !== null && (
            <>
              {', '}
              <span lang="nl">“{preparation}”</span>
            </>
          )}
        </Text>
      ))}
    </section>
  );
}

function Hours({ hours, practitioners }: Pick<Knowledge, 'hours' | 'practitioners'>) {
  const words = useWords();
  const nameOf = (id: string | null) => practitioners.find((one) => one.id === id)?.name ?? '';
  return (
    <section aria-labelledby="hours">
      <Title order={2} id="hours">
        {words.knowledge.hours}
      </Title>
      {hours.map(({ practitioner, weekday, from, to }) => (
        <Text key={`${practitioner} ${weekday} ${from}`}>
          {words.knowledge.weekdays[weekday]} {from.slice(0, 5)}–{to.slice(0, 5)} {nameOf(practitioner)}
        </Text>
      ))}
    </section>
  );
}
