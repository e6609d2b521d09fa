import { NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { SamplingWeeks, Workload } from '../../../../src/http/contract/workload.ts';
import { useWrite } from '../../api/use-write.ts';
import type { Words } from '../../language/nl.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { ChartedShares, type NamedShare } from './charted-shares.tsx';
import { differenceWritten, mostChanged, shareWritten } from './difference-written.ts';

type Compared = Workload['compared'][number];
const PHASES = ['before', 'after'] as const;
/** What people at the desk were doing when they were asked, before Balie and with it, with what chance alone may have made. */
export function SamplingSection({ workload: found, mayChange }: { workload: Workload; mayChange: boolean }) {
  const words = useWords();
  const { workload } = words;
  const isMeasured = (found.before?.answered ?? 0) + (found.after?.answered ?? 0) > 0;
  return (
    <section aria-labelledby="sampling">
      <Stack gap="sm" align="flex-start">
        <Title order={2} id="sampling">
          {workload.sampling}
        </Title>
        <Text maw="48rem">{workload.samplingWhy}</Text>
        {PHASES.map((phase) => (
          <Text key={phase}>
            {workload.phases[phase]}: {phaseWritten(found[phase], words)}
          </Text>
        ))}
        {isMeasured ? <Comparison compared={found.compared} /> : <Text>{workload.samplingNone}</Text>}
        {mayChange && <WeeksForm />}
      </Stack>
    </section>
  );
}

const phaseWritten = (phase: Workload['before'], { workload }: Words): string =>
  phase === null
    ? workload.phaseNone
    : workload.phaseOf(
        dateWritten(phase.from),
        dateWritten(phase.to),
        phase.answered,
        phase.asked,
        phase.people,
        phase.hours,
      );

function Comparison({ compared }: { compared: readonly Compared[] }) {
  const words = useWords();
  const { workload } = words;
  const of = (phase: 'before' | 'after'): readonly NamedShare[] =>
    compared.map(({ task, [phase]: share }) => ({ name: workload.tasks[task], share }));
  return (
    <>
      <Text>{conclusionOf(compared, words)}</Text>
      <ChartedShares
        shares={of('after')}
        before={of('before')}
        names={workload.phases}
        label={workload.chartSampling}
      />
      <ListTable
        caption={workload.sampling}
        rows={compared}
        nameOf={({ task }) => task}
        columns={[
          { head: workload.task, cell: ({ task }) => workload.tasks[task] },
          ...PHASES.map((phase) => ({
            head: workload.phases[phase],
            cell: ({ [phase]: share }: Compared) => shareWritten(share, words),
          })),
          { head: workload.difference, cell: ({ difference }) => differenceWritten(difference, words) },
        ]}
      />
    </>
  );
}

function conclusionOf(compared: readonly Compared[], { workload, today }: Words): string {
  const most = mostChanged(compared);
  if (most === 'nothing-compared') return workload.nothingCompared;
  if (most === 'unchanged') return workload.noConclusion;
  return workload.conclusion(
    workload.tasks[most.task],
    today.of(most.before.x, most.before.of),
    today.of(most.after.x, most.after.of),
  );
}

function WeeksForm() {
  const { workload } = useWords();
  const [weeks, setWeeks] = useState<SamplingWeeks>({ phase: 'before', from: '', to: '' });
  const save = useWrite(['workload']);
  return (
    <details>
      <summary>{workload.setWeeks}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ path: '/api/workload/sampling', body: weeks });
        }}
      >
        <Stack gap="sm" mt="sm" align="flex-start">
          <NativeSelect
            label={workload.phase}
            data={PHASES.map((value) => ({ value, label: workload.phases[value] }))}
            value={weeks.phase}
            onChange={({ currentTarget }) =>
              setWeeks({ ...weeks, phase: currentTarget.value === 'after' ? 'after' : 'before' })
            }
          />
          <TextInput
            type="date"
            required
            label={workload.from}
            value={weeks.from}
            onChange={({ currentTarget }) => setWeeks({ ...weeks, from: currentTarget.value })}
          />
          <TextInput
            type="date"
            required
            label={workload.to}
            min={weeks.from}
            value={weeks.to}
            onChange={({ currentTarget }) => setWeeks({ ...weeks, to: currentTarget.value })}
          />
          <WriteButton type="submit" variant="default" loading={save.isPending}>
            {workload.save}
          </WriteButton>
          {save.isError && <Failed error={save.error} />}
          <Text role="status">{save.isSuccess && workload.saved}</Text>
        </Stack>
      </form>
    </details>
  );
}
