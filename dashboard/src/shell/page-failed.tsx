import { Alert, Button } from '@mantine/core';
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
  const words = useWords();
  const { lostSince } = useLive();
  const reload = () => window.location.reload();
  if (lostSince !== null || !(error instanceof Error) || !NOT_FETCHED.test(error.message))
    return <Failed error={error} again={reload} />;
  return (
    <Alert color="brand" variant="light" role="alert" title={words.frame.renewed}>
      <Button variant="default" onClick={reload}>
        {words.frame.reload}
      </Button>
    </Alert>
  );
}
