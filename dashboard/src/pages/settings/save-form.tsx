import { Group, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isSame } from '../../../../src/http/contract/is-same.ts';
import type { SettingsChange } from '../../../../src/http/contract/settings.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { BothVersions } from '../../parts/both-versions.tsx';
import { Failed } from '../../parts/states.tsx';
import type { BesideOthers } from '../../parts/use-beside-others.ts';
import { WriteButton } from '../../parts/write-button.tsx';

/** A form of settings of the practice: saved by its button alone, and leaving it unsaved asks once. */
export function SaveForm<Fields extends object>({
  form,
  nameOf,
  written,
  change,
  present,
  isChanged = form.isChanged,
  isWrong = false,
  children,
}: {
  form: BesideOthers<Fields>;
  /** As the fields are called, and what stands in them, for who has to choose between two versions. */
  nameOf: (field: keyof Fields) => string;
  written: <Field extends keyof Fields>(field: Field, value: Fields[Field]) => ReactNode;
  /** What is filled in; of it only what differs from `present` is saved. */
  change: SettingsChange;
  present: { readonly [Field in keyof SettingsChange]: unknown };
  isChanged?: boolean;
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
        if (isWrong || form.twice.length > 0) return;
        save.mutate(
          { path: '/api/settings', body: differing(change, present) },
          { onSuccess: () => form.saved() },
        );
      }}
    >
      <Stack gap="md" align="flex-start">
        <fieldset disabled={!mayChange} style={{ border: 0, padding: 0, margin: 0, width: '100%' }}>
          <Stack gap="md">{children}</Stack>
        </fieldset>
        {!save.isPending && (
          <BothVersions form={form} nameOf={nameOf} written={written} onChosen={save.reset} />
        )}
        {mayChange ? (
          <Group>
            <WriteButton
              type="submit"
              loading={save.isPending}
              disabled={!isChanged || isWrong || form.twice.length > 0}
            >
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

function differing(
  change: SettingsChange,
  present: Readonly<Partial<Record<string, unknown>>>,
): { readonly to: object; readonly was: object } {
  const to = Object.entries(change).filter(([field, value]) => !isSame(value, present[field]));
  return {
    to: Object.fromEntries(to),
    was: Object.fromEntries(to.map(([field]) => [field, present[field]])),
  };
}
