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
import { minutesWritten, netWritten, signedMinutes } from './net-written.ts';

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
  const words = useWords();
  const { ledger } = words;
  const answered = (found.before?.answered ?? 0) + (found.after?.answered ?? 0);
  if (answered === 0 && found.listWork.n === 0 && found.consults.length === 0) return <NothingYet />;
  const isManned = found.hours.some(({ people }) => people !== null);
  return (
    <>
      {answered === 0 && <NothingYet />}
      <Title order={3}>{ledger.netTitle}</Title>
      {found.net.map((net) => (
        <Text key={net.role} maw="48rem">
          {netWritten(net, found, words)}
        </Text>
      ))}
      {answered > 0 && !isManned && (
        <Text>
          {ledger.unmanned} <Link to="/inzicht">{ledger.toSampling}</Link>
        </Text>
      )}
      <Table found={found} />
    </>
  );
}

function NothingYet() {
  const { ledger } = useWords();
  return (
    <Text>
      {ledger.nothing}: <Link to="/inzicht">{ledger.start}</Link>
    </Text>
  );
}

function Table({ found }: { found: Workload }) {
  const { ledger: words, workload } = useWords();
  return (
    <ListTable
      caption={words.title}
      rows={ledgerLines(found)}
      nameOf={({ task }) => task}
      columns={[
        { head: words.task, cell: ({ task }) => (task === 'list' ? words.list : workload.tasks[task]) },
        { head: words.was, cell: ({ was }) => words.who[was] },
        { head: words.now, cell: ({ now }) => words.who[now] },
        {
          head: words.minutes,
          cell: ({ before, after }) => words.beforeAfter(minutesWritten(before), minutesWritten(after)),
        },
        { head: words.change, cell: ({ change }) => changeWritten(change, words) },
        { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          head: words.answers,
          cell: ({ task, answers: [before, after] }) =>
            task === 'list' ? words.listCalls(after) : `${before} → ${after}`,
        },
        {
          head: words.measured,
          cell: () => (found.after === null ? words.notYet : dateWritten(found.after.to)),
        },
      ]}
    />
  );
}

const changeWritten = (
  change: LedgerLine['change'],
  words: ReturnType<typeof useWords>['ledger'],
): string => {
  if (change === null) return words.unknown;
  return change === 'counted'
    ? words.counted
    : words.changed(signedMinutes(change.minutes), signedMinutes(change.from), signedMinutes(change.to));
};
