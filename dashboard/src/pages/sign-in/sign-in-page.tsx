import { Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { AskFailed, ask } from '../../api/ask.ts';
import { useForgetSession } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { OtherWays } from './other-ways.tsx';

/** Signing in by password, or by what else this address has. What was typed stays when it is refused. */
export function SignInPage() {
  const words = useWords();
  const forget = useForgetSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation({
    mutationFn: () =>
      ask('POST', '/api/session', { body: { email, password, ...(code === '' ? {} : { code }) } }),
    onSuccess: forget,
  });
  // Set by the server when another site sent somebody back without an account.
  const fault = words.enter.faults[new URLSearchParams(location.search).get('fout') ?? ''] ?? null;
  const codeNeeded = signIn.error instanceof AskFailed && signIn.error.code === 'SIGN_IN_CODE_NEEDED';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <main>
      <Paper withBorder maw="28rem" mx="auto" mt="xl" p="lg">
        <Title order={1} mb="md">
          {words.signIn.title}
        </Title>
        {fault !== null && <Text role="alert">{fault}</Text>}
        {signIn.isError && <Failed error={signIn.error} />}
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label={words.signIn.email}
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            />
            <PasswordInput
              label={words.signIn.password}
              autoComplete="current-password"
              required
              value={password}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
            {(codeNeeded || code !== '') && (
              <TextInput
                label={words.signIn.code}
                inputMode="numeric"
                autoComplete="one-time-code"
                value={code}
                onChange={({ currentTarget }) => setCode(currentTarget.value)}
              />
            )}
            <Button type="submit" loading={signIn.isPending}>
              {words.signIn.submit}
            </Button>
          </Stack>
        </form>
        <OtherWays />
      </Paper>
    </main>
  );
}
