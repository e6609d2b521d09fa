import type { Synthesiser } from '../../turn/6-speak/synthesiser.ts';

const SAMPLES_PER_MS = 8;

/** A voice that does all its work and gives only the beginning: what is timed stays as it is, the wait for long prompts goes. */
export const cutShort = (voice: Synthesiser, toMs: number): Synthesiser => ({
  name: voice.name,
  speak: async (text, signal) => (await voice.speak(text, signal)).slice(0, toMs * SAMPLES_PER_MS),
  close: () => voice.close(),
});
