import { Stack, Text } from '@mantine/core';
import type { TakingOver } from '../../../src/http/contract/take-over.ts';
import type { LiveCall } from '../../../src/http/contract/today.ts';
import { useMe } from '../api/session.tsx';
import { useWrite } from '../api/use-write.ts';
import { useWords } from '../language/words.tsx';
import { Failed } from './states.tsx';
import { WriteButton } from './write-button.tsx';

/**
 * Rings the telephone of who presses it, who has the caller when they confirm there; what the telephone does is told where the call is
 * followed. Not there for who works with no callers, and gone as soon as a human has this one.
 */
export function TakeOver({ call, inBar = false }: { call: LiveCall; inBar?: boolean }) {
  const words = useWords();
  const me = useMe();
  const write = useWrite<TakingOver>([]);
  if (me.rights['live'] !== 'work' || call.takenOver !== null || call.endedAt !== null) return null;
  const button = (
    <WriteButton
      {...(inBar ? { variant: 'white', color: 'dark' } : {})}
      data-does="take-over"
      loading={write.isPending}
      aria-label={words.takeOver.of(call.line)}
      onClick={() => write.mutate({ path: `/api/calls/${call.id}/take-over` })}
    >
      {words.takeOver.button}
    </WriteButton>
  );
  const told = write.isError ? (
    <Failed error={write.error} />
  ) : (
    <Text size="sm" role="status">
      {write.data === undefined ? '' : words.takeOver[inBar ? 'inBar' : 'rings'][write.data.rings]}
    </Text>
  );
  if (inBar)
    return (
      <>
        {button}
        {told}
      </>
    );
  return (
    <Stack gap="xs" align="flex-start">
      {button}
      {told}
    </Stack>
  );
}
