import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import { useLive } from '../api/live.tsx';
import { durationWritten, secondWritten, timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { SoundState } from './alarm-sound.tsx';
import classes from './shell.module.css';

const TICK_MS = 1_000;
/** Well within the hour after which a session that nobody uses ends. */
const STAY_SIGNED_IN_MS = 5 * 60_000;

/** For a screen on the wall, which visitors may see: that there is an alarm, on which line and since when; no name, number or word. */
export function AlarmWall() {
  const words = useWords();
  const { calls, lostSince } = useLive();
  const [now, setNow] = useState(() => dayjs());
  useEffect(() => {
    const timer = setInterval(() => setNow(dayjs()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  useStayAwake();
  // Nobody works on a wall, so it says by itself that it is there.
  useQuery({
    queryKey: ['still-signed-in'],
    queryFn: () => ask('GET', '/api/session'),
    refetchInterval: STAY_SIGNED_IN_MS,
    refetchIntervalInBackground: true,
  });
  const alarms = calls.filter(({ alarm, takenOver }) => alarm !== null && takenOver === null);
  return (
    <main className={classes['wall']} data-alarm={alarms.length > 0}>
      <Title order={1}>{alarms.length > 0 ? words.sound.wallAlarm : words.sound.wallCalm}</Title>
      <div role="alert">
        {alarms.map((call) => (
          <Text key={call.id} className={classes['wall-line']}>
            <span aria-hidden="true">{call.alarm === '112' ? '⬢' : '▲'} </span>
            {`${words.states[call.alarm === '112' ? '112' : 'urgent']} · ${words.alarm.line(call.line)}`}
          </Text>
        ))}
        {lostSince !== null && (
          <Text className={classes['wall-line']}>
            {words.connection.lost(secondWritten(dayjs(lostSince).toISOString()))}
          </Text>
        )}
      </div>
      {alarms.map((call) => (
        <Text key={call.id} className={classes['wall-line']}>
          {words.alarm.waits(
            durationWritten(Math.max(0, dayjs(call.endedAt ?? now).diff(dayjs(call.startedAt), 'second'))),
          )}
        </Text>
      ))}
      <Text>{timeWritten(now.toISOString())}</Text>
      <SoundState />
    </main>
  );
}

/** Keeps the screen lit where the browser can; it is asked anew when the page comes back in sight, which ends the last one. */
function useStayAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const stay = () => {
      if (document.visibilityState !== 'visible') return;
      void navigator.wakeLock?.request('screen').then(
        (given) => {
          lock = given;
        },
        () => undefined,
      );
    };
    stay();
    document.addEventListener('visibilitychange', stay);
    return () => {
      document.removeEventListener('visibilitychange', stay);
      void lock?.release();
    };
  }, []);
}
