import { Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { useWords } from '../../language/words.tsx';
import { CLOCK_FIELD } from './clock-field.ts';
import { hoursIn, hoursWritten, quietWrong } from './reminder-fields.ts';
import { SaveForm } from './save-form.tsx';

/** When patients are reminded, and between which hours a telephone may sound. */
export function RemindersForm({ settings: { practice } }: { settings: Settings }) {
  const { deskTimes: words } = useWords();
  const { from, to } = practice.reminders;
  const now = { hours: hoursWritten(practice.reminders.hoursBefore), from, to };
  const [given, setGiven] = useState(now);
  const hoursBefore = hoursIn(given.hours);
  const wrong = quietWrong(given);
  return (
    <SaveForm
      change={{ reminders: { hoursBefore: hoursBefore ?? [], from: given.from, to: given.to } }}
      isChanged={JSON.stringify(given) !== JSON.stringify(now)}
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
        onChange={({ currentTarget }) => setGiven({ ...given, hours: currentTarget.value })}
      />
      <Group align="flex-start">
        <TextInput
          label={words.quietFrom}
          {...CLOCK_FIELD}
          error={wrong ? words.quietWrong : null}
          value={given.from}
          onChange={({ currentTarget }) => setGiven({ ...given, from: currentTarget.value })}
        />
        <TextInput
          label={words.quietTo}
          {...CLOCK_FIELD}
          value={given.to}
          onChange={({ currentTarget }) => setGiven({ ...given, to: currentTarget.value })}
        />
      </Group>
    </SaveForm>
  );
}
