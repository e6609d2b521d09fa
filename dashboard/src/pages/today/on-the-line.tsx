import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useRef } from 'react';
import type { Ladder } from '../../../../src/http/contract/emergency.ts';
import type { LiveCall } from '../../../../src/http/contract/today.ts';
import { useLive } from '../../api/live.tsx';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, durationWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { coveredNumber } from '../../parts/covered-number.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { rowId } from '../../parts/row-id.ts';
import { StateBadge } from '../../parts/state-badge.tsx';
import { TakeOver } from '../../parts/take-over.tsx';
import { ladderWritten } from './ladder-written.ts';
import classes from './today.module.css';
import { useLadder } from './use-ladder.ts';

/** Who is on the line now, the gravest first. `lastCallAt`: undefined while it is not known. `open`: the call that is followed beside it. */
export function OnTheLine({
  lastCallAt,
  open,
}: {
  lastCallAt: string | null | undefined;
  open: string | undefined;
}) {
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
        <ul className={classes['calls']}>
          {calls.toSorted(byGravity).map((call) => (
            <OneCall key={call.id} call={call} now={now} ladder={ladder.data} isOpen={call.id === open} />
          ))}
        </ul>
      )}
    </Paper>
  );
}

const GRAVITY = ['112', 'urgent', 'normal'] as const;
const stateOf = ({ alarm }: LiveCall) => (alarm === '112' ? '112' : alarm === null ? 'normal' : 'urgent');
const byGravity = (a: LiveCall, b: LiveCall): number =>
  GRAVITY.indexOf(stateOf(a)) - GRAVITY.indexOf(stateOf(b)) || a.startedAt.localeCompare(b.startedAt);

/** One line for each call; for an alarm also who it is by number, how far the ladder is, and the button that takes it over. */
function OneCall({
  call,
  now,
  ladder,
  isOpen,
}: {
  call: LiveCall;
  now: string;
  ladder: Ladder | undefined;
  isOpen: boolean;
}) {
  const words = useWords();
  const me = useMe();
  // Who works with no callers gets neither number nor wish: that is not a withheld number, nor a wish that nobody knows.
  const knowsCallers = me.rights['live'] === 'work';
  const rings = call.alarm === null ? null : ladderWritten(call, ladder, now, words);
  const who = call.trial
    ? words.calls.isTrial
    : call.alarm === null
      ? call.recognised
        ? words.today.recognised
        : words.today.notRecognised
      : call.from === null
        ? words.calls.withheld
        : coveredNumber(call.from);
  const wish =
    call.wish === null ? words.today.notYetKnown : words.today.wants(words.wishes[call.wish] ?? call.wish);
  return (
    <li>
      <div className={classes['call']}>
        <Group gap="0.25rem 0.75rem">
          <StateBadge state={stateOf(call)} />
          <span>{durationWritten(Math.max(0, dayjs(now).diff(dayjs(call.startedAt), 'second')))}</span>
          {(knowsCallers || call.trial) && <span>{who}</span>}
          {knowsCallers && (call.alarm === null || call.wish !== null) && <span>{wish}</span>}
        </Group>
        {call.alarmWords.length > 0 && (
          <Text fz="lg" lang="nl">
            {call.alarmWords.map((said) => `“${said}”`).join(', ')}
          </Text>
        )}
        {rings !== null && <Text>{rings}</Text>}
      </div>
      <Group gap="sm" align="flex-start">
        {call.alarm !== null && !isOpen && <TakeOver call={call} />}
        <Button
          variant="default"
          id={rowId(call.id)}
          renderRoot={(props) => <Link to="/" search={{ open: call.id }} {...props} />}
          aria-label={words.today.followLine(call.line)}
        >
          {words.today.follow}
        </Button>
      </Group>
    </li>
  );
}
