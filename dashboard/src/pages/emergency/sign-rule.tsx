import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RuleDetail } from '../../../../src/http/contract/emergency.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { SignatureFields, UNSIGNED } from './signature-fields.tsx';

/** A signature is under what stands on the screen, by somebody who gives care and says again who they are. */
export function SignRule({ rule }: { rule: RuleDetail }) {
  const { emergency: words } = useWords();
  const [signature, setSignature] = useState(UNSIGNED);
  const sign = useWrite(['rules']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sign.mutate(
          {
            path: `/api/rules/${rule.id}/signature`,
            body: { content: rule.content, ...signature },
          },
          { onSettled: () => setSignature((signed) => ({ ...signed, password: '' })) },
        );
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Text>{words.signWhy}</Text>
        <SignatureFields of={signature} onChange={setSignature} />
        <WriteButton type="submit" loading={sign.isPending}>
          {words.sign}
        </WriteButton>
        {sign.isError && <Failed error={sign.error} />}
        <Text role="status">{sign.isSuccess ? words.signedNow : ''}</Text>
      </Stack>
    </form>
  );
}
