import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Credentials } from '../../../../src/http/contract/credentials.ts';
import { ask } from '../../api/ask.ts';
import { useLanguage, useWords } from '../../language/words.tsx';
import { Asked } from '../../parts/states.tsx';
import { ApplyPreferences } from '../../shell/apply-preferences.tsx';
import { useSignOut } from '../../shell/menu.tsx';
import { Authenticator } from '../settings/authenticator.tsx';
import { Passkeys } from '../settings/passkeys.tsx';

/** Whoever signed in by a password alone where that is not enough makes a second step; until then the server answers nothing else. */
export function SecondStepPage() {
  const { secondStep: words, menu } = useWords();
  const { language, setLanguage } = useLanguage();
  const signOut = useSignOut();
  const credentials = useQuery({
    queryKey: ['credentials'],
    queryFn: () => ask<Credentials>('GET', '/api/credentials'),
  });
  return (
    <main>
      <ApplyPreferences />
      <Paper withBorder maw="40rem" mx="auto" my="xl" p="lg">
        <Stack gap="xl">
          <Title order={1}>{words.title}</Title>
          <Asked query={credentials}>
            {(found) => (
              <>
                <Text>{words.why(found.passkeysPossible)}</Text>
                {found.passkeysPossible && <Passkeys credentials={found} />}
                <Authenticator isOn={found.authenticator} />
              </>
            )}
          </Asked>
          <Group>
            <Button variant="default" onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>
              {menu.language}
            </Button>
            <Button variant="default" onClick={() => void signOut()}>
              {menu.signOut}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </main>
  );
}
