import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataDirForTests, describeWithModel } from '../../../test/kits/fetched-models.ts';
import { recogniserContract } from '../../../test/kits/recogniser-contract.ts';
import type { Expectation } from '../../domain/expectation.ts';
import { CALLER_ESPEAK, createEspeakVoice } from '../espeak/espeak-voice.ts';
import { modelDirectory } from '../models/fetch-model.ts';
import { openEar } from '../open-ear.ts';
import { exportForSherpa } from './whisper-export.ts';

const OPEN: Expectation = { kind: 'open', phrases: ['ik wil iemand spreken'], names: ['Jansen'] };
const say = (text: string) =>
  createEspeakVoice({ settings: CALLER_ESPEAK }).speak(text, AbortSignal.timeout(10_000));

describe('the sherpa ear', () => {
  test('without a model says how to get one', async () => {
    const opening = openEar({ name: 'sherpa', modelDir: '/no/such/directory' });
    await expect(opening).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('./balie models parakeet'),
    });
  });
});

// Parakeet cannot be fetched everywhere; Whisper base in sherpa's own form runs the same adapter and the same native code.
describeWithModel('the sherpa ear with Whisper base', 'whisper', () => {
  let modelDir: string;
  beforeAll(async () => {
    modelDir = await mkdtemp(join(tmpdir(), 'balie-sherpa-'));
    await exportForSherpa(modelDirectory('whisper', dataDirForTests()), modelDir);
  }, 120_000);
  afterAll(() => rm(modelDir, { recursive: true }));

  // `said` is what Whisper base makes of these two without help: the contract is about the adapter, not about the model.
  recogniserContract('the sherpa ear with Whisper base', async () => ({
    ear: await openEar({ name: 'sherpa', modelDir }),
    clips: [
      {
        audio: { pcm: await say('ik wil iemand spreken'), fromMs: 1_000 },
        expectation: OPEN,
        said: 'ik wil iemand sterken',
      },
      {
        audio: { pcm: await say('mijn naam is jansen'), fromMs: 9_000 },
        expectation: OPEN,
        said: 'mijn nab is jonsen',
      },
    ],
  }));
});

describeWithModel('the sherpa ear with Parakeet', 'parakeet', () => {
  recogniserContract('the sherpa ear with Parakeet', async () => ({
    ear: await openEar({ name: 'sherpa', modelDir: modelDirectory('parakeet', dataDirForTests()) }),
    clips: [
      {
        audio: { pcm: await say('ik wil iemand spreken'), fromMs: 1_000 },
        expectation: OPEN,
        said: 'ik wil iemand spreken',
      },
      {
        audio: { pcm: await say('ik wil een afspraak maken'), fromMs: 9_000 },
        expectation: OPEN,
        said: 'ik wil een afspraak maken',
      },
    ],
  }));
});
