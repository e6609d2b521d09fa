import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { OwnAction, ownActions } from '../../../src/http/contract/actions.ts';
import { ask } from '../api/ask.ts';
import { useMe } from '../api/session.tsx';
import { useWrite, type Write } from '../api/use-write.ts';
import type { Words } from '../language/nl.ts';
import { secondWritten, timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { settingName } from '../pages/settings/value-written.ts';
import { Asked, Failed } from '../parts/states.tsx';
import { WriteButton } from '../parts/write-button.tsx';

/** What one did oneself today, each undone from here for as long as it can be. */
export function OwnActions() {
  const words = useWords();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {words.shell.actions}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={words.shell.actionsTitle}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <Actions onLeave={close} />
      </Modal>
    </>
  );
}

function Actions({ onLeave }: { onLeave: () => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['own-actions'],
    queryFn: () => ask<z.output<typeof ownActions>>('GET', '/api/own-actions'),
    // Something may have been done on another page a moment ago.
    staleTime: 0,
  });
  const me = useMe();
  const undo = useWrite([
    'own-actions',
    'worklist',
    'today',
    'messages',
    'settings',
    'setting-changes',
    'reception',
  ]);
  return (
    <Stack gap="md">
      <Text role="status">{undo.isSuccess ? words.shell.undone : ''}</Text>
      {undo.isError && <Failed error={undo.error} />}
      <Asked query={query}>
        {({ actions }) =>
          actions.length === 0 ? (
            <Text>{words.shell.noActions}</Text>
          ) : (
            <List listStyleType="none" spacing="sm">
              {actions.map((action) => (
                <List.Item key={`${action.at} ${action.what} ${action.about}`}>
                  <Group justify="space-between" gap="sm">
                    <span>
                      {timeWritten(action.at)} {actionWritten(action, words)}
                      {action.gone !== null &&
                        ` (${words.shell.gone[action.gone.state](timeWritten(action.gone.at))})`}
                    </span>
                    {action.undo !== null ? (
                      <WriteButton
                        variant="default"
                        loading={undo.isPending}
                        aria-label={words.shell.undoOf(
                          `${secondWritten(action.at)} ${actionWritten(action, words)}`,
                        )}
                        onClick={() => {
                          if (action.undo !== null) undo.mutate(writeOf(action.undo));
                        }}
                      >
                        {words.shell.undo}
                      </WriteButton>
                    ) : action.item !== null ? (
                      <Link
                        to={me.role === 'manager' ? '/klachten' : '/werklijst'}
                        search={{ open: action.item }}
                        onClick={onLeave}
                      >
                        {words.shell.toItem}
                      </Link>
                    ) : (
                      <Text size="sm">{words.shell.cannotUndo}</Text>
                    )}
                  </Group>
                </List.Item>
              ))}
            </List>
          )
        }
      </Asked>
    </Stack>
  );
}

function writeOf(undo: NonNullable<OwnAction['undo']>): Write {
  switch (undo.by) {
    case 'item':
      return { path: `/api/worklist/${undo.item}`, body: { what: undo.what, version: undo.version } };
    case 'setting':
      return { path: `/api/setting-changes/${undo.change}/undo` };
    case 'message':
      return { path: `/api/messages/${undo.message}`, body: { what: 'withdraw' } };
    case 'resume':
      return { path: '/api/reception', body: { what: 'resume' } };
  }
}

function actionWritten({ what, about, item }: OwnAction, words: Words): string {
  const done = words.shell.did[what] ?? what;
  if (about === null) return done;
  const name =
    item === null
      ? settingName(about, words)
      : ((words.worklist.kinds as Readonly<Record<string, string>>)[about] ?? about);
  return `${done}: ${name}`;
}
