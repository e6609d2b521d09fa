import { Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ladder, TestPlan } from '../../../../src/http/contract/emergency.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

const TIMES = /^(?:([01]\d|2[0-3]):[0-5]\d)?(?:\s*,\s*([01]\d|2[0-3]):[0-5]\d){0,3}$/;

/** Whoever answers there agrees to it first. */
const OF_OTHERS: ReadonlySet<string> = new Set(['out-of-hours-post', 'duty-dentist']);

/** When Balie tests which steps of the ladder by itself. */
export function TestPlanForm({ ladder }: { ladder: Ladder }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const steps = [...new Set(ladder.rungs.map(({ rung }) => rung))];
  const [times, setTimes] = useState(ladder.plan.times.join(', '));
  const [rungs, setRungs] = useState<readonly string[]>(
    ladder.plan.rungs.length > 0 ? ladder.plan.rungs : steps.filter((rung) => !OF_OTHERS.has(rung)),
  );
  const isWrong = !TIMES.test(times.trim());
  const save = useMutation({
    mutationFn: (plan: TestPlan) => ask<void>('POST', '/api/ladder/plan', { body: plan, csrf: me.csrf }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['ladder'] }),
  });
  const now = ladder.plan.times;
  return (
    <section aria-labelledby="plan">
      <Title order={2} id="plan">
        {words.emergency.plan}
      </Title>
      <Text>{now.length === 0 ? words.emergency.noPlan : words.emergency.planNow(now.join(', '))}</Text>
      {ladder.neverTested.length > 0 && (
        <Text>{words.emergency.planNever(ladder.neverTested.join(', '))}</Text>
      )}
      {ladder.mayPlan && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isWrong) return;
            save.mutate({
              times: times
                .split(',')
                .map((time) => time.trim())
                .filter((time) => time !== ''),
              rungs: steps.filter((rung) => rungs.includes(rung)),
            });
          }}
        >
          <Stack gap="sm" maw="32rem">
            <TextInput
              label={words.emergency.planTimes}
              description={words.emergency.planTimesHelp}
              error={isWrong ? words.emergency.planWrong : null}
              value={times}
              onChange={(event) => setTimes(event.currentTarget.value)}
            />
            <Checkbox.Group label={words.emergency.planRungs} value={[...rungs]} onChange={setRungs}>
              <Group mt="xs">
                {steps.map((rung) => (
                  <Checkbox key={rung} value={rung} label={words.emergency.rungs[rung]} />
                ))}
              </Group>
            </Checkbox.Group>
            {steps.some((rung) => OF_OTHERS.has(rung)) && <Text size="sm">{words.emergency.planPost}</Text>}
            <Group>
              <WriteButton type="submit" loading={save.isPending}>
                {words.emergency.planSave}
              </WriteButton>
              <Text role="status">{save.isSuccess ? words.emergency.planSaved : ''}</Text>
            </Group>
            {save.isError && <Failed error={save.error} />}
          </Stack>
        </form>
      )}
    </section>
  );
}
