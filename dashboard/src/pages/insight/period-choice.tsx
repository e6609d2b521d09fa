import { Group, NativeSelect, TextInput } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { dateWritten, practiceDay } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';

/** Both days included, as "2026-11-26". */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const WEEKS_DAYS = 27;
const SUNDAY = 0;
const DAYS_IN_WEEK = 7;
const written = (day: dayjs.Dayjs): string => day.format('YYYY-MM-DD');

/** The day in the practice: on a device elsewhere it may be another. */
const today = (): string => practiceDay(dayjs().toISOString());

export const fourWeeks = (): Days => ({
  from: written(dayjs(today()).subtract(WEEKS_DAYS, 'day')),
  to: today(),
});

/** From Monday on. */
function thisWeek(): Days {
  const to = today();
  const weekday = dayjs(to).day();
  return {
    from: written(dayjs(to).subtract(weekday === SUNDAY ? DAYS_IN_WEEK - 1 : weekday - 1, 'day')),
    to,
  };
}

/** As many days, that end on the day before these begin. */
function daysBefore({ from, to }: Days): Days {
  const length = dayjs(to).diff(from, 'day');
  const end = dayjs(from).subtract(1, 'day');
  return { from: written(end.subtract(length, 'day')), to: written(end) };
}

const PERIODS = ['week', 'weeks', 'own'] as const;
const WITHS = ['none', 'without', 'before', 'own'] as const;
type With = (typeof WITHS)[number];

/** Of which days, and beside which others. */
export function PeriodChoice({
  period,
  other,
  withoutBalie,
  onChange,
}: {
  period: Days;
  other: Days | null;
  /** The weeks that were measured before Balie took calls; null: none were chosen. */
  withoutBalie: Days | null;
  onChange: (period: Days, other: Days | null) => void;
}) {
  const { figures, insight } = useWords();
  const [chosen, setChosen] = useState<(typeof PERIODS)[number]>('weeks');
  const [beside, setBeside] = useState<With>('none');
  const otherOf = (to: Days, kind: With): Days | null => {
    if (kind === 'none') return null;
    if (kind === 'without' && withoutBalie !== null) return { from: withoutBalie.from, to: withoutBalie.to };
    return kind === 'own' ? (other ?? daysBefore(to)) : daysBefore(to);
  };
  const labelOf = (kind: With): string => {
    if (kind === 'without' && withoutBalie !== null)
      return figures.withoutBalie(dateWritten(withoutBalie.from), dateWritten(withoutBalie.to));
    return kind === 'before' && chosen === 'weeks' ? figures.withWeeks : figures.withs[kind];
  };
  const show = (days: Days) => onChange(days, otherOf(days, beside));
  return (
    <Group align="flex-end">
      <NativeSelect
        label={figures.period}
        data={PERIODS.map((value) => ({ value, label: figures.periods[value] }))}
        value={chosen}
        onChange={({ currentTarget }) => {
          const kind = PERIODS.find((one) => one === currentTarget.value) ?? 'own';
          setChosen(kind);
          if (kind !== 'own') show(kind === 'week' ? thisWeek() : fourWeeks());
        }}
      />
      <DayInput
        label={insight.from}
        day={period.from}
        onDay={(from) => {
          setChosen('own');
          show({ ...period, from });
        }}
      />
      <DayInput
        label={insight.to}
        day={period.to}
        onDay={(to) => {
          setChosen('own');
          show({ ...period, to });
        }}
      />
      <NativeSelect
        label={figures.with}
        data={WITHS.filter((value) => value !== 'without' || withoutBalie !== null).map((value) => ({
          value,
          label: labelOf(value),
        }))}
        value={beside}
        onChange={({ currentTarget }) => {
          const kind = WITHS.find((one) => one === currentTarget.value) ?? 'none';
          setBeside(kind);
          onChange(period, otherOf(period, kind));
        }}
      />
      {beside === 'own' && other !== null && (
        <>
          <DayInput
            label={figures.withFrom}
            day={other.from}
            onDay={(from) => onChange(period, { ...other, from })}
          />
          <DayInput
            label={figures.withTo}
            day={other.to}
            onDay={(to) => onChange(period, { ...other, to })}
          />
        </>
      )}
    </Group>
  );
}

/** A day that is emptied while another is typed is no day yet. */
const DayInput = ({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) => (
  <TextInput
    type="date"
    label={label}
    value={day}
    onChange={({ currentTarget }) => onDay(currentTarget.value || day)}
  />
);
