import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { NewRehearsal, RehearsalList, RehearsalRun } from '../../../../src/http/contract/rehearsals.ts';
import { ask } from '../../api/ask.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { isGoingOn } from '../rehearsals/rehearsal-run.ts';

/** Three calls in text take some ten seconds together. */
const LOOK_EVERY_MS = 1_000;
/** The three of `callers.ts`: one in danger, one who books, one who asks for a person. */
const FIRST: NewRehearsal = { set: 'first', number: 3, how: 'text' };

/** The last step: one press lets three callers call, and what became of them stands under it. */
export function FirstRehearsal({ onEnded }: { onEnded: () => void }) {
  const { firstRun } = useWords();
  const query = useQuery({
    queryKey: ['rehearsals'],
    queryFn: () => ask<RehearsalList>('GET', '/api/rehearsals'),
    refetchInterval: ({ state }) => (state.data?.runs.some(isGoingOn) === true ? LOOK_EVERY_MS : false),
  });
  const start = useWrite(['rehearsals']);
  const running = query.data?.runs.find(isGoingOn);
  const last = query.data?.runs.find(({ set }) => set === 'first');
  const ended = last?.endedAt ?? null;
  // Whether the step is done is counted by the server when calls have ended.
  useEffect(() => {
    if (ended !== null) onEnded();
  }, [ended, onEnded]);
  return (
    <Stack gap="sm" align="flex-start">
      <Text>{firstRun.rehearsal}</Text>
      {start.isError && <Failed error={start.error} />}
      <WriteButton
        loading={start.isPending || running !== undefined}
        onClick={() => start.mutate({ path: '/api/rehearsals', body: FIRST })}
      >
        {firstRun.startRehearsal}
      </WriteButton>
      <Asked query={query}>
        {() => (
          <Group>
            <Text role="status">{last !== undefined && resultWritten(last, firstRun)}</Text>
            {last !== undefined && (
              <Link to="/proefbellen" search={{ open: last.id }}>
                {firstRun.readRehearsal}
              </Link>
            )}
          </Group>
        )}
      </Asked>
    </Stack>
  );
}

function resultWritten(run: RehearsalRun, words: ReturnType<typeof useWords>['firstRun']): string {
  if (isGoingOn(run)) return words.rehearsing(run.played, run.number);
  if (run.state !== 'done') return words.rehearsalBrokeOff;
  return run.wrong === 0 ? words.rehearsedWell(run.number) : words.rehearsedBadly(run.wrong, run.number);
}
