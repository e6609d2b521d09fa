import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { RuleDetail } from '../../../../src/http/contract/emergency.ts';
import type { RuleEffect } from '../../../../src/http/contract/own-alarms.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { PutAside } from './put-aside.tsx';
import { EffectOfRule } from './rule-effect.tsx';
import { SignatureFields, UNSIGNED } from './signature-fields.tsx';

/** What this practice changed about the rule, and adding words to it: with their effect first, under a signature. */
export function OwnWords({ rule }: { rule: RuleDetail }) {
  const { ownWords: words } = useWords();
  const me = useMe();
  const change = useWrite(['rules']);
  const mayAdd = me.role === 'practitioner';
  const { added, withdrawn, aside } = rule.own;
  const press = (what: 'withdraw' | 'restore', of: string) => (
    <WriteButton
      variant="default"
      disabled={change.isPending}
      aria-label={words.of(words[what], of)}
      onClick={() => change.mutate({ path: `/api/rules/${rule.id}/words/change`, body: { what, words: of } })}
    >
      {words[what]}
    </WriteButton>
  );
  return (
    <section>
      <Title order={3}>{words.title}</Title>
      <Stack gap="sm" align="flex-start">
        <Text>{words.judged(rule.judged.right, rule.judged.wrong)}</Text>
        {aside !== null && (
          <>
            <Text>{words.asideUntil(dateWritten(aside.until), aside.by, aside.reason)}</Text>
            {me.rights['emergency'] === 'work' && (
              <WriteButton
                variant="default"
                onClick={() => change.mutate({ path: `/api/rules/${rule.id}/aside`, method: 'DELETE' })}
              >
                {words.countAgain}
              </WriteButton>
            )}
          </>
        )}
        {added.length + withdrawn.length === 0 && <Text>{words.none}</Text>}
        {added.map((one) => (
          <Group key={one.words}>
            <Text>
              <span lang="nl">“{one.words}”</span> ·{' '}
              {words.by(one.by, one.registerNumber, dateWritten(one.on))}
            </Text>
            {mayAdd && press('withdraw', one.words)}
          </Group>
        ))}
        {withdrawn.map((one) => (
          <Group key={one}>
            <Text>
              <span lang="nl">“{one}”</span> · {words.withdrawn}
            </Text>
            {mayAdd && press('restore', one)}
          </Group>
        ))}
        {change.isError && <Failed error={change.error} />}
        {mayAdd && <AddWords id={rule.id} />}
        {mayAdd && aside === null && <PutAside rule={rule} />}
      </Stack>
    </section>
  );
}

function AddWords({ id }: { id: string }) {
  const { ownWords: words } = useWords();
  const [text, setText] = useState('');
  const [signature, setSignature] = useState(UNSIGNED);
  const look = useWrite<RuleEffect>([]);
  const add = useWrite(['rules']);
  const effect = look.data;
  return (
    <form
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (effect === undefined)
          look.mutate({ path: `/api/rules/${id}/effect`, body: { of: 'words', words: text } });
        else
          add.mutate(
            { path: `/api/rules/${id}/words`, body: { words: text, ...signature } },
            {
              onSuccess: () => {
                setText('');
                look.reset();
              },
              onSettled: () => setSignature((signed) => ({ ...signed, password: '' })),
            },
          );
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Title order={4}>{words.add}</Title>
        <Text size="sm">{words.addWhy}</Text>
        <TextInput
          required
          minLength={3}
          maxLength={80}
          label={words.words}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            look.reset();
            add.reset();
          }}
        />
        {effect === undefined ? (
          <WriteButton type="submit" variant="default" loading={look.isPending}>
            {words.showEffect}
          </WriteButton>
        ) : (
          <>
            <EffectOfRule of={effect} lead={words.firesAlso} known={words.harmless} />
            {effect.tooBroad && <Text>{words.tooBroad}</Text>}
            {!effect.tooBroad && (
              <>
                <SignatureFields of={signature} onChange={setSignature} />
                <WriteButton type="submit" loading={add.isPending}>
                  {words.sign}
                </WriteButton>
              </>
            )}
          </>
        )}
        {look.isError && <Failed error={look.error} />}
        {add.isError && <Failed error={add.error} />}
        <Text role="status">{add.isSuccess ? words.added : ''}</Text>
      </Stack>
    </form>
  );
}
