import { NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Staffing } from '../../../../src/http/contract/workload.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

const OFFICE_DAYS = [1, 2, 3, 4, 5];

/** How many people can answer from one hour up to another, on one day of the week or on all working days. */
export function StaffingForm({ weekday }: { weekday: number }) {
  const { workload } = useWords();
  const [days, setDays] = useState<'week' | 'one'>('week');
  const [fromHour, setFromHour] = useState(8);
  const [toHour, setToHour] = useState(17);
  const [people, setPeople] = useState(2);
  const save = useWrite(['workload']);
  const body: Staffing = { weekdays: days === 'week' ? OFFICE_DAYS : [weekday], fromHour, toHour, people };
  const number = (set: (value: number) => void) => (value: number | string) => {
    if (typeof value === 'number') set(value);
  };
  return (
    <details>
      <summary>{workload.staffing}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ path: '/api/workload/staffing', body });
        }}
      >
        <Stack gap="sm" mt="sm" align="flex-start">
          <NativeSelect
            label={workload.days}
            data={(['week', 'one'] as const).map((value) => ({ value, label: workload.dayChoices[value] }))}
            value={days}
            onChange={({ currentTarget }) => setDays(currentTarget.value === 'one' ? 'one' : 'week')}
          />
          <NumberInput
            label={workload.fromHour}
            required
            min={0}
            max={23}
            value={fromHour}
            onChange={number(setFromHour)}
          />
          <NumberInput
            label={workload.toHour}
            required
            min={fromHour + 1}
            max={24}
            value={toHour}
            onChange={number(setToHour)}
          />
          <NumberInput
            label={workload.people}
            required
            min={0}
            max={50}
            value={people}
            onChange={number(setPeople)}
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
