import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { AutomaticFunction, RegisterChange, register } from '../../../../src/http/contract/register.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { BothVersions } from '../../parts/both-versions.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { WriteButton } from '../../parts/write-button.tsx';

/** Every automatic function by itself (S18), with who answers for it and a switch; what nobody answers for stands on top. */
export function RegisterPage() {
  const words = useWords();
  const me = useMe();
  const change = useWrite(['register', 'use-cases']);
  const query = useQuery({
    queryKey: ['register'],
    queryFn: () => ask<z.output<typeof register>>('GET', '/api/register'),
  });
  const mayChange = me.role === 'manager' || me.role === 'supplier';
  const send = (id: string, body: RegisterChange, onSuccess?: () => void) =>
    change.mutate({ path: `/api/register/${id}`, body }, { ...(onSuccess && { onSuccess }) });
  return (
    <Stack gap="md">
      <Title order={1}>{words.register.title}</Title>
      <Text>{words.register.intro}</Text>
      {change.isError && <Failed error={change.error} />}
      <Text role="status">{change.isSuccess && words.register.switched}</Text>
      <Asked query={query}>
        {({ functions, publicPath }) => (
          <>
            <Group>
              <a href={publicPath}>{words.register.publicPage}</a>
              <Button variant="default" onClick={() => print()}>
                {words.register.print}
              </Button>
            </Group>
            <ListTable
              caption={words.register.title}
              rows={functions}
              nameOf={({ id }) => id}
              columns={[
                { head: words.register.name, cell: ({ name }) => <span lang="nl">{name}</span> },
                { head: words.register.purpose, cell: ({ purpose }) => <span lang="nl">{purpose}</span> },
                { head: words.register.law, cell: ({ law }) => <span lang="nl">{law}</span> },
                { head: words.register.data, cell: ({ dataFlow }) => <span lang="nl">{dataFlow}</span> },
                {
                  head: words.register.owner,
                  cell: (one) => (
                    <Owner
                      one={one}
                      mayChange={mayChange}
                      onSave={(owner, onSaved) =>
                        send(one.id, { what: 'owner', owner, was: one.owner }, onSaved)
                      }
                    />
                  ),
                },
                {
                  head: words.register.test,
                  cell: (one) => (
                    <Tested
                      one={one}
                      mayChange={mayChange}
                      onTested={() => send(one.id, { what: 'tested' })}
                    />
                  ),
                },
                {
                  head: words.register.state,
                  cell: (one) => (
                    <Switch one={one} mayChange={mayChange} onSwitch={(what) => send(one.id, { what })} />
                  ),
                },
              ]}
            />
          </>
        )}
      </Asked>
    </Stack>
  );
}

function Owner({
  one: { name, owner },
  mayChange,
  onSave,
}: {
  one: AutomaticFunction;
  mayChange: boolean;
  onSave: (owner: string, onSaved: () => void) => void;
}) {
  const { register: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const form = useBesideOthers({ owner: owner ?? '' });
  if (!isOpen)
    return (
      <Stack gap="xs" align="flex-start">
        <Text>{owner ?? words.noOwner}</Text>
        {mayChange && (
          <Button
            variant="default"
            aria-label={`${words.changeOwner}: ${words.ownerOf(name)}`}
            onClick={() => setOpen(true)}
          >
            {words.changeOwner}
          </Button>
        )}
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (form.twice.length > 0) return;
        onSave(form.shown.owner.trim(), () => {
          form.saved();
          setOpen(false);
        });
      }}
    >
      <Stack gap="xs" align="flex-start">
        <TextInput
          autoFocus
          required
          minLength={2}
          maxLength={100}
          aria-label={words.ownerOf(name)}
          value={form.shown.owner}
          onChange={({ currentTarget }) => form.put({ owner: currentTarget.value })}
        />
        <BothVersions form={form} nameOf={() => words.owner} written={(_, value) => value || words.noOwner} />
        <WriteButton type="submit" variant="default" disabled={form.twice.length > 0}>
          {words.saveOwner}
        </WriteButton>
      </Stack>
    </form>
  );
}

function Tested({
  one: { name, lastTest, testedOn, testedBy },
  mayChange,
  onTested,
}: {
  one: AutomaticFunction;
  mayChange: boolean;
  onTested: () => void;
}) {
  const { register: words } = useWords();
  return (
    <Stack gap="xs" align="flex-start">
      <Text>
        {testedOn === null ? words.notTested : words.testedBy(dateWritten(testedOn), testedBy ?? '')}
      </Text>
      {mayChange && (
        <WriteButton
          variant="default"
          // On one line it made the table wider than its page.
          styles={{ label: { whiteSpace: 'normal' } }}
          aria-label={`${words.tested}: ${name}`}
          onClick={onTested}
        >
          {words.tested}
        </WriteButton>
      )}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {words.automatic(lastTest)}
      </Text>
    </Stack>
  );
}

/** Its effect is named beside it, so no dialog asks again; switching on gives back what was open. */
function Switch({
  one: { name, on, offBy, whenOff, canSwitch },
  mayChange,
  onSwitch,
}: {
  one: AutomaticFunction;
  mayChange: boolean;
  onSwitch: (what: 'on' | 'off') => void;
}) {
  const { register: words } = useWords();
  const what = offBy !== null ? 'on' : on ? 'off' : null;
  const label = what === 'on' ? words.switchOn : words.switchOff;
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{offBy !== null ? `${words.off}, ${words.offBy(offBy)}` : on ? words.on : words.off}</Text>
      {mayChange && canSwitch && what !== null && (
        <WriteButton variant="default" aria-label={`${label}: ${name}`} onClick={() => onSwitch(what)}>
          {label}
        </WriteButton>
      )}
      {whenOff !== null && (
        <Text size="sm" lang="nl">
          {words.whenOff(whenOff)}
        </Text>
      )}
    </Stack>
  );
}
