import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLine } from '../../../test/kits/fake-line.ts';
import type { DialRequest, DialResult } from '../line.ts';
import type { AnswererEvents } from './confirm-by-human.ts';
import { testRung } from './test-rung.ts';

const TARGET = 'sip:spoedlijn@127.0.0.1';

function aTest(dialled?: DialResult) {
  const human = fakeLine('human');
  const heard: AnswererEvents[] = [];
  const spoken: string[] = [];
  const requests: DialRequest[] = [];
  const needsIt = new AbortController();
  const result = testRung(
    { target: TARGET },
    { spokenName: 'huisartsenpraktijk De Linde' },
    {
      dialler: {
        async dial(request) {
          requests.push(request);
          setTimeout(() => request.onRinging?.(), 2_000);
          await new Promise((resolve) => setTimeout(resolve, 9_000));
          return dialled ?? { kind: 'answered', line: human };
        },
      },
      speakTo: async (line, replies) => {
        spoken.push(...replies.map(({ phrase }) => phrase));
        line.play({ id: 'h1', pcm: new Int16Array(8) });
      },
      listenTo: (_line, events) => void heard.push(events),
      accepts: (text) => text === 'ja',
      rungMs: 30_000,
    },
    needsIt.signal,
  );
  const picksUp = async () => {
    await vi.advanceTimersByTimeAsync(9_000);
    const [events] = heard;
    if (!events) throw new Error('nobody listens to the human');
    return events;
  };
  return { human, result, spoken, requests, needsIt, picksUp };
}

describe('a test of one number of the ladder', () => {
  beforeEach(() =>
    vi.useFakeTimers({
      toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'],
    }),
  );
  afterEach(() => vi.useRealTimers());

  it.each([
    ['a key', { kind: 'keys', keys: '5', fromMs: 0, toMs: 0 }, 'key'],
    ['a yes', { kind: 'speech', words: [], text: 'ja', alternatives: [], fromMs: 0, toMs: 0 }, 'voice'],
  ] as const)('rings, says that it is a test, and is confirmed by %s', async (_how, said, by) => {
    const { human, result, spoken, requests, picksUp } = aTest();
    const events = await picksUp();
    expect(spoken).toEqual(['rung-test']);
    await vi.advanceTimersByTimeAsync(3_000);
    events.utterance(said);
    await expect(result).resolves.toEqual({
      ringingMs: 2_000,
      answeredMs: 9_000,
      confirmedMs: 12_000,
      confirmedBy: by,
      reason: null,
    });
    expect(spoken).toEqual(['rung-test', 'rung-test-thanks']);
    expect(human.ended).toBe(true);
    expect(requests).toMatchObject([{ target: TARGET, onBehalfOf: null, ringForMs: 30_000 }]);
  });

  it.each(['busy', 'refused', 'no-answer', 'unreachable'] as const)(
    'tells that it was %s',
    async (reason) => {
      const { result, picksUp } = aTest({ kind: 'not-answered', reason, status: null });
      await picksUp().catch(() => undefined);
      await expect(result).resolves.toMatchObject({ ringingMs: 2_000, answeredMs: null, reason });
    },
  );

  it.each([
    ['voicemail-suspected', (events: AnswererEvents) => events.soundsLikeVoicemail()],
    ['hung-up', (events: AnswererEvents) => events.hungUp()],
  ] as const)('an answer that is %s has not confirmed', async (reason, happens) => {
    const { result, picksUp, human, spoken } = aTest();
    happens(await picksUp());
    await expect(result).resolves.toMatchObject({ answeredMs: 9_000, confirmedMs: null, reason });
    expect(human.ended).toBe(true);
    expect(spoken).not.toContain('rung-test-thanks');
  });

  it('asks once more and then gives up: an answer alone is no confirmation', async () => {
    const { result, picksUp, spoken } = aTest();
    await picksUp();
    await vi.advanceTimersByTimeAsync(30_000 - 9_000);
    await expect(result).resolves.toMatchObject({ answeredMs: 9_000, reason: 'not-confirmed' });
    expect(spoken).toEqual(['rung-test', 'rung-test-repeat']);
  });

  it('lets go at once when a caller needs the number, before and after the answer', async () => {
    const after = aTest();
    await after.picksUp();
    after.needsIt.abort();
    await expect(after.result).resolves.toMatchObject({ answeredMs: 9_000, reason: 'gave-way' });
    expect(after.human.ended).toBe(true);

    for (const dialled of [undefined, { kind: 'not-answered', reason: 'no-answer', status: null } as const]) {
      const ringing = aTest(dialled);
      ringing.needsIt.abort();
      await vi.advanceTimersByTimeAsync(9_000);
      await expect(ringing.result).resolves.toMatchObject({ answeredMs: null, reason: 'gave-way' });
      expect(ringing.human.ended).toBe(dialled === undefined);
    }
  });

  it('does not wait for thanks that never sound', async () => {
    const { human, result, picksUp } = aTest();
    const events = await picksUp();
    human.play = () => undefined;
    events.utterance({ kind: 'keys', keys: '1', fromMs: 0, toMs: 0 });
    await vi.advanceTimersByTimeAsync(0);
    human.happens({ kind: 'played', clip: 'h1', completed: false, playedMs: 3, atMs: 0 });
    await vi.advanceTimersByTimeAsync(0);
    expect(human.ended).toBe(false);
    human.happens({ kind: 'hung-up', why: 'remote', atMs: 0 });
    await expect(result).resolves.toMatchObject({ confirmedBy: 'key', reason: null });
  });
});
