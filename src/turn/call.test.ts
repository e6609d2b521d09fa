import { describe, expect, it } from 'vitest';
import { CALL } from '../../test/kits/conversation.ts';
import { fakeAgenda } from '../../test/kits/fake-agenda.ts';
import { fakeLine } from '../../test/kits/fake-line.ts';
import { fakePatients } from '../../test/kits/fake-patients.ts';
import { fakeWorklist } from '../../test/kits/fake-worklist.ts';
import { aPractice } from '../../test/kits/practice-builders.ts';
import { settled, virtualTime } from '../../test/kits/virtual-time.ts';
import { deafEar } from './1-hear/deaf-ear.ts';
import type { Synthesiser } from './6-speak/synthesiser.ts';
import { type CallPorts, runCall } from './call.ts';
import type { CallEvent } from './journal.ts';

const silent: Synthesiser = {
  name: 'silent',
  speak: async () => new Int16Array(80),
  close: async () => undefined,
};

function aCall(otherwise: Partial<CallPorts> = {}) {
  const time = virtualTime();
  const practice = aPractice();
  const line = fakeLine('caller');
  const worklist = fakeWorklist();
  const events: CallEvent[] = [];
  const dialled: string[] = [];
  const ended = runCall(
    line,
    { call: CALL, practice, lastNames: [] },
    {
      recogniser: deafEar('TEST'),
      voice: silent,
      briskVoice: silent,
      dialler: {
        async dial({ target }) {
          dialled.push(target);
          return { kind: 'not-answered', reason: 'busy', status: 486 };
        },
      },
      journal: { write: ({ event }) => void events.push(event), settled: async () => 'in-database' },
      actions: {
        agenda: fakeAgenda({ practices: [practice], now: () => time.now().toInstant() }),
        patients: fakePatients([]),
        worklist,
        callbacks: { nextWindow: async () => null },
        channels: [],
      },
      now: time.now,
      isOpen: () => true,
      after: time.after,
      stopwatch: time.stopwatch,
      ...otherwise,
    },
  );
  return { line, worklist, events, dialled, ended, time };
}

describe('S3: a bug in a stage', () => {
  it('rings a human the first time', async () => {
    let broken = true;
    const call = aCall({
      watch: (_call, seen) => {
        if (broken && seen.kind === 'event' && seen.event.kind === 'caller-pressed') {
          broken = false;
          throw new TypeError('a bug');
        }
      },
    });
    await settled();
    call.line.happens({ kind: 'key', key: '7', atMs: 100 });
    await settled();
    expect(call.events).toContainEqual({ kind: 'fault', code: 'TURN_FAILED' });
    expect(call.dialled).toEqual([aPractice().desk?.target]);
    await call.ended;
  });

  it('that comes again ends the call as an urgent callback, and hangs up', async () => {
    const call = aCall({
      watch: (_call, seen) => {
        if (seen.kind === 'event' && seen.event.kind === 'caller-pressed') throw new TypeError('a bug');
      },
    });
    await settled();
    call.line.happens({ kind: 'key', key: '7', atMs: 100 });
    await expect(call.ended).resolves.toBe('failed');
    expect(call.worklist.items).toMatchObject([
      { kind: 'lost-call', urgency: 'urgent', callBackNumber: '+31100000199' },
    ]);
    expect(call.events.at(-1)).toEqual({ kind: 'ended', by: 'lost', outcome: 'failed' });
    expect(call.line.ended).toBe(true);
  });
});

describe('a line that breaks under a call', () => {
  it.each([
    ['by a fault of ours, of a caller who did something', 'failed', true, 1],
    ['by a fault of ours, of a caller who never did', 'failed', false, 0],
    ['because the caller hangs up', 'remote', true, 0],
  ] as const)('%s', async (_how, why, pressed, items) => {
    const call = aCall();
    await settled();
    if (pressed) call.line.happens({ kind: 'key', key: '7', atMs: 100 });
    call.line.happens({ kind: 'hung-up', why, atMs: 200 });
    await call.ended;
    expect(call.worklist.items.filter(({ kind }) => kind === 'lost-call')).toHaveLength(items);
  });
});

describe('how the sound of the caller came in', () => {
  it('is the last thing written of a call, and not told to who follows it live', async () => {
    const seen: string[] = [];
    const call = aCall({
      watch: (_call, what) => {
        if (what.kind === 'event') seen.push(what.event.kind);
      },
    });
    await settled();
    call.line.sound = { received: 3_000, lost: 90, late: 10, jitterMs: 12.5 };
    call.line.happens({ kind: 'hung-up', why: 'remote', atMs: 200 });
    await call.ended;
    expect(call.events.at(-1)).toEqual({
      kind: 'line-quality',
      received: 3_000,
      lost: 90,
      late: 10,
      jitterMs: 12.5,
    });
    expect(seen).toContain('ended');
    expect(seen).not.toContain('line-quality');
  });
});

describe('product.md: a call with an alarm is not ended by Balie', () => {
  it('however often a stage breaks while nobody is reached', async () => {
    let broken = false;
    const call = aCall({
      watch: (_call, seen) => {
        if (broken && seen.kind === 'event' && seen.event.kind === 'caller-pressed')
          throw new TypeError('a bug');
      },
    });
    await settled();
    call.line.happens({ kind: 'key', key: '1', atMs: 100 });
    await call.time.advance(10_000);
    broken = true;
    for (const atMs of [20_000, 30_000, 40_000]) {
      call.line.happens({ kind: 'key', key: '7', atMs });
      await call.time.advance(10_000);
    }
    expect(call.events.filter(({ kind }) => kind === 'fault').length).toBeGreaterThan(2);
    expect(call.line.ended).toBe(false);
    call.line.happens({ kind: 'hung-up', why: 'remote', atMs: 60_000 });
    await expect(call.ended).resolves.toBe('advised-112');
    // It was not left to people as a call that broke: it ended as an alarm that reached nobody.
    expect(call.worklist.items.map(({ kind }) => kind)).toEqual(['failed-transfer']);
    expect(call.events.filter(({ kind }) => kind === 'ended')).toHaveLength(1);
  });

  it('not even when the ladder itself breaks where nothing may break', async () => {
    let breaks = 3;
    const call = aCall({
      watch: (_call, seen) => {
        const isOfLadder =
          seen.kind === 'event' && (seen.event.kind === 'transfer' || seen.event.kind === 'fault');
        if (isOfLadder && breaks-- > 0) throw new TypeError('a bug');
      },
    });
    await settled();
    call.line.happens({ kind: 'key', key: '1', atMs: 100 });
    await call.time.advance(60_000);
    expect(call.events).toContainEqual({ kind: 'fault', code: 'HAND_OVER_FAILED' });
    expect(call.line.ended).toBe(false);
    call.line.happens({ kind: 'hung-up', why: 'remote', atMs: 60_000 });
    await expect(call.ended).resolves.toBe('failed');
  });
});

describe('S3: a voice that fails', () => {
  it('rings a human: nobody can talk with a Balie that cannot be heard', async () => {
    const mute: Synthesiser = { ...silent, speak: () => Promise.reject(new Error('no voice')) };
    const call = aCall({ voice: mute, briskVoice: mute });
    await call.ended;
    expect(call.events).toContainEqual({ kind: 'fault', code: 'VOICE_FAILED' });
    expect(call.dialled).toEqual([aPractice().desk?.target]);
    expect(call.worklist.items).toMatchObject([{ kind: 'callback' }]);
  });
});
