import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import type { Insight, Share } from '../../../../src/http/contract/insight.ts';
import type { Workload } from '../../../../src/http/contract/workload.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Asked } from '../../parts/states.tsx';
import { ConsultsForm, doctorsWritten } from './doctors-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { SamplingSection } from './sampling-section.tsx';

/** The drawing is loaded with this page only: it weighs as much as all other screens together. */
const SharesChart = lazy(() => import('./shares-chart.tsx'));

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
  const workload = useQuery({
    queryKey: ['workload', from, to],
    queryFn: () => ask<Workload>('GET', `/api/workload?${period}`),
  });
  const mayChange = useMe().role === 'manager';
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
        <a href={`/api/insight.pdf?${period}`} download>
          {words.insight.pdf}
        </a>
        <a href={`/api/insight.csv?${period}`} download>
          {words.insight.csv}
        </a>
      </Group>
      <Asked query={query}>{(insight) => <Figures insight={insight} />}</Asked>
      <Asked query={workload}>
        {(found) => (
          <>
            {mayChange && <ConsultsForm consults={found.consults} />}
            <HoursSection hours={found.hours} mayChange={mayChange} />
            <SamplingSection workload={found} mayChange={mayChange} />
          </>
        )}
      </Asked>
    </Stack>
  );
}

function Figures({ insight }: { insight: Insight }) {
  const words = useWords();
  return (
    <>
      <Title order={2}>{words.insight.attempts(insight.attempts)}</Title>
      <Chart insight={insight} />
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
      <Text>{doctorsWritten(insight.doctors, words)}</Text>
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

/** The figures that have an interval; under twenty calls there are none, and no picture that pretends. */
function Chart({ insight }: { insight: Insight }) {
  const words = useWords();
  const { ref, width } = useElementSize();
  const shares = ROWS.flatMap((row) => {
    const { x, of, interval } = insight[row];
    return interval === null
      ? []
      : [
          {
            name: words.insight.rows[row],
            percent: (100 * x) / of,
            from: 100 * interval.from,
            to: 100 * interval.to,
          },
        ];
  });
  return (
    <div ref={ref}>
      {shares.length > 0 && width > 0 && (
        <Suspense fallback={<Text>{words.insight.drawing}</Text>}>
          <SharesChart shares={shares} label={words.insight.chart} width={width} />
        </Suspense>
      )}
    </div>
  );
}

function Interval({ share: { interval } }: { share: Share }) {
  const words = useWords();
  const written = (part: number) => String(Math.round(part * 100));
  return interval === null
    ? words.insight.few
    : words.insight.percent(written(interval.from), written(interval.to));
}
