import { Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ItemMessage } from '../../../../src/http/contract/item-messages.ts';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { dayWritten, secondWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { useHoldBack, useItemMessages, useTell } from './use-item-messages.ts';

/** What the patient was told from this item: held back while it waits, put right once it went out. */
export function SentMessages({ item }: { item: ItemWithHistory }) {
  const { itemMessages: words } = useWords();
  const { data } = useItemMessages(item.id);
  if (data === undefined || data.messages.length === 0) return null;
  return (
    <section aria-labelledby="item-messages">
      <Title order={3} id="item-messages">
        {words.title}
      </Title>
      <Stack gap="sm">
        {data.messages.map((message) => (
          <OneMessage key={message.id} message={message} item={item} />
        ))}
      </Stack>
    </section>
  );
}

function OneMessage({ message, item }: { message: ItemMessage; item: ItemWithHistory }) {
  const { itemMessages: words, messages, close } = useWords();
  const [asks, setAsks] = useState(false);
  const tell = useTell(item);
  const hold = useHoldBack();
  const name = messages.templates[message.template];
  return (
    <Group gap="sm">
      <Text role="status">
        {name} ({message.by}):{' '}
        {message.state === 'waiting'
          ? words.goesAt(secondWritten(message.dueAt))
          : `${messages.states[message.state]}${message.sentAt === null ? '' : `, ${dayWritten(message.sentAt)} ${timeWritten(message.sentAt)}`}`}
      </Text>
      {message.state === 'waiting' && (
        <WriteButton variant="default" loading={hold.isPending} onClick={() => hold.mutate(message.id)}>
          {words.hold}
        </WriteButton>
      )}
      {message.correction !== null && (
        <WriteButton
          variant="default"
          aria-label={words.undoOf(name)}
          loading={tell.isPending}
          onClick={() => setAsks(true)}
        >
          {words.undo}
        </WriteButton>
      )}
      {hold.isError && <Failed error={hold.error} />}
      {tell.isError && <Failed error={tell.error} />}
      <Modal
        opened={asks}
        onClose={() => setAsks(false)}
        title={words.correct}
        closeButtonProps={{ 'aria-label': close }}
      >
        <Stack align="flex-start">
          <Text>{words.correctWhy}</Text>
          <Text lang="nl" style={{ whiteSpace: 'pre-line' }}>
            {message.correction}
          </Text>
          <WriteButton
            onClick={() => {
              setAsks(false);
              tell.mutate({ what: 'correct', message: message.id });
            }}
          >
            {words.sendCorrection}
          </WriteButton>
        </Stack>
      </Modal>
    </Group>
  );
}
