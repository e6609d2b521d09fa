import { Button, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditPage as Page } from '../../../../src/http/contract/audit.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, secondWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Failed } from '../../parts/states.tsx';

/** Who viewed and changed what (NEN 7513), newest first; nothing here can be changed. */
export function AuditPage() {
  const words = useWords();
  const me = useMe();
  const query = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) =>
      ask<Page>('GET', `/api/audit${pageParam === null ? '' : `?before=${pageParam}`}`),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  const chain = query.data?.pages[0]?.chain ?? null;
  return (
    <Stack gap="md" aria-busy={query.isPending}>
      <Title order={1}>{words.audit.title}</Title>
      {me.role !== 'auditor' && <Text>{words.audit.own}</Text>}
      {chain !== null && (
        <Text role="status">
          {chain.brokenAt === null ? words.audit.whole : words.audit.broken(chain.brokenAt)}
        </Text>
      )}
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && lines.length === 0 && <Text>{words.audit.empty}</Text>}
      {lines.length > 0 && (
        <ListTable
          rows={lines}
          nameOf={({ seq }) => String(seq)}
          columns={[
            { head: words.audit.when, cell: ({ at }) => `${dayWritten(at)} ${secondWritten(at)}` },
            { head: words.audit.who, cell: ({ user, role }) => `${user} (${role})` },
            { head: words.audit.patient, cell: ({ patient }) => patient?.name ?? '' },
            { head: words.audit.what, cell: ({ event }) => event },
            { head: words.audit.ground, cell: ({ ground }) => ground },
            { head: words.audit.result, cell: ({ result }) => result },
          ]}
        />
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.audit.more}
        </Button>
      )}
    </Stack>
  );
}
