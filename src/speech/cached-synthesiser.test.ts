import { describe, expect, test } from 'vitest';
import { CodedError } from '../platform/coded-error.ts';
import type { Synthesiser } from '../turn/6-speak/synthesiser.ts';
import { cachedSynthesiser } from './cached-synthesiser.ts';

/** A voice that counts its sentences and finishes them when the test says so; a sentence is as many samples as letters. */
function countingVoice() {
  const asked: { text: string; signal: AbortSignal; finish: () => void; fail: () => void }[] = [];
  let closed = false;
  const voice: Synthesiser = {
    name: 'counting',
    speak: (text, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          text,
          signal,
          finish: () => resolve(new Int16Array(text.length).fill(7)),
          fail: () => reject(new CodedError('VOICE_UNAVAILABLE', 'gone')),
        });
        signal.addEventListener('abort', () => reject(new CodedError('VOICE_TIMEOUT', 'late')));
      }),
    close: async () => {
      closed = true;
    },
  };
  return { voice, asked, isClosed: () => closed };
}

const soon = () => AbortSignal.timeout(5_000);

/** Says the text and lets the inner voice finish at once when it is asked. */
async function say(
  cached: Synthesiser,
  inner: ReturnType<typeof countingVoice>,
  text: string,
): Promise<Int16Array> {
  const before = inner.asked.length;
  const speaking = cached.speak(text, soon());
  await Promise.resolve();
  for (const sentence of inner.asked.slice(before)) sentence.finish();
  return speaking;
}

describe('a cached voice', () => {
  test('renders a sentence once and gives the same audio again', async () => {
    const inner = countingVoice();
    const cached = cachedSynthesiser(inner.voice, { maxBytes: 1_000 });
    const first = await say(cached, inner, 'hallo');
    expect(await say(cached, inner, 'hallo')).toEqual(first);
    expect(inner.asked).toHaveLength(1);
  });

  test('is not spoiled by a listener that changes what it got', async () => {
    const inner = countingVoice();
    const cached = cachedSynthesiser(inner.voice, { maxBytes: 1_000 });
    (await say(cached, inner, 'hallo')).fill(0);
    expect(await say(cached, inner, 'hallo')).toEqual(new Int16Array(5).fill(7));
  });

  test('drops the sentence that was used longest ago when it is full', async () => {
    const inner = countingVoice();
    const cached = cachedSynthesiser(inner.voice, { maxBytes: 2 * 12 });
    for (const text of ['aaaa', 'bbbb', 'cccc', 'aaaa', 'dddd']) await say(cached, inner, text);
    expect(inner.asked.map(({ text }) => text)).toEqual(['aaaa', 'bbbb', 'cccc', 'dddd']);
    await say(cached, inner, 'aaaa');
    await say(cached, inner, 'bbbb');
    expect(inner.asked.map(({ text }) => text).slice(4)).toEqual(['bbbb']);
  });

  test('does not keep a sentence that is larger than the whole cache, nor drop the others for it', async () => {
    const inner = countingVoice();
    const cached = cachedSynthesiser(inner.voice, { maxBytes: 10 });
    for (const text of ['ab', 'abcdefgh', 'abcdefgh', 'ab']) await say(cached, inner, text);
    expect(inner.asked.map(({ text }) => text)).toEqual(['ab', 'abcdefgh', 'abcdefgh']);
  });

  test('renders once for two calls that want the same sentence at the same time', async () => {
    const inner = countingVoice();
    const cached = cachedSynthesiser(inner.voice, { maxBytes: 1_000 });
    const both = [cached.speak('hallo', soon()), cached.speak('hallo', soon())];
    inner.asked[0]?.finish();
    const [one, two] = await Promise.all(both);
    expect(inner.asked).toHaveLength(1);
    expect(one).toEqual(two);
    expect(one).not.toBe(two);
  });

  test('goes on for the other call when one hangs up', async () => {
    const inner = countingVoice();
    const cached = cachedSynthesiser(inner.voice, { maxBytes: 1_000 });
    const hangUp = new AbortController();
    const left = cached.speak('hallo', hangUp.signal);
    const stays = cached.speak('hallo', soon());
    hangUp.abort();
    await expect(left).rejects.toMatchObject({ code: 'VOICE_TIMEOUT' });
    expect(inner.asked[0]?.signal.aborted).toBe(false);
    inner.asked[0]?.finish();
    expect(await stays).toHaveLength(5);
  });

  test('stops rendering when the last call hangs up, and starts anew for the next', async () => {
    const inner = countingVoice();
    const cached = cachedSynthesiser(inner.voice, { maxBytes: 1_000 });
    const hangUp = new AbortController();
    const left = cached.speak('hallo', hangUp.signal);
    hangUp.abort();
    await expect(left).rejects.toMatchObject({ code: 'VOICE_TIMEOUT' });
    expect(inner.asked[0]?.signal.aborted).toBe(true);
    expect(await say(cached, inner, 'hallo')).toHaveLength(5);
    expect(inner.asked).toHaveLength(2);
  });

  test('passes a failure on and does not remember it', async () => {
    const inner = countingVoice();
    const cached = cachedSynthesiser(inner.voice, { maxBytes: 1_000 });
    const failing = cached.speak('hallo', soon());
    inner.asked[0]?.fail();
    await expect(failing).rejects.toMatchObject({ code: 'VOICE_UNAVAILABLE' });
    expect(await say(cached, inner, 'hallo')).toHaveLength(5);
  });

  test('closes the voice behind it', async () => {
    const inner = countingVoice();
    await cachedSynthesiser(inner.voice, { maxBytes: 1_000 }).close();
    expect(inner.isClosed()).toBe(true);
  });
});
