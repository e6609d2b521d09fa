import { Alert, Button, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { type ReactNode, useEffect, useState } from 'react';
import { AskFailed, UNREACHABLE } from '../api/ask.ts';
import { secondWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';

const SHOW_AFTER_MS = 300;
const LONG_MS = 5_000;
const ROWS = ['a', 'b', 'c', 'd'];

/** What a question to the server brought: loading, failed with what to do, or its answer; an old answer stays while a new one fails. */
export function Asked<Answer>({
  query,
  children,
}: {
  query: UseQueryResult<Answer>;
  children: (answer: Answer) => ReactNode;
}) {
  const since = useSince(query.isError);
  if (query.data === undefined) {
    return query.isError ? (
      <Failed error={query.error} since={since} again={() => void query.refetch()} />
    ) : (
      <Loading again={() => void query.refetch()} />
    );
  }
  return (
    <>
      {query.isError && (
        <Failed
          error={query.error}
          since={since}
          asOf={dayjs(query.dataUpdatedAt).toISOString()}
          again={() => void query.refetch()}
        />
      )}
      {children(query.data)}
    </>
  );
}

/** Rows that are to come, once that takes longer than a blink; and a way to ask again when it takes long. */
export function Loading({ again }: { again: () => void }) {
  const words = useWords();
  const shown = useLater(SHOW_AFTER_MS);
  const long = useLater(LONG_MS);
  return (
    <Stack aria-busy="true" gap="sm">
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      {shown && ROWS.map((row) => <Skeleton key={row} height={44} />)}
      {long && (
        <Text>
          {words.takesLong}{' '}
          <Button variant="default" onClick={again}>
            {words.again}
          </Button>
        </Text>
      )}
    </Stack>
  );
}

export function Failed({
  error,
  since = null,
  asOf,
  again,
}: {
  error: unknown;
  /** Since when it fails, where it was tried more than once. */
  since?: string | null;
  asOf?: string;
  again?: () => void;
}) {
  const words = useWords();
  const known = error instanceof AskFailed && error.code !== UNREACHABLE ? error : null;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={known?.message ?? words.failed.unreachable}
      my="sm"
    >
      {since !== null && <Text size="sm">{words.failed.since(secondWritten(since))}</Text>}
      {known !== null && (
        <Text size="sm">
          <a href={`/fouten#${known.code}`} target="_blank" rel="noreferrer">
            {words.failed.code(known.code)}
          </a>
        </Text>
      )}
      {asOf !== undefined && <Text size="sm">{words.failed.asOf(secondWritten(asOf))}</Text>}
      {again !== undefined && (
        <Button variant="default" mt="sm" onClick={again}>
          {words.again}
        </Button>
      )}
    </Alert>
  );
}

/** The moment of the first failure in a row; null while it goes well. */
export function useSince(fails: boolean): string | null {
  const [since, setSince] = useState<string | null>(null);
  if (fails && since === null) setSince(dayjs().toISOString());
  if (!fails && since !== null) setSince(null);
  return since;
}

/** True once this long has passed since the part appeared. */
function useLater(ms: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return later;
}
