import { Button, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import type { z } from 'zod';
import type { Call, callList } from '../../../../src/http/contract/calls.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten, durationWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { OwnWords } from '../../parts/own-words.tsx';
import { Failed } from '../../parts/states.tsx';
import { CallPage } from './call-page.tsx';

type Page = z.output<typeof callList>;

/** Every call, newest first. */
export function CallsPage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/gesprekken' });
  const navigate = useNavigate();
  const query = useInfiniteQuery({
    queryKey: ['calls'],
    queryFn: ({ pageParam }) =>
      ask<Page>('GET', `/api/calls${pageParam === null ? '' : `?before=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const calls = query.data?.pages.flatMap((page) => page.calls) ?? [];
  const show = (id: string | undefined) =>
    void navigate({ to: '/gesprekken', search: id === undefined ? {} : { open: id } });
  return (
    <Stack gap="md" aria-busy={query.isPending}>
      <Title order={1}>{words.calls.title}</Title>
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && calls.length === 0 && <Text>{words.calls.empty}</Text>}
      {calls.length > 0 && <List calls={calls} onOpen={show} />}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.calls.more}
        </Button>
      )}
      {open !== undefined && <CallPage id={open} onClose={() => show(undefined)} />}
    </Stack>
  );
}

function List({ calls, onOpen }: { calls: readonly Call[]; onOpen: (id: string) => void }) {
  const words = useWords();
  return (
    <ListTable
      rows={calls}
      nameOf={({ id }) => id}
      columns={[
        {
          head: words.calls.when,
          cell: (call) => (
            <OpenButton id={call.id} onOpen={() => onOpen(call.id)}>
              {dayWritten(call.startedAt)} {timeWritten(call.startedAt)}
            </OpenButton>
          ),
        },
        {
          head: words.calls.length,
          cell: ({ startedAt, endedAt }) =>
            endedAt === null
              ? words.calls.goesOn
              : durationWritten(dayjs(endedAt).diff(dayjs(startedAt), 'second')),
        },
        { head: words.calls.from, cell: ({ from }) => from ?? words.calls.withheld },
        { head: words.calls.wish, cell: ({ wish }) => words.wishes[wish ?? 'none'] },
        {
          head: words.calls.outcome,
          cell: ({ outcome }) => (outcome === null ? '' : (words.calls.outcomes[outcome] ?? outcome)),
        },
        { head: words.calls.alarm, cell: ({ rules }) => rules.join(', ') },
        { head: words.calls.words, cell: ({ firstWords }) => <OwnWords text={firstWords} /> },
      ]}
    />
  );
}
