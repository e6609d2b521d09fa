import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CodedError } from '../platform/coded-error.ts';
import type { Synthesiser } from '../turn/6-speak/synthesiser.ts';
import { trimSilence } from './audio/trim-silence.ts';
import { cachedSynthesiser } from './cached-synthesiser.ts';
import { createEspeakVoice, type EspeakSettings } from './espeak/espeak-voice.ts';
import { openPiperVoice } from './sherpa/piper-voice.ts';

/** Which voice speaks and how. `cacheBytes` 0 keeps nothing; the default of 32 MiB holds about 35 minutes of speech. */
export type VoiceConfig =
  | {
      readonly name: 'espeak';
      readonly settings?: Partial<EspeakSettings>;
      readonly program?: string;
      readonly cacheBytes?: number;
    }
  | {
      readonly name: 'piper';
      readonly modelDir: string;
      readonly threads?: number;
      readonly speed?: number;
      readonly cacheBytes?: number;
    };

const CACHE_BYTES = 32 * 1_024 * 1_024;

/**
 * Opens the voice of that name, behind a cache of finished sentences. Rejects with VOICE_UNAVAILABLE or MODEL_MISSING, and the
 * message says what to install, when it cannot work on this machine.
 */
export async function openVoice(config: VoiceConfig): Promise<Synthesiser> {
  const voice = withoutLongPauses(await openPlainVoice(config));
  const maxBytes = config.cacheBytes ?? CACHE_BYTES;
  return maxBytes === 0 ? voice : cachedSynthesiser(voice, { maxBytes });
}

/** Samples: 10 ms before a sentence, and 120 ms after it, the pause of a speaker between two sentences. */
const KEEP_BEFORE = 80;
const KEEP_AFTER = 960;

const withoutLongPauses = (voice: Synthesiser): Synthesiser => ({
  name: voice.name,
  speak: async (text, signal) => trimSilence(await voice.speak(text, signal), KEEP_BEFORE, KEEP_AFTER),
  close: () => voice.close(),
});

async function openPlainVoice(config: VoiceConfig): Promise<Synthesiser> {
  if (config.name === 'piper') {
    return openPiperVoice({
      directory: config.modelDir,
      threads: config.threads ?? 1,
      speed: config.speed ?? 1,
    });
  }
  await promisify(execFile)(config.program ?? 'espeak-ng', ['--version'], { timeout: 5_000 }).catch(
    (cause: unknown) => {
      throw new CodedError(
        'VOICE_UNAVAILABLE',
        'The voice espeak-ng is not installed. Install the Debian package espeak-ng, or choose another voice.',
        { cause },
      );
    },
  );
  return createEspeakVoice({
    ...(config.settings === undefined ? {} : { settings: config.settings }),
    ...(config.program === undefined ? {} : { program: config.program }),
  });
}
