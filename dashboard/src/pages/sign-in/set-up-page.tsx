import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ask } from '../../api/ask.ts';
import { useForgetSession } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Failed } from '../../parts/states.tsx';

/** The first account, by the link that `./balie start` shows; its token stands after the mark, where no server sees it. */
export function SetUpPage({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const forget = useForgetSession();
  const [token] = useState(() => location.hash.slice(1));
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const setUp = useMutation({
    mutationFn: async () => {
      await ask('POST', '/api/set-up', { body: { token, name, email, password } });
      await ask('POST', '/api/session', { body: { email, password } });
    },
    onSuccess: async () => {
      await forget();
      onDone();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setUp.mutate();
  };
  return (
    <main>
      <Paper withBorder maw="28rem" mx="auto" mt="xl" p="lg">
        <Title order={1} mb="md">
          {words.setUp.title}
        </Title>
        {token === '' ? (
          <Text>{words.setUp.noLink}</Text>
        ) : (
          <form onSubmit={submit}>
            <Stack>
              {setUp.isError && <Failed error={setUp.error} />}
              <TextInput
                label={words.setUp.name}
                autoComplete="name"
                required
                value={name}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
              <TextInput
                label={words.signIn.email}
                type="email"
                autoComplete="username"
                required
                value={email}
                onChange={({ currentTarget }) => setEmail(currentTarget.value)}
              />
              <PasswordField label={words.setUp.password} isNew value={password} onChange={setPassword} />
              <Button type="submit" loading={setUp.isPending}>
                {words.setUp.submit}
              </Button>
            </Stack>
          </form>
        )}
      </Paper>
    </main>
  );
}
