import { Checkbox, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Credentials } from '../../../../src/http/contract/credentials.ts';
import type { Preferences } from '../../../../src/http/contract/session.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { setOnlookers, useOnlookers } from '../../parts/onlookers.ts';
import { PasswordField } from '../../parts/password-field.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { Authenticator } from './authenticator.tsx';
import { OwnKeysForm } from './own-keys-form.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { Passkeys } from './passkeys.tsx';

const COLOURS = ['auto', 'light', 'dark'] as const;
const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
const LANGUAGES = ['nl', 'en'] as const;

/** What each keeps for themselves: how the screens look and work, and how they prove who they are. */
export function OwnSettings() {
  const words = useWords();
  const me = useMe();
  const credentials = useQuery({
    queryKey: ['credentials'],
    queryFn: () => ask<Credentials>('GET', '/api/credentials'),
    enabled: !me.demo,
  });
  return (
    <Stack gap="xl" maw="40rem">
      <Looks />
      {me.demo ? (
        <Text>{words.settings.noAccount}</Text>
      ) : (
        <>
          <Password />
          <Asked query={credentials}>
            {(found) => (
              <>
                <Passkeys credentials={found} />
                <Authenticator isOn={found.authenticator} />
              </>
            )}
          </Asked>
          <OwnSessions />
        </>
      )}
    </Stack>
  );
}

function Looks() {
  const words = useWords();
  const { preferences } = useMe();
  const keep = useWrite(['session']);
  const canReadAlong = useOnlookers();
  const set = (changed: Partial<Preferences>) =>
    keep.mutate({ path: '/api/session/preferences', body: { ...preferences, ...changed } });
  return (
    <section aria-labelledby="own">
      <Stack gap="md">
        <Title order={2} id="own">
          {words.settings.own}
        </Title>
        <Checkbox
          label={words.settings.letterKeys}
          checked={preferences.letterKeys}
          onChange={({ currentTarget }) => set({ letterKeys: currentTarget.checked })}
        />
        {preferences.letterKeys && <OwnKeysForm own={preferences.keys} onChange={(keys) => set({ keys })} />}
        <Checkbox
          label={words.settings.onlookers}
          description={words.settings.onlookersSee}
          checked={canReadAlong}
          onChange={({ currentTarget }) => setOnlookers(currentTarget.checked)}
        />
        <NativeSelect
          label={words.settings.textSize}
          data={TEXT_SIZES.map((value) => ({ value, label: words.settings.textSizes[value] }))}
          value={preferences.textSize}
          onChange={({ currentTarget }) => {
            const textSize = TEXT_SIZES.find((one) => one === currentTarget.value);
            if (textSize !== undefined) set({ textSize });
          }}
        />
        <NativeSelect
          label={words.settings.colours}
          data={COLOURS.map((value) => ({ value, label: words.settings.coloursOf[value] }))}
          value={preferences.colours}
          onChange={({ currentTarget }) => {
            const colours = COLOURS.find((one) => one === currentTarget.value);
            if (colours !== undefined) set({ colours });
          }}
        />
        <NativeSelect
          label={words.settings.language}
          data={[
            { value: '', label: words.settings.languages.device },
            ...LANGUAGES.map((value) => ({ value, label: words.settings.languages[value] })),
          ]}
          value={preferences.language ?? ''}
          onChange={({ currentTarget }) =>
            set({ language: LANGUAGES.find((one) => one === currentTarget.value) ?? null })
          }
        />
        {keep.isError && <Failed error={keep.error} />}
      </Stack>
    </section>
  );
}

function Password() {
  const { settings: words } = useWords();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useWrite([]);
  return (
    <section aria-labelledby="password">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(
            { path: '/api/session/password', body: { password, newPassword } },
            {
              onSuccess: () => {
                setPassword('');
                setNewPassword('');
              },
            },
          );
        }}
      >
        <Stack gap="sm">
          <Title order={2} id="password">
            {words.password}
          </Title>
          <PasswordField label={words.oldPassword} value={password} onChange={setPassword} />
          <PasswordField label={words.newPassword} isNew value={newPassword} onChange={setNewPassword} />
          <div>
            <WriteButton type="submit" loading={change.isPending}>
              {words.changePassword}
            </WriteButton>
          </div>
          <Text role="status">{change.isSuccess ? words.passwordChanged : ''}</Text>
          {change.isError && <Failed error={change.error} />}
        </Stack>
      </form>
    </section>
  );
}
