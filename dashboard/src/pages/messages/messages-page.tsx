import { Stack, Tabs, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../language/words.tsx';
import { OutboxList } from './outbox-list.tsx';
import { RepliesList } from './replies-list.tsx';
import { TemplatesList } from './templates-list.tsx';

const LISTS = ['to-send', 'sent', 'received', 'templates'] as const;

/** What waits and failed, what went out and how far it came, what patients answered, and how Balie writes. */
export function MessagesPage() {
  const { messages: words } = useWords();
  const [list, setList] = useState<(typeof LISTS)[number]>('to-send');
  const panels: Readonly<Record<(typeof LISTS)[number], ReactNode>> = {
    'to-send': <OutboxList list="to-send" />,
    sent: <OutboxList list="sent" />,
    received: <RepliesList />,
    templates: <TemplatesList />,
  };
  return (
    <Stack gap="md">
      <Title order={1}>{words.title}</Title>
      <Tabs
        value={list}
        keepMounted={false}
        onChange={(value) => setList(LISTS.find((one) => one === value) ?? 'to-send')}
      >
        <Tabs.List>
          {LISTS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.lists[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {LISTS.map((name) => (
          <Tabs.Panel key={name} value={name} pt="md">
            {panels[name]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}
