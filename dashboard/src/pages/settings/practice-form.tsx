import { NativeSelect, NumberInput, Text, TextInput } from '@mantine/core';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { useWords } from '../../language/words.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { SaveForm } from './save-form.tsx';
import { valueWritten } from './value-written.ts';

const KINDS = ['huisarts', 'tandarts', 'fysio'] as const;
const REGISTRATIONS = ['open', 'closed', 'waiting-list'] as const;

/** What the practice is called, where it is, how long words of callers are kept, and until when a patient is one of the practice. */
export function PracticeForm({
  settings: { practice, wordsKeptDays, relationMonths },
}: {
  settings: Settings;
}) {
  const words = useWords();
  const { kind, name, shortName, address, registration } = practice;
  const now = { kind, name, shortName, address, registration, wordsKeptDays, relationMonths };
  const form = useBesideOthers(now);
  const given = form.shown;
  return (
    <SaveForm
      form={form}
      nameOf={(field) => words.settings[field]}
      written={(field, value) => valueWritten(field, value, words)}
      change={given}
      present={now}
    >
      <NativeSelect
        maw="32rem"
        label={words.settings.kind}
        data={KINDS.map((value) => ({ value, label: words.settings.kinds[value] }))}
        value={given.kind}
        onChange={({ currentTarget }) => {
          const chosen = KINDS.find((one) => one === currentTarget.value);
          if (chosen !== undefined) form.put({ kind: chosen });
        }}
      />
      <TextInput
        maw="32rem"
        label={words.settings.name}
        required
        minLength={2}
        maxLength={80}
        value={given.name}
        onChange={({ currentTarget }) => form.put({ name: currentTarget.value })}
      />
      <TextInput
        maw="32rem"
        label={words.settings.shortName}
        required
        minLength={2}
        maxLength={30}
        value={given.shortName}
        onChange={({ currentTarget }) => form.put({ shortName: currentTarget.value })}
      />
      <TextInput
        maw="32rem"
        label={words.settings.address}
        required
        minLength={3}
        maxLength={160}
        value={given.address}
        onChange={({ currentTarget }) => form.put({ address: currentTarget.value })}
      />
      <NativeSelect
        maw="32rem"
        label={words.settings.registration}
        data={REGISTRATIONS.map((value) => ({ value, label: words.settings.registrations[value] }))}
        value={given.registration}
        onChange={({ currentTarget }) => {
          const chosen = REGISTRATIONS.find((one) => one === currentTarget.value);
          if (chosen !== undefined) form.put({ registration: chosen });
        }}
      />
      <WholeNumber
        label={words.settings.wordsKeptDays}
        max={30}
        value={given.wordsKeptDays}
        onChange={(days) => form.put({ wordsKeptDays: days })}
      />
      <WholeNumber
        label={words.settings.relationMonths}
        max={240}
        value={given.relationMonths}
        onChange={(months) => form.put({ relationMonths: months })}
      />
      <Text>
        {words.settings.recording}: {words.settings.recordsCalls[practice.recordsCalls ? 'yes' : 'no']}
      </Text>
      <Text>{words.settings.opened}</Text>
    </SaveForm>
  );
}

/** From one on. What is no number yet, as an empty field, changes nothing. */
function WholeNumber({
  label,
  max,
  value,
  onChange,
}: {
  label: string;
  max: number;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      maw="32rem"
      label={label}
      required
      min={1}
      max={max}
      allowDecimal={false}
      value={value}
      onChange={(given) => {
        if (typeof given === 'number') onChange(given);
      }}
    />
  );
}
