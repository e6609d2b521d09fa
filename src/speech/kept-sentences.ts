import type { Synthesiser } from '../turn/6-speak/synthesiser.ts';

/**
 * A voice that has these sentences ready for as long as it is open: they sound at once, and also when it hangs or is gone. The cache of
 * finished sentences does not do for that: what is said seldom, as that nobody can be reached, is the first that it drops. One that
 * cannot be rendered now is told to `failed` and tried again when it is said.
 */
export async function keepSentences(
  inner: Synthesiser,
  texts: readonly string[],
  failed: (cause: unknown) => void,
  signal: AbortSignal,
): Promise<Synthesiser> {
  const kept = new Map<string, Int16Array>();
  for (const text of new Set(texts)) {
    await inner.speak(text, signal).then((audio) => kept.set(text, audio), failed);
  }
  return {
    name: inner.name,
    speak: async (text, until) => kept.get(text)?.slice() ?? inner.speak(text, until),
    close: () => inner.close(),
  };
}
