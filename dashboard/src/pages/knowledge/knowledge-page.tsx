import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { ask } from '../../api/ask.ts';
import { useWords } from '../../language/words.tsx';
import { Asked } from '../../parts/states.tsx';
import { TabsOrSelect } from '../../parts/tabs-or-select.tsx';
import { TrySentence } from '../../parts/try-sentence.tsx';
import { isGoingOn } from '../rehearsals/rehearsal-run.ts';
import { Answers } from './answers.tsx';
import { AppointmentTypes } from './appointment-types.tsx';
import { HoursOfPractice } from './hours-of-practice.tsx';
import { Preparation } from './preparation.tsx';
import { Proposals } from './proposals.tsx';

/** While a rehearsal of a proposal runs, the page looks again so often. */
const LOOK_EVERY_MS = 1_000;

const PARTS = ['answers', 'hours', 'types', 'preparation', 'address'] as const;

/** Nothing is said to callers before somebody approves it: a change is a proposal first. */
export function KnowledgePage() {
  const words = useWords();
  const [part, setPart] = useState<(typeof PARTS)[number]>('answers');
  const labels = {
    answers: words.knowledge.answers,
    hours: words.knowledge.hours,
    types: words.knowledge.types,
    preparation: words.knowledge.preparation,
    address: words.facts.address,
  };
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
        {(knowledge) => {
          const panels: Readonly<Record<(typeof PARTS)[number], ReactNode>> = {
            answers: (
              <Stack gap="lg">
                <Answers
                  answers={knowledge.answers}
                  proposals={knowledge.proposals}
                  mayListen={knowledge.mayListen}
                />
                <Proposals proposals={knowledge.proposals} answers={knowledge.answers} />
                <TrySentence />
              </Stack>
            ),
            hours: <HoursOfPractice knowledge={knowledge} />,
            types: <AppointmentTypes types={knowledge.types} practitioners={knowledge.practitioners} />,
            preparation: <Preparation knowledge={knowledge} />,
            address: <AddressAndRoute knowledge={knowledge} />,
          };
          return (
            <TabsOrSelect
              label={words.knowledge.title}
              shown={part}
              parts={PARTS.map((name) => ({ name, label: labels[name], panel: panels[name] }))}
              onShow={setPart}
            />
          );
        }}
      </Asked>
    </Stack>
  );
}

/** Where the practice is, and what Balie says to who asks the way. */
function AddressAndRoute({ knowledge: { address, answers } }: { knowledge: Knowledge }) {
  return (
    <Stack gap="sm">
      <Text>{address}</Text>
      {answers
        .filter(({ topic, state }) => state !== 'expired' && (topic === 'route' || topic === 'parking'))
        .map(({ id, text }) => (
          <Text key={id} lang="nl">
            “{text}”
          </Text>
        ))}
    </Stack>
  );
}
