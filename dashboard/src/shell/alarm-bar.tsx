import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useLive } from '../api/live.tsx';
import { useNow } from '../api/now.ts';
import { durationWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import classes from './shell.module.css';

/** Stays above everything while a caller with an alarm is on the line; no control takes it away. */
export function AlarmBar() {
  const words = useWords();
  const now = useNow();
  const alarms = useLive()
    .calls.filter(({ alarm }) => alarm !== null)
    .toSorted((a, b) => Number(b.alarm === '112') - Number(a.alarm === '112'));
  return (
    <>
      {/* There from the start: a region that appears together with its words is not always read aloud. */}
      <VisuallyHidden role="alert">
        {alarms.map(({ id, alarmWords }) => (
          <span key={id}>{words.alarm.begins(alarmWords.join(', '))}</span>
        ))}
      </VisuallyHidden>
      {alarms.map((call) => (
        <div key={call.id} className={classes['alarm']} id="alarm">
          <Group gap="md" justify="space-between">
            <Text span fw={700} fz="1.25rem">
              <span aria-hidden="true">{call.alarm === '112' ? '⬢' : '▲'} </span>
              {words.alarm.title(words.states[call.alarm === '112' ? '112' : 'urgent'])}
              {' · '}
              {words.alarm.waits(
                durationWritten(Math.max(0, dayjs(now).diff(dayjs(call.startedAt), 'second'))),
              )}
            </Text>
            <Text span fz="1.125rem" lang="nl">
              {call.alarmWords.length === 0 ? words.alarm.noWords : `“${call.alarmWords.join(' … ')}”`}
            </Text>
            <Button
              variant="white"
              color="dark"
              renderRoot={(props) => <Link to="/" search={{ open: call.id }} {...props} />}
            >
              {words.alarm.open}
            </Button>
          </Group>
        </div>
      ))}
    </>
  );
}
