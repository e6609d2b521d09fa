import { Anchor, Code, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { lazy, type SubmitEvent, Suspense, useState } from 'react';
import type { z } from 'zod';
import type { authenticatorOffer } from '../../../../src/http/contract/credentials.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

// What encodes is asked for once in the life of an account, so nobody else waits for it.
const QrCode = lazy(async () => ({ default: (await import('../../parts/qr-code.tsx')).QrCode }));

/** A code beside the password: counts only after one code was given back, so that nobody locks themselves out. */
export function Authenticator({ isOn }: { isOn: boolean }) {
  const { settings: words } = useWords();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const offer = useWrite<z.output<typeof authenticatorOffer>>([]);
  // The session: whether it waits for this step.
  const confirm = useWrite(['credentials', 'session']);
  const remove = useWrite(['credentials', 'session']);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const done = { onSuccess: () => setPassword('') };
    if (isOn) remove.mutate({ path: '/api/authenticator/remove', body: { password } }, done);
    else offer.mutate({ path: '/api/authenticator', body: { password } }, done);
  };
  const submitCode = (event: SubmitEvent) => {
    event.preventDefault();
    confirm.mutate(
      { path: '/api/authenticator/confirm', body: { code } },
      {
        onSuccess: () => {
          setCode('');
          offer.reset();
        },
      },
    );
  };
  const failed = offer.error ?? confirm.error ?? remove.error;
  return (
    <section aria-labelledby="authenticator">
      <Stack gap="sm">
        <Title order={2} id="authenticator">
          {words.authenticator}
        </Title>
        <Text>{words.authenticatorWhy}</Text>
        <Text role="status">{isOn ? words.authenticatorOn : words.authenticatorOff}</Text>
        {offer.data === undefined ? (
          <form onSubmit={submit}>
            <Stack gap="sm">
              <PasswordField label={words.oldPassword} value={password} onChange={setPassword} />
              <div>
                <WriteButton
                  type="submit"
                  variant={isOn ? 'default' : 'filled'}
                  loading={offer.isPending || remove.isPending}
                >
                  {isOn ? words.turnOff : words.offer}
                </WriteButton>
              </div>
            </Stack>
          </form>
        ) : (
          <form onSubmit={submitCode}>
            <Stack gap="sm">
              <Text>{words.secret}</Text>
              <Group align="flex-start">
                <Suspense fallback={<div aria-busy="true" />}>
                  <QrCode of={offer.data.uri} label={words.secretToScan} />
                </Suspense>
                <Stack gap="sm" maw="22rem">
                  <Text>{words.secretToType}</Text>
                  <Code style={{ overflowWrap: 'anywhere', fontSize: '1rem' }}>{offer.data.secret}</Code>
                  <Anchor href={offer.data.uri}>{words.openApp}</Anchor>
                </Stack>
              </Group>
              <TextInput
                label={words.code}
                inputMode="numeric"
                autoComplete="one-time-code"
                pattern="\d{6}"
                required
                value={code}
                onChange={({ currentTarget }) => setCode(currentTarget.value)}
              />
              <div>
                <WriteButton type="submit" loading={confirm.isPending}>
                  {words.confirm}
                </WriteButton>
              </div>
            </Stack>
          </form>
        )}
        {failed !== null && <Failed error={failed} />}
      </Stack>
    </section>
  );
}
