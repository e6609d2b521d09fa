import { Group, Stack, Text, Title } from '@mantine/core';
import type { MessageText } from '../../../../src/http/contract/message-texts.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** Every version with who wrote and who approved it; one that waits is decided upon, an earlier one put back. */
export function TextVersions({ of }: { of: MessageText }) {
  const { messages: names } = useWords();
  const { texts: words } = names;
  const me = useMe();
  const { template, language, version: instead, versions } = of;
  const change = useWrite(['messages', 'setting-changes', 'own-actions']);
  const mayApprove = me.role === 'practitioner' || me.role === 'manager';
  const putBack = (version: number) =>
    change.mutate({ path: '/api/messages/texts/use', body: { template, language, version, instead } });
  const decide = (version: number, what: 'approve' | 'reject') =>
    change.mutate({
      path: '/api/messages/texts/decisions',
      body: { template, language, version, instead, what },
    });
  return (
    <section aria-label={words.versions}>
      <Title order={3}>{words.versions}</Title>
      {change.isError && <Failed error={change.error} />}
      <Text role="status">{change.isSuccess && words.decided}</Text>
      {versions.length === 0 && <Text>{words.noVersions}</Text>}
      {versions.map((one) => (
        <Stack key={one.version} component="article" gap="xs" my="md" aria-label={words.own(one.version)}>
          <Text>
            {words.own(one.version)}: {one.version === instead ? words.inForce : words.states[one.state]} ·{' '}
            {one.proposedBy}, {dayWritten(one.proposedAt)} {timeWritten(one.proposedAt)}
            {one.decidedBy !== null &&
              one.decidedAt !== null &&
              ` · ${one.decidedBy}, ${dayWritten(one.decidedAt)}`}
          </Text>
          <Text lang={language} size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {`${one.words.subject}\n\n${one.words.text}\n\n${names.channels.sms}: ${one.words.short}`}
          </Text>
          <Group>
            {one.state === 'proposed' && mayApprove && (
              <WriteButton disabled={change.isPending} onClick={() => decide(one.version, 'approve')}>
                {words.approve}
              </WriteButton>
            )}
            {one.state === 'proposed' && (
              <WriteButton
                variant="default"
                disabled={change.isPending}
                onClick={() => decide(one.version, 'reject')}
              >
                {words.reject}
              </WriteButton>
            )}
            {one.state === 'approved' && one.version !== instead && mayApprove && (
              <WriteButton
                variant="default"
                disabled={change.isPending}
                aria-label={words.putBackOf(one.version)}
                onClick={() => putBack(one.version)}
              >
                {words.putBack}
              </WriteButton>
            )}
          </Group>
        </Stack>
      ))}
      {instead !== 0 && mayApprove && (
        <WriteButton variant="default" disabled={change.isPending} onClick={() => putBack(0)}>
          {words.putBackOf(0)}
        </WriteButton>
      )}
    </section>
  );
}
