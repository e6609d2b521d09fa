import { Stack, Text } from '@mantine/core';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** All that shows what was filled in. */
const TOUCHES = ['set-up', 'agenda', 'worklist', 'calls', 'today', 'insight', 'messages', 'waiting-list'];

/** An invented fortnight for an invented practice, so that each screen has something to show. */
export function Examples({ canFill }: { canFill: boolean }) {
  const { firstRun } = useWords();
  const fill = useWrite(TOUCHES);
  if (fill.isSuccess) return <Text role="status">{firstRun.filled}</Text>;
  if (!canFill) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <Text maw="48rem">{firstRun.examples}</Text>
      {fill.isError && <Failed error={fill.error} />}
      <WriteButton
        variant="default"
        loading={fill.isPending}
        onClick={() => fill.mutate({ path: '/api/examples' })}
      >
        {firstRun.fill}
      </WriteButton>
    </Stack>
  );
}
