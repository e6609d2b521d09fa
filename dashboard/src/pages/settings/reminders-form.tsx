import { Checkbox, Group, Text, TextInput, Title } from '@mantine/core';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import type { Words } from '../../language/nl.ts';
import { useWords } from '../../language/words.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { CLOCK_FIELD } from './clock-field.ts';
import { hoursIn, hoursWritten, quietWrong } from './reminder-fields.ts';
import { SaveForm } from './save-form.tsx';

const NAMES = {
  hours: ({ hoursBefore }: Words['deskTimes']) => hoursBefore,
  from: ({ quietFrom }: Words['deskTimes']) => quietFrom,
  to: ({ quietTo }: Words['deskTimes']) => quietTo,
  inEnglish: ({ inEnglish }: Words['deskTimes']) => inEnglish,
} as const;

/** When patients are reminded, and between which hours a telephone may sound. */
export function RemindersForm({ settings: { practice } }: { settings: Settings }) {
  const { deskTimes: words } = useWords();
  const { from, to } = practice.reminders;
  const inEnglish = practice.reminders.inEnglish ?? true;
  const now = { hours: hoursWritten(practice.reminders.hoursBefore), from, to, inEnglish };
  const form = useBesideOthers(now);
  const given = form.shown;
  const hoursBefore = hoursIn(given.hours);
  const wrong = quietWrong(given);
  return (
    <SaveForm
      form={form}
      nameOf={(field) => NAMES[field](words)}
      written={(_, value) => (typeof value === 'boolean' ? words.yesOrNo[value ? 'yes' : 'no'] : value)}
      present={practice}
      change={{
        reminders: {
          hoursBefore: hoursBefore ?? [],
          from: given.from,
          to: given.to,
          inEnglish: given.inEnglish,
        },
      }}
      isWrong={hoursBefore === null || wrong}
    >
      <Title order={2}>{words.reminders}</Title>
      <Text>{words.remindersWhy}</Text>
      <TextInput
        maw="32rem"
        label={words.hoursBefore}
        description={words.hoursBeforeHelp}
        error={hoursBefore === null ? words.hoursWrong : null}
        value={given.hours}
        onChange={({ currentTarget }) => form.put({ hours: currentTarget.value })}
      />
      <Group align="flex-start">
        <TextInput
          label={words.quietFrom}
          {...CLOCK_FIELD}
          error={wrong ? words.quietWrong : null}
          value={given.from}
          onChange={({ currentTarget }) => form.put({ from: currentTarget.value })}
        />
        <TextInput
          label={words.quietTo}
          {...CLOCK_FIELD}
          value={given.to}
          onChange={({ currentTarget }) => form.put({ to: currentTarget.value })}
        />
      </Group>
      <Checkbox
        label={words.inEnglish}
        description={words.inEnglishHelp}
        checked={given.inEnglish}
        onChange={({ currentTarget }) => form.put({ inEnglish: currentTarget.checked })}
      />
    </SaveForm>
  );
}
