import { Button, Group, NativeSelect, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_CALLERS } from '../../../../src/http/contract/rehearsal-limits.ts';
import type { NewRehearsal, RehearsalRun } from '../../../../src/http/contract/rehearsals.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { Failed } from '../../parts/states.tsx';

const SETS = ['emergency', 'dialect', 'older', 'bad-line', 'two-wishes', 'own'] as const;
const USUAL_NUMBER = 10;

/** Chooses who calls; while they call, how far they are, and a way to stop. */
export function StartRehearsal({ running }: { running: RehearsalRun | null }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const [asked, setAsked] = useState<NewRehearsal>({ set: 'emergency', number: USUAL_NUMBER, how: 'text' });
  const onSettled = () => void client.invalidateQueries({ queryKey: ['rehearsals'] });
  const start = useMutation({
    mutationFn: () => ask('POST', '/api/rehearsals', { body: asked, csrf: me.csrf }),
    onSettled,
  });
  const stop = useMutation({
    mutationFn: (id: string) => ask('POST', `/api/rehearsals/${id}/stop`, { body: {}, csrf: me.csrf }),
    onSettled,
  });
  const most = MOST_CALLERS[asked.how];
  useLetterKeys({
    s: {
      does: words.keys.rehearsals.start,
      act: () => {
        if (running === null && !start.isPending) start.mutate();
      },
    },
  });
  return (
    <Stack gap="sm" maw="48rem" data-keys="">
      {start.isError && <Failed error={start.error} />}
      {stop.isError && <Failed error={stop.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate();
        }}
      >
        <Stack gap="sm">
          <Group align="flex-end">
            <NativeSelect
              label={words.rehearsals.set}
              value={asked.set}
              data={SETS.map((set) => ({ value: set, label: words.rehearsals.sets[set] }))}
              onChange={({ currentTarget }) =>
                setAsked({ ...asked, set: SETS.find((set) => set === currentTarget.value) ?? asked.set })
              }
            />
            <NumberInput
              label={words.rehearsals.number}
              w="9rem"
              min={1}
              max={most}
              allowDecimal={false}
              value={asked.number}
              onChange={(number) => setAsked({ ...asked, number: Math.min(most, Number(number) || 1) })}
            />
          </Group>
          <Radio.Group
            label={words.rehearsals.how}
            value={asked.how}
            onChange={(value) => {
              const how = value === 'audio' ? 'audio' : 'text';
              setAsked({ ...asked, how, number: Math.min(asked.number, MOST_CALLERS[how]) });
            }}
          >
            <Group mt="xs">
              {(['text', 'audio'] as const).map((how) => (
                <Radio key={how} value={how} label={words.rehearsals.hows[how]} />
              ))}
            </Group>
          </Radio.Group>
          <Group>
            <Button type="submit" loading={start.isPending} disabled={running !== null}>
              {words.rehearsals.start}
            </Button>
            {running !== null && (
              <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate(running.id)}>
                {words.rehearsals.stop}
              </Button>
            )}
            <Text role="status">
              {running !== null &&
                `${words.rehearsals.sets[running.set]}: ${words.rehearsals.progress(
                  running.played,
                  running.number,
                  running.wrong,
                )} (${words.rehearsals.states[running.state]})`}
            </Text>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
