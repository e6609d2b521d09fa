import { CodedError } from '../platform/coded-error.ts';
import type { Synthesiser } from '../turn/6-speak/synthesiser.ts';

interface Rendering {
  readonly audio: Promise<Int16Array>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * Keeps what `inner` said, by voice and text, up to `maxBytes` of audio; the least recently used goes first. Two calls
 * that want the same sentence at once share one rendering, which is given up only when nobody waits for it any more.
 */
export function cachedSynthesiser(
  inner: Synthesiser,
  { maxBytes }: { readonly maxBytes: number },
): Synthesiser {
  // A Map keeps the order of insertion; re-inserting on use makes its first key the least recently used one.
  const kept = new Map<string, Int16Array>();
  const rendering = new Map<string, Rendering>();
  let bytes = 0;

  const keep = (key: string, audio: Int16Array) => {
    if (audio.byteLength > maxBytes) return;
    kept.set(key, audio);
    bytes += audio.byteLength;
    for (const [oldest, old] of kept) {
      if (bytes <= maxBytes) break;
      kept.delete(oldest);
      bytes -= old.byteLength;
    }
  };

  const render = (key: string, text: string): Rendering => {
    const stop = new AbortController();
    const audio = inner.speak(text, stop.signal).then(
      (spoken) => {
        rendering.delete(key);
        keep(key, spoken);
        return spoken;
      },
      (error: unknown) => {
        if (rendering.get(key)?.stop === stop) rendering.delete(key);
        throw error;
      },
    );
    const started = { audio, stop, waiting: 0 };
    rendering.set(key, started);
    return started;
  };

  return {
    name: inner.name,
    async speak(text, signal) {
      if (signal.aborted) throw timedOut();
      const key = `${inner.name}\n${text}`;
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known.slice();
      }
      const shared = rendering.get(key) ?? render(key, text);
      shared.waiting += 1;
      try {
        return (await unlessAborted(shared.audio, signal)).slice();
      } finally {
        shared.waiting -= 1;
        if (shared.waiting === 0) {
          // Also after success, where it is without effect. Taken out first, so that a new asker does not join a dying rendering.
          if (rendering.get(key) === shared) rendering.delete(key);
          shared.stop.abort();
        }
      }
    },
    async close() {
      kept.clear();
      bytes = 0;
      await inner.close();
    },
  };
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(timedOut());
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const timedOut = () => new CodedError('VOICE_TIMEOUT', 'The voice did not finish the sentence in time.');
