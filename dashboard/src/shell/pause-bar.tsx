import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useReception } from '../api/reception.ts';
import { useMe } from '../api/session.tsx';
import { useWrite } from '../api/use-write.ts';
import { timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { Failed } from '../parts/states.tsx';
import { WriteButton } from '../parts/write-button.tsx';
import classes from './shell.module.css';

const useSetReception = () => useWrite(['reception', 'own-actions']);

/** Said on every screen as long as calls go past Balie, with who did that. */
export function PauseBar() {
  const words = useWords();
  const me = useMe();
  const { data } = useReception();
  const set = useSetReception();
  if (data === undefined || data.paused === null) return null;
  return (
    <div className={classes['status']} role="status">
      <Group gap="md">
        <span>{words.shell.paused(data.paused.by, timeWritten(data.paused.since))}</span>
        {me.rights['reception'] === 'work' && (
          <WriteButton
            variant="default"
            loading={set.isPending}
            onClick={() => set.mutate({ path: '/api/reception', body: { what: 'resume' } })}
          >
            {words.shell.resume}
          </WriteButton>
        )}
      </Group>
      {set.isError && <Failed error={set.error} />}
    </div>
  );
}

/** Touches every caller, so it asks first, and says what Balie does not do then. */
export function PauseButton() {
  const words = useWords();
  const me = useMe();
  const { data } = useReception();
  const set = useSetReception();
  const [isOpen, { open, close }] = useDisclosure(false);
  if (me.rights['reception'] !== 'work' || data === undefined || data.paused !== null) return null;
  return (
    <>
      <WriteButton variant="default" onClick={open}>
        {words.shell.pause}
      </WriteButton>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words.shell.pauseTitle}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <Stack gap="md">
          <Text>{words.shell.pauseWhat}</Text>
          <Text>{data.desk === null ? words.shell.noDesk : words.shell.pauseTo(data.desk)}</Text>
          {set.isError && <Failed error={set.error} />}
          <Group>
            {data.desk !== null && (
              <WriteButton
                loading={set.isPending}
                onClick={() =>
                  set.mutate({ path: '/api/reception', body: { what: 'pause' } }, { onSuccess: close })
                }
              >
                {words.shell.pauseDo}
              </WriteButton>
            )}
            <Button variant="default" onClick={close}>
              {words.shell.cancel}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
