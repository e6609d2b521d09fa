import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type {
  MESSAGE_LISTS,
  Message,
  MessageChange,
  MessageList,
} from '../../../../src/http/contract/messages.ts';
import { ask } from '../../api/ask.ts';
import { useWrite } from '../../api/use-write.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten, secondWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { pressBeside, useLetterKeys } from '../../parts/letter-keys.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { useListedName } from '../../parts/onlookers.ts';
import { Paged } from '../../parts/paged.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

const LOOK_AGAIN_MS = 20_000;

/** What waits and failed, or what went out: to whom, when, and how far it came. */
export function OutboxList({ list }: { list: (typeof MESSAGE_LISTS)[number] }) {
  const { messages: words } = useWords();
  const query = useInfiniteQuery({
    queryKey: ['messages', list],
    queryFn: ({ pageParam }) =>
      ask<MessageList>(
        'GET',
        `/api/messages?${new URLSearchParams({ list, ...(pageParam === null ? {} : { before: pageParam }) })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const waiting = query.data?.pages[0]?.waiting;
  return (
    <Stack gap="md">
      {waiting !== undefined && waiting.since !== null && (
        <Text role="status">
          {words.waiting(waiting.count, timeWritten(waiting.since))}.{' '}
          {waiting.remindBefore !== null &&
            words.remindBefore(`${dayWritten(waiting.remindBefore)} ${timeWritten(waiting.remindBefore)}`)}
        </Text>
      )}
      <Paged
        query={query}
        rows={query.data?.pages.flatMap(({ messages }) => messages) ?? []}
        empty={list === 'to-send' ? words.emptyToSend : words.emptySent}
        more={words.more}
      >
        {(messages) => <Messages messages={messages} />}
      </Paged>
    </Stack>
  );
}

function Messages({ messages }: { messages: readonly Message[] }) {
  const words = useWords();
  const { messages: names } = words;
  const listedName = useListedName();
  const change = useWrite(['messages']);
  useLetterKeys({
    r: { does: names.keys.retry, act: () => pressBeside('tr', 'retry') },
    h: { does: names.keys.withdraw, act: () => pressBeside('tr', 'withdraw') },
  });
  return (
    <>
      {change.isError && <Failed error={change.error} />}
      <ListTable
        caption={names.title}
        rows={messages}
        nameOf={({ id }) => id}
        columns={[
          { head: names.to, cell: ({ who, recipient }) => (who === null ? recipient : listedName(who)) },
          { head: names.kind, cell: ({ template }) => names.templates[template] },
          { head: names.channel, cell: ({ channel }) => names.channels[channel] },
          {
            head: names.when,
            cell: ({ state, sentAt, dueAt }) =>
              state === 'waiting'
                ? `${dayWritten(dueAt)} ${names.goesAt(secondWritten(dueAt))}`
                : `${dayWritten(sentAt ?? dueAt)} ${timeWritten(sentAt ?? dueAt)}`,
          },
          { head: names.state, cell: (message) => <HowFar message={message} words={words} /> },
          {
            head: names.fromCall,
            cell: ({ call }) =>
              call === null ? null : (
                <Link to="/gesprekken" search={{ open: call }}>
                  {names.readCall}
                </Link>
              ),
          },
          {
            head: names.action,
            cell: ({ id, state, who, recipient, maySms }) => {
              const does = state === 'waiting' ? 'withdraw' : state === 'failed' ? 'retry' : null;
              if (does === null) return null;
              const ways: readonly MessageChange['what'][] = maySms ? [does, 'sms'] : [does];
              return (
                <Group gap="xs">
                  {ways.map((what) => (
                    <WriteButton
                      key={what}
                      variant="default"
                      data-does={what}
                      disabled={change.isPending}
                      onClick={() => change.mutate({ path: `/api/messages/${id}`, body: { what } })}
                    >
                      {names[what]}
                    </WriteButton>
                  ))}
                  {state === 'failed' && recipient.startsWith('+') && (
                    <Anchor href={`tel:${recipient}`} aria-label={names.callOf(who?.name ?? recipient)}>
                      {names.call}
                    </Anchor>
                  )}
                </Group>
              );
            },
          },
        ]}
      />
    </>
  );
}

function HowFar({
  message: { state, fault },
  words: { messages },
}: {
  message: Message;
  words: Pick<Words, 'messages'>;
}) {
  if (state !== 'failed') return messages.states[state];
  const why = fault === null ? '' : `: ${messages.faults[fault] ?? fault}`;
  return <StateBadge state="late" word={`${messages.states.failed}${why}`} />;
}
