import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import type { Workload } from '../../../../src/http/contract/workload.ts';
import { ask } from '../../api/ask.ts';
import { dateWritten, practiceDay } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Asked } from '../../parts/states.tsx';
import { type LedgerLine, ledgerLines } from './ledger-lines.ts';

/** Four weeks: who is at the telephone is the same in each. */
const DAYS = 28;

/** Where the time of the desk went since Balie came: minutes a week for each task, with what chance alone may have made. */
export function Ledger() {
  const { ledger: words } = useWords();
  const today = practiceDay(dayjs().toISOString());
  const from = dayjs(today).subtract(DAYS, 'day').format('YYYY-MM-DD');
  const query = useQuery({
    queryKey: ['workload', 'ledger', today],
    queryFn: () => ask<Workload>('GET', `/api/workload?from=${from}&to=${today}`),
  });
  return (
    <section aria-labelledby="ledger">
      <Stack gap="sm">
        <Title order={2} id="ledger">
          {words.title}
        </Title>
        <Text maw="48rem">{words.why}</Text>
        <Asked query={query}>{(found) => <Lines found={found} />}</Asked>
      </Stack>
    </section>
  );
}

function Lines({ found }: { found: Workload }) {
  const { ledger: words, workload } = useWords();
  const answered = (found.before?.answered ?? 0) + (found.after?.answered ?? 0);
  if (answered === 0) {
    return (
      <Text>
        {words.nothing} <Link to="/inzicht">{words.toSampling}</Link>
      </Text>
    );
  }
  const isManned = found.hours.some(({ people }) => people !== null);
  return (
    <>
      {!isManned && (
        <Text>
          {words.unmanned} <Link to="/inzicht">{words.toSampling}</Link>
        </Text>
      )}
      <ListTable
        caption={words.title}
        rows={ledgerLines(found)}
        nameOf={({ task }) => task}
        columns={[
          { head: words.task, cell: ({ task }) => workload.tasks[task] },
          {
            head: words.minutes,
            cell: ({ before, after }) => words.beforeAfter(written(before), written(after)),
          },
          { head: words.change, cell: ({ change }) => changeWritten(change, words) },
          { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
          { head: words.answers, cell: ({ answers: [before, after] }) => `${before} → ${after}` },
          {
            head: words.measured,
            cell: () => (found.after === null ? words.notYet : dateWritten(found.after.to)),
          },
        ]}
      />
    </>
  );
}

const written = (minutes: number | null): string => minutes?.toLocaleString('nl-NL') ?? '?';

const signed = (minutes: number): string =>
  (minutes > 0 ? `+${written(minutes)}` : written(minutes)).replace('-', '−');

const changeWritten = (change: LedgerLine['change'], words: ReturnType<typeof useWords>['ledger']): string =>
  change === null
    ? words.unknown
    : words.changed(signed(change.minutes), signed(change.from), signed(change.to));
