import { Button, Group, Menu, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CLOSINGS, type ItemChange, type ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { PromiseClock } from '../../parts/promise-clock.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked, Failed } from '../../parts/states.tsx';

type Change = ItemChange extends infer One ? (One extends ItemChange ? Omit<One, 'version'> : never) : never;

/** One item: the caller's own words first, then why it is here, then what can be done, then what was done. */
export function ItemPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['worklist', 'item', id],
    queryFn: () => ask<ItemWithHistory>('GET', `/api/worklist/${id}`),
  });
  const title = query.data === undefined ? words.worklist.title : words.worklist.kinds[query.data.kind];
  return (
    <SidePage title={title} from={rowId(id)} onClose={onClose}>
      <Asked query={query}>{(item) => <Item item={item} />}</Asked>
    </SidePage>
  );
}

function Item({ item }: { item: ItemWithHistory }) {
  const words = useWords();
  const now = useNow();
  const change = useChange(item);
  return (
    <Stack>
      <Group gap="sm">
        <StateBadge state={item.status === 'done' ? 'done' : item.urgency} />
        <PromiseClock before={item.promisedBefore} now={now} />
        <span>{item.owner?.name ?? words.worklist.nobody}</span>
      </Group>
      <PersonLine who={item.who} now={now} />
      <section aria-labelledby="own-words">
        <Title order={3} id="own-words">
          {words.worklist.inWords}
        </Title>
        {item.words.length === 0 ? (
          <Text>{words.worklist.noWords}</Text>
        ) : (
          item.words.map((said) => (
            <Text key={said} fz="lg" lang="nl">
              “{said}”
            </Text>
          ))
        )}
      </section>
      <Text>
        {words.worklist.askedFor(words.wishes[item.wish] ?? item.wish)}
        {item.rules.length > 0 && <> · {words.worklist.rules(item.rules.join(', '))}</>}
      </Text>
      <CallBack number={item.callBackNumber} />
      {change.isError && <Failed error={change.error} />}
      <Actions item={item} busy={change.isPending} act={(one) => change.mutate(one)} />
      <Note busy={change.isPending} save={(text) => change.mutateAsync({ what: 'note', text })} />
      {item.call !== null && (
        <Link to="/gesprekken" search={{ open: item.call }}>
          {words.worklist.readCall}
        </Link>
      )}
      <section aria-labelledby="history">
        <Title order={3} id="history">
          {words.worklist.history}
        </Title>
        {item.history.map((event) => (
          <Text key={`${event.at} ${event.what}`} size="sm">
            {dayWritten(event.at)} {timeWritten(event.at)} {event.by} {words.worklist.events[event.what]}
            {event.what === 'noted' && `: ${event.detail}`}
          </Text>
        ))}
      </section>
    </Stack>
  );
}

/** Sends a change with the version on the screen. When somebody else was first, the item is read anew and the fault says who. */
function useChange(item: ItemWithHistory) {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) =>
      ask<ItemWithHistory>('POST', `/api/worklist/${item.id}`, {
        body: { ...change, version: item.version },
        csrf: me.csrf,
      }),
    onSuccess: (changed) => client.setQueryData(['worklist', 'item', item.id], changed),
    // Not waited for: the buttons would stay off until the whole list has come again.
    onSettled: () => void client.invalidateQueries({ queryKey: ['worklist'] }),
  });
}

/** The number stays covered until it is asked for; `tel:` rings by the user's own telephone, as Balie dials listed numbers only. */
function CallBack({ number }: { number: string | null }) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  if (number === null) return null;
  return (
    <Group gap="sm">
      <span>
        {words.worklist.number} {shown ? number : `${number.slice(0, 3)} •• •• ${number.slice(-2)}`}
      </span>
      {shown ? (
        <Button component="a" href={`tel:${number}`}>
          {words.worklist.call}
        </Button>
      ) : (
        <Button variant="default" onClick={() => setShown(true)}>
          {words.worklist.show}
        </Button>
      )}
    </Group>
  );
}

function Actions({
  item,
  busy,
  act,
}: {
  item: ItemWithHistory;
  busy: boolean;
  act: (change: Change) => void;
}) {
  const words = useWords();
  const me = useMe();
  if (item.status === 'done') {
    return (
      <Button variant="default" disabled={busy} onClick={() => act({ what: 'reopen' })}>
        {words.worklist.reopen}
      </Button>
    );
  }
  const isMine = item.owner?.name === me.name;
  return (
    <Group gap="sm">
      {isMine ? (
        <Button variant="default" disabled={busy} onClick={() => act({ what: 'release' })}>
          {words.worklist.release}
        </Button>
      ) : (
        <Button disabled={busy || me.demo} onClick={() => act({ what: 'claim' })}>
          {item.owner === null ? words.worklist.claim : words.worklist.takeOver}
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <Button variant="default" disabled={busy}>
            {words.worklist.done}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {CLOSINGS.map((as) => (
            <Menu.Item key={as} onClick={() => act({ what: 'close', as })}>
              {words.worklist.closings[as]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {(item.urgency === 'normal' || item.urgency === 'today') && (
        <Button variant="default" disabled={busy} onClick={() => act({ what: 'raise', to: 'urgent' })}>
          {words.worklist.urgent}
        </Button>
      )}
    </Group>
  );
}

/** What was typed is kept until the server has it. */
function Note({ busy, save }: { busy: boolean; save: (text: string) => Promise<unknown> }) {
  const words = useWords();
  const [text, setText] = useState('');
  const submit = () =>
    void save(text).then(
      () => setText(''),
      () => undefined,
    );
  return (
    <Stack gap="xs">
      <Textarea
        label={words.worklist.note}
        value={text}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && text.trim() !== '') submit();
        }}
      />
      <Button
        variant="default"
        disabled={busy || text.trim() === ''}
        onClick={submit}
        style={{ alignSelf: 'flex-start' }}
      >
        {words.worklist.saveNote}
      </Button>
    </Stack>
  );
}
