import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageTexts } from '../../../../src/http/contract/message-texts.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked } from '../../parts/states.tsx';
import { TextEditor } from './text-editor.tsx';

type One = MessageTexts['texts'][number];
const nameOf = ({ template, language }: One) => `${template}-${language}`;

/** How Balie writes, by kind and language: whose text it is, who approved it, and what waits to be looked at. */
export function TemplatesList() {
  const { messages: words } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['messages', 'texts'],
    queryFn: () => ask<MessageTexts>('GET', '/api/messages/texts'),
  });
  return (
    <Asked query={query}>
      {({ texts, trials }) => {
        const open = texts.find((one) => nameOf(one) === opened);
        return (
          <Stack gap="md">
            <Text maw="48rem">{words.templatesWhy}</Text>
            <Text maw="48rem" style={{ overflowWrap: 'anywhere' }}>
              {trials.length === 0
                ? words.trial.none
                : words.trial.to([...new Set(trials.map(({ to }) => to))].join(', '))}
            </Text>
            <ListTable
              caption={words.lists.templates}
              rows={texts}
              nameOf={nameOf}
              columns={[
                {
                  head: words.kind,
                  cell: (one) => (
                    <OpenButton id={nameOf(one)} onOpen={() => setOpened(nameOf(one))}>
                      {words.templates[one.template]}, {words.texts.languages[one.language]}
                    </OpenButton>
                  ),
                },
                { head: words.texts.version, cell: (one) => <Version one={one} /> },
                {
                  head: words.texts.approvedBy,
                  cell: ({ approvedBy, approvedAt }) =>
                    approvedBy === null || approvedAt === null
                      ? words.texts.product
                      : `${approvedBy}, ${dayWritten(approvedAt)}`,
                },
              ]}
            />
            {open !== undefined && (
              <SidePage
                title={words.texts.title(
                  words.templates[open.template],
                  words.texts.languages[open.language],
                )}
                from={rowId(nameOf(open))}
                onClose={() => setOpened(null)}
              >
                <TextEditor key={nameOf(open)} of={open} trials={trials} />
              </SidePage>
            )}
          </Stack>
        );
      }}
    </Asked>
  );
}

function Version({ one: { version, versions, unusable } }: { one: One }) {
  const { texts } = useWords().messages;
  const waiting = versions.filter(({ state }) => state === 'proposed').length;
  return (
    <>
      {version === 0 ? texts.product : texts.own(version)}
      {unusable && <Text>{texts.unusable}</Text>}
      {waiting > 0 && <Text>{texts.waits(waiting)}</Text>}
    </>
  );
}
