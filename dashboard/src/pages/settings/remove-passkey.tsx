import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Credentials } from '../../../../src/http/contract/credentials.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** Asks for the password again: who found an open desk must not take away what its owner signs in with. */
export function RemovePasskey({
  passkey: { id, label },
  onDone,
}: {
  passkey: Credentials['passkeys'][number];
  onDone: (isRemoved: boolean) => void;
}) {
  const { secondStep: words } = useWords();
  const [password, setPassword] = useState('');
  const remove = useWrite(['credentials', 'session']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        remove.mutate(
          { path: '/api/passkeys/remove', body: { passkey: id, password } },
          { onSuccess: () => onDone(true) },
        );
      }}
    >
      <Stack gap="sm">
        <Text>{words.removeWhy}</Text>
        <PasswordField label={words.removePassword} value={password} onChange={setPassword} hasFocus />
        <Group>
          <WriteButton type="submit" loading={remove.isPending}>
            {words.removeNow(label)}
          </WriteButton>
          <Button variant="default" onClick={() => onDone(false)}>
            {words.keep}
          </Button>
        </Group>
        {remove.isError && <Failed error={remove.error} />}
      </Stack>
    </form>
  );
}
