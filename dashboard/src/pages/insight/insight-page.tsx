import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Insight, Share } from '../../../../src/http/contract/insight.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Asked } from '../../parts/states.tsx';

const ROWS = [
  'finishedByBalie',
  'staffLater',
  'humanAtOnce',
  'lost',
  'calledAgain',
  'promisesKept',
  'alarmsWithin30s',
] as const;
const FOUR_WEEKS_DAYS = 27;

/** Every figure with its denominator, period and interval; a percentage of fewer than twenty is none. */
export function InsightPage() {
  const words = useWords();
  const [from, setFrom] = useState(() => dayjs().subtract(FOUR_WEEKS_DAYS, 'day').format('YYYY-MM-DD'));
  const [to, setTo] = useState(() => dayjs().format('YYYY-MM-DD'));
  const period = `from=${from}&to=${to}`;
  const query = useQuery({
    queryKey: ['insight', from, to],
    queryFn: () => ask<Insight>('GET', `/api/insight?${period}`),
  });
  return (
    <Stack gap="md">
      <Title order={1}>{words.insight.title}</Title>
      <Group align="flex-end">
        <TextInput
          type="date"
          label={words.insight.from}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value || from)}
        />
        <TextInput
          type="date"
          label={words.insight.to}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value || to)}
        />
        <a href={`/api/insight.csv?${period}`} download>
          {words.insight.csv}
        </a>
      </Group>
      <Asked query={query}>{(insight) => <Figures insight={insight} />}</Asked>
    </Stack>
  );
}

function Figures({ insight }: { insight: Insight }) {
  const words = useWords();
  return (
    <>
      <Title order={2}>{words.insight.attempts(insight.attempts)}</Title>
      <ListTable
        caption={words.insight.title}
        rows={ROWS}
        nameOf={(row) => row}
        columns={[
          { head: words.insight.figure, cell: (row) => words.insight.rows[row] },
          { head: words.insight.count, cell: (row) => words.today.of(insight[row].x, insight[row].of) },
          { head: words.insight.interval, cell: (row) => <Interval share={insight[row]} /> },
        ]}
      />
      <Text>{words.insight.doctors}</Text>
      <Title order={2}>{words.insight.perDay}</Title>
      <ListTable
        caption={words.insight.perDay}
        rows={insight.days}
        nameOf={({ day }) => day}
        columns={[
          { head: words.insight.day, cell: ({ day }) => dayWritten(`${day}T12:00:00Z`) },
          ...(['finishedByBalie', 'staffLater', 'humanAtOnce', 'lost'] as const).map((figure) => ({
            head: words.insight.rows[figure],
            cell: (day: Insight['days'][number]) => day[figure],
          })),
        ]}
      />
    </>
  );
}

function Interval({ share: { interval } }: { share: Share }) {
  const words = useWords();
  const written = (part: number) => String(Math.round(part * 100));
  return interval === null
    ? words.insight.few
    : words.insight.percent(written(interval.from), written(interval.to));
}
