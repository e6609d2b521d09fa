import { NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Insight } from '../../../../src/http/contract/insight.ts';
import type { Workload } from '../../../../src/http/contract/workload.ts';
import { useWrite } from '../../api/use-write.ts';
import type { Words } from '../../language/nl.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** As the report says it; the Dutch is literal in `doctors-time.ts`. */
export function doctorsWritten({ now, before }: Insight['doctors'], { workload }: Words): string {
  if (now === null) return workload.doctorsNotCounted;
  const isFewer = before !== null && now < before;
  return `${workload.doctorsCounted(now, before)} ${isFewer ? workload.doctorsFewer : workload.doctorsNone}`;
}

/** Where the practice fills in what it counted of its doctors' weeks. */
export function ConsultsForm({ consults }: { consults: Workload['consults'] }) {
  const { workload } = useWords();
  const [day, setDay] = useState('');
  const [count, setCount] = useState<number | string>('');
  const save = useWrite(['workload', 'insight']);
  return (
    <details>
      <summary>{workload.consults}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ path: '/api/workload/consults', body: { day, consults: Number(count) } });
        }}
      >
        <Stack gap="sm" my="sm" align="flex-start">
          <Text size="sm">{workload.consultsWhy}</Text>
          <TextInput
            type="date"
            required
            label={workload.weekOf}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <NumberInput
            label={workload.count}
            required
            min={0}
            max={10_000}
            allowDecimal={false}
            value={count}
            onChange={setCount}
          />
          <WriteButton type="submit" variant="default" loading={save.isPending}>
            {workload.save}
          </WriteButton>
          {save.isError && <Failed error={save.error} />}
          <Text role="status">{save.isSuccess && workload.saved}</Text>
        </Stack>
      </form>
      {consults.length > 0 && (
        <ListTable
          caption={workload.consults}
          rows={consults}
          nameOf={({ week }) => week}
          columns={[
            { head: workload.week, cell: ({ week }) => dateWritten(week) },
            { head: workload.count, cell: ({ consults: n }) => n },
          ]}
        />
      )}
    </details>
  );
}
