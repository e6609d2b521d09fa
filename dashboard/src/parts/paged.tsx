import { Button, Stack, Text } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed, Loading, useSince } from './states.tsx';

/** A list that comes by pages: what there is, why there is nothing, what failed, and a button for what is older. */
export function Paged<Row>({
  query,
  rows,
  empty,
  more,
  children,
}: {
  query: Pick<
    UseInfiniteQueryResult,
    'isPending' | 'isError' | 'isSuccess' | 'error' | 'hasNextPage' | 'isFetchingNextPage'
  > & { readonly refetch: () => unknown; readonly fetchNextPage: () => unknown };
  rows: readonly Row[];
  empty: string;
  more: string;
  children: (rows: readonly Row[]) => ReactNode;
}) {
  const since = useSince(query.isError);
  return (
    <Stack gap="md">
      {query.isPending && <Loading again={() => void query.refetch()} />}
      {query.isError && <Failed error={query.error} since={since} again={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Text>{empty}</Text>}
      {rows.length > 0 && children(rows)}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {more}
        </Button>
      )}
    </Stack>
  );
}
