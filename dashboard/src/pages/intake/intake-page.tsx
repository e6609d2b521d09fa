import { SegmentedControl, Stack, Tabs, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Intake, IntakeList } from '../../../../src/http/contract/intakes.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useLanguage, useWords } from '../../language/words.tsx';
import classes from '../../parts/list-table.module.css';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { Paged } from '../../parts/paged.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { AnswersPage } from './answers-page.tsx';
import { QuestionnairesList } from './questionnaires-list.tsx';

/** In the contract too, which would bring its checks of shapes into the browser. */
const LISTS = ['week', 'unseen', 'all'] as const;
type Which = (typeof LISTS)[number];

/** Questionnaires before appointments: how far each patient is with what they answered, and what is asked. */
export function IntakePage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/intake' });
  const navigate = useNavigate();
  const show = (id: string | undefined) =>
    void navigate({ to: '/intake', search: id === undefined ? {} : { open: id } });
  return (
    <Stack gap="md">
      <Title order={1}>{words.menu.intake}</Title>
      <Tabs defaultValue="answers" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="answers">{words.intake.tabs.answers}</Tabs.Tab>
          <Tabs.Tab value="questionnaires">{words.intake.tabs.questionnaires}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="answers" pt="md">
          <Answers onOpen={show} />
        </Tabs.Panel>
        <Tabs.Panel value="questionnaires" pt="md">
          <QuestionnairesList />
        </Tabs.Panel>
      </Tabs>
      {open !== undefined && <AnswersPage key={open} id={open} onClose={() => show(undefined)} />}
    </Stack>
  );
}

function Answers({ onOpen }: { onOpen: (id: string) => void }) {
  const words = useWords();
  const [list, setList] = useState<Which>('week');
  const query = useInfiniteQuery({
    queryKey: ['intakes', list],
    queryFn: ({ pageParam }) =>
      ask<IntakeList>('GET', `/api/intakes?${new URLSearchParams({ list, ...pageParam })}`),
    initialPageParam: null as IntakeList['next'],
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  });
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={words.intake.which}
        value={list}
        onChange={(value) => setList(LISTS.find((one) => one === value) ?? 'week')}
        className={classes['filters']}
        data={LISTS.map((value) => ({ value, label: words.intake.lists[value] }))}
      />
      <Text role="status">{query.data && words.intake.unseen(query.data.pages[0]?.unseen ?? 0)}</Text>
      <Paged
        query={query}
        rows={query.data?.pages.flatMap(({ intakes }) => intakes) ?? []}
        empty={words.intake.empty[list]}
        more={words.intake.more}
      >
        {(rows) => <List intakes={rows} onOpen={onOpen} />}
      </Paged>
    </Stack>
  );
}

function List({ intakes, onOpen }: { intakes: readonly Intake[]; onOpen: (id: string) => void }) {
  const words = useWords();
  const { language } = useLanguage();
  const now = useNow();
  return (
    <ListTable
      caption={words.intake.tabs.answers}
      rows={intakes}
      nameOf={({ id }) => id}
      columns={[
        {
          head: words.intake.patient,
          cell: ({ id, who, alarm }) => (
            <OpenButton id={id} onOpen={() => onOpen(id)}>
              {alarm !== null && <StateBadge state={alarm} />} <PersonLine who={who} now={now} isListed />
            </OpenButton>
          ),
        },
        { head: words.intake.questionnaire, cell: ({ title }) => title[language] },
        {
          head: words.intake.before,
          cell: ({ appointment: { from, type, practitioner, status } }) => (
            <>
              {dayWritten(from)} {timeWritten(from)}, {type}, {practitioner}
              {status === 'cancelled' && ` (${words.intake.cancelled})`}
            </>
          ),
        },
        { head: words.intake.way, cell: ({ way }) => (way === null ? '' : words.intake.ways[way]) },
        { head: words.intake.state, cell: (intake) => <Stand intake={intake} /> },
        {
          head: words.intake.seen,
          cell: ({ seen, state }) => (seen !== null ? seen.by : state === 'done' ? words.intake.notSeen : ''),
        },
      ]}
    />
  );
}

function Stand({ intake: { state } }: { intake: Intake }) {
  const words = useWords();
  const word = words.intake.states[state];
  if (state === 'no-response') return <StateBadge state="late" word={word} />;
  return state === 'done' ? <StateBadge state="done" word={word} /> : word;
}
