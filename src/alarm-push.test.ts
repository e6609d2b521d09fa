import { describe, expect, onTestFinished, test } from 'vitest';
import { virtualTime } from '../test/kits/virtual-time.ts';
import { startAlarmPush } from './alarm-push.ts';
import { asId, type CallId, type PracticeId } from './domain/ids.ts';
import { TRIAL_CALLER } from './domain/trial-call.ts';
import { createLiveCalls } from './http/live-calls.ts';
import type { PushMessage, PushResult, SubscribedDevice } from './http/ports/push.ts';
import type { CallEvent } from './turn/journal.ts';

// Alarms as calls tell them, on a clock of the test; what a push service answers is a list.

const PRACTICE = asId<PracticeId>('00000000-0000-4000-8000-000000000001');
const CALL = asId<CallId>('7a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a13');
const ALARM: CallEvent = {
  kind: 'alarm',
  wordsEndMs: 0,
  reasons: [
    { rule: 'chest-pain' as never, level: '112', action: 'A112', words: ['pijn op mijn borst'], turn: 0 },
  ],
};
const transfer = (
  step: 'dialled' | 'confirmed' | 'failed',
  reason: 'left-alone' | null = null,
): CallEvent => ({
  kind: 'transfer',
  rung: 'emergency-line',
  step,
  reason,
  confirmedBy: null,
});
const ENDED: CallEvent = { kind: 'ended', by: 'caller', outcome: 'failed' };

const aDevice = (id: string, language: 'nl' | 'en' = 'nl'): SubscribedDevice => ({
  id,
  language,
  endpoint: `https://push.example/${id}`,
  p256dh: '',
  auth: '',
});

function onDuty(
  found: readonly SubscribedDevice[] | Error,
  answers: Readonly<Record<string, readonly PushResult[]>> = {},
) {
  const time = virtualTime();
  const live = createLiveCalls(() => time.now().toInstant());
  const sent: { id: string; message: PushMessage; atMs: number }[] = [];
  const noted: { id: string; result: string }[] = [];
  const logged: unknown[] = [];
  const given = new Map<string, number>();
  const close = startAlarmPush({
    live,
    devices: {
      onDuty: async () => {
        if (found instanceof Error) throw found;
        return found;
      },
      key: async () => ({ publicKey: '', privateKey: '' }),
      note: async (_practice, id, result) => void noted.push({ id, result }),
    },
    sender: {
      send: async (to, _key, message) => {
        const id = to.endpoint.split('/').at(-1) ?? '';
        sent.push({ id, message, atMs: time.stopwatch() });
        const nth = given.get(id) ?? 0;
        given.set(id, nth + 1);
        const list = answers[id] ?? [];
        return list[Math.min(nth, list.length - 1)] ?? { kind: 'accepted' };
      },
    },
    after: time.after,
    log: (level, message, fields) => void logged.push({ level, message, fields }),
  });
  onTestFinished(close);
  const see = (event: CallEvent, call = CALL) => live.see(PRACTICE, call, { kind: 'event', event, atMs: 0 });
  return { time, live, sent, noted, logged, see, close };
}

describe('an alarm that nobody has confirmed', () => {
  test('is pushed after ten seconds to every device of who is on duty, with the line and nothing of the caller', async () => {
    const { time, see, sent, noted } = onDuty([aDevice('telefoon'), aDevice('tablet', 'en')]);
    see({ kind: 'answered', from: '+31600000001', dialled: 'receptie', ear: 'script' });
    see({ kind: 'caller-said', text: 'ik heb pijn op mijn borst', asked: 'open' });
    see(ALARM);
    see(transfer('dialled'));
    await time.advance(9_999);
    expect(sent).toEqual([]);
    await time.advance(1);
    expect(sent).toEqual([
      { id: 'telefoon', message: { words: 'Spoed op lijn 1', url: '/werklijst' }, atMs: 10_000 },
      { id: 'tablet', message: { words: 'Emergency on line 1', url: '/werklijst' }, atMs: 10_000 },
    ]);
    expect(noted).toEqual([
      { id: 'telefoon', result: 'accepted' },
      { id: 'tablet', result: 'accepted' },
    ]);
    // Once, however the call goes on.
    see({ kind: 'caller-said', text: 'het wordt erger', asked: 'open' });
    await time.advance(60_000);
    expect(sent).toHaveLength(2);
  });

  test('also when the caller is gone by then', async () => {
    const { time, see, sent } = onDuty([aDevice('telefoon')]);
    see(ALARM);
    await time.advance(4_000);
    see(ENDED);
    await time.advance(6_000);
    expect(sent).toHaveLength(1);
  });

  test('says that it is a trial when somebody at a screen tries Balie out', async () => {
    const { time, see, sent } = onDuty([aDevice('telefoon')]);
    see({ kind: 'answered', from: TRIAL_CALLER, dialled: 'receptie', ear: 'script' });
    see(ALARM);
    await time.advance(10_000);
    expect(sent[0]?.message.words).toBe('PROEF: spoed op lijn 1');
  });

  test('is not pushed when somebody confirmed before, and is again when they are gone and nobody has it', async () => {
    const { time, see, sent } = onDuty([aDevice('telefoon')]);
    see(ALARM);
    await time.advance(9_000);
    see(transfer('confirmed'));
    await time.advance(30_000);
    expect(sent).toEqual([]);
    see(transfer('failed', 'left-alone'));
    await time.advance(10_000);
    expect(sent).toMatchObject([{ atMs: 49_000 }]);
  });

  test('is not pushed when somebody took its item', async () => {
    const { time, live, see, sent } = onDuty([aDevice('telefoon')]);
    see(ALARM);
    live.taken(PRACTICE, CALL, 'Fatima');
    await time.advance(60_000);
    expect(sent).toEqual([]);
  });

  test('a call without an alarm is pushed to nobody', async () => {
    const { time, see, sent } = onDuty([aDevice('telefoon')]);
    see({ kind: 'caller-said', text: 'ik wil een afspraak', asked: 'open' });
    see(ENDED);
    await time.advance(60_000);
    expect([sent, time.pending()]).toEqual([[], 0]);
  });
});

describe('a push service', () => {
  test.for<readonly [string, readonly PushResult[], readonly number[], string]>([
    [
      'that is away for a moment is asked again',
      [{ kind: 'unreachable' }, { kind: 'accepted' }],
      [10_000, 12_000],
      'accepted',
    ],
    [
      'that stays away is asked three times',
      [{ kind: 'unreachable' }],
      [10_000, 12_000, 20_000],
      'unreachable',
    ],
    [
      'that is busy is given the time that it asks for',
      [{ kind: 'busy', afterSeconds: 5 }, { kind: 'accepted' }],
      [10_000, 15_000],
      'accepted',
    ],
    ['that asks for an hour is asked no more', [{ kind: 'busy', afterSeconds: 3_600 }], [10_000], 'busy'],
    ['that refuses is asked once', [{ kind: 'refused' }], [10_000], 'refused'],
    ['that knows the device no more is asked once', [{ kind: 'gone' }], [10_000], 'gone'],
  ])('%s', async ([, answers, times, result]) => {
    const { time, see, sent, noted } = onDuty([aDevice('telefoon')], { telefoon: answers });
    see(ALARM);
    await time.advance(120_000);
    expect(sent.map(({ atMs }) => atMs)).toEqual(times);
    expect(noted).toEqual([{ id: 'telefoon', result }]);
    expect(time.pending()).toBe(0);
  });

  test('that is away keeps no other device waiting', async () => {
    const { time, see, noted } = onDuty([aDevice('weg'), aDevice('telefoon')], {
      weg: [{ kind: 'unreachable' }],
    });
    see(ALARM);
    await time.advance(10_000);
    expect(noted).toEqual([{ id: 'telefoon', result: 'accepted' }]);
    await time.advance(10_000);
    expect(noted).toEqual([
      { id: 'telefoon', result: 'accepted' },
      { id: 'weg', result: 'unreachable' },
    ]);
  });

  test('is asked no more once somebody has the caller, and nothing is said of it then', async () => {
    const { time, see, sent, noted } = onDuty([aDevice('weg')], { weg: [{ kind: 'unreachable' }] });
    see(ALARM);
    await time.advance(10_000);
    see(transfer('confirmed'));
    await time.advance(60_000);
    expect([sent.length, noted, time.pending()]).toEqual([1, [], 0]);
  });
});

describe('what fails', () => {
  test('is a line of the log without a person, and nothing for the call', async () => {
    const { time, see, sent, logged } = onDuty(new Error('database'));
    see(ALARM);
    await time.advance(10_000);
    expect(sent).toEqual([]);
    expect(logged).toEqual([
      { level: 'error', message: 'an alarm could not be pushed', fields: { code: 'ALARM_PUSH_FAILED' } },
    ]);
  });

  test('closing leaves no timer and sends nothing more', async () => {
    const { time, see, sent, close } = onDuty([aDevice('telefoon')]);
    see(ALARM);
    await close();
    see(transfer('dialled'));
    await time.advance(60_000);
    expect([sent, time.pending()]).toEqual([[], 0]);
  });
});
