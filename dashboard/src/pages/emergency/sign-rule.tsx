import { PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RuleDetail } from '../../../../src/http/contract/emergency.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** A signature is under what stands on the screen, by somebody who gives care and says again who they are. */
export function SignRule({ rule }: { rule: RuleDetail }) {
  const { emergency: words } = useWords();
  const [registerNumber, setRegisterNumber] = useState('');
  const [password, setPassword] = useState('');
  const sign = useWrite(['rules']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sign.mutate(
          {
            path: `/api/rules/${rule.id}/signature`,
            body: { content: rule.content, registerNumber, password },
          },
          { onSettled: () => setPassword('') },
        );
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Text>{words.signWhy}</Text>
        <TextInput
          required
          label={words.registerNumber}
          inputMode="numeric"
          pattern="[0-9]{11}"
          maxLength={11}
          value={registerNumber}
          onChange={({ currentTarget }) => setRegisterNumber(currentTarget.value)}
        />
        <PasswordInput
          required
          w="100%"
          maw="20rem"
          label={words.passwordAgain}
          autoComplete="current-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
        />
        <WriteButton type="submit" loading={sign.isPending}>
          {words.sign}
        </WriteButton>
        {sign.isError && <Failed error={sign.error} />}
        <Text role="status">{sign.isSuccess ? words.signedNow : ''}</Text>
      </Stack>
    </form>
  );
}
