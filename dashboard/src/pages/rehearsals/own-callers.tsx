import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptCaller } from '../../../../src/http/contract/rehearsals.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Failed } from '../../parts/states.tsx';
import { momentWritten } from './rehearsal-run.ts';

const ENDS = ['answered', 'booked', 'transferred', 'callback', 'prescription-request'] as const;
const SHORTEST_SENTENCE = 5;

/** The practice's own rehearsals: kept from a run, or a sentence with how it must end. */
export function OwnCallers({ kept, mayChange }: { kept: readonly KeptCaller[]; mayChange: boolean }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const [sentence, setSentence] = useState('');
  const [outcome, setOutcome] = useState<(typeof ENDS)[number]>('answered');
  const onSettled = () => void client.invalidateQueries({ queryKey: ['rehearsals'] });
  const keep = useMutation({
    mutationFn: () => ask('POST', '/api/rehearsal-callers', { body: { sentence, outcome }, csrf: me.csrf }),
    onSuccess: () => setSentence(''),
    onSettled,
  });
  const forget = useMutation({
    mutationFn: (id: string) => ask('DELETE', `/api/rehearsal-callers/${id}`, { csrf: me.csrf }),
    onSettled,
  });
  return (
    <section aria-labelledby="own-callers">
      <Title order={3} id="own-callers">
        {words.rehearsals.own}
      </Title>
      <Text>{words.rehearsals.ownIntro}</Text>
      {keep.isError && <Failed error={keep.error} />}
      {forget.isError && <Failed error={forget.error} />}
      {kept.length === 0 ? (
        <Text my="sm">{words.rehearsals.ownNone}</Text>
      ) : (
        <ListTable
          caption={words.rehearsals.own}
          rows={kept}
          nameOf={({ id }) => id}
          columns={[
            { head: words.rehearsals.goal, cell: ({ name }) => <span lang="nl">{name}</span> },
            {
              head: words.rehearsals.by,
              cell: ({ keptBy, keptAt }) => words.rehearsals.keptBy(keptBy, momentWritten(keptAt)),
            },
            ...(mayChange
              ? [
                  {
                    head: words.messages.action,
                    cell: ({ id, name }: KeptCaller) => (
                      <Button
                        variant="default"
                        aria-label={words.rehearsals.forgetAbout(name)}
                        onClick={() => forget.mutate(id)}
                      >
                        {words.rehearsals.forget}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayChange && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (sentence.trim().length >= SHORTEST_SENTENCE) keep.mutate();
          }}
        >
          <Stack gap="sm" maw="40rem" mt="sm">
            <TextInput
              lang="nl"
              label={words.rehearsals.sentence}
              maxLength={300}
              value={sentence}
              onChange={({ currentTarget }) => setSentence(currentTarget.value)}
            />
            <Group align="flex-end">
              <NativeSelect
                label={words.rehearsals.mustEnd}
                value={outcome}
                data={ENDS.map((end) => ({ value: end, label: words.rehearsals.outcomes[end] ?? end }))}
                onChange={({ currentTarget }) =>
                  setOutcome(ENDS.find((end) => end === currentTarget.value) ?? outcome)
                }
              />
              <Button type="submit" variant="default" loading={keep.isPending}>
                {words.rehearsals.add}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </section>
  );
}
