import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBalie } from '../../src/main.ts';
import { type Config, configSchema } from '../../src/platform/config.ts';
import { createLog } from '../../src/platform/log.ts';
import { type AudioStage, openAudioStage } from '../../src/rehearsal/audio/audio-stage.ts';
import { CALLER_ESPEAK, createEspeakVoice } from '../../src/speech/espeak/espeak-voice.ts';
import type { Recogniser } from '../../src/turn/1-hear/recogniser.ts';
import type { Synthesiser } from '../../src/turn/6-speak/synthesiser.ts';
import { newDatabase } from './database.ts';

/** A whole Balie on free ports with its own database, telephones around it, and everything that it logs. */
export interface TestStage extends AudioStage, AsyncDisposable {
  readonly log: readonly string[];
}

/**
 * `ownVoice`: real voices and speeds. Otherwise Balie's sentences are short tones and the caller speaks fast: a call in seconds.
 * `ear`: one that listens, in place of the caller's script; it is closed with the stage, and the caller speaks at a human speed.
 */
export async function testStage(
  otherwise: { readonly ownVoice?: boolean; readonly ear?: Recogniser } = {},
): Promise<TestStage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-journey-'));
  // Set after parsing: the URL of a managed server names a socket, which is no web address.
  const config: Config = { ...configSchema.parse({ dataDir }), databaseUrl: await newDatabase() };
  const lines: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => void lines.push(line) });
  // Faster than people speak, but the speech detector must still hear a name of two syllables: at 430 it missed one in four.
  const fast = { wordsPerMinute: 300, wordGapMs: 0 };
  const stage = await openAudioStage(
    ({ now, watch, ear: script, demo }, signal) => {
      const ear = script ?? otherwise.ear;
      return startBalie(
        {
          config: { ...config, sip: { ...config.sip, port: 0 } },
          log,
          now,
          watch,
          demo,
          http: 'none',
          ...(ear === undefined ? {} : { ear }),
          ...(otherwise.ownVoice === true ? {} : { voice: shortVoice }),
        },
        signal,
      );
    },
    otherwise.ear === undefined ? 'script' : 'configured',
    AbortSignal.timeout(60_000),
    otherwise.ownVoice === true || otherwise.ear !== undefined
      ? {}
      : { callerVoice: createEspeakVoice({ settings: { ...fast, voice: CALLER_ESPEAK.voice } }) },
  );
  return {
    ...stage,
    log: lines,
    async [Symbol.asyncDispose]() {
      await stage.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A tone of a fifth of a second for any sentence. */
const shortVoice: Synthesiser = {
  name: 'tone',
  speak: async () =>
    Int16Array.from({ length: 1_600 }, (_, n) => 8_000 * Math.sin((2 * Math.PI * 440 * n) / 8_000)),
  close: async () => undefined,
};
