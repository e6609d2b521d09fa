import { Button, Group, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useRef } from 'react';
import type { Ladder } from '../../../../src/http/contract/emergency.ts';
import type { LiveCall, Today } from '../../../../src/http/contract/today.ts';
import { ask } from '../../api/ask.ts';
import { useLive } from '../../api/live.tsx';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import type { Words } from '../../language/nl.ts';
import { dayWritten, durationWritten, practiceDay, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { coveredNumber } from '../../parts/covered-number.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { rowId } from '../../parts/row-id.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked } from '../../parts/states.tsx';
import { useComplaints } from '../complaints/use-complaints.ts';
import { ladderWritten } from './ladder-written.ts';
import { LiveCallPage } from './live-call-page.tsx';
import { useLadder } from './use-ladder.ts';
import { WhoNotices } from './who-notices.tsx';

const OUTCOMES = ['finishedByBalie', 'staffLater', 'humanAtOnce', 'lost'] as const;

export function TodayPage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/' });
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['today'],
    queryFn: () => ask<Today>('GET', '/api/today'),
    refetchInterval: 60_000,
  });
  return (
    <Stack gap="lg" data-keys="">
      <Title order={1}>{words.today.title}</Title>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <OnTheLine lastCallAt={query.data?.lastCallAt} />
        <Asked query={query}>{(today) => <Work today={today} />}</Asked>
      </SimpleGrid>
      {query.data !== undefined && <Attempts attempts={query.data.attempts} />}
      <WhoNotices />
      {open !== undefined && (
        <LiveCallPage id={open} onClose={() => void navigate({ to: '/', search: {} })} />
      )}
    </Stack>
  );
}

/** One line for each call; for an alarm also who it is by number, and how far the ladder is. */
function OneCall({ call, now, ladder }: { call: LiveCall; now: string; ladder: Ladder | undefined }) {
  const words = useWords();
  const rings = call.alarm === null ? null : ladderWritten(call, ladder, now, words);
  return (
    <li>
      <Group gap="md" mih="2.75rem">
        <StateBadge state={stateOf(call)} />
        <span>{durationWritten(Math.max(0, dayjs(now).diff(dayjs(call.startedAt), 'second')))}</span>
        {call.alarm !== null && call.from !== null && <span>{coveredNumber(call.from)}</span>}
        {call.alarm === null && (
          <span>{call.recognised ? words.today.recognised : words.today.notRecognised}</span>
        )}
        <span>
          {call.wish === null
            ? words.today.notYetKnown
            : words.today.wants(words.wishes[call.wish] ?? call.wish)}
        </span>
        {call.alarmWords.length > 0 && (
          <span lang="nl">{call.alarmWords.map((said) => `“${said}”`).join(', ')}</span>
        )}
        {rings !== null && <span>{rings}</span>}
        <Button
          variant="default"
          id={rowId(call.id)}
          renderRoot={(props) => <Link to="/" search={{ open: call.id }} {...props} />}
        >
          {words.today.follow}
        </Button>
      </Group>
    </li>
  );
}

/** `lastCallAt`: undefined while it is not known. */
function OnTheLine({ lastCallAt }: { lastCallAt: string | null | undefined }) {
  const words = useWords();
  const now = useNow();
  const { calls, lostSince } = useLive();
  const ladder = useLadder();
  const heading = useRef<HTMLHeadingElement>(null);
  useLetterKeys({ l: { does: words.keys.today.live, act: () => heading.current?.focus() } });
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="line">
      <Title order={2} id="line" ref={heading} tabIndex={-1}>
        {words.today.onTheLine(calls.length)}
      </Title>
      {lostSince !== null ? (
        <Text>{words.today.noFeed}</Text>
      ) : calls.length === 0 ? (
        <Text>
          {words.today.nobody} {lastCallAt === null && words.today.neverCalled}
          {typeof lastCallAt === 'string' &&
            words.today.lastCall(`${dayWritten(lastCallAt)} ${timeWritten(lastCallAt)}`)}
        </Text>
      ) : (
        <ul style={{ listStyle: 'none', padding: 0 }}>
          {calls.map((call) => (
            <OneCall key={call.id} call={call} now={now} ladder={ladder.data} />
          ))}
        </ul>
      )}
    </Paper>
  );
}

const stateOf = ({ alarm }: LiveCall) => (alarm === '112' ? '112' : alarm === null ? 'normal' : 'urgent');

function Work({ today }: { today: Today }) {
  const words = useWords();
  const me = useMe();
  const { worklist } = today;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="work">
      <Title order={2} id="work">
        {words.today.work}
      </Title>
      <Group gap="md" my="sm">
        {(['112', 'urgent', 'today', 'normal'] as const).map((state) => (
          <StateBadge key={state} state={state} word={`${words.states[state]} ${worklist[state]}`} />
        ))}
        {worklist.late > 0 && <StateBadge state="late" word={words.today.late(worklist.late)} />}
        {me.role !== 'manager' && me.role !== 'supplier' && (
          <Link to="/werklijst">{words.today.toWorklist}</Link>
        )}
      </Group>
      {me.rights['complaints'] === 'work' && <ComplaintsWaiting />}
      <Text>
        {dayWritten(today.at)}, {timeWritten(today.at)} · {hoursWritten(today, words)}
      </Text>
      <Text>
        {words.today.callbacks(
          today.callbacks.open,
          today.callbacks.last === null ? null : onDay(today.callbacks.last, today.at),
        )}
      </Text>
      <Text>
        {words.today.appointments(today.appointments)}.{' '}
        {words.today.waiting(today.waitingList.waiting, today.waitingList.offered)}
      </Text>
      {today.night !== null && <Text>{words.today.night(today.night.calls, today.night.open)}</Text>}
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

function hoursWritten({ practiceOpen, changesAt, at }: Today, { today }: Words): string {
  if (changesAt === null) return today.closedLong;
  return practiceOpen ? today.closesAt(timeWritten(changesAt)) : today.opensAt(onDay(changesAt, at));
}

/** The time alone when it is on the same day of the practice. */
const onDay = (moment: string, now: string): string =>
  practiceDay(moment) === practiceDay(now)
    ? timeWritten(moment)
    : `${dayWritten(moment)} ${timeWritten(moment)}`;

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
