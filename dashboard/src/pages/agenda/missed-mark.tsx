import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Missed } from '../../../../src/http/contract/workload.ts';
import { AskFailed, ask } from '../../api/ask.ts';
import { useWrite } from '../../api/use-write.ts';
import { timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** That nobody came, of an appointment that has begun: for the figures, and taken back in one press. */
export function MissedMark({ appointment }: { appointment: string }) {
  const { missed: words } = useWords();
  const path = `/api/appointments/${appointment}/missed`;
  const query = useQuery({
    queryKey: ['missed', appointment],
    queryFn: () =>
      ask<Missed>('GET', path).catch((error: unknown) => {
        // Not begun by the clock of the practice, which is not that of this browser.
        if (error instanceof AskFailed && error.code === 'NOT_FOUND') return null;
        throw error;
      }),
  });
  const change = useWrite(['missed', 'insight']);
  return (
    <Asked query={query}>
      {(found) =>
        found !== null && (
          <Group>
            <WriteButton
              variant="default"
              loading={change.isPending}
              onClick={() => change.mutate({ path, body: { missed: !found.missed } })}
            >
              {found.missed ? words.undo : words.mark}
            </WriteButton>
            {/* After its button: empty, it pushed that aside. */}
            <Text role="status">
              {found.missed ? words.marked(found.by ?? '', timeWritten(found.at ?? '')) : ''}
            </Text>
            {change.isError && <Failed error={change.error} />}
          </Group>
        )
      }
    </Asked>
  );
}
