import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';
import type { UseCaseState, UseCaseStep, useCaseList } from '../../../../src/http/contract/use-cases.ts';
import { ask } from '../../api/ask.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { Asked } from '../../parts/states.tsx';
import { Ledger } from './ledger.tsx';
import { UseCasePage } from './use-case-page.tsx';

/** In the contract too, which would bring its checks of shapes into the browser. */
const STEPS: readonly UseCaseStep[] = ['measure', 'rehearse', 'open', 'follow'];

/** What Balie may finish by itself: how far each use case is, and what its next gate asks. */
export function TasksPage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/taken' });
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['use-cases'],
    queryFn: () => ask<z.output<typeof useCaseList>>('GET', '/api/use-cases'),
  });
  const show = (wish: string | undefined) =>
    void navigate({ to: '/taken', search: wish === undefined ? {} : { open: wish } });
  return (
    <Stack gap="md">
      <Title order={1}>{words.tasks.title}</Title>
      <Text>{words.tasks.intro}</Text>
      <Asked query={query}>
        {({ useCases }) => {
          const opened = useCases.find(({ wish }) => wish === open);
          return (
            <>
              <List useCases={useCases} onOpen={show} />
              {opened !== undefined && (
                <UseCasePage key={opened.wish} useCase={opened} onClose={() => show(undefined)} />
              )}
            </>
          );
        }}
      </Asked>
      <Ledger />
    </Stack>
  );
}

function List({ useCases, onOpen }: { useCases: readonly UseCaseState[]; onOpen: (wish: string) => void }) {
  const words = useWords();
  return (
    <ListTable
      caption={words.tasks.list}
      rows={useCases}
      nameOf={({ wish }) => wish}
      columns={[
        {
          head: words.tasks.wish,
          cell: ({ wish }) => (
            <OpenButton id={wish} onOpen={() => onOpen(wish)}>
              {words.wishes[wish] ?? wish}
            </OpenButton>
          ),
        },
        {
          head: words.tasks.step,
          cell: ({ step }) => words.tasks.stepOf(STEPS.indexOf(step) + 1, words.tasks.steps[step]),
        },
        {
          head: words.tasks.since,
          cell: ({ since, by }) =>
            since === null ? words.tasks.neverChanged : words.tasks.by(by ?? '', dayWritten(since)),
        },
        { head: words.tasks.part, cell: (useCase) => partWritten(useCase, words) },
        {
          head: words.tasks.open,
          cell: ({ criteria }) =>
            words.tasks.openCriteria(criteria.filter(({ met }) => !met).length, criteria.length),
        },
      ]}
    />
  );
}

const partWritten = ({ part }: UseCaseState, { tasks }: Words): string =>
  part === null ? tasks.notOpened : tasks.partWritten(tasks.whens[part.when], part.percent);
