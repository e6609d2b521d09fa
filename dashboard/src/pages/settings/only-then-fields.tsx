import { Button, Checkbox, Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isSame } from '../../../../src/http/contract/is-same.ts';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { CLOCK, WEEKDAYS } from '../../../../src/http/contract/week.ts';
import { useWords } from '../../language/words.tsx';

type Rung = Settings['practice']['ladder'][number];
type Hours = NonNullable<Rung['hours']>[number];
type Region = NonNullable<Rung['region']>;

const POSTCODES = /^[1-9]\d{3}(?:-[1-9]\d{3})?$/;
const AREA_CODE = /^0[1-57]\d{1,2}$/;
/** A night in the week, as most posts have. */
const NIGHT: Hours = {
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '17:00',
  to: '08:00',
};
const NOWHERE: Region = { name: '', postcodes: [], areaCodes: [] };

const areHours = ({ weekdays, from, to }: Hours) => weekdays.length > 0 && CLOCK.test(from) && CLOCK.test(to);
const isRegion = ({ name, postcodes, areaCodes }: Region) =>
  name.trim() !== '' &&
  postcodes.length + areaCodes.length > 0 &&
  postcodes.every((one) => POSTCODES.test(one)) &&
  areaCodes.every((one) => AREA_CODE.test(one));

/** What the contract would refuse of a line's own hours and area. */
export const isOnlyThen = ({ hours, region }: Rung): boolean =>
  (hours ?? []).every(areHours) && (region === undefined || isRegion(region));

/** When a line of the ladder answers and whose callers it is for, where that is less than always and everybody. */
export function OnlyThenFields({ rung, onChange }: { rung: Rung; onChange: (rung: Rung) => void }) {
  const { onlyThen } = useWords();
  const { hours, region, ...rest } = rung;
  return (
    <Stack gap="sm">
      <Checkbox
        label={onlyThen.hours}
        description={onlyThen.hoursWhy}
        checked={hours !== undefined}
        onChange={({ currentTarget }) =>
          onChange({ ...rest, ...(currentTarget.checked && { hours: [NIGHT] }), ...(region && { region }) })
        }
      />
      {hours !== undefined && (
        <HoursList hours={hours} onChange={(next) => onChange({ ...rung, hours: next })} />
      )}
      <Checkbox
        label={onlyThen.region}
        description={onlyThen.regionWhy}
        checked={region !== undefined}
        onChange={({ currentTarget }) =>
          onChange({ ...rest, ...(hours && { hours }), ...(currentTarget.checked && { region: NOWHERE }) })
        }
      />
      {region !== undefined && (
        <RegionFields region={region} onChange={(next) => onChange({ ...rung, region: next })} />
      )}
    </Stack>
  );
}

function HoursList({ hours, onChange }: { hours: readonly Hours[]; onChange: (hours: Hours[]) => void }) {
  const { onlyThen, settings } = useWords();
  const put = (place: number, one: Partial<Hours>) =>
    onChange(hours.map((old, at) => (at === place ? { ...old, ...one } : old)));
  return (
    <Stack gap="sm">
      {hours.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place, and its fields live outside it
        <Group key={place} align="flex-end" role="group" aria-label={`${onlyThen.hours} ${place + 1}`}>
          <Group gap="xs" role="group" aria-label={onlyThen.days}>
            {WEEKDAYS.map((day) => (
              <Chip
                key={day}
                checked={one.weekdays.includes(day)}
                onChange={(isOn) =>
                  put(place, {
                    weekdays: WEEKDAYS.filter((other) =>
                      other === day ? isOn : one.weekdays.includes(other),
                    ),
                  })
                }
              >
                {onlyThen.short[day]}
              </Chip>
            ))}
          </Group>
          {(['from', 'to'] as const).map((edge) => (
            <TextInput
              key={edge}
              label={settings[edge]}
              required
              inputMode="numeric"
              maxLength={5}
              w="7rem"
              value={one[edge]}
              onChange={({ currentTarget }) => put(place, { [edge]: currentTarget.value })}
            />
          ))}
          {hours.length > 1 && (
            <Button
              variant="default"
              aria-label={settings.removeOf(`${onlyThen.hours} ${place + 1}`)}
              onClick={() => onChange(hours.filter((_, at) => at !== place))}
            >
              {settings.remove}
            </Button>
          )}
        </Group>
      ))}
      {!hours.every(areHours) && <Text role="alert">{onlyThen.hoursWrong}</Text>}
      <Group>
        <Button variant="default" onClick={() => onChange([...hours, NIGHT])}>
          {onlyThen.addHours}
        </Button>
      </Group>
    </Stack>
  );
}

function RegionFields({ region, onChange }: { region: Region; onChange: (region: Region) => void }) {
  const { onlyThen } = useWords();
  return (
    <Stack gap="sm">
      <Group align="flex-start">
        <TextInput
          label={onlyThen.regionName}
          description={'\u00A0'}
          required
          maxLength={60}
          value={region.name}
          onChange={({ currentTarget }) => onChange({ ...region, name: currentTarget.value })}
        />
        {(['postcodes', 'areaCodes'] as const).map((of) => (
          <ListInput
            key={of}
            label={onlyThen[of]}
            description={onlyThen[`${of}Help`]}
            list={region[of]}
            onChange={(list) => onChange({ ...region, [of]: list })}
          />
        ))}
      </Group>
      {!isRegion(region) && <Text role="alert">{onlyThen.regionWrong}</Text>}
    </Stack>
  );
}

const partsOf = (text: string): string[] => text.split(/[\s,;]+/u).filter((part) => part !== '');

/** What is typed stays as it is typed; only its parts are told. */
function ListInput({
  list,
  onChange,
  ...about
}: {
  label: string;
  description: string;
  list: readonly string[];
  onChange: (list: string[]) => void;
}) {
  const [typed, setTyped] = useState(list.join(', '));
  return (
    <TextInput
      {...about}
      // Another list than was typed: that of a colleague was chosen.
      value={isSame(partsOf(typed), list) ? typed : list.join(', ')}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(partsOf(currentTarget.value));
      }}
    />
  );
}
