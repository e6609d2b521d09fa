import { serveEngine } from '../engine/serve-engine.ts';
import type { WhisperRequest } from './listening.ts';
import { openWhisperEngine, type WhisperSettings } from './whisper-engine.ts';

// The main module of the ear's own process; whisper-ear.ts starts it and is the only one that talks to it.
serveEngine(async (settings) => {
  const engine = await openWhisperEngine(settings as WhisperSettings);
  return { answer: (request, stop) => engine.listen(request as WhisperRequest, stop) };
});
