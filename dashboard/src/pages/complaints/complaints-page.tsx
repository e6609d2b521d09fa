import { Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComplaintRow } from '../../../../src/http/contract/complaints.ts';
import { useNow } from '../../api/now.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { PromiseClock } from '../../parts/promise-clock.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked } from '../../parts/states.tsx';
import { ComplaintPage } from './complaint-page.tsx';
import { useComplaints } from './use-complaints.ts';

/** What the desk handed to the manager: that it is there and since when, and no word of it until one is opened. */
export function ComplaintsPage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/klachten' });
  const navigate = useNavigate();
  const query = useComplaints();
  const show = (id: string | undefined) =>
    void navigate({ to: '/klachten', search: id === undefined ? {} : { open: id } });
  return (
    <Stack gap="md">
      <Title order={1}>{words.menu.complaints}</Title>
      <Text maw="44rem">{words.complaints.explained}</Text>
      <Asked query={query}>
        {({ complaints }) =>
          complaints.length === 0 ? (
            <Text>{words.complaints.empty}</Text>
          ) : (
            <Complaints complaints={complaints} onOpen={show} />
          )
        }
      </Asked>
      {open !== undefined && <ComplaintPage key={open} id={open} onClose={() => show(undefined)} />}
    </Stack>
  );
}

function Complaints({
  complaints,
  onOpen,
}: {
  complaints: readonly ComplaintRow[];
  onOpen: (id: string) => void;
}) {
  const words = useWords();
  const now = useNow();
  const waiting = complaints.filter(({ status }) => status === 'open').length;
  return (
    <>
      <Text role="status">{words.complaints.waiting(waiting)}</Text>
      <ListTable
        rows={complaints}
        nameOf={({ id }) => id}
        columns={[
          {
            head: words.complaints.what,
            cell: ({ id, status, madeAt }) => (
              <OpenButton id={id} onOpen={() => onOpen(id)}>
                <StateBadge state={status === 'done' ? 'done' : 'normal'} />
                <span>{words.complaints.one(`${dayWritten(madeAt)} ${timeWritten(madeAt)}`)}</span>
              </OpenButton>
            ),
          },
          {
            head: words.complaints.handedOver,
            cell: ({ handedOverAt }) => `${dayWritten(handedOverAt)} ${timeWritten(handedOverAt)}`,
          },
          {
            head: words.complaints.promised,
            cell: ({ promisedBefore }) => <PromiseClock before={promisedBefore} now={now} />,
          },
        ]}
      />
    </>
  );
}
