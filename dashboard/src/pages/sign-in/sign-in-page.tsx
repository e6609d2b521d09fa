import { Paper, Text, Title } from '@mantine/core';
import { useForgetSession } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { OtherWays } from './other-ways.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Signing in by password, or by what else this address has. */
export function SignInPage() {
  const words = useWords();
  const forget = useForgetSession();
  // Set by the server when another site sent somebody back without an account.
  const fault = words.enter.faults[new URLSearchParams(location.search).get('fout') ?? ''] ?? null;
  return (
    <main>
      <Paper withBorder maw="28rem" mx="auto" mt="xl" p="lg">
        <Title order={1} mb="md">
          {words.signIn.title}
        </Title>
        {fault !== null && <Text role="alert">{fault}</Text>}
        <SignInForm onDone={forget} />
        <OtherWays />
      </Paper>
    </main>
  );
}
