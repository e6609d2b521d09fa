import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import type { Workload } from '../../../../src/http/contract/workload.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { CountOf } from './open-calls.tsx';
import { StaffingForm } from './staffing-form.tsx';

const HoursChart = lazy(() => import('./hours-chart.tsx'));

type Hour = Workload['hours'][number];

const perDay = ({ calls, days }: Hour): number => (days === 0 ? 0 : calls / days);
const decimal = (number: number): string => number.toFixed(1).replace('.', ',');

/** When the telephone rings beside who is there to answer it, one day of the week at a time. */
export function HoursSection({ hours, mayChange }: { hours: readonly Hour[]; mayChange: boolean }) {
  const { workload, insight } = useWords();
  const { ref, width } = useElementSize();
  const [weekday, setWeekday] = useState(() => hours[0]?.weekday ?? 1);
  const shown = hours.filter((hour) => hour.weekday === weekday);
  const dayName = (day: number) => workload.weekdays[day - 1] ?? '';
  const busiest = hours.toSorted((a, b) => perDay(b) - perDay(a))[0];
  return (
    <section aria-labelledby="hours">
      <Stack gap="sm" align="flex-start">
        <Title order={2} id="hours">
          {workload.hours}
        </Title>
        {hours.length === 0 && <Text>{workload.hoursNone}</Text>}
        {busiest !== undefined && busiest.calls > 0 && (
          <Text>
            {workload.busiest(
              dayName(busiest.weekday),
              workload.hourOf(busiest.hour),
              decimal(perDay(busiest)),
            )}
          </Text>
        )}
        <NativeSelect
          label={workload.weekday}
          data={workload.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
          value={String(weekday)}
          onChange={({ currentTarget }) => setWeekday(Number(currentTarget.value))}
        />
        <div ref={ref} style={{ width: '100%' }}>
          {shown.length > 0 && width > 0 && (
            <Suspense fallback={<Text>{insight.drawing}</Text>}>
              <HoursChart
                hours={shown.map((hour) => ({
                  hour: `${hour.hour}`,
                  calls: perDay(hour),
                  people: hour.people,
                }))}
                names={{ calls: workload.perHour, people: workload.people }}
                label={workload.chartHours(dayName(weekday))}
                width={width}
              />
            </Suspense>
          )}
        </div>
        {shown.length > 0 && (
          <ListTable
            caption={workload.chartHours(dayName(weekday))}
            rows={shown}
            nameOf={({ hour }) => String(hour)}
            columns={[
              { head: workload.hour, cell: ({ hour }) => workload.hourOf(hour) },
              {
                head: workload.calls,
                cell: ({ hour, calls, days }) => (
                  <CountOf
                    text={workload.callsOf(calls, days)}
                    x={calls}
                    name={`${dayName(weekday)} ${workload.hourOf(hour)}`}
                    of={{ figure: 'calledAt', group: `${weekday}-${hour}` }}
                  />
                ),
              },
              { head: workload.perHour, cell: (hour) => decimal(perDay(hour)) },
              { head: workload.people, cell: ({ people }) => people ?? workload.notFilledIn },
            ]}
          />
        )}
        {mayChange && <StaffingForm weekday={weekday} />}
      </Stack>
    </section>
  );
}
