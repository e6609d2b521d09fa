import { Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MessageText } from '../../../../src/http/contract/message-texts.ts';
import { useWords } from '../../language/words.tsx';

/** As wide as a telephone shows it, by each way that it can go. */
export function TextPreview({
  preview: { subject, text, short, sms, whatsapp },
  language,
}: {
  preview: NonNullable<MessageText['preview']>;
  language: MessageText['language'];
}) {
  const { texts: words } = useWords().messages;
  return (
    <Group align="flex-start" gap="md">
      <Shown title={words.smsCost(sms.segments, sms.places)} text={short} lang={language}>
        {sms.because.length > 0 && <Text size="sm">{words.smsBecause(sms.because.join(' '))}</Text>}
      </Shown>
      <Shown title={words.asEmail} text={`${subject}\n\n${text}`} lang={language} />
      {whatsapp !== null && (
        <Shown title={words.asWhatsapp(whatsapp.name)} text={whatsapp.text} lang={language}>
          <Text size="sm">{words.whatsappWhy}</Text>
        </Shown>
      )}
    </Group>
  );
}

const Shown = ({
  title,
  text,
  lang,
  children,
}: {
  title: string;
  text: string;
  lang: string;
  children?: ReactNode;
}) => (
  <Paper withBorder p="md" w="22rem" maw="100%">
    <Title order={4} size="h5" mb="xs" style={{ overflowWrap: 'anywhere' }}>
      {title}
    </Title>
    <Text lang={lang} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {text}
    </Text>
    {children}
  </Paper>
);
