import { Button, Stack, Text, Title } from '@mantine/core';
import { useLive } from '../api/live.tsx';
import { useWords } from '../language/words.tsx';
import { Failed } from '../parts/states.tsx';

/** Each browser says it in its own words. */
const NOT_FETCHED = /dynamically imported module|importing a module script|preload css/i;

/**
 * A page that could not be shown, below an alarm bar and a menu that stand. A page that is not on the server while the server is there
 * is one of an older Balie: an upgrade took it away under this tab.
 */
export function PageFailed({ error }: { error: unknown }) {
  const { frame: words } = useWords();
  const { lostSince } = useLive();
  const reload = () => window.location.reload();
  const isOlder = lostSince === null && error instanceof Error && NOT_FETCHED.test(error.message);
  return (
    <Stack align="flex-start">
      <Title order={1}>{isOlder ? words.renewed : words.pageFailed}</Title>
      {isOlder ? (
        <>
          <Text>{words.renewedWhat}</Text>
          <Button onClick={reload}>{words.reload}</Button>
        </>
      ) : (
        <Failed error={error} again={reload} />
      )}
    </Stack>
  );
}
