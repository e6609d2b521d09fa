import { Stack, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../language/words.tsx';
import { TabsOrSelect } from '../../parts/tabs-or-select.tsx';
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
      <TabsOrSelect
        label={words.title}
        shown={list}
        parts={LISTS.map((name) => ({ name, label: words.lists[name], panel: panels[name] }))}
        onShow={setList}
      />
    </Stack>
  );
}
