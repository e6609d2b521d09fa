import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RehearsalList, RehearsalRun } from '../../../../src/http/contract/rehearsals.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useRoleChange } from '../../api/use-role-change.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { Asked } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { TryOut } from '../try-out/try-out.tsx';
import { OwnCallers } from './own-callers.tsx';
import { isGoingOn, momentWritten } from './rehearsal-run.ts';
import { RunPage } from './run-page.tsx';
import { StartRehearsal } from './start-rehearsal.tsx';

/** While callers call, the page looks again so often; a call in text takes about as long. */
const LOOK_EVERY_MS = 1_000;

/** A call with one's own microphone, and simulated callers on a copy of the practice. */
export function RehearsalsPage() {
  const words = useWords();
  const me = useMe();
  const { open } = useSearch({ from: '/in/proefbellen' });
  const navigate = useNavigate({ from: '/proefbellen' });
  const query = useQuery({
    queryKey: ['rehearsals'],
    queryFn: () => ask<RehearsalList>('GET', '/api/rehearsals'),
    refetchInterval: ({ state }) => (state.data?.runs.some(isGoingOn) === true ? LOOK_EVERY_MS : false),
  });
  const mayStart = me.role === 'manager' || me.role === 'supplier';
  return (
    <Stack gap="lg">
      <Title order={1}>{words.tryOut.title}</Title>
      {me.rights['live'] === 'work' ? <TryOut /> : <CallAsAnother />}
      <section aria-labelledby="rehearsals">
        <Title order={2} id="rehearsals">
          {words.rehearsals.title}
        </Title>
        <Text maw="48rem" mb="sm">
          {words.rehearsals.intro}
        </Text>
        <Asked query={query}>
          {(list) => (
            <Stack gap="lg">
              {mayStart && <StartRehearsal running={list.runs.find(isGoingOn) ?? null} />}
              <Runs
                list={list}
                mayStart={mayStart}
                onOpen={(id) => void navigate({ search: { open: id } })}
              />
              <OwnCallers kept={list.kept} mayChange={mayStart} />
            </Stack>
          )}
        </Asked>
      </section>
      {open !== undefined && (
        <RunPage key={open} id={open} mayKeep={mayStart} onClose={() => void navigate({ search: {} })} />
      )}
    </Stack>
  );
}

/** Who calls reads along with what is said, and a manager or a supplier sees no words of callers: they call as somebody at the desk. */
function CallAsAnother() {
  const words = useWords();
  const me = useMe();
  const change = useRoleChange();
  const desk = me.roles.find((role) => role === 'assistant' || role === 'practitioner');
  return (
    <Stack gap="sm" align="flex-start">
      <Text maw="48rem">{words.rehearsals.callAsDesk}</Text>
      {desk !== undefined && (
        <WriteButton variant="default" loading={change.isPending} onClick={() => change.to(desk)}>
          {words.rehearsals.goOnAs(words.roles[desk] ?? desk)}
        </WriteButton>
      )}
    </Stack>
  );
}

function Runs({
  list,
  mayStart,
  onOpen,
}: {
  list: RehearsalList;
  mayStart: boolean;
  onOpen: (id: string) => void;
}) {
  const words = useWords();
  if (list.runs.length === 0)
    return <Text>{mayStart ? words.rehearsals.none : words.rehearsals.noneYet}</Text>;
  const isAsNow = ({ versions }: RehearsalRun): boolean =>
    versions.practice === list.versions.practice &&
    versions.knowledge === list.versions.knowledge &&
    versions.rules === list.versions.rules;
  return (
    <section aria-labelledby="runs">
      <Title order={3} id="runs">
        {words.rehearsals.runs}
      </Title>
      <ListTable
        caption={words.rehearsals.runs}
        rows={list.runs}
        nameOf={({ id }) => id}
        columns={[
          {
            head: words.rehearsals.when,
            cell: (run) => (
              <OpenButton id={run.id} onOpen={() => onOpen(run.id)}>
                {words.rehearsals.detail(words.rehearsals.sets[run.set], momentWritten(run.startedAt))}
              </OpenButton>
            ),
          },
          {
            head: words.rehearsals.result,
            cell: ({ played, number, wrong }) => words.rehearsals.progress(played, number, wrong),
          },
          {
            head: words.rehearsals.state,
            cell: ({ state, fault }) => (
              <>
                {words.rehearsals.states[state]}
                {fault !== null && ` (${words.rehearsals.fault(fault)})`}
              </>
            ),
          },
          { head: words.rehearsals.by, cell: ({ startedBy }) => startedBy },
          {
            head: words.rehearsals.version,
            cell: (run) => (isAsNow(run) ? words.rehearsals.asNow : words.rehearsals.changedSince),
          },
        ]}
      />
    </section>
  );
}
