import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLine } from '../../../test/kits/fake-line.ts';
import type { Utterance } from '../../domain/utterance.ts';
import type { DialResult } from '../line.ts';
import { attendedTransfer } from './attended-transfer.ts';
import type { AnswererEvents } from './confirm-by-human.ts';

const BRIEFING = {
  phrase: 'briefing',
  words: ['pijn op de borst'],
  callBackNumber: null,
  about: null,
} as const;

function aTransfer(dialled?: DialResult, tellCaller?: () => Promise<void>) {
  const caller = fakeLine('caller');
  const human = fakeLine('human');
  const heard: AnswererEvents[] = [];
  const spoken: string[] = [];
  const steps: string[] = [];
  const gone = new AbortController();
  const connect = attendedTransfer(caller, {
    dialler: {
      async dial({ onRinging }) {
        onRinging?.();
        return dialled ?? { kind: 'answered', line: human };
      },
    },
    speakTo: async (_line, replies) => void spoken.push(...replies.map(({ phrase }) => phrase)),
    listenTo: (_line, events) => void heard.push(events),
    accepts: (text) => text === 'ja',
  });
  const result = connect(
    {
      target: 'sip:mens@127.0.0.1',
      briefing: BRIEFING,
      withinMs: 30_000,
      onStep: (step) => steps.push(step),
      ...(tellCaller === undefined ? {} : { tellCaller }),
    },
    gone.signal,
  );
  const listening = async () => {
    await vi.advanceTimersByTimeAsync(0);
    const [events] = heard;
    if (!events) throw new Error('nobody listens to the human');
    return events;
  };
  return { caller, human, result, spoken, steps, gone, listening };
}

const says = (text: string): Utterance => ({
  kind: 'speech',
  words: [],
  text,
  alternatives: [],
  fromMs: 0,
  toMs: 0,
});

describe('an attended transfer', () => {
  beforeEach(() =>
    vi.useFakeTimers({
      toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'],
    }),
  );
  afterEach(() => vi.useRealTimers());

  it.each([
    ['a key', { kind: 'keys', keys: '1', fromMs: 0, toMs: 0 }, 'key'],
    ['a spoken yes', says('ja'), 'voice'],
  ] satisfies readonly [string, Utterance, string][])(
    'joins the two after %s, and not before (S5)',
    async (_how, said, by) => {
      const { caller, result, listening, spoken, steps } = aTransfer();
      const events = await listening();
      expect(caller.bridgedWith).toBeNull();
      expect(spoken).toEqual(['briefing']);
      events.utterance(says('met de spoedlijn'));
      events.utterance({ kind: 'not-understood', fromMs: 0, toMs: 0 });
      expect(caller.bridgedWith).toBeNull();
      events.utterance(said);
      await expect(result).resolves.toMatchObject({ kind: 'connected', confirmedBy: by });
      expect(caller.bridgedWith).toBe('human');
      expect(steps).toEqual(['ringing', 'answered']);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it.each(['busy', 'refused', 'no-answer', 'unreachable'] as const)(
    'gives the reason when the human is not reached: %s',
    async (reason) => {
      const { result } = aTransfer({ kind: 'not-answered', reason, status: null });
      await expect(result).resolves.toEqual({ kind: 'not-connected', reason });
    },
  );

  it('lets a human go who does not confirm in time: voicemail is no human', async () => {
    const { human, result, listening, spoken } = aTransfer();
    await listening();
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(result).resolves.toEqual({ kind: 'not-connected', reason: 'not-confirmed' });
    expect(human.ended).toBe(true);
    expect(spoken).toEqual(['briefing', 'briefing-repeat', 'briefing-repeat']);
  });

  it('goes on at once when the human hangs up before confirming', async () => {
    const { result, listening } = aTransfer();
    (await listening()).hungUp();
    await expect(result).resolves.toEqual({ kind: 'not-connected', reason: 'hung-up' });
  });

  it('joins the two when the caller has been told, and not when either is gone by then', async () => {
    const told = Promise.withResolvers<void>();
    const both = aTransfer(undefined, () => told.promise);
    (await both.listening()).utterance(says('ja'));
    await vi.advanceTimersByTimeAsync(0);
    expect(both.caller.bridgedWith).toBeNull();
    told.resolve();
    await expect(both.result).resolves.toMatchObject({ kind: 'connected' });
    expect(both.caller.bridgedWith).toBe('human');

    const never = new Promise<void>(() => undefined);
    const humanLeft = aTransfer(undefined, () => never);
    (await humanLeft.listening()).utterance(says('ja'));
    await vi.advanceTimersByTimeAsync(0);
    humanLeft.human.happens({ kind: 'hung-up', why: 'remote', atMs: 0 });
    await expect(humanLeft.result).resolves.toEqual({ kind: 'not-connected', reason: 'hung-up' });

    const telling = Promise.withResolvers<void>();
    const callerLeft = aTransfer(undefined, () => telling.promise);
    (await callerLeft.listening()).utterance(says('ja'));
    await vi.advanceTimersByTimeAsync(0);
    callerLeft.gone.abort();
    telling.resolve();
    await expect(callerLeft.result).resolves.toEqual({ kind: 'not-connected', reason: 'caller-gone' });
    expect(callerLeft.human.ended).toBe(true);
    expect(callerLeft.caller.bridgedWith).toBeNull();
  });

  it('lets the human go when the caller is gone, before and after joining', async () => {
    const before = aTransfer();
    await before.listening();
    before.gone.abort();
    await expect(before.result).resolves.toEqual({ kind: 'not-connected', reason: 'caller-gone' });
    expect(before.human.ended).toBe(true);

    const ringing = aTransfer({ kind: 'not-answered', reason: 'no-answer', status: null });
    ringing.gone.abort();
    await expect(ringing.result).resolves.toEqual({ kind: 'not-connected', reason: 'caller-gone' });

    const after = aTransfer();
    (await after.listening()).utterance(says('ja'));
    const connected = await after.result;
    if (connected.kind !== 'connected') throw new Error('not connected');
    after.gone.abort();
    expect(await connected.parted).toMatchObject({ who: 'caller' });
    expect(after.human.ended).toBe(true);
  });

  it.each([
    ['remote', 'hung-up'],
    ['media-timeout', 'line-dead'],
    ['failed', 'line-dead'],
  ] as const)('tells when the human is gone (%s): how, and after how long', async (why, how) => {
    const { caller, human, result, listening } = aTransfer();
    (await listening()).utterance(says('ja'));
    const connected = await result;
    if (connected.kind !== 'connected') throw new Error('not connected');
    await vi.advanceTimersByTimeAsync(7_000);
    human.happens({ kind: 'hung-up', why, atMs: 0 });
    expect(await connected.parted).toEqual({ who: 'human', how, afterMs: 7_000 });
    // The caller's line is free again: Balie can speak on it and join it to somebody else.
    expect(caller.bridgedWith).toBeNull();
  });

  it('leaves what sounds like a voicemail at once, without joining it', async () => {
    const { caller, human, result, listening } = aTransfer();
    (await listening()).soundsLikeVoicemail();
    await expect(result).resolves.toEqual({ kind: 'not-connected', reason: 'voicemail-suspected' });
    expect(human.ended).toBe(true);
    expect(caller.bridgedWith).toBeNull();
  });
});
