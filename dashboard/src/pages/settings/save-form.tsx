import { Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SettingsChange } from '../../../../src/http/contract/settings.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** A form of settings of the practice: saved by its button alone, and leaving it unsaved asks once. */
export function SaveForm({
  change,
  isChanged,
  isWrong = false,
  children,
}: {
  change: SettingsChange;
  isChanged: boolean;
  isWrong?: boolean;
  children: ReactNode;
}) {
  const words = useWords();
  const me = useMe();
  const save = useWrite([
    'settings',
    'setting-changes',
    'set-up',
    'ladder',
    'reception',
    'session',
    'knowledge',
  ]);
  useBlocker({
    // The browser's own question: it is read aloud and can be answered by keys everywhere.
    shouldBlockFn: () => !confirm(words.settings.unsaved),
    enableBeforeUnload: isChanged,
    disabled: !isChanged,
  });
  const mayChange = me.rights['settings'] === 'work';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) save.mutate({ path: '/api/settings', body: change });
      }}
    >
      <Stack gap="md" align="flex-start">
        <fieldset disabled={!mayChange} style={{ border: 0, padding: 0, margin: 0, width: '100%' }}>
          <Stack gap="md">{children}</Stack>
        </fieldset>
        {mayChange ? (
          <Group>
            <WriteButton type="submit" loading={save.isPending} disabled={!isChanged || isWrong}>
              {words.settings.save}
            </WriteButton>
            <Text role="status">{save.isSuccess && !isChanged ? words.settings.saved : ''}</Text>
          </Group>
        ) : (
          <Text>{words.settings.readOnly}</Text>
        )}
        {save.isError && <Failed error={save.error} />}
      </Stack>
    </form>
  );
}
