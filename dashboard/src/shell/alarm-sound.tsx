import { Button, Group, Text } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { LiveCall } from '../../../src/http/contract/today.ts';
import { ask } from '../api/ask.ts';
import { useLive } from '../api/live.tsx';
import { newId } from '../api/new-id.ts';
import { useMe } from '../api/session.tsx';
import { useWords } from '../language/words.tsx';
import { type AlarmTones, alarmTones } from './alarm-tones.ts';
import { isOwnTurn, useOwnTurnOnly } from './own-turn.ts';
import { useSilenced, useSoleSounder } from './sole-sounder.ts';
import { askForNotices, useSystemNotices } from './system-notices.ts';
import { useMoreUrgent } from './urgent-items.ts';

interface Sound {
  /** Null: who has this role is not called by an alarm. */
  readonly state: 'on' | 'own-turn' | 'blocked' | null;
  /** By a press of a button: unlocks the sound and plays the test. */
  readonly start: () => void;
  /** Silences this screen, until another number of the ladder gave no answer. */
  readonly seen: () => void;
  readonly isRinging: boolean;
}

const nothing = () => undefined;
const SoundNow = createContext<Sound>({ state: null, start: nothing, seen: nothing, isRinging: false });
export const useSound = (): Sound => useContext(SoundNow);

/** Twice within the time after which the server counts a screen as gone; a hidden tab may be late by a minute. */
const SAY_HERE_MS = 30_000;

/** Where a tab keeps which screen it is. */
const SCREEN = 'balie.screen';

/** An alarm with how often its ladder failed: each failure is a new reason to sound. */
const reasonOf = ({ id, rungs }: LiveCall) => `${id} ${rungs.filter(({ step }) => step === 'failed').length}`;

/** Sounds on this screen for as long as an alarm has no human, and tells the server whether this screen can be heard. */
export function WithSound({ children }: { children: ReactNode }) {
  const words = useWords();
  const { role, csrf, demo, practice } = useMe();
  const { calls, lostSince } = useLive();
  const [tones, setTones] = useState<AlarmTones | null>(null);
  const { silenced, silence } = useSilenced(practice.id);
  const isSounder = useSoleSounder(practice.id, tones !== null);
  const isCalled = role === 'assistant' || role === 'practitioner';
  const [screen] = useState(thisScreen);

  const alarms = calls.filter(({ alarm, takenOver }) => alarm !== null && takenOver === null);
  const own = useOwnTurnOnly();
  const reasons = alarms.filter((call) => own === null || isOwnTurn(call, own)).map(reasonOf);
  const isRinging = isCalled && reasons.some((reason) => !silenced.includes(reason));
  const reasonsWritten = reasons.join();
  const seen = useCallback(() => silence(reasonsWritten.split(',')), [reasonsWritten, silence]);
  const moreUrgent = useMoreUrgent(isCalled);
  // The same words are one notice, also when a push brought them first.
  const notices = alarms.map(({ line }) => {
    const notice = words.sound.noticeOfLine(line);
    return { tag: notice, words: notice };
  });
  // The item of an alarm that is told already is no news.
  if (notices.length === 0 && moreUrgent) notices.push({ tag: 'worklist', words: words.sound.noticeOfItem });
  useSystemNotices(isCalled ? notices : []);
  const start = useCallback(() => {
    askForNotices();
    const context = new AudioContext();
    void context.resume().then(() => {
      const made = alarmTones(context);
      made.test();
      setTones(made);
    });
  }, []);

  useEffect(() => {
    if (isRinging && isSounder) tones?.alarm();
    return () => tones?.stop();
  }, [isRinging, isSounder, tones]);
  const isLost = lostSince !== null;
  useEffect(() => {
    if (isLost && isSounder) tones?.lost();
  }, [isLost, isSounder, tones]);
  const sounds = own === null ? 'on' : 'own-turn';
  const state: Sound['state'] = isCalled ? (tones === null ? 'blocked' : sounds) : null;
  useEffect(() => {
    if (state === null || demo) return;
    const say = () =>
      void ask('POST', '/api/screens', { body: { screen, sound: state }, csrf }).catch(nothing);
    say();
    const timer = setInterval(say, SAY_HERE_MS);
    return () => clearInterval(timer);
  }, [state, screen, csrf, demo]);

  const sound = useMemo(() => ({ state, start, seen, isRinging }), [state, start, seen, isRinging]);
  return <SoundNow value={sound}>{children}</SoundNow>;
}

/** The same after a reload, which is no other screen. */
function thisScreen(): string {
  const known = sessionStorage.getItem(SCREEN);
  if (known !== null) return known;
  const made = newId();
  sessionStorage.setItem(SCREEN, made);
  return made;
}

/** "Geluid: aan", or the button that turns it on: on every screen, because silence is not noticed. */
export function SoundState() {
  const words = useWords();
  const { state, start } = useSound();
  if (state === null) return null;
  if (state !== 'blocked') return <Text span>{state === 'on' ? words.sound.on : words.sound.ownTurn}</Text>;
  return (
    <Group gap="xs" wrap="nowrap">
      <Text span fw={600} size="sm" lh={1.2} maw="8.5rem">
        {words.sound.blocked}
      </Text>
      <Button variant="default" px="sm" onClick={start} style={{ flex: 'none' }}>
        {words.sound.start}
      </Button>
    </Group>
  );
}
