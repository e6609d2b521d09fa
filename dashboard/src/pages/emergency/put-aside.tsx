import { Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { RuleDetail } from '../../../../src/http/contract/emergency.ts';
import type { RuleEffect } from '../../../../src/http/contract/own-alarms.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { EffectOfRule } from './rule-effect.tsx';
import { SignatureFields, UNSIGNED } from './signature-fields.tsx';

/** The least that the server takes for a reason. */
const REASON_LETTERS = 10;

/** Takes a rule out of calls for a while: who signs sees first what would no longer ring, and says why and until when. */
export function PutAside({ rule }: { rule: RuleDetail }) {
  const { aside: words } = useWords();
  const look = useWrite<RuleEffect>([]);
  if (!rule.own.mayBePutAside) return <Text size="sm">{words.never}</Text>;
  return (
    <section aria-labelledby="put-aside">
      <Stack gap="sm" align="flex-start">
        <Title order={4} id="put-aside">
          {words.title}
        </Title>
        <Text size="sm">{words.why}</Text>
        {look.data === undefined ? (
          <WriteButton
            variant="default"
            loading={look.isPending}
            onClick={() => look.mutate({ path: `/api/rules/${rule.id}/effect`, body: { of: 'aside' } })}
          >
            {words.showEffect}
          </WriteButton>
        ) : (
          <>
            <EffectOfRule of={look.data} lead={words.silentAt} known={words.known} />
            <AsideForm id={rule.id} />
          </>
        )}
        {look.isError && <Failed error={look.error} />}
      </Stack>
    </section>
  );
}

function AsideForm({ id }: { id: string }) {
  const { aside: words } = useWords();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [signature, setSignature] = useState(UNSIGNED);
  const put = useWrite(['rules']);
  return (
    <form
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate(
          { path: `/api/rules/${id}/aside`, body: { reason: reason.trim(), until, ...signature } },
          { onSettled: () => setSignature((signed) => ({ ...signed, password: '' })) },
        );
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Textarea
          w="100%"
          required
          minLength={REASON_LETTERS}
          maxLength={300}
          label={words.reason}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <TextInput
          required
          type="date"
          label={words.until}
          description={words.untilWhy}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <SignatureFields of={signature} onChange={setSignature} />
        <WriteButton type="submit" loading={put.isPending}>
          {words.put}
        </WriteButton>
        {put.isError && <Failed error={put.error} />}
      </Stack>
    </form>
  );
}
