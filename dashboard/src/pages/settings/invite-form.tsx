import { Button, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { Role } from '../../../../src/http/contract/role-names.ts';
import type { invitationMade } from '../../../../src/http/contract/settings.ts';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { RolesField } from './roles-form.tsx';

/** Asks a colleague in by a link that is shown once and given by hand: an address that was mistyped must not get a way in. */
export function InviteForm() {
  const words = useWords();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['assistant']);
  const [copied, setCopied] = useState(false);
  const invite = useWrite<z.output<typeof invitationMade>>(['staff', 'set-up']);
  const link = invite.data === undefined ? null : `${location.origin}${invite.data.path}`;
  const asked = invite.variables?.body as { readonly name: string } | undefined;
  return (
    <section aria-labelledby="invite">
      <Title order={2} id="invite">
        {words.settings.invite}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setCopied(false);
          invite.mutate(
            { path: '/api/invitations', body: { name, email, roles } },
            {
              onSuccess: () => {
                setName('');
                setEmail('');
              },
            },
          );
        }}
      >
        <Stack gap="sm" align="flex-start" maw="32rem">
          <Text>{words.settings.inviteWhy}</Text>
          <TextInput
            w="100%"
            label={words.settings.person}
            required
            maxLength={100}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            w="100%"
            type="email"
            label={words.settings.email}
            required
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <RolesField label={words.settings.role} roles={roles} onChange={setRoles} />
          <WriteButton type="submit" loading={invite.isPending} disabled={roles.length === 0}>
            {words.settings.makeLink}
          </WriteButton>
          {invite.isError && <Failed error={invite.error} />}
        </Stack>
      </form>
      {link !== null && invite.data !== undefined && (
        <Stack gap="xs" mt="md" align="flex-start">
          <Text role="status">
            {words.settings.linkMade(
              asked?.name ?? '',
              `${dayWritten(invite.data.until)} ${timeWritten(invite.data.until)}`,
            )}
          </Text>
          <Code style={{ overflowWrap: 'anywhere', fontSize: '1rem' }}>{link}</Code>
          <Group>
            <Button
              variant="default"
              onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
            >
              {words.settings.copy}
            </Button>
            <Text role="status">{copied ? words.settings.copied : ''}</Text>
          </Group>
        </Stack>
      )}
    </section>
  );
}
