import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RehearsalDetail, RehearsedCall } from '../../../../src/http/contract/rehearsals.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { useRuleName } from '../../parts/alarm-rules.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { isGoingOn, momentWritten } from './rehearsal-run.ts';

const LOOK_EVERY_MS = 1_000;

/** What became of the callers of one rehearsal, the wrong ones first, and what is other than in the version before. */
export function RunPage({ id, mayKeep, onClose }: { id: string; mayKeep: boolean; onClose: () => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['rehearsals', id],
    queryFn: () => ask<RehearsalDetail>('GET', `/api/rehearsals/${id}`),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isGoingOn(state.data.run) ? LOOK_EVERY_MS : false,
  });
  const run = query.data?.run;
  const title =
    run === undefined
      ? words.rehearsals.runs
      : words.rehearsals.detail(words.rehearsals.sets[run.set], momentWritten(run.startedAt));
  return (
    <SidePage title={title} from={rowId(id)} onClose={onClose}>
      <Asked query={query}>
        {(detail) => (
          <Stack gap="md">
            <Text>
              {words.rehearsals.progress(detail.run.played, detail.run.number, detail.run.wrong)} ·{' '}
              {words.rehearsals.states[detail.run.state]} ·{' '}
              {words.rehearsals.versions(
                detail.run.versions.practice,
                detail.run.versions.knowledge,
                detail.run.versions.rules,
              )}
            </Text>
            <Differences detail={detail} />
            <Calls detail={detail} mayKeep={mayKeep} />
          </Stack>
        )}
      </Asked>
    </SidePage>
  );
}

function Differences({ detail: { comparedWith, differences } }: { detail: RehearsalDetail }) {
  const words = useWords();
  const written = ({ outcome, passed }: { readonly outcome: string; readonly passed: boolean }) =>
    `${words.rehearsals.outcomes[outcome] ?? outcome} (${passed ? words.rehearsals.right : words.rehearsals.wrong})`;
  return (
    <section aria-labelledby="differences">
      <Title order={3} id="differences">
        {words.rehearsals.differences}
      </Title>
      {comparedWith === null ? (
        <Text>{words.rehearsals.nothingToCompare}</Text>
      ) : differences.length === 0 ? (
        <Text>{words.rehearsals.noDifferences(momentWritten(comparedWith.startedAt))}</Text>
      ) : (
        <ul>
          {differences.map(({ id, caller, before, now }) => (
            <li key={id}>{words.rehearsals.difference(caller, written(before), written(now))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Calls({ detail: { run, calls }, mayKeep }: { detail: RehearsalDetail; mayKeep: boolean }) {
  const words = useWords();
  const [read, setRead] = useState<string | null>(null);
  const outcome = (code: string) => words.rehearsals.outcomes[code] ?? code;
  const chosen = calls.find(({ id }) => id === read);
  useLetterKeys({
    r: {
      does: words.keys.rehearsals.failures,
      // Failures come first: the first of the list is one, or there is none.
      act: () => {
        const failed = calls.find(({ passed }) => !passed);
        if (failed !== undefined) document.getElementById(readId(failed.id))?.focus();
      },
    },
  });
  return (
    <section aria-labelledby="callers">
      <Title order={3} id="callers">
        {words.rehearsals.calls}
      </Title>
      <ListTable
        caption={words.rehearsals.calls}
        rows={calls}
        nameOf={({ id }) => id}
        columns={[
          {
            head: words.rehearsals.caller,
            cell: ({ caller, goal }) => (
              <>
                {caller}: <span lang="nl">{goal}</span>
              </>
            ),
          },
          {
            head: words.rehearsals.expected,
            cell: ({ expected }) => expected.map(outcome).join(words.rehearsals.or),
          },
          {
            head: words.rehearsals.happened,
            cell: (call) => <Happened call={call} outcome={outcome(call.outcome)} />,
          },
          {
            head: words.rehearsals.read,
            cell: ({ id, caller }) => (
              <Button
                id={readId(id)}
                variant="default"
                aria-expanded={id === read}
                aria-label={words.rehearsals.readAbout(caller)}
                onClick={() => setRead(id === read ? null : id)}
              >
                {id === read ? words.rehearsals.hide : words.rehearsals.read}
              </Button>
            ),
          },
        ]}
      />
      {chosen !== undefined && <Call key={chosen.id} run={run.id} call={chosen} mayKeep={mayKeep} />}
    </section>
  );
}

const readId = (call: string): string => `read-${call}`;

/** Four columns fit beside the list: what goes with the outcome stands under it, by its name. */
function Happened({
  call: { passed, saidIsDone, alarmMs },
  outcome,
}: {
  call: RehearsedCall;
  outcome: string;
}) {
  const { rehearsals } = useWords();
  return (
    <>
      {`${passed ? rehearsals.right : rehearsals.wrong}: ${outcome}`}
      {saidIsDone !== null && (
        <Text size="sm">
          {rehearsals.saidIsDone}: {saidIsDone ? rehearsals.yes : rehearsals.no}
        </Text>
      )}
      {alarmMs !== null && (
        <Text size="sm">
          {rehearsals.alarmAfter} {rehearsals.seconds((alarmMs / 1_000).toFixed(1).replace('.', ','))}
        </Text>
      )}
    </>
  );
}

function Call({ run, call, mayKeep }: { run: string; call: RehearsedCall; mayKeep: boolean }) {
  const words = useWords();
  const ruleName = useRuleName();
  const me = useMe();
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: () => ask('POST', '/api/rehearsal-callers', { body: { run, call: call.id }, csrf: me.csrf }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['rehearsals'] }),
  });
  return (
    <Stack gap="xs" my="md" component="section" aria-label={words.rehearsals.readAbout(call.caller)}>
      {call.broken.length > 0 && <Text>{words.rehearsals.broken(call.broken.join(', '))}</Text>}
      {call.rules.length > 0 && <Text>{words.rehearsals.rules(call.rules.map(ruleName).join(', '))}</Text>}
      {call.said.map(({ who, text, atMs }) => (
        <Text key={`${atMs} ${who} ${text}`}>
          <Text span c="dimmed">
            {words.rehearsals.who[who]}
          </Text>{' '}
          <span lang="nl">“{text}”</span>
        </Text>
      ))}
      {keep.isError && <Failed error={keep.error} />}
      {mayKeep &&
        (keep.isSuccess ? (
          <Text role="status">{words.rehearsals.kept}</Text>
        ) : (
          <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>
            {words.rehearsals.keep}
          </Button>
        ))}
    </Stack>
  );
}
