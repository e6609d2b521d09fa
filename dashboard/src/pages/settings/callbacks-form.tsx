import { Button, Group, NativeSelect, NumberInput, Text, TextInput, Title } from '@mantine/core';
import { DESK_TIME_LIMITS } from '../../../../src/http/contract/desk-time-limits.ts';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { WEEKDAYS } from '../../../../src/http/contract/week.ts';
import { useWords } from '../../language/words.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { linesOf, type PartLine, partsOf, wrongWith } from './callback-parts.ts';
import { CLOCK_FIELD } from './clock-field.ts';
import { Lines } from './lines.tsx';
import { SaveForm } from './save-form.tsx';

const DAYS = ['workdays', ...WEEKDAYS] as const;
const ONE_MORE: PartLine = { day: 'workdays', from: '08:00', to: '10:00', perHour: 2 };

/** How many callers the staff can ring back: what Balie may promise. */
export function CallbacksForm({ settings: { practice } }: { settings: Settings }) {
  const words = useWords();
  const { deskTimes } = words;
  const dayName = { workdays: deskTimes.workdays, ...words.settings.weekdays };
  const now = { perHour: practice.callbacks.perHour, lines: linesOf(practice.callbacks.parts) };
  const form = useBesideOthers(now);
  const { perHour, lines } = form.shown;
  const put = (place: number, line: PartLine) =>
    form.put({ lines: lines.map((one, at) => (at === place ? line : one)) });
  const wrong = lines.map((line, place) => wrongWith(line, lines.toSpliced(place, 1)));
  return (
    <SaveForm
      form={form}
      nameOf={(field) => (field === 'perHour' ? deskTimes.perHour : deskTimes.perHourThen)}
      written={(_, value) =>
        typeof value === 'number' ? (
          value
        ) : (
          <Lines
            of={value}
            written={({ day, from, to, perHour: then }) => `${dayName[day]} ${from}–${to}: ${then}`}
          />
        )
      }
      change={{ callbacks: { perHour, parts: partsOf(lines) } }}
      present={practice}
      isWrong={wrong.some((one) => one !== null)}
    >
      <Title order={2}>{deskTimes.callbacks}</Title>
      <Text>{deskTimes.callbacksWhy}</Text>
      <NumberInput
        maw="32rem"
        label={deskTimes.perHour}
        required
        min={1}
        max={DESK_TIME_LIMITS.mostPerHour}
        allowDecimal={false}
        value={perHour}
        onChange={(value) => {
          if (typeof value === 'number') form.put({ perHour: value });
        }}
      />
      {lines.map((line, place) => (
        <Group
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place, and its fields live outside it
          key={place}
          align="flex-end"
          role="group"
          aria-label={`${dayName[line.day]} ${line.from}`}
        >
          <NativeSelect
            label={words.settings.weekday}
            data={DAYS.map((value) => ({ value, label: dayName[value] }))}
            value={line.day}
            onChange={({ currentTarget }) => {
              const day = DAYS.find((one) => one === currentTarget.value);
              if (day !== undefined) put(place, { ...line, day });
            }}
          />
          <TextInput
            label={words.settings.from}
            {...CLOCK_FIELD}
            error={deskTimes.wrong[wrong[place] ?? 'nothing']}
            value={line.from}
            onChange={({ currentTarget }) => put(place, { ...line, from: currentTarget.value })}
          />
          <TextInput
            label={words.settings.to}
            {...CLOCK_FIELD}
            value={line.to}
            onChange={({ currentTarget }) => put(place, { ...line, to: currentTarget.value })}
          />
          <NumberInput
            label={deskTimes.perHourThen}
            w="9rem"
            required
            min={0}
            max={DESK_TIME_LIMITS.mostPerHour}
            allowDecimal={false}
            value={line.perHour}
            onChange={(value) => {
              if (typeof value === 'number') put(place, { ...line, perHour: value });
            }}
          />
          <Button
            variant="default"
            aria-label={words.settings.removeOf(`${dayName[line.day]} ${line.from}`)}
            onClick={() => form.put({ lines: lines.toSpliced(place, 1) })}
          >
            {words.settings.remove}
          </Button>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={() => form.put({ lines: [...lines, ONE_MORE] })}>
          {deskTimes.addPart}
        </Button>
      </Group>
    </SaveForm>
  );
}
