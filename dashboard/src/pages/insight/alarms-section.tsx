import { Stack, Text, Title } from '@mantine/core';
import type { Insight } from '../../../../src/http/contract/insight.ts';
import { dateWritten, durationWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { shareWritten } from './difference-written.ts';
import { FigureTable } from './figure-table.tsx';
import { CountOf } from './open-calls.tsx';

/** Alarms by the day, how soon a human had the caller, and how many staff found right when they looked back. */
export function AlarmsSection({ insight }: { insight: Insight }) {
  const words = useWords();
  const { figures } = words;
  const { days, right, toHuman } = insight.alarms;
  const calls = days.reduce((sum, day) => sum + day.calls, 0);
  const within = (ms: number | null): string =>
    ms === null ? figures.tooFewMeasured : durationWritten(ms / 1_000);
  return (
    <section aria-labelledby="alarms">
      <Stack gap="sm">
        <Title order={2} id="alarms">
          {figures.alarms}
        </Title>
        <Text maw="48rem">
          {calls === 0 ? figures.noAlarms : figures.alarmsJudged(calls, shareWritten(right, words))}
        </Text>
        {calls > 0 && (
          <>
            <FigureTable figures={['alarmsWithin30s']} insight={insight} caption={figures.rung} />
            <ListTable
              caption={figures.toHuman}
              rows={[toHuman]}
              nameOf={() => 'human'}
              columns={[
                { head: figures.speedWhat, cell: () => figures.toHuman },
                {
                  head: figures.measured,
                  cell: ({ n }) => (
                    <CountOf
                      text={words.today.of(n, calls)}
                      x={n}
                      name={figures.toHuman}
                      of={{ figure: 'alarmsReached' }}
                    />
                  ),
                },
                { head: figures.half, cell: ({ p50Ms }) => within(p50Ms) },
                { head: figures.most, cell: ({ p95Ms }) => within(p95Ms) },
              ]}
            />
            <ListTable
              caption={figures.alarmsPerDay}
              rows={days}
              nameOf={({ day }) => day}
              columns={[
                { head: words.insight.day, cell: ({ day }) => dateWritten(day) },
                {
                  head: figures.alarmCalls,
                  cell: ({ day, calls: n }) => (
                    <CountOf
                      text={String(n)}
                      x={n}
                      name={`${figures.alarmCalls}, ${dateWritten(day)}`}
                      of={{ figure: 'alarms' }}
                      period={{ from: day, to: day }}
                    />
                  ),
                },
                {
                  head: figures.reached,
                  cell: ({ day, reached, calls: n }) => (
                    <CountOf
                      text={words.today.of(reached, n)}
                      x={reached}
                      name={`${figures.reached}, ${dateWritten(day)}`}
                      of={{ figure: 'alarmsReached' }}
                      period={{ from: day, to: day }}
                    />
                  ),
                },
              ]}
            />
          </>
        )}
      </Stack>
    </section>
  );
}

/** Promises that were broken, by how much: the share that was kept stands among the figures. */
export function PromisesSection({ insight }: { insight: Insight }) {
  const words = useWords();
  const { figures } = words;
  const { promisesKept, late } = insight;
  const minutes = (n: number | null): string =>
    n === null ? figures.tooFewMeasured : durationWritten(n * 60);
  return (
    <section aria-labelledby="promises">
      <Stack gap="sm">
        <Title order={2} id="promises">
          {figures.promises}
        </Title>
        <Text maw="48rem">
          {promisesKept.of === 0
            ? figures.noPromises
            : figures.promisesKept(shareWritten(promisesKept, words))}
        </Text>
        {promisesKept.of > 0 && (
          <FigureTable figures={['promisesKept']} insight={insight} caption={figures.promises} />
        )}
        {late.n > 0 && (
          <ListTable
            caption={figures.lateTitle}
            rows={[late]}
            nameOf={() => 'late'}
            columns={[
              {
                head: figures.lateTitle,
                cell: ({ n }) => (
                  <CountOf
                    text={words.today.of(n, promisesKept.of)}
                    x={n}
                    name={figures.lateTitle}
                    of={{ figure: 'promisesLate' }}
                  />
                ),
              },
              { head: figures.lateHalf, cell: ({ halfMinutes }) => minutes(halfMinutes) },
              { head: figures.lateLongest, cell: ({ longestMinutes }) => minutes(longestMinutes) },
            ]}
          />
        )}
        {late.n > 0 && <Text size="sm">{figures.lateWhy}</Text>}
      </Stack>
    </section>
  );
}
