import { Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { Credentials, passkeyOptions } from '../../../../src/http/contract/credentials.ts';
import { AskFailed, ask } from '../../api/ask.ts';
import { newPasskeyAnswer } from '../../api/passkey.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { RemovePasskey } from './remove-passkey.tsx';

/** One's passkeys. Adding and removing one ask for the password: a desk that was left open must change neither. */
export function Passkeys({ credentials: { passkeys, passkeysPossible } }: { credentials: Credentials }) {
  const { settings: words, secondStep } = useWords();
  const [removing, setRemoving] = useState<Credentials['passkeys'][number] | null>(null);
  const [isRemoved, setRemoved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="passkeys">
      <Stack gap="sm">
        <Title order={2} id="passkeys" tabIndex={-1} ref={heading}>
          {words.passkeys}
        </Title>
        <Text>{words.passkeysWhy}</Text>
        {passkeys.length === 0 ? (
          <Text>{words.noPasskeys}</Text>
        ) : (
          <List listStyleType="none" spacing="xs">
            {passkeys.map((passkey) => {
              const { id, label, madeAt, lastUsedAt } = passkey;
              return (
                <List.Item key={id}>
                  <Group>
                    <span>
                      {label}, {words.madeAt(dayWritten(madeAt))}
                      {lastUsedAt === null ? '' : `, ${words.usedAt(dayWritten(lastUsedAt))}`}
                    </span>
                    <Button
                      variant="default"
                      aria-label={words.removeOf(label)}
                      onClick={() => {
                        setRemoved(false);
                        setRemoving(passkey);
                      }}
                    >
                      {words.remove}
                    </Button>
                  </Group>
                </List.Item>
              );
            })}
          </List>
        )}
        {removing !== null && (
          <RemovePasskey
            key={removing.id}
            passkey={removing}
            onDone={(removed) => {
              setRemoving(null);
              setRemoved(removed);
              // What had focus goes away with the form.
              heading.current?.focus();
            }}
          />
        )}
        <Text role="status">{isRemoved ? secondStep.removed : ''}</Text>
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
