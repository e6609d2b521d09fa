import { Button, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  MESSAGE_LISTS,
  type Message,
  type MessageChange,
  type MessageList,
} from '../../../../src/http/contract/messages.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked, Failed } from '../../parts/states.tsx';

/** What waits and failed, or what went out: to whom, when, and how far it came. */
export function MessagesPage() {
  const words = useWords();
  const [list, setList] = useState<(typeof MESSAGE_LISTS)[number]>('to-send');
  const query = useQuery({
    queryKey: ['messages', list],
    queryFn: () => ask<MessageList>('GET', `/api/messages?list=${list}`),
    refetchInterval: 20_000,
  });
  return (
    <Stack gap="md">
      <Title order={1}>{words.messages.title}</Title>
      <SegmentedControl
        aria-label={words.worklist.filter}
        value={list}
        onChange={(value) => setList(MESSAGE_LISTS.find((one) => one === value) ?? 'to-send')}
        data={MESSAGE_LISTS.map((value) => ({ value, label: words.messages.lists[value] }))}
      />
      <Asked query={query}>
        {({ messages, waiting }) => (
          <>
            {waiting.since !== null && (
              <Text role="status">{words.messages.waiting(waiting.count, timeWritten(waiting.since))}</Text>
            )}
            {messages.length === 0 ? (
              <Text>{list === 'to-send' ? words.messages.emptyToSend : words.messages.emptySent}</Text>
            ) : (
              <Messages messages={messages} />
            )}
          </>
        )}
      </Asked>
    </Stack>
  );
}

function Messages({ messages }: { messages: readonly Message[] }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, what }: { readonly id: string; readonly what: MessageChange['what'] }) =>
      ask<Message>('POST', `/api/messages/${id}`, { body: { what }, csrf: me.csrf }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['messages'] }),
  });
  return (
    <>
      {change.isError && <Failed error={change.error} />}
      <ListTable
        rows={messages}
        nameOf={({ id }) => id}
        columns={[
          { head: words.messages.to, cell: ({ who, recipient }) => who?.name ?? recipient },
          { head: words.messages.kind, cell: ({ template }) => words.messages.templates[template] },
          { head: words.messages.channel, cell: ({ channel }) => words.messages.channels[channel] },
          {
            head: words.messages.when,
            cell: ({ sentAt, dueAt }) => `${dayWritten(sentAt ?? dueAt)} ${timeWritten(sentAt ?? dueAt)}`,
          },
          {
            head: words.messages.state,
            cell: ({ state, fault }) =>
              state === 'failed' ? (
                <StateBadge state="late" word={`${words.messages.states.failed} ${fault ?? ''}`} />
              ) : (
                words.messages.states[state]
              ),
          },
          {
            head: words.messages.action,
            cell: ({ id, state }) => {
              const what = state === 'waiting' ? 'withdraw' : state === 'failed' ? 'retry' : null;
              return what === null ? null : (
                <Button
                  variant="default"
                  disabled={change.isPending}
                  onClick={() => change.mutate({ id, what })}
                >
                  {words.messages[what]}
                </Button>
              );
            },
          },
        ]}
      />
    </>
  );
}
