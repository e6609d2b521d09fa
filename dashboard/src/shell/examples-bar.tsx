import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ExamplesToGo } from '../../../src/http/contract/set-up.ts';
import { ask } from '../api/ask.ts';
import { useMe } from '../api/session.tsx';
import { useWrite } from '../api/use-write.ts';
import { useWords } from '../language/words.tsx';
import { Asked, Failed } from '../parts/states.tsx';
import { WriteButton } from '../parts/write-button.tsx';
import classes from './shell.module.css';

/** As long as nobody here exists, said to everyone; and the way to begin for real, for who sets the practice up. */
export function ExamplesBar() {
  const { examples: words } = useWords();
  const me = useMe();
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!me.invented) return null;
  return (
    <section className={classes['status']} aria-label={words.label}>
      <Group gap="md">
        <span>{words.bar}</span>
        {me.rights['settings'] === 'work' && (
          <WriteButton variant="default" onClick={open}>
            {words.wipe}
          </WriteButton>
        )}
      </Group>
      {isOpen && <WipeDialog onClose={close} />}
    </section>
  );
}

/** Cannot be undone, so it asks first and names what goes. */
function WipeDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { examples } = words;
  const client = useQueryClient();
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['examples-to-go'],
    queryFn: () => ask<ExamplesToGo>('GET', '/api/examples'),
    staleTime: 0,
  });
  const wipe = useWrite([]);
  const kinds = Object.keys(examples.gone) as (keyof typeof examples.gone)[];
  return (
    <Modal opened onClose={onClose} title={examples.title} closeButtonProps={{ 'aria-label': words.close }}>
      <Asked query={query}>
        {(toGo) => (
          <Stack gap="md">
            <Text>{examples.what}</Text>
            <List>
              {kinds.map((kind) => (
                <List.Item key={kind}>{examples.gone[kind](toGo[kind])}</List.Item>
              ))}
            </List>
            <Text>{examples.also}</Text>
            <Text>{examples.stays}</Text>
            {wipe.isError && <Failed error={wipe.error} />}
            <Group>
              <WriteButton
                loading={wipe.isPending}
                onClick={() =>
                  wipe.mutate(
                    { path: '/api/examples/wipe' },
                    {
                      onSuccess: () => {
                        onClose();
                        // Every list held somebody who is gone.
                        void client.invalidateQueries();
                        void navigate({ to: '/eerste-keer', search: {} });
                      },
                    },
                  )
                }
              >
                {examples.wipeNow}
              </WriteButton>
              <Button variant="default" onClick={onClose}>
                {examples.keep}
              </Button>
            </Group>
          </Stack>
        )}
      </Asked>
    </Modal>
  );
}
