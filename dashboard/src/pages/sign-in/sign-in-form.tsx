import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { AskFailed, ask } from '../../api/ask.ts';
import { useWords } from '../../language/words.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Failed } from '../../parts/states.tsx';

/** Address, password, and a code when the account has one. What was typed stays when it is refused. */
export function SignInForm({ onDone }: { onDone: () => Promise<void> }) {
  const words = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation({
    mutationFn: () =>
      ask('POST', '/api/session', { body: { email, password, ...(code === '' ? {} : { code }) } }),
    onSuccess: onDone,
  });
  const codeNeeded = signIn.error instanceof AskFailed && signIn.error.code === 'SIGN_IN_CODE_NEEDED';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <>
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
          <PasswordField label={words.signIn.password} value={password} onChange={setPassword} />
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
    </>
  );
}
