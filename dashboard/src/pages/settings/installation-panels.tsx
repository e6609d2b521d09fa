import { Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Installation, Settings } from '../../../../src/http/contract/settings.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';

type OfSettings = { settings: Settings };

/** What whoever runs the machine set, to be looked at by the practice, with how each is proved to work. */
function Panel({
  title,
  settings,
  children,
}: OfSettings & { title: string; children: (installation: Installation) => ReactNode }) {
  const { settings: words } = useWords();
  return (
    <Stack gap="sm" maw="48rem">
      <Title order={2}>{title}</Title>
      {settings.installation === null ? (
        <Text>{words.unknownHere}</Text>
      ) : (
        <>
          {children(settings.installation)}
          <Text size="sm">{words.inFile}</Text>
        </>
      )}
    </Stack>
  );
}

/** The accounts at telephone providers and whether they are signed on. */
export function TelephoneLine({ settings }: OfSettings) {
  const { settings: words, menu } = useWords();
  return (
    <Panel title={words.lineTitle} settings={settings}>
      {({ accounts, codecs }) => (
        <>
          {accounts.length === 0 && <Text>{words.noAccounts}</Text>}
          {accounts.map(({ uri, state, status, since }) => (
            <Text key={uri}>
              {uri}: {words.accountStates[state]}
              {since !== null && ` ${words.sinceThen(`${dayWritten(since)} ${timeWritten(since)}`)}`}
              {status !== null && ` (${words.answered(status)})`}
            </Text>
          ))}
          <Text>{words.codecs(codecs.join(', '))}</Text>
          <Text>
            {words.tryLine} <Link to="/proefbellen">{menu.tryOut}</Link>
          </Text>
        </>
      )}
    </Panel>
  );
}

/** Where the appointments are. */
export function AgendaLink({ settings }: OfSettings) {
  const { settings: words } = useWords();
  return (
    <Panel title={words.agendaTitle} settings={settings}>
      {({ agenda }) => (
        <>
          <Text>{words.agendas[agenda]}</Text>
          {agenda === 'outside' && <Text>{words.testAgenda}</Text>}
        </>
      )}
    </Panel>
  );
}

/** The channels of messages, and how each fared last. */
export function MessageChannels({ settings }: OfSettings) {
  const words = useWords();
  const { messages } = words;
  const when = (moment: string | null | undefined) =>
    moment == null ? words.settings.neverSent : `${dayWritten(moment)} ${timeWritten(moment)}`;
  return (
    <Panel title={words.settings.channelsTitle} settings={settings}>
      {({ channels }) => (
        <>
          {channels.includes('file') && <Text>{words.settings.fileOnly}</Text>}
          <ListTable
            caption={words.settings.channelsTitle}
            rows={channels.map((channel) => ({
              channel,
              sent: settings.sent.find((one) => one.channel === channel),
            }))}
            nameOf={({ channel }) => channel}
            columns={[
              { head: messages.channel, cell: ({ channel }) => messages.channels[channel] },
              { head: words.settings.lastSent, cell: ({ sent }) => when(sent?.lastSentAt) },
              {
                head: words.settings.lastFailed,
                cell: ({ sent }) => (
                  <>
                    {when(sent?.lastFailedAt)}
                    {sent?.lastFault != null && `: ${messages.faults[sent.lastFault] ?? sent.lastFault}`}
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </Panel>
  );
}

/** With what Balie speaks and hears. */
export function Speech({ settings }: OfSettings) {
  const { settings: words, menu } = useWords();
  return (
    <Panel title={words.speechTitle} settings={settings}>
      {({ voice, ear }) => (
        <>
          <Text>{words.voice(voice.name, voice.model)}</Text>
          <Text>{words.ear(ear.name, ear.model)}</Text>
          <Text>
            {words.hearIt} <Link to="/proefbellen">{menu.tryOut}</Link>
          </Text>
        </>
      )}
    </Panel>
  );
}

/** That Balie makes none, and where it says how. */
export function Backup() {
  const { settings: words } = useWords();
  return (
    <Stack gap="sm" maw="48rem">
      <Title order={2}>{words.backupTitle}</Title>
      <Text>{words.backupWhy}</Text>
    </Stack>
  );
}
