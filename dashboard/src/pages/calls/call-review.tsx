import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CallDetail } from '../../../../src/http/contract/calls.ts';
import type { CorrectionMade } from '../../../../src/http/contract/corrections.ts';
import { useWrite } from '../../api/use-write.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

const NOTHING_SAID = { alarmRight: '', misunderstood: '', finished: '' };

/** What people say of a call afterwards. It lies over the record, which never changes, and can move the call to another of the four numbers. */
export function CallReview({ call }: { call: CallDetail }) {
  const words = useWords();
  const { calls } = words;
  const [given, setGiven] = useState(NOTHING_SAID);
  const save = useWrite(['calls', 'insight', 'today']);
  const put = (name: keyof typeof NOTHING_SAID) => ({
    value: given[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setGiven({ ...given, [name]: currentTarget.value }),
  });
  const none = { value: '', label: calls.notSaid };
  const yes = { value: 'yes', label: calls.yes };
  const no = { value: 'no', label: calls.no };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { path: `/api/calls/${call.id}/corrections`, body: correctionOf(given) },
          { onSuccess: () => setGiven(NOTHING_SAID) },
        );
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{calls.reviewWhy}</Text>
        <Group align="flex-end" gap="sm">
          {call.alarms.length > 0 && (
            <NativeSelect
              label={calls.alarmRight}
              data={[none, yes, no, { value: 'unknown', label: calls.unknown }]}
              {...put('alarmRight')}
            />
          )}
          <NativeSelect
            label={calls.understood}
            data={[
              { value: '', label: calls.understoodOrNotSaid },
              ...Object.entries(calls.wrong).map(([value, label]) => ({ value, label })),
            ]}
            {...put('misunderstood')}
          />
          <NativeSelect label={calls.finished} data={[none, yes, no]} {...put('finished')} />
          <WriteButton
            type="submit"
            loading={save.isPending}
            disabled={Object.values(given).every((value) => value === '')}
          >
            {calls.saveReview}
          </WriteButton>
        </Group>
        <Text role="status">
          {save.isSuccess &&
            `${calls.reviewed} ${call.countedAs === null ? '' : calls.countedAs(calls.counts[call.countedAs])}`}
        </Text>
        {save.isError && <Failed error={save.error} />}
        {call.corrections.map((made) => (
          <Text key={made.at} size="sm">
            {calls.reviewedBy(made.by, `${dayWritten(made.at)} ${timeWritten(made.at)}`)}:{' '}
            {correctionWritten(made, words)}
          </Text>
        ))}
      </Stack>
    </form>
  );
}

const correctionOf = ({ alarmRight, misunderstood, finished }: typeof NOTHING_SAID) => ({
  alarmRight: alarmRight === '' ? null : alarmRight,
  misunderstood: misunderstood === '' ? null : misunderstood,
  finished: finished === '' ? null : finished === 'yes',
});

const correctionWritten = (
  { alarmRight, misunderstood, finished }: CorrectionMade,
  { calls }: Words,
): string =>
  [
    alarmRight === null ? '' : `${calls.alarmRight} ${calls[alarmRight]}`,
    misunderstood === null ? '' : `${calls.understood} ${calls.wrong[misunderstood]}`,
    finished === null ? '' : `${calls.finished} ${finished ? calls.yes : calls.no}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
