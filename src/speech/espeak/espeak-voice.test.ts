import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { synthesiserContract } from '../../../test/kits/synthesiser-contract.ts';
import { cachedSynthesiser } from '../cached-synthesiser.ts';
import { CALLER_ESPEAK, createEspeakVoice } from './espeak-voice.ts';

synthesiserContract('espeak-ng', () => createEspeakVoice({}));
synthesiserContract('espeak-ng behind the cache', () =>
  cachedSynthesiser(createEspeakVoice({ settings: CALLER_ESPEAK }), { maxBytes: 1_000_000 }),
);

describe('the espeak voice', () => {
  const speak = (
    options: Parameters<typeof createEspeakVoice>[0],
    text = 'Goedemorgen, waarmee kan ik u helpen?',
  ) => createEspeakVoice(options).speak(text, AbortSignal.timeout(10_000));

  test('says the same sentence the same way twice', async () => {
    expect(await speak({})).toEqual(await speak({}));
  });

  test('speaks slower when asked to', async () => {
    const fast = await speak({ settings: { wordsPerMinute: 200 } });
    const slow = await speak({ settings: { wordsPerMinute: 100 } });
    expect(slow.length).toBeGreaterThan(fast.length * 1.3);
  });

  test('leaves a gap after each word when asked to', async () => {
    const tight = await speak({ settings: { wordGapMs: 0 } });
    const wide = await speak({ settings: { wordGapMs: 200 } });
    // Six words, five gaps of 200 ms.
    expect(wide.length - tight.length).toBeGreaterThan(0.6 * 8_000);
  });

  test('has another name for another way of speaking, because the cache goes by it', () => {
    expect(createEspeakVoice({}).name).not.toBe(
      createEspeakVoice({ settings: { wordsPerMinute: 120 } }).name,
    );
  });

  test.each([
    ['is not installed', '/no/such/program', 'VOICE_UNAVAILABLE'],
    ['ends with an error', 'false', 'VOICE_UNAVAILABLE'],
  ])('says what to do when the program %s', async (_what, program, code) => {
    await expect(speak({ program })).rejects.toMatchObject({
      code,
      message: expect.stringContaining('espeak-ng'),
    });
  });

  test('says that the sound is no WAV when the program writes something else', async () => {
    await expect(speak({ program: 'echo' })).rejects.toMatchObject({ code: 'AUDIO_NOT_WAV' });
  });

  test('gives up on a program that hangs', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'balie-voice-'));
    const program = join(directory, 'hangs');
    await writeFile(program, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    await expect(speak({ program, deadlineMs: 100 })).rejects.toMatchObject({ code: 'VOICE_TIMEOUT' });
    await rm(directory, { recursive: true });
  });
});
