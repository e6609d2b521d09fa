import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TemplatesHere, TrialAddress, TrialSent } from '../../../../src/http/contract/messages.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** How Balie writes, each text as wide as a telephone shows it. */
export function TemplatesList() {
  const { messages: words } = useWords();
  const query = useQuery({
    queryKey: ['messages', 'templates'],
    queryFn: () => ask<TemplatesHere>('GET', '/api/messages/templates'),
  });
  return (
    <Asked query={query}>
      {({ templates, trials }) => (
        <Stack gap="xl">
          <Text maw="48rem">{words.templatesWhy}</Text>
          <Text maw="48rem" style={ADDRESS}>
            {trials.length === 0
              ? words.trial.none
              : words.trial.to([...new Set(trials.map(({ to }) => to))].join(', '))}
          </Text>
          {templates.map(({ template, subject, text, short, segments }) => (
            <section key={template} aria-labelledby={template}>
              <Title order={2} id={template} mb="sm">
                {words.templates[template]}
              </Title>
              <Group align="flex-start" gap="md">
                <Preview title={words.asEmail} text={`${subject}\n\n${text}`} />
                <Preview title={words.asSms(segments)} text={short} />
              </Group>
              <Trials template={template} addresses={trials} />
            </section>
          ))}
        </Stack>
      )}
    </Asked>
  );
}

/** An address is one word, and may be longer than a telephone is wide. */
const ADDRESS = { overflowWrap: 'anywhere' } as const;

const Preview = ({ title, text }: { title: string; text: string }) => (
  <Paper withBorder p="md" w="22rem" maw="100%">
    <Title order={3} size="h5" mb="xs">
      {title}
    </Title>
    <Text lang="nl" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  </Paper>
);

/** Sends the text to who looks at it, to see it where patients do; what came of it is said, also when it failed. */
function Trials({
  template,
  addresses,
}: {
  template: TemplatesHere['templates'][number]['template'];
  addresses: readonly TrialAddress[];
}) {
  const { messages: words } = useWords();
  const me = useMe();
  const send = useWrite<TrialSent>([]);
  if (addresses.length === 0 || me.rights['messages'] !== 'work') return null;
  const sent = send.data;
  return (
    <>
      <Group mt="sm">
        {addresses.map(({ channel }) => (
          <WriteButton
            key={channel}
            variant="default"
            loading={send.isPending}
            aria-label={words.trial.sendOf(words.channels[channel], words.templates[template])}
            onClick={() => send.mutate({ path: '/api/messages/trial', body: { template, channel } })}
          >
            {words.trial.send(words.channels[channel])}
          </WriteButton>
        ))}
      </Group>
      <Text role="status" style={ADDRESS}>
        {sent !== undefined &&
          (sent.fault === null
            ? words.trial.sent(sent.to)
            : words.trial.failed(sent.to, words.faults[sent.fault] ?? sent.fault))}
      </Text>
      {send.isError && <Failed error={send.error} />}
    </>
  );
}
