import { basename } from 'node:path';
import { CodedError } from '../../platform/coded-error.ts';
import type { Synthesiser } from '../../turn/6-speak/synthesiser.ts';
import { openEngineProcess } from '../engine/engine-process.ts';
import { findPiperModel, type PiperSettings } from './piper-model.ts';

/** A sentence takes 0.1-0.5 s of work; longer than this the caller would hear nothing. */
const SPEAK_DEADLINE_MS = 5_000;

/** A Piper voice by sherpa-onnx, in a process of its own. Rejects with MODEL_MISSING, or `speak` with VOICE_UNAVAILABLE or VOICE_TIMEOUT. */
export async function openPiperVoice(settings: PiperSettings): Promise<Synthesiser> {
  const { model } = await findPiperModel(settings.directory);
  const engine = await openEngineProcess({
    module: new URL('./piper-process.ts', import.meta.url),
    settings,
  });
  return {
    name: `piper ${basename(model, '.onnx')} ${settings.speed}`,
    async speak(text, signal) {
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(SPEAK_DEADLINE_MS)]);
      if (text.trim() === '') return new Int16Array(0);
      const asked = await engine.ask(text, deadline);
      if (asked.kind === 'answered' && asked.answer instanceof Int16Array) return asked.answer;
      throw asked.kind === 'timeout'
        ? new CodedError('VOICE_TIMEOUT', 'The voice did not finish the sentence in time.')
        : new CodedError('VOICE_UNAVAILABLE', 'The voice fell out. It starts again by itself.');
    },
    close: () => engine.close(),
  };
}
