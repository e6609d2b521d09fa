import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { isSame } from '../../../../src/http/contract/is-same.ts';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { useNow } from '../../api/now.ts';
import { practiceDay } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { CLOCK_FIELD } from './clock-field.ts';
import { type Closure, type ClosureFields, closureOf, fieldsOf } from './closure-fields.ts';
import { Lines } from './lines.tsx';
import { SaveForm } from './save-form.tsx';
import { valueWritten } from './value-written.ts';

const NEW: ClosureFields = { fromDay: '', fromTime: '', toDay: '', toTime: '', reason: '' };
/** Empty is the whole day, and its label is longer. */
const TIME_FIELD = { ...CLOCK_FIELD, required: false, w: '11rem' } as const;
const byTime = (a: Closure, b: Closure): number => a.from.localeCompare(b.from) || a.to.localeCompare(b.to);

/** Days or hours on which the practice is closed. Those that are over are kept as they are and not shown. */
export function ClosuresForm({ settings: { practice } }: { settings: Settings }) {
  const words = useWords();
  const today = practiceDay(useNow());
  const [past, coming] = [
    practice.closures.filter(({ to }) => to <= today),
    practice.closures.filter(({ to }) => to > today),
  ];
  const form = useBesideOthers({ closures: coming.map(fieldsOf) });
  const given = form.shown.closures;
  const setGiven = (closures: ClosureFields[]) => form.put({ closures });
  const closures = given.map(closureOf);
  const whole = closures.filter((closure) => closure !== null).toSorted(byTime);
  const put = (place: number, changed: Partial<ClosureFields>) =>
    setGiven(given.map((one, at) => (at === place ? { ...one, ...changed } : one)));
  const remove = (place: number) => setGiven(given.filter((_, at) => at !== place));
  return (
    <SaveForm
      form={form}
      nameOf={() => words.closures.title}
      written={(_, closures) => (
        <Lines of={closures} written={(one) => valueWritten('', closureOf(one) ?? one, words)} />
      )}
      present={practice}
      change={{ closures: [...past, ...whole] }}
      isChanged={given.length !== whole.length || !isSame(whole, coming)}
      isWrong={given.length !== whole.length}
    >
      <Title order={2}>{words.closures.title}</Title>
      <Text>{words.closures.why}</Text>
      {given.length === 0 && <Text>{words.closures.none}</Text>}
      {given.map((fields, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place, and its fields live outside it
        <Line key={place} place={place} fields={fields} onPut={put} onRemove={remove} />
      ))}
      <Group>
        <Button variant="default" onClick={() => setGiven([...given, NEW])}>
          {words.closures.add}
        </Button>
      </Group>
    </SaveForm>
  );
}

function Line({
  place,
  fields,
  onPut,
  onRemove,
}: {
  place: number;
  fields: ClosureFields;
  onPut: (place: number, changed: Partial<ClosureFields>) => void;
  onRemove: (place: number) => void;
}) {
  const { closures: words, settings } = useWords();
  const name = `${words.closure} ${place + 1}`;
  const field = (of: keyof ClosureFields) => ({
    label: words[LABELS[of]],
    value: fields[of],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onPut(place, { [of]: currentTarget.value }),
  });
  return (
    <Group align="flex-start" role="group" aria-label={name}>
      <TextInput type="date" required {...field('fromDay')} />
      <TextInput {...TIME_FIELD} {...field('fromTime')} />
      <TextInput type="date" required {...field('toDay')} />
      <TextInput {...TIME_FIELD} {...field('toTime')} />
      <TextInput
        required
        maxLength={60}
        {...field('reason')}
        error={closureOf(fields) === null ? words.wrong : null}
      />
      <Button
        variant="default"
        mt="1.6rem"
        aria-label={settings.removeOf(name)}
        onClick={() => onRemove(place)}
      >
        {settings.remove}
      </Button>
    </Group>
  );
}

const LABELS = {
  fromDay: 'from',
  fromTime: 'fromTime',
  toDay: 'to',
  toTime: 'toTime',
  reason: 'reason',
} as const satisfies Record<keyof ClosureFields, string>;
