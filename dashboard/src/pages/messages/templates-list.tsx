import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MessageTemplates } from '../../../../src/http/contract/messages.ts';
import { ask } from '../../api/ask.ts';
import { useWords } from '../../language/words.tsx';
import { Asked } from '../../parts/states.tsx';

/** How Balie writes, each text as wide as a telephone shows it. */
export function TemplatesList() {
  const { messages: words } = useWords();
  const query = useQuery({
    queryKey: ['messages', 'templates'],
    queryFn: () => ask<MessageTemplates>('GET', '/api/messages/templates'),
  });
  return (
    <Asked query={query}>
      {({ templates }) => (
        <Stack gap="xl">
          <Text maw="48rem">{words.templatesWhy}</Text>
          {templates.map(({ template, subject, text, short, segments }) => (
            <section key={template} aria-labelledby={template}>
              <Title order={2} id={template} mb="sm">
                {words.templates[template]}
              </Title>
              <Group align="flex-start" gap="md">
                <Preview title={words.asEmail} text={`${subject}\n\n${text}`} />
                <Preview title={words.asSms(segments)} text={short} />
              </Group>
            </section>
          ))}
        </Stack>
      )}
    </Asked>
  );
}

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
