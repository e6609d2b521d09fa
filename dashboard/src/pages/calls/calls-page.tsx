import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import type { z } from 'zod';
import type { Call, callList } from '../../../../src/http/contract/calls.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten, durationWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { rowId } from '../../parts/row-id.ts';
import { Failed } from '../../parts/states.tsx';
import classes from '../worklist/worklist.module.css';
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
  const columns = ['when', 'length', 'from', 'wish', 'outcome', 'alarm', 'words'] as const;
  return (
    <Table className={classes['list']}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column} scope="col">
              {words.calls[column]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {calls.map((call) => (
          <Table.Tr key={call.id}>
            <Table.Td data-label={words.calls.when}>
              <button
                type="button"
                id={rowId(call.id)}
                className={classes['open']}
                onClick={() => onOpen(call.id)}
              >
                {dayWritten(call.startedAt)} {timeWritten(call.startedAt)}
              </button>
            </Table.Td>
            <Table.Td data-label={words.calls.length}>
              {call.endedAt === null
                ? words.calls.goesOn
                : durationWritten(dayjs(call.endedAt).diff(dayjs(call.startedAt), 'second'))}
            </Table.Td>
            <Table.Td data-label={words.calls.from}>{call.from ?? words.calls.withheld}</Table.Td>
            <Table.Td data-label={words.calls.wish}>{words.wishes[call.wish ?? 'none']}</Table.Td>
            <Table.Td data-label={words.calls.outcome}>
              {call.outcome === null ? '' : (words.calls.outcomes[call.outcome] ?? call.outcome)}
            </Table.Td>
            <Table.Td data-label={words.calls.alarm}>{call.rules.join(', ')}</Table.Td>
            <Table.Td data-label={words.calls.words}>
              <span lang="nl" className={classes['words']}>
                {call.firstWords === '' ? '' : `“${call.firstWords}”`}
              </span>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
