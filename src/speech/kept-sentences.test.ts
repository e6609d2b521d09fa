import { expect, test } from 'vitest';
import type { Synthesiser } from '../turn/6-speak/synthesiser.ts';
import { keepSentences } from './kept-sentences.ts';

const soon = () => AbortSignal.timeout(5_000);

/** As many samples as letters, until it hangs. */
function aVoice({ cannotSay }: { readonly cannotSay?: string } = {}) {
  let hangs = false;
  let closed = false;
  const voice: Synthesiser = {
    name: 'letters',
    speak: (text, signal) => {
      if (text === cannotSay) return Promise.reject(new Error('not that one'));
      if (!hangs) return Promise.resolve(new Int16Array(text.length).fill(7));
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('late')));
      });
    },
    close: async () => {
      closed = true;
    },
  };
  return {
    voice,
    hang: () => {
      hangs = true;
    },
    isClosed: () => closed,
  };
}

test('what was kept is said by a voice that hangs, and what was not is late', async () => {
  const { voice, hang } = aVoice();
  const keeping = await keepSentences(voice, ['bel 112', 'bel 112'], () => undefined, soon());
  hang();
  expect(await keeping.speak('bel 112', soon())).toEqual(new Int16Array(7).fill(7));
  const late = new AbortController();
  const speaking = keeping.speak('dag', late.signal);
  late.abort();
  await expect(speaking).rejects.toThrow('late');
});

test('what was kept is not spoiled by a listener that changes what it got', async () => {
  const keeping = await keepSentences(aVoice().voice, ['hallo'], () => undefined, soon());
  (await keeping.speak('hallo', soon())).fill(0);
  expect(await keeping.speak('hallo', soon())).toEqual(new Int16Array(5).fill(7));
});

test('a sentence that cannot be rendered is told, costs no other, and is tried again when it is said', async () => {
  const told: unknown[] = [];
  const { voice } = aVoice({ cannotSay: 'bel 112' });
  const keeping = await keepSentences(voice, ['bel 112', 'dag'], (cause) => told.push(cause), soon());
  expect(told).toEqual([new Error('not that one')]);
  await expect(keeping.speak('bel 112', soon())).rejects.toThrow('not that one');
  expect(await keeping.speak('dag', soon())).toHaveLength(3);
});

test('it says whatever the voice says, has its name and closes it', async () => {
  const { voice, isClosed } = aVoice();
  const keeping = await keepSentences(voice, [], () => undefined, soon());
  expect(await keeping.speak('goedemorgen', soon())).toHaveLength(11);
  expect(keeping.name).toBe('letters');
  await keeping.close();
  expect(isClosed()).toBe(true);
});
