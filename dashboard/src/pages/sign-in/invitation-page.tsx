import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import { useWords } from '../../language/words.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Failed } from '../../parts/states.tsx';

/** A colleague who comes by a link chooses a password; the token stands after the mark, where no server sees it. */
export function InvitationPage() {
  const words = useWords();
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => ask('POST', '/api/invitations/accept', { body: { token, password } }),
  });
  return (
    <main>
      <Paper withBorder maw="28rem" mx="auto" mt="xl" p="lg">
        <Title order={1} mb="md">
          {words.enter.invitationTitle}
        </Title>
        {token === '' ? (
          <Text>{words.enter.noInvitation}</Text>
        ) : accept.isSuccess ? (
          <Stack>
            <Text role="status">{words.enter.accepted}</Text>
            <Button component="a" href="/begin">
              {words.enter.toSignIn}
            </Button>
          </Stack>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              accept.mutate();
            }}
          >
            <Stack>
              <Text>{words.enter.invitationWhat}</Text>
              {accept.isError && <Failed error={accept.error} />}
              <PasswordField label={words.setUp.password} isNew value={password} onChange={setPassword} />
              <Button type="submit" loading={accept.isPending}>
                {words.enter.accept}
              </Button>
            </Stack>
          </form>
        )}
      </Paper>
    </main>
  );
}
