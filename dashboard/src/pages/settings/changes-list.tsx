import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { SettingChange, settingChanges } from '../../../../src/http/contract/setting-changes.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { settingName, valueWritten } from './value-written.ts';

/** Everything that was set otherwise: from what, to what, by whom; and setting it back. */
export function ChangesList() {
  const words = useWords();
  const me = useMe();
  const query = useQuery({
    queryKey: ['setting-changes'],
    queryFn: () => ask<z.output<typeof settingChanges>>('GET', '/api/setting-changes'),
  });
  const undo = useWrite(['setting-changes', 'settings', 'set-up', 'ladder', 'reception', 'own-actions']);
  const mayUndo = me.rights['settings'] === 'work';
  return (
    <Stack gap="md">
      <Text role="status">{undo.isSuccess ? words.settings.putBackDone : ''}</Text>
      {undo.isError && <Failed error={undo.error} />}
      <Asked query={query}>
        {({ changes }) =>
          changes.length === 0 ? (
            <Text>{words.settings.noChanges}</Text>
          ) : (
            <ListTable
              caption={words.settings.changes}
              rows={changes}
              nameOf={({ change }) => String(change)}
              columns={[
                { head: words.settings.ranAt, cell: ({ at }) => `${dayWritten(at)} ${timeWritten(at)}` },
                { head: words.settings.by, cell: ({ by, role }) => `${by} (${words.roles[role] ?? role})` },
                { head: words.settings.setting, cell: ({ setting }) => settingName(setting, words) },
                {
                  head: words.settings.wasAndIs,
                  cell: (change) => <WasAndIs change={change} words={words} />,
                },
                { head: words.settings.reason, cell: ({ reason }) => reason ?? '' },
                ...(mayUndo
                  ? [
                      {
                        head: words.settings.action,
                        cell: ({ change, setting, canBeUndone }: SettingChange) =>
                          canBeUndone ? (
                            <WriteButton
                              variant="default"
                              loading={undo.isPending}
                              aria-label={words.settings.putBackOf(settingName(setting, words))}
                              onClick={() => undo.mutate({ path: `/api/setting-changes/${change}/undo` })}
                            >
                              {words.settings.putBack}
                            </WriteButton>
                          ) : (
                            <Text size="sm">{words.settings.notUndoable}</Text>
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Asked>
    </Stack>
  );
}

const WasAndIs = ({ change, words }: { change: SettingChange; words: Words }) => (
  <span style={{ overflowWrap: 'anywhere' }}>
    {valueWritten(change.setting, change.from, words)} → {valueWritten(change.setting, change.to, words)}
  </span>
);
