import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { passkeyOptions } from '../../../../src/http/contract/credentials.ts';
import type { signInWays } from '../../../../src/http/contract/session.ts';
import { AskFailed, ask } from '../../api/ask.ts';
import { passkeyAnswer } from '../../api/passkey.ts';
import { useForgetSession } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';

/** The ways to sign in besides a password that this address has; what it has not is absent. */
export function OtherWays() {
  const words = useWords();
  const forget = useForgetSession();
  const { data: ways } = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => ask<z.output<typeof signInWays>>('GET', '/api/session/ways'),
  });
  const passkey = useMutation({
    mutationFn: async () => {
      const { options } = await ask<z.output<typeof passkeyOptions>>('POST', '/api/session/passkey/options');
      await ask('POST', '/api/session/passkey', { body: { answer: await passkeyAnswer(options) } });
    },
    onSuccess: forget,
  });
  const look = useMutation({ mutationFn: () => ask('POST', '/api/session/demo'), onSuccess: forget });
  const failed = passkey.error ?? look.error;
  return (
    <Stack mt="xl" gap="sm">
      {failed !== null &&
        (failed instanceof AskFailed ? (
          <Failed error={failed} />
        ) : (
          <Text role="alert">{words.enter.passkeyRefused}</Text>
        ))}
      {ways?.passkey === true && (
        <Button variant="default" loading={passkey.isPending} onClick={() => passkey.mutate()}>
          {words.enter.passkey}
        </Button>
      )}
      {ways?.oidc === true && (
        <Button component="a" variant="default" href="/api/session/oidc">
          {words.enter.oidc}
        </Button>
      )}
      {ways?.demo === true && (
        <>
          <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
            {words.signIn.demo}
          </Button>
          <Text size="sm" c="dimmed">
            {words.signIn.demoWhy}
          </Text>
        </>
      )}
    </Stack>
  );
}
