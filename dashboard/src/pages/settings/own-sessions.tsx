import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import type { OwnSession, ownSessions } from '../../../../src/http/contract/own-sessions.ts';
import { ask } from '../../api/ask.ts';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** One that is to end, or with `null` in it all others. */
type Ending = { readonly session: OwnSession | null };

/** Where one is signed in, with a way to end what should not be there (OWASP ASVS 5, 7.5.2). */
export function OwnSessions() {
  const { ownSessions: words } = useWords();
  const [ending, setEnding] = useState<Ending | null>(null);
  const [hasEnded, setHasEnded] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useQuery({
    queryKey: ['own-sessions'],
    queryFn: () => ask<z.output<typeof ownSessions>>('GET', '/api/sessions'),
  });
  const choose = (chosen: Ending) => {
    setHasEnded(false);
    setEnding(chosen);
  };
  const close = (ended: boolean) => {
    setEnding(null);
    setHasEnded(ended);
    // What had focus goes away with the form.
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="own-sessions">
      <Stack gap="sm">
        <Title order={2} id="own-sessions" tabIndex={-1} ref={heading}>
          {words.title}
        </Title>
        <Text>{words.why}</Text>
        <Asked query={query}>
          {({ sessions }) => (
            <>
              <List listStyleType="none" spacing="md">
                {sessions.map((one) => (
                  <List.Item key={one.id}>
                    <Described session={one} />
                    {!one.isThis && (
                      <Button
                        variant="default"
                        mt={4}
                        aria-label={words.endOf(one.device ?? words.unknown)}
                        onClick={() => choose({ session: one })}
                      >
                        {words.end}
                      </Button>
                    )}
                  </List.Item>
                ))}
              </List>
              {sessions.length > 2 && (
                <div>
                  <Button variant="default" onClick={() => choose({ session: null })}>
                    {words.endOthers}
                  </Button>
                </div>
              )}
            </>
          )}
        </Asked>
        {ending !== null && (
          <EndForm
            key={ending.session?.id ?? ''}
            ending={ending}
            onKeep={() => close(false)}
            onEnded={() => close(true)}
          />
        )}
        <Text role="status">{hasEnded ? words.ended : ''}</Text>
      </Stack>
    </section>
  );
}

function Described({ session: { device, since, lastUsedAt, isThis } }: { session: OwnSession }) {
  const { ownSessions: words } = useWords();
  const written = (moment: string) => `${dayWritten(moment)} ${timeWritten(moment)}`;
  return (
    <Text>
      <strong>{device ?? words.unknown}</strong>
      {isThis && ` (${words.this})`}
      <br />
      {words.since(written(since))}, {words.lastUsed(written(lastUsedAt))}
    </Text>
  );
}

/** Asks for the password again: who found an open desk must not put its owner out everywhere else. */
function EndForm({
  ending: { session },
  onKeep,
  onEnded,
}: {
  ending: Ending;
  onKeep: () => void;
  onEnded: () => void;
}) {
  const { ownSessions: words } = useWords();
  const [password, setPassword] = useState('');
  const end = useWrite(['own-sessions']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        end.mutate(
          { path: '/api/sessions/end', body: { session: session?.id ?? null, password } },
          { onSuccess: onEnded },
        );
      }}
    >
      <Stack gap="sm">
        <PasswordField label={words.password} value={password} onChange={setPassword} hasFocus />
        <Group>
          <WriteButton type="submit" loading={end.isPending}>
            {session === null ? words.confirmOthers : words.confirm(session.device ?? words.unknown)}
          </WriteButton>
          <Button variant="default" onClick={onKeep}>
            {words.keep}
          </Button>
        </Group>
        {end.isError && <Failed error={end.error} />}
      </Stack>
    </form>
  );
}
