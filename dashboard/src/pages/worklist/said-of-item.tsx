import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SaidOfItem } from '../../../../src/http/contract/said-of-item.ts';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Asked } from '../../parts/states.tsx';
import { SaidAndDone } from '../calls/said-and-done.tsx';

/** What was settled in the call: the number that was read back and confirmed, and what Balie said that it did, against the record. */
export function SaidOfItemPart({ item }: { item: ItemWithHistory }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['worklist', 'said', item.id],
    queryFn: () => ask<SaidOfItem>('GET', `/api/worklist/${item.id}/said`),
    enabled: item.call !== null,
  });
  if (item.call === null) return null;
  return (
    <section aria-labelledby="said-by-balie">
      <Title order={3} id="said-by-balie">
        {words.worklist.saidByBalie}
      </Title>
      <PromiseOf item={item} />
      <Asked query={query}>
        {({ numberConfirmedAt, receipts }) => (
          <Stack gap="xs">
            {numberConfirmedAt !== null && (
              <Text>
                {words.worklist.confirmed(dayWritten(numberConfirmedAt), timeWritten(numberConfirmedAt))}
              </Text>
            )}
            {(receipts.length > 0 || item.promisedBefore === null) && (
              <SaidAndDone call={{ receipts, turns: [] }} />
            )}
          </Stack>
        )}
      </Asked>
      <Text mt="xs">
        <Link to="/gesprekken" search={{ open: item.call }}>
          {words.worklist.readCall}
        </Link>{' '}
        · {words.calls.notRecorded}
      </Text>
    </section>
  );
}

/** What Balie promised; or what holds now, when somebody of the practice gave it another time. */
function PromiseOf({ item: { promisedBefore, history } }: { item: ItemWithHistory }) {
  const { worklist } = useWords();
  if (promisedBefore === null) return null;
  const when = `${dayWritten(promisedBefore)} ${timeWritten(promisedBefore)}`;
  const moved = history.findLast(({ what }) => what === 'postponed');
  return <Text>{moved === undefined ? worklist.said(when) : worklist.saidLater(when, moved.by)}</Text>;
}
