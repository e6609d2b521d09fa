import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { SamplingAnswer, samplingMoment } from '../../../../src/http/contract/workload.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

/** A moment lasts ten minutes; a minute late is early enough. */
const LOOK_EVERY_MS = 60_000;
const TASKS: readonly SamplingAnswer['task'][] = [
  'phone',
  'counter',
  'messages',
  'for-doctor',
  'care',
  'other',
];

/** Two taps at a moment that nobody could foresee. It takes no focus and makes no sound: only an alarm may interrupt. */
export function SamplingPrompt() {
  const me = useMe();
  return me.role === 'assistant' ? <AtTheDesk /> : null;
}

function AtTheDesk() {
  const { workload } = useWords();
  const [task, setTask] = useState<SamplingAnswer['task'] | null>(null);
  const [thanked, setThanked] = useState(false);
  const answer = useWrite(['sampling']);
  const query = useQuery({
    queryKey: ['sampling'],
    queryFn: () => ask<z.output<typeof samplingMoment>>('GET', '/api/sampling'),
    refetchInterval: LOOK_EVERY_MS,
  });
  const at = query.data?.at ?? null;
  if (at === null)
    return (
      <Text role="status" size="sm">
        {thanked && workload.thanks}
      </Text>
    );
  const send = (interrupted: boolean) => {
    if (task === null) return;
    answer.mutate(
      { path: '/api/sampling', body: { at, task, interrupted } },
      {
        onSuccess: () => setThanked(true),
        onSettled: () => setTask(null),
      },
    );
  };
  return (
    <section aria-label={workload.prompt}>
      <Group gap="sm" px="md" py="sm">
        <Text>{task === null ? workload.promptWhat : workload.promptInterrupted}</Text>
        {task === null
          ? TASKS.map((one) => (
              <Button key={one} variant="default" onClick={() => setTask(one)}>
                {workload.tasks[one]}
              </Button>
            ))
          : [true, false].map((interrupted) => (
              <WriteButton
                key={String(interrupted)}
                variant="default"
                disabled={answer.isPending}
                onClick={() => send(interrupted)}
              >
                {interrupted ? workload.yes : workload.no}
              </WriteButton>
            ))}
      </Group>
      {answer.isError && <Failed error={answer.error} />}
    </section>
  );
}
