import { CodedError } from '../platform/coded-error.ts';
import type { Recogniser } from '../turn/1-hear/recogniser.ts';
import { hasModel, modelDirectory } from './models/fetch-model.ts';
import { createOpenAiEar } from './openai/openai-ear.ts';
import { createScriptEar, type ScriptedLine } from './script/script-ear.ts';
import { openSherpaEar } from './sherpa/sherpa-ear.ts';
import { buildWhisper } from './whisper/build-whisper.ts';
import { openWhisperEar } from './whisper/whisper-ear.ts';

/** Which ear listens. Directories are absolute paths; `threads` are those of the model's own arithmetic. */
export type EarConfig =
  | { readonly name: 'whisper'; readonly dataDir: string; readonly threads?: number }
  | { readonly name: 'sherpa'; readonly modelDir: string; readonly threads?: number }
  | {
      readonly name: 'openai';
      /** For example `http://127.0.0.1:8000/v1`; `/audio/transcriptions` is put behind it. */
      readonly baseUrl: string;
      readonly model: string;
      readonly apiKey?: string;
      readonly deadlineMs?: number;
    }
  | {
      readonly name: 'script';
      readonly lines: () => readonly ScriptedLine[];
      readonly answerAfterMs?: number;
      /** Only a test says true: an ear that does not listen must never answer a real caller. */
      readonly allowScript?: boolean;
    };

/** One is half as fast; more than two only fight with the media threads on a practice's machine. */
const THREADS = 2;

/** Opens the ear of that name, ready to listen. Rejects with a coded error (EAR_..., MODEL_...) that says what to do. */
export async function openEar(config: EarConfig): Promise<Recogniser> {
  switch (config.name) {
    case 'script':
      if (config.allowScript !== true) {
        throw new CodedError(
          'EAR_ONLY_FOR_TESTS',
          'The ear "script" does not listen and is for tests only. Choose whisper, sherpa or openai.',
        );
      }
      return createScriptEar(config);
    case 'whisper': {
      if (!(await hasModel('whisper', config.dataDir))) {
        throw new CodedError(
          'MODEL_MISSING',
          'The ear "whisper" has no model yet. Fetch it: ./balie models whisper',
        );
      }
      const directory = await buildWhisper(modelDirectory('whisper', config.dataDir));
      return openWhisperEar({ directory, threads: config.threads ?? THREADS });
    }
    case 'openai':
      return createOpenAiEar(config);
    case 'sherpa':
      return openSherpaEar({ directory: config.modelDir, threads: config.threads ?? THREADS });
  }
}
