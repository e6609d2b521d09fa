import type { Recogniser, Recognition } from '../../turn/1-hear/recogniser.ts';
import { findSpeech } from '../audio/speech-bounds.ts';
import { openEngineProcess } from '../engine/engine-process.ts';
import { findSherpaModel } from './sherpa-model.ts';
import { readSherpaResult, SHERPA_RESULT } from './sherpa-reading.ts';
import type { SherpaRequest, SherpaSettings } from './sherpa-request.ts';

/** Speech around its sound that is kept: onsets are soft. In samples of 8 kHz. */
const MARGIN = 1_600;

/**
 * The ear of sherpa-onnx, in a process of its own, with the model in `directory`: Parakeet TDT for a practice's line, or an
 * export of Whisper. Names and phrases of the expectation are hot words where the model takes them (transducers do).
 */
export async function openSherpaEar(settings: SherpaSettings): Promise<Recogniser> {
  // Before a process is started for it: this is the mistake that people make.
  const model = await findSherpaModel(settings.directory);
  const engine = await openEngineProcess({
    module: new URL('./sherpa-process.ts', import.meta.url),
    settings,
  });
  return {
    name: 'sherpa',
    goodFor:
      model.kind === 'transducer'
        ? 'Voor de echte telefoonlijn: verstaat vrije zinnen in het Nederlands, op deze machine, zonder dat geluid haar verlaat.'
        : 'Vrije zinnen met een Whisper-model: klein om uit te proberen, een groot model op een snelle machine voor de echte lijn.',
    async recognise(audio, expectation, signal): Promise<Recognition> {
      if (signal.aborted) return { kind: 'failed', code: 'EAR_TIMEOUT' };
      const bounds = findSpeech(audio.pcm);
      if (bounds === undefined) return { kind: 'nothing-that-fits' };
      const from = Math.max(0, bounds.from - MARGIN);
      const request: SherpaRequest = {
        pcm: audio.pcm.slice(from, bounds.to + MARGIN),
        phrases: [...expectation.names, ...expectation.phrases],
      };
      const asked = await engine.ask(request, signal);
      if (asked.kind === 'timeout') return { kind: 'failed', code: 'EAR_TIMEOUT' };
      const result = SHERPA_RESULT.safeParse(asked.kind === 'answered' ? asked.answer : undefined);
      if (!result.success) return { kind: 'failed', code: 'EAR_CRASHED' };
      return readSherpaResult(result.data, audio, bounds, audio.fromMs + from / 8);
    },
    close: () => engine.close(),
  };
}
