import { Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Ladder, TestPlan } from '../../../../src/http/contract/emergency.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { BothVersions } from '../../parts/both-versions.tsx';
import { Failed } from '../../parts/states.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { WriteButton } from '../../parts/write-button.tsx';

const TIMES = /^(?:([01]\d|2[0-3]):[0-5]\d)?(?:\s*,\s*([01]\d|2[0-3]):[0-5]\d){0,3}$/;

/** Whoever answers there agrees to it first. */
const OF_OTHERS: ReadonlySet<string> = new Set(['out-of-hours-post', 'duty-dentist']);

/** When Balie tests which steps of the ladder by itself. */
export function TestPlanForm({ ladder }: { ladder: Ladder }) {
  const words = useWords();
  const steps = [...new Set(ladder.rungs.map(({ rung }) => rung))];
  const form = useBesideOthers<{ readonly times: string; readonly rungs: readonly string[] }>({
    times: ladder.plan.times.join(', '),
    rungs: ladder.plan.rungs.length > 0 ? ladder.plan.rungs : steps.filter((rung) => !OF_OTHERS.has(rung)),
  });
  const { times, rungs } = form.shown;
  const isWrong = !TIMES.test(times.trim());
  const save = useWrite(['ladder']);
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
            if (isWrong || form.twice.length > 0) return;
            const to: TestPlan = {
              times: times
                .split(',')
                .map((time) => time.trim())
                .filter((time) => time !== ''),
              rungs: steps.filter((rung) => rungs.includes(rung)),
            };
            save.mutate(
              { path: '/api/ladder/plan', body: { to, was: ladder.plan } },
              { onSuccess: () => form.saved() },
            );
          }}
        >
          <Stack gap="sm" maw="32rem">
            <TextInput
              label={words.emergency.planTimes}
              description={words.emergency.planTimesHelp}
              error={isWrong ? words.emergency.planWrong : null}
              value={times}
              onChange={(event) => form.put({ times: event.currentTarget.value })}
            />
            <Checkbox.Group
              label={words.emergency.planRungs}
              value={[...rungs]}
              onChange={(chosen) => form.put({ rungs: chosen })}
            >
              <Group mt="xs">
                {steps.map((rung) => (
                  <Checkbox key={rung} value={rung} label={words.emergency.rungs[rung]} />
                ))}
              </Group>
            </Checkbox.Group>
            {steps.some((rung) => OF_OTHERS.has(rung)) && <Text size="sm">{words.emergency.planPost}</Text>}
            {!save.isPending && (
              <BothVersions
                form={form}
                nameOf={(field) =>
                  field === 'times' ? words.emergency.planTimes : words.emergency.planRungs
                }
                written={(_, value) =>
                  typeof value === 'string'
                    ? value
                    : steps
                        .filter((rung) => value.includes(rung))
                        .map((rung) => words.emergency.rungs[rung])
                        .join(', ')
                }
                onChosen={save.reset}
              />
            )}
            <Group>
              <WriteButton type="submit" loading={save.isPending} disabled={form.twice.length > 0}>
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
