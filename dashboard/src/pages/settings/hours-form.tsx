import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { isSame } from '../../../../src/http/contract/is-same.ts';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { CLOCK, WEEKDAYS } from '../../../../src/http/contract/week.ts';
import { useWords } from '../../language/words.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { CLOCK_FIELD } from './clock-field.ts';
import { Lines } from './lines.tsx';
import { SaveForm } from './save-form.tsx';
import { valueWritten } from './value-written.ts';

type Hours = Settings['practice']['openingHours'][number];
const ONE_MORE: Hours = { weekday: 'monday', from: '08:00', to: '17:00' };

const isWrong = ({ from, to }: Hours): boolean => !CLOCK.test(from) || !CLOCK.test(to) || from >= to;

const byDay = (a: Hours, b: Hours): number =>
  WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday) || a.from.localeCompare(b.from);

/** When the practice is open, the whole week. */
export function HoursForm({ settings: { practice } }: { settings: Settings }) {
  const words = useWords();
  const form = useBesideOthers({ hours: practice.openingHours.toSorted(byDay) });
  const given = form.shown.hours;
  const setGiven = (hours: Hours[]) => form.put({ hours });
  const put = (place: number, hours: Hours) => setGiven(given.map((one, at) => (at === place ? hours : one)));
  return (
    <SaveForm
      form={form}
      nameOf={() => words.settings.hours}
      written={(_, hours) => (
        <Lines of={hours.toSorted(byDay)} written={(one) => valueWritten('', one, words)} />
      )}
      change={{ openingHours: given }}
      present={practice}
      isChanged={!isSame(given.toSorted(byDay), form.now.hours)}
      isWrong={given.length === 0 || given.some(isWrong)}
    >
      <Title order={2}>{words.settings.hours}</Title>
      <Text>{words.settings.hoursWhy}</Text>
      {given.map((hours, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place, and its fields live outside it
        <Group key={place} align="flex-end" role="group" aria-label={words.settings.weekdays[hours.weekday]}>
          <NativeSelect
            label={words.settings.weekday}
            data={WEEKDAYS.map((value) => ({ value, label: words.settings.weekdays[value] }))}
            value={hours.weekday}
            onChange={({ currentTarget }) => {
              const weekday = WEEKDAYS.find((one) => one === currentTarget.value);
              if (weekday !== undefined) put(place, { ...hours, weekday });
            }}
          />
          <TextInput
            label={words.settings.from}
            {...CLOCK_FIELD}
            error={isWrong(hours) ? words.settings.hoursWrong : null}
            value={hours.from}
            onChange={({ currentTarget }) => put(place, { ...hours, from: currentTarget.value })}
          />
          <TextInput
            label={words.settings.to}
            {...CLOCK_FIELD}
            value={hours.to}
            onChange={({ currentTarget }) => put(place, { ...hours, to: currentTarget.value })}
          />
          <Button
            variant="default"
            aria-label={words.settings.removeOf(`${words.settings.weekdays[hours.weekday]} ${hours.from}`)}
            onClick={() => setGiven(given.filter((_, at) => at !== place))}
          >
            {words.settings.remove}
          </Button>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={() => setGiven([...given, ONE_MORE])}>
          {words.settings.addHours}
        </Button>
      </Group>
    </SaveForm>
  );
}
