import { Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { Credentials, passkeyOptions } from '../../../../src/http/contract/credentials.ts';
import { AskFailed, ask } from '../../api/ask.ts';
import { newPasskeyAnswer } from '../../api/passkey.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** One's passkeys. Adding one asks for the password: a desk that was left open must not make a way in for later. */
export function Passkeys({ credentials: { passkeys, passkeysPossible } }: { credentials: Credentials }) {
  const { settings: words } = useWords();
  const remove = useWrite(['credentials', 'session']);
  return (
    <section aria-labelledby="passkeys">
      <Stack gap="sm">
        <Title order={2} id="passkeys">
          {words.passkeys}
        </Title>
        <Text>{words.passkeysWhy}</Text>
        {passkeys.length === 0 ? (
          <Text>{words.noPasskeys}</Text>
        ) : (
          <List listStyleType="none" spacing="xs">
            {passkeys.map(({ id, label, madeAt, lastUsedAt }) => (
              <List.Item key={id}>
                <Group>
                  <span>
                    {label}, {words.madeAt(dayWritten(madeAt))}
                    {lastUsedAt === null ? '' : `, ${words.usedAt(dayWritten(lastUsedAt))}`}
                  </span>
                  <WriteButton
                    variant="default"
                    loading={remove.isPending}
                    aria-label={words.removeOf(label)}
                    onClick={() =>
                      remove.mutate({ path: `/api/passkeys/${encodeURIComponent(id)}`, method: 'DELETE' })
                    }
                  >
                    {words.remove}
                  </WriteButton>
                </Group>
              </List.Item>
            ))}
          </List>
        )}
        {remove.isError && <Failed error={remove.error} />}
        {passkeysPossible ? <NewPasskey /> : <Text>{words.passkeysImpossible}</Text>}
      </Stack>
    </section>
  );
}

function NewPasskey() {
  const { settings: words } = useWords();
  const { csrf } = useMe();
  const client = useQueryClient();
  const [label, setLabel] = useState('');
  const [password, setPassword] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const { options } = await ask<z.output<typeof passkeyOptions>>('POST', '/api/passkeys/options', {
        body: { password },
        csrf,
      });
      const answer = await newPasskeyAnswer(options);
      await ask('POST', '/api/passkeys', { body: { answer, label }, csrf });
    },
    onSuccess: async () => {
      setPassword('');
      setLabel('');
      for (const touched of ['credentials', 'session'])
        await client.invalidateQueries({ queryKey: [touched] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.passkeyLabel}
          required
          maxLength={60}
          value={label}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        />
        <PasswordField label={words.oldPassword} value={password} onChange={setPassword} />
        <div>
          <WriteButton type="submit" loading={add.isPending}>
            {words.addPasskey}
          </WriteButton>
        </div>
        <Text role="status">{add.isSuccess ? words.passkeyAdded : ''}</Text>
        {add.isError &&
          (add.error instanceof AskFailed ? (
            <Failed error={add.error} />
          ) : (
            <Text role="alert">{words.passkeyRefused}</Text>
          ))}
      </Stack>
    </form>
  );
}
