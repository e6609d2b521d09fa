import { Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { useItemMessages, useTell } from './use-item-messages.ts';

/** What the patient can be sent, each in the words that they get. It waits before it goes, so nothing is asked twice. */
export function SendMenu({ item, busy }: { item: ItemWithHistory; busy: boolean }) {
  const { itemMessages: words, messages, close } = useWords();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const query = useItemMessages(item.id);
  const tell = useTell(item);
  const other = query.data?.messages.find(({ state, by }) => state === 'waiting' && by !== me.name);
  if (other !== undefined) {
    return (
      <WriteButton variant="default" disabled>
        {words.sendsNow(other.by)}
      </WriteButton>
    );
  }
  return (
    <>
      <WriteButton
        variant="default"
        disabled={busy || me.demo}
        loading={tell.isPending}
        onClick={() => setOpen(true)}
      >
        {words.send}
      </WriteButton>
      {tell.isError && <Failed error={tell.error} />}
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={words.send}
        closeButtonProps={{ 'aria-label': close }}
      >
        <Asked query={query}>
          {({ channel, drafts }) =>
            channel === null ? (
              <Text>{item.who === null ? words.nobodyKnown : words.noConsent}</Text>
            ) : (
              <Stack gap="lg">
                {drafts.map(({ template, text }) => (
                  <Stack key={template} gap="xs" align="flex-start">
                    <Title order={3}>{messages.templates[template]}</Title>
                    <Text lang="nl" style={{ whiteSpace: 'pre-line' }}>
                      {text}
                    </Text>
                    <WriteButton
                      variant="default"
                      onClick={() => {
                        setOpen(false);
                        tell.mutate({ what: 'send', template });
                      }}
                    >
                      {words.sendBy(messages.templates[template], messages.channels[channel])}
                    </WriteButton>
                  </Stack>
                ))}
              </Stack>
            )
          }
        </Asked>
      </Modal>
    </>
  );
}
