import { Button, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import type { LiveCall } from '../../../src/http/contract/today.ts';
import { useLive } from '../api/live.tsx';
import { useNow } from '../api/now.ts';
import type { Words } from '../language/nl.ts';
import { phoneWritten } from '../language/phone-written.ts';
import { durationWritten, timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { knownWritten } from '../pages/today/doing-written.ts';
import { coveredNumber } from '../parts/covered-number.ts';
import { SHAPES } from '../parts/state-badge.tsx';
import { TakeOver } from '../parts/take-over.tsx';
import { useSound } from './alarm-sound.tsx';
import classes from './shell.module.css';

/** Who took over is told this long; the item stays on the worklist. */
const TAKEN_SHOWN_SECONDS = 60;

/**
 * Stays above everything from the moment of an alarm until a human has confirmed, also when the caller hung up before that; no
 * control takes it away.
 */
export function AlarmBar() {
  const words = useWords();
  const now = useNow();
  const isOver = useOverFor(TAKEN_SHOWN_SECONDS, now);
  const alarms = useLive()
    .calls.filter((call) => call.alarm !== null && !isOver(call))
    .toSorted((a, b) => Number(b.alarm === '112') - Number(a.alarm === '112'));
  const { isRinging, seen } = useSound();
  useAlarmsInTitle(alarms.filter(({ takenOver }) => takenOver === null).length, words);
  return (
    <>
      {/* There from the start: a region that appears together with its words is not always read aloud. */}
      <VisuallyHidden role="alert">
        {alarms.map((call) => (
          <span key={call.id}>{spokenOf(call, words)}</span>
        ))}
      </VisuallyHidden>
      {alarms.length > 0 && (
        <div id="alarm">
          {alarms.map((call) => (
            <OneAlarm key={call.id} call={call} now={now} seen={isRinging ? seen : null} />
          ))}
        </div>
      )}
    </>
  );
}

/** What it is, how long, in which words, from which number and about whom; then what the ladder does, and what can be done here. */
function OneAlarm({ call, now, seen }: { call: LiveCall; now: string; seen: (() => void) | null }) {
  const words = useWords();
  const state = call.alarm === '112' ? '112' : 'urgent';
  const waits = Math.max(0, dayjs(call.endedAt ?? now).diff(dayjs(call.startedAt), 'second'));
  const progress = progressOf(call, words, now);
  const born = call.known.find(({ slot }) => slot === 'date-of-birth');
  return (
    <div className={classes['alarm']}>
      <div className={classes['alarm-words']}>
        <Text span fw={700} fz="1.25rem">
          <span aria-hidden="true">{SHAPES[state]} </span>
          {[
            ...(call.trial ? [words.calls.trial] : []),
            words.alarm.title(words.states[state]),
            words.alarm.line(call.line),
            words.alarm.waits(durationWritten(waits)),
          ].join(' · ')}
        </Text>
        <Text span fz="1.125rem" lang="nl">
          {call.alarmWords.length === 0 ? words.alarm.noWords : `“${call.alarmWords.join(' … ')}”`}
        </Text>
        {call.from !== null && <CallersNumber number={call.from} />}
        {call.about !== null && <Text span>{words.frame.about[call.about]}</Text>}
        {born !== undefined && (
          <Text span>
            {words.live.slots['date-of-birth']} {knownWritten(born, now)}
          </Text>
        )}
        {progress !== '' && <Text span>{progress}</Text>}
      </div>
      <div className={classes['alarm-buttons']}>
        <TakeOver call={call} inBar />
        {seen !== null && call.takenOver === null && (
          <Button variant="white" color="dark" onClick={seen}>
            {words.sound.seen}
          </Button>
        )}
        {call.endedAt === null ? (
          <Button
            variant="white"
            color="dark"
            renderRoot={(props) => <Link to="/" search={{ open: call.id }} {...props} />}
          >
            {words.alarm.open}
          </Button>
        ) : (
          <Button variant="white" color="dark" renderRoot={(props) => <Link to="/werklijst" {...props} />}>
            {words.alarm.toItem}
          </Button>
        )}
      </div>
    </div>
  );
}

/** In full only to whoever goes to it: others may read along at the desk. It rings by the user's own telephone. */
function CallersNumber({ number }: { number: string }) {
  const [isSeen, setSeen] = useState(false);
  return (
    <a href={`tel:${number}`} onFocus={() => setSeen(true)} onBlur={() => setSeen(false)}>
      {isSeen ? phoneWritten(number) : coveredNumber(number)}
    </a>
  );
}

/** A tab that is not looked at says it too. */
function useAlarmsInTitle(alarms: number, { sound, product }: Words): void {
  useEffect(() => {
    document.title = alarms === 0 ? product : sound.tab(alarms, product);
  }, [alarms, sound, product]);
}

/** Since when this screen shows that a human has it: by its own clock, which need not agree with that of the server. */
function useOverFor(seconds: number, now: string): (call: LiveCall) => boolean {
  const seen = useRef(new Map<string, string>());
  return ({ id, takenOver }) => {
    if (takenOver === null) {
      seen.current.delete(id);
      return false;
    }
    const since = seen.current.get(id) ?? dayjs().toISOString();
    seen.current.set(id, since);
    return dayjs(now).diff(dayjs(since), 'second') >= seconds;
  };
}

/** What the ladder does now and what came of the number before, or who has the caller. `now`: with how long it rings; absent: as read aloud. */
function progressOf({ takenOver, taker, endedAt, rungs }: LiveCall, words: Words, now?: string): string {
  const { alarm, emergency } = words;
  const nameOf = (rung: string) =>
    (rung === 'colleague' ? taker : null) ??
    (emergency.rungs as Readonly<Record<string, string>>)[rung] ??
    rung;
  if (takenOver !== null) return alarm.taken(nameOf(takenOver.by), timeWritten(takenOver.at));
  if (endedAt !== null) return alarm.hungUp(timeWritten(endedAt));
  return rungs
    .slice(-2)
    .map(({ rung, step, since, reason }) => {
      const why = reason === null ? null : (emergency.whyNot as Readonly<Record<string, string>>)[reason];
      const what = (alarm.steps as Readonly<Record<string, string>>)[step] ?? step;
      const rings = now !== undefined && reason === null && step === 'ringing';
      const seconds = rings ? Math.max(0, dayjs(now).diff(dayjs(since), 'second')) : null;
      return alarm.rung(
        nameOf(rung),
        (why ?? what) + (seconds === null ? '' : ` (${alarm.of30(durationWritten(seconds))})`),
      );
    })
    .join(' → ');
}

/** Read aloud when it changes: that it began, that a number brought nobody, and that a human has it or that nobody has. */
function spokenOf(call: LiveCall, words: Words): string {
  if (call.takenOver !== null || call.endedAt !== null) return progressOf(call, words);
  const failed = call.rungs.findLast(({ step }) => step === 'failed');
  return failed === undefined
    ? [...(call.trial ? [words.calls.trial] : []), words.alarm.begins(call.alarmWords.join(', '))].join(' ')
    : progressOf({ ...call, rungs: [failed] }, words);
}
