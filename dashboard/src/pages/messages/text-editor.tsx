import { Alert, Group, List, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type MessageText,
  TEXT_PARTS,
  type TextRead,
  type TextWords,
} from '../../../../src/http/contract/message-texts.ts';
import type { TrialAddress, TrialSent } from '../../../../src/http/contract/messages.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { TextPreview } from './text-preview.tsx';
import { TextVersions } from './text-versions.tsx';

const PAUSE_MS = 300;
const inBraces = (fields: readonly string[]) => fields.map((field) => `{${field}}`).join(' ');

/** Another text for one message in one language: typed, seen as the patient would, and put before who answers for it. */
export function TextEditor({ of, trials }: { of: MessageText; trials: readonly TrialAddress[] }) {
  const { messages: names } = useWords();
  const { texts: words } = names;
  const me = useMe();
  const { template, language, version } = of;
  const [typed, setTyped] = useState<TextWords>(of.words);
  const [settled] = useDebouncedValue(typed, PAUSE_MS);
  const propose = useWrite(['messages']);
  const read = useQuery({
    queryKey: ['messages', 'text-read', template, language, settled],
    queryFn: () =>
      ask<TextRead>('POST', '/api/messages/texts/preview', {
        csrf: me.csrf,
        body: { template, language, words: settled },
      }),
    placeholderData: (before) => before,
  });
  const faults = read.data?.faults ?? [];
  const isUnchanged = TEXT_PARTS.every((part) => typed[part] === of.words[part]);
  const isRead = settled === typed && read.isSuccess && !read.isPlaceholderData;
  return (
    <Stack gap="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          propose.mutate({
            path: '/api/messages/texts/proposals',
            body: { template, language, words: typed, instead: version },
          });
        }}
      >
        <Stack gap="sm">
          {TEXT_PARTS.map((part) => (
            <Textarea
              key={part}
              autosize
              lang={language}
              label={words.parts[part]}
              description={words.fieldsOf(inBraces(of.fields[part]))}
              value={typed[part]}
              onChange={({ currentTarget }) => setTyped({ ...typed, [part]: currentTarget.value })}
            />
          ))}
          <Text size="sm">
            {words.required(inBraces(of.required))} {words.rule}
          </Text>
          {read.isError && <Failed error={read.error} again={() => void read.refetch()} />}
          {faults.length > 0 ? (
            <Alert color="red" variant="light" title={words.refused}>
              <List>
                {faults.map(({ kind, part, words: about, beside }) => (
                  <List.Item key={`${kind} ${part} ${about}`}>
                    {words.parts[part]}: “{about}” {words.faults[kind]} {beside}
                  </List.Item>
                ))}
              </List>
            </Alert>
          ) : (
            <Text role="status">{isRead && words.fine}</Text>
          )}
          {propose.isError && <Failed error={propose.error} />}
          <Group>
            <WriteButton
              type="submit"
              loading={propose.isPending}
              disabled={isUnchanged || !isRead || faults.length > 0}
            >
              {words.propose}
            </WriteButton>
          </Group>
          <Text role="status">{propose.isSuccess && words.proposed}</Text>
        </Stack>
      </form>
      <Title order={3}>{words.preview}</Title>
      {read.data?.preview && <TextPreview preview={read.data.preview} language={language} />}
      {me.rights['messages'] === 'work' && (
        <Trials of={of} words={isUnchanged ? null : typed} addresses={trials} isFine={faults.length === 0} />
      )}
      <TextVersions of={of} />
    </Stack>
  );
}

/** Sends the text to who looks at it, to see it where patients do; what came of it is said, also when it failed. */
function Trials({
  of: { template, language },
  words: typed,
  addresses,
  isFine,
}: {
  of: MessageText;
  words: TextWords | null;
  addresses: readonly TrialAddress[];
  isFine: boolean;
}) {
  const { messages: words } = useWords();
  const send = useWrite<TrialSent>([]);
  const sent = send.data;
  return (
    <>
      <Group>
        {addresses.map(({ channel }) => (
          <WriteButton
            key={channel}
            variant="default"
            loading={send.isPending}
            disabled={!isFine}
            aria-label={words.trial.sendOf(words.channels[channel], words.templates[template])}
            onClick={() =>
              send.mutate({
                path: '/api/messages/trial',
                body: { template, language, channel, ...(typed === null ? {} : { words: typed }) },
              })
            }
          >
            {words.trial.send(words.channels[channel])}
          </WriteButton>
        ))}
      </Group>
      <Text role="status" style={{ overflowWrap: 'anywhere' }}>
        {sent !== undefined &&
          (sent.fault === null
            ? words.trial.sent(sent.to)
            : words.trial.failed(sent.to, words.faults[sent.fault] ?? sent.fault))}
      </Text>
      {send.isError && <Failed error={send.error} />}
    </>
  );
}
