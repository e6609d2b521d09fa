import { Stack, Text, Title } from '@mantine/core';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { dayWritten, secondWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';

/** What of Balie works now, and when its work in the background was done last. */
export function WorkingList({ settings: { parts, jobs } }: { settings: Settings }) {
  const { settings: words } = useWords();
  return (
    <Stack gap="lg">
      <ListTable
        caption={words.tabs.working}
        rows={parts}
        nameOf={({ name }) => name}
        columns={[
          { head: words.part, cell: ({ name }) => words.parts[name] ?? name },
          { head: words.state, cell: ({ state }) => stateWritten(state, words) },
          {
            head: words.since,
            cell: ({ since }) => (since === null ? '' : `${dayWritten(since)} ${timeWritten(since)}`),
          },
        ]}
      />
      <section aria-labelledby="jobs">
        <Title order={2} id="jobs">
          {words.jobs}
        </Title>
        {jobs.length === 0 ? (
          <Text>{words.noJobs}</Text>
        ) : (
          <ListTable
            caption={words.jobs}
            rows={jobs}
            nameOf={({ job }) => job}
            columns={[
              { head: words.job, cell: ({ job }) => words.jobNames[job] ?? job },
              { head: words.ranAt, cell: ({ ranAt }) => `${dayWritten(ranAt)} ${secondWritten(ranAt)}` },
              { head: words.rows, cell: ({ rows }) => rows },
            ]}
          />
        )}
      </section>
    </Stack>
  );
}

/** States of parts are codes or names of models; only what says that it failed is a fault. */
const FAULT = /unreachable|failed|down|lost|full|refused|error|^late/;

const stateWritten = (state: string, words: ReturnType<typeof useWords>['settings']) =>
  FAULT.test(state) ? <strong>{words.broken(state)}</strong> : (words.states[state] ?? state);
