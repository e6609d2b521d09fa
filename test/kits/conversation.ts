import type { Expectation } from '../../src/domain/expectation.ts';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { Patient } from '../../src/domain/patient.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { Reply } from '../../src/domain/reply.ts';
import { isOpenAt } from '../../src/scheduling/opening-windows.ts';
import type { ActPorts } from '../../src/turn/5-act/act.ts';
import {
  type Connected,
  type ConnectHuman,
  type NotConnected,
  type Parted,
  RUNG_MS,
} from '../../src/turn/5-act/connect-human.ts';
import { sentences } from '../../src/turn/6-speak/phrases.nl.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import type { SecondReader } from '../../src/turn/second-reader.ts';
import { startConversation } from '../../src/turn/turn.ts';
import type { Happening } from '../../src/turn/turn-ports.ts';
import { fakeAgenda } from './fake-agenda.ts';
import { fakeIntakes } from './fake-intakes.ts';
import { fakePatients } from './fake-patients.ts';
import { fakeWorklist } from './fake-worklist.ts';
import { deLindeWithPatients } from './practice-builders.ts';
import { settled, virtualTime } from './virtual-time.ts';

export const CALL = asId<CallId>('11111111-1111-4111-8111-111111111111');

/** What a rung does when it is rung: answers and confirms, or not. A function decides by the target and how often it was rung. */
export type Humans = (
  target: string,
  times: number,
) =>
  | NotConnected['reason']
  | 'confirms-by-key'
  | 'confirms-by-voice'
  | 'confirms-later'
  | 'rings-on'
  | 'never-tells';

/** A conversation without audio: words and keys go in, sentences and rows come out, in no real time. */
export function aConversation(
  options: {
    readonly humans?: Humans;
    readonly now?: string;
    readonly practice?: Partial<Practice>;
    readonly callBackNumber?: string | null;
    /** Who is registered; otherwise the patients of the demo practice. */
    readonly patients?: readonly Patient[];
    readonly secondReader?: SecondReader;
    /** Ports that most conversations do without. */
    readonly actions?: Partial<
      Pick<ActPorts, 'waitingList' | 'medication' | 'together' | 'consents' | 'channels'>
    >;
  } = {},
) {
  const time = virtualTime(options.now ?? '2026-11-25T10:00:00+01:00[Europe/Amsterdam]');
  const demo = deLindeWithPatients();
  const practice: Practice = { ...demo.practice, ...options.practice };
  const agenda = fakeAgenda({ practices: [practice], now: () => time.now().toInstant() });
  const patients = fakePatients(options.patients ?? demo.patients, () => agenda.booked);
  const worklist = fakeWorklist();
  const intakes = fakeIntakes();
  const events: CallEvent[] = [];
  const said: Reply[] = [];
  const rung: string[] = [];
  const briefings: Reply[] = [];
  let onLine = Promise.withResolvers<Parted>();
  const confirmed = Promise.withResolvers<void>();
  let asked: Expectation | null = null;
  let speaking = false;
  let paused = false;
  let wake = Promise.withResolvers<void>();

  const connect: ConnectHuman = async ({ target, briefing, onStep, withinMs, tellCaller }, signal) => {
    rung.push(target);
    briefings.push(briefing);
    const times = rung.filter((other) => other === target).length;
    const does = options.humans?.(target, times) ?? 'confirms-by-key';
    if (does === 'never-tells') return new Promise<never>(() => undefined);
    if (does === 'rings-on') {
      onStep('ringing');
      await new Promise<void>((resolve) => {
        const cancel = time.after(withinMs, resolve);
        signal.addEventListener('abort', () => {
          cancel();
          resolve();
        });
      });
      return { kind: 'not-connected', reason: signal.aborted ? 'caller-gone' : 'no-answer' };
    }
    if (does !== 'confirms-by-key' && does !== 'confirms-by-voice' && does !== 'confirms-later')
      return { kind: 'not-connected', reason: does };
    onStep('ringing');
    onStep('answered');
    if (does === 'confirms-later') {
      const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      await Promise.race([confirmed.promise, stopped]);
    }
    if (!signal.aborted) await tellCaller?.();
    if (signal.aborted) return { kind: 'not-connected', reason: 'caller-gone' };
    onLine = Promise.withResolvers<Parted>();
    const { resolve } = onLine;
    signal.addEventListener('abort', () => resolve({ who: 'caller', how: 'hung-up', afterMs: 60_000 }));
    const connected: Connected = {
      kind: 'connected',
      confirmedBy: does === 'confirms-by-voice' ? 'voice' : 'key',
      parted: onLine.promise,
    };
    return connected;
  };

  /** Balie has said all it wanted: what a real mouth tells when its last clip has been played. */
  function fallSilent(): void {
    if (!speaking) return;
    speaking = false;
    wake.resolve();
    wake = Promise.withResolvers<void>();
    conversation.happened({ kind: 'fell-silent' });
  }

  const conversation = startConversation({
    call: CALL,
    practice,
    callBackNumber: options.callBackNumber === undefined ? '+31100000199' : options.callBackNumber,
    lastNames: [],
    actions: {
      agenda,
      patients,
      worklist,
      channels: ['email'],
      callbacks: { nextWindow: async ({ now }) => ({ before: now.add({ hours: 2 }) }) },
      intakes,
      ...options.actions,
    },
    connect,
    ...(options.secondReader === undefined ? {} : { secondReader: options.secondReader }),
    rungMs: RUNG_MS,
    mouth: {
      speak(replies) {
        said.push(...replies);
        speaking = true;
        paused = false;
      },
      stop() {
        speaking = false;
        paused = false;
        wake.resolve();
        wake = Promise.withResolvers<void>();
      },
      hush() {
        this.stop();
      },
      pause() {
        paused ||= speaking;
        speaking = false;
      },
      resume() {
        if (!paused) return false;
        paused = false;
        speaking = true;
        return true;
      },
      isSpeaking: () => speaking,
      silent: async (signal) => {
        if (!speaking) return;
        await Promise.race([
          wake.promise,
          new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())),
        ]);
      },
    },
    expect: (expectation) => {
      asked = expectation;
    },
    note: (event) => events.push(event),
    now: time.now,
    isOpen: (at) => isOpenAt(practice, at.toInstant()),
    after: time.after,
  });

  async function happens(happening: Happening): Promise<void> {
    conversation.happened(happening);
    await settled();
  }

  return {
    happens,
    /** The caller waits for the prompt and says this. */
    async says(text: string): Promise<void> {
      fallSilent();
      await happens({
        kind: 'utterance',
        utterance: {
          kind: 'speech',
          words: [],
          text,
          alternatives: [],
          fromMs: time.stopwatch(),
          toMs: time.stopwatch(),
        },
        timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
      });
    },
    async presses(keys: string): Promise<void> {
      await happens({
        kind: 'utterance',
        utterance: { kind: 'keys', keys, fromMs: time.stopwatch(), toMs: time.stopwatch() },
        timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
      });
    },
    async mumbles(): Promise<void> {
      await happens({
        kind: 'utterance',
        utterance: { kind: 'not-understood', fromMs: 0, toMs: 0 },
        timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
      });
    },
    async fallSilent(): Promise<void> {
      fallSilent();
      await settled();
    },
    /** The human who is on the line leaves, so long after they were joined. */
    async humanHangsUp(parted: Partial<Parted> = {}): Promise<void> {
      onLine.resolve({ who: 'human', how: 'hung-up', afterMs: 60_000, ...parted });
      await settled();
    },
    /** Whoever was rung and confirms later does so now. */
    async confirms(): Promise<void> {
      confirmed.resolve();
      await settled();
    },
    /** Somebody at a screen takes the call over, on this telephone. */
    takeOver: conversation.takeOver,
    isSpeaking: () => speaking,
    asked: () => asked,
    phrases: () => said.map(({ phrase }) => phrase),
    lastSentences: () => said.slice(-3).flatMap(sentences).join(' '),
    text: () => said.flatMap(sentences).join(' '),
    said,
    events,
    rung,
    /** What each human who was rung heard, or would have heard, before the caller is joined. */
    briefings,
    agenda,
    patients,
    worklist,
    intakes,
    time,
    practice,
    ended: conversation.ended,
  };
}

/** The birth date and name of De Linde's first patient, as said. */
export const MARIA = ['12 maart 1954', 'van den berg'] as const;

/** A booking up to the read-back. */
export async function untilConfirm(call: ReturnType<typeof aConversation>): Promise<void> {
  await call.says('ik wil graag een afspraak maken');
  for (const answer of MARIA) await call.says(answer);
  await call.says('ik heb last van mijn knie');
  await call.says('de eerste');
}
