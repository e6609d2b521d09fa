import { describe, expect, test } from 'vitest';
import { openVoice } from './open-voice.ts';

describe('opening a voice', () => {
  test('by the name espeak gives a voice that speaks, and that remembers its sentences', async () => {
    const voice = await openVoice({ name: 'espeak' });
    const first = await voice.speak('Goedemorgen.', AbortSignal.timeout(10_000));
    expect(await voice.speak('Goedemorgen.', AbortSignal.timeout(10_000))).toEqual(first);
    expect(first.length).toBeGreaterThan(0);
    await voice.close();
  });

  test('without a cache speaks as well', async () => {
    const voice = await openVoice({ name: 'espeak', cacheBytes: 0 });
    expect((await voice.speak('Goedemorgen.', AbortSignal.timeout(10_000))).length).toBeGreaterThan(0);
    await voice.close();
  });

  test('that is not on this machine says what to install', async () => {
    await expect(openVoice({ name: 'espeak', program: '/no/such/program' })).rejects.toMatchObject({
      code: 'VOICE_UNAVAILABLE',
      message: expect.stringContaining('Install the Debian package espeak-ng'),
    });
  });
});
