import { Group, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Today } from '../../../../src/http/contract/today.ts';
import { useMe } from '../../api/session.tsx';
import { useToday } from '../../api/use-today.ts';
import { useWords } from '../../language/words.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked } from '../../parts/states.tsx';
import { useComplaints } from '../complaints/use-complaints.ts';
import { LiveCallPage } from './live-call-page.tsx';
import { OnTheLine } from './on-the-line.tsx';
import { hoursWritten, workWritten } from './today-written.ts';
import { useLadder } from './use-ladder.ts';
import { WhoNotices } from './who-notices.tsx';

const POSTS: readonly string[] = ['out-of-hours-post', 'duty-dentist'];
const OUTCOMES = ['finishedByBalie', 'staffLater', 'humanAtOnce', 'lost'] as const;

export function TodayPage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/' });
  const navigate = useNavigate();
  const query = useToday({ refetchInterval: 60_000 });
  const post =
    useLadder().data?.rungs.find(({ rung, when }) => POSTS.includes(rung) && when !== 'opening-hours')
      ?.name ?? null;
  return (
    <Stack gap="lg" data-keys="">
      <Group gap="0.25rem 1rem" align="baseline">
        <Title order={1}>{words.today.title}</Title>
        {query.data !== undefined && <Text>{hoursWritten(query.data, words, post)}</Text>}
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <OnTheLine lastCallAt={query.data?.lastCallAt} open={open} />
        <Asked query={query}>{(today) => <Work today={today} />}</Asked>
      </SimpleGrid>
      {/* Beside each other: whether anybody hears an alarm was below the screen. */}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {query.data !== undefined && <Attempts attempts={query.data.attempts} />}
        <WhoNotices />
      </SimpleGrid>
      {open !== undefined && (
        <LiveCallPage id={open} onClose={() => void navigate({ to: '/', search: {} })} />
      )}
    </Stack>
  );
}

function Work({ today }: { today: Today }) {
  const words = useWords();
  const me = useMe();
  const { worklist } = today;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="work">
      <Title order={2} id="work">
        {words.today.work}
      </Title>
      <Group gap="sm" my="sm">
        {(['112', 'urgent', 'today', 'normal'] as const).map((state) => (
          <StateBadge key={state} state={state} word={`${words.states[state]} ${worklist[state]}`} />
        ))}
        {worklist.late > 0 && <StateBadge state="late" word={words.today.late(worklist.late)} />}
        {me.role !== 'manager' && me.role !== 'supplier' && (
          <Link to="/werklijst">{words.today.toWorklist}</Link>
        )}
      </Group>
      {me.rights['complaints'] === 'work' && <ComplaintsWaiting />}
      <ul style={{ margin: 0, paddingLeft: '1.25rem' }}>
        {workWritten(today, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Paper>
  );
}

/** To a manager, who has no worklist. */
function ComplaintsWaiting() {
  const { complaints: words } = useWords();
  const { data } = useComplaints();
  const waiting = data?.complaints.filter(({ status }) => status === 'open').length ?? 0;
  if (waiting === 0) return null;
  return (
    <Text>
      {words.waiting(waiting)} <Link to="/klachten">{words.toComplaints}</Link>
    </Text>
  );
}

function Attempts({ attempts }: { attempts: Today['attempts'] }) {
  const words = useWords();
  const me = useMe();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="attempts">
      <Title order={2} id="attempts">
        {words.today.attempts(attempts.all)}
      </Title>
      <Table maw="32rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.today.figure}</Table.Th>
            <Table.Th scope="col">{words.today.count}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {OUTCOMES.map((outcome) => (
            <Table.Tr key={outcome}>
              <Table.Th scope="row" fw={400}>
                {words.today[outcome]}
              </Table.Th>
              <Table.Td>{words.today.of(attempts[outcome].x, attempts[outcome].of)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {me.rights['insight'] !== undefined && <Link to="/inzicht">{words.today.toInsight}</Link>}
    </Paper>
  );
}
