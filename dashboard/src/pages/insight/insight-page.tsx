import { Group, Stack, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Insight } from '../../../../src/http/contract/insight.ts';
import type { Workload } from '../../../../src/http/contract/workload.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { Asked } from '../../parts/states.tsx';
import { AlarmsSection, PromisesSection } from './alarms-section.tsx';
import { ConsultsForm } from './doctors-section.tsx';
import { FairSection } from './fair-section.tsx';
import { AgainSection, DaysSection, FiguresSection } from './figures-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { MissedSection } from './missed-section.tsx';
import { NumbersThatOpen } from './open-calls.tsx';
import { type Days, fourWeeks, PeriodChoice } from './period-choice.tsx';
import { SamplingSection } from './sampling-section.tsx';
import { SpeedSection } from './speed-section.tsx';

/** Every figure with its denominator, period and interval; a percentage of fewer than twenty is none. */
export function InsightPage() {
  const words = useWords();
  const [{ period, other }, setShown] = useState<{ period: Days; other: Days | null }>(() => ({
    period: fourWeeks(),
    other: null,
  }));
  const days = `from=${period.from}&to=${period.to}`;
  const asked = other === null ? days : `${days}&withFrom=${other.from}&withTo=${other.to}`;
  const query = useQuery({
    queryKey: ['insight', asked],
    queryFn: () => ask<Insight>('GET', `/api/insight?${asked}`),
    // The whole page is these figures: while others are read it must not jump to nothing and back.
    placeholderData: keepPreviousData,
  });
  const workload = useQuery({
    queryKey: ['workload', days],
    queryFn: () => ask<Workload>('GET', `/api/workload?${days}`),
    placeholderData: keepPreviousData,
  });
  const mayChange = useMe().role === 'manager';
  // One question, so that its failure is told once; it stands by itself only when the figures failed.
  const work = (
    <Asked query={workload}>
      {(found) => (
        <>
          {mayChange && <ConsultsForm consults={found.consults} />}
          <SamplingSection workload={found} mayChange={mayChange} />
          <HoursSection hours={found.hours} mayChange={mayChange} />
        </>
      )}
    </Asked>
  );
  return (
    <Stack gap="md" aria-busy={query.isPlaceholderData}>
      <Title order={1}>{words.insight.title}</Title>
      <PeriodChoice
        period={period}
        other={other}
        withoutBalie={workload.data?.before ?? null}
        onChange={(chosen, beside) => setShown({ period: chosen, other: beside })}
      />
      <Group>
        <a href={`/api/insight.pdf?${asked}`} download>
          {words.insight.pdf}
        </a>
        <a href={`/api/insight.csv?${asked}`} download>
          {words.insight.csv}
        </a>
      </Group>
      <Asked query={query}>
        {(insight) => (
          <NumbersThatOpen period={{ from: insight.from, to: insight.to }}>
            <FiguresSection insight={insight} />
            {work}
            <AgainSection insight={insight} />
            <FairSection groups={insight.groups} />
            <PromisesSection insight={insight} />
            <AlarmsSection insight={insight} />
            <SpeedSection speed={insight.speed} />
            <MissedSection missed={insight.missed} />
            <DaysSection days={insight.days} />
          </NumbersThatOpen>
        )}
      </Asked>
      {query.data === undefined && query.isError && work}
    </Stack>
  );
}
