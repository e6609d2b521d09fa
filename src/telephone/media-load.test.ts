import { expect, test } from 'vitest';
import { packagedVoiceModel } from './media/voice-activity.ts';
import { measureMedia } from './media-load.ts';

/** That it measures, not how fast this machine is. */
test.for([
  ['without voice activity', null],
  ['with voice activity', packagedVoiceModel()],
] as const)('a small load %s is carried whole and told', async ([, voiceModelPath]) => {
  const load = await measureMedia({ calls: 8, seconds: 0.5, voiceModelPath });
  expect(load).toMatchObject({ calls: 8, seconds: 0.5 });
  // 8 lines, 50 packets a second, both ways; a busy machine may shift a tick over the edge of the half second.
  expect(load.packets).toBeGreaterThan(8 * 25);
  expect(load.callsPerCore).toBeGreaterThan(8);
  expect(load.callsPerWorker).toBeGreaterThanOrEqual(load.callsPerCore);
  expect(load.mediaCore).toBeGreaterThan(0);
  expect(load.voiceCore > 0).toBe(voiceModelPath !== null);
  expect(load.wireP50Ms).toBeLessThanOrEqual(load.wireP99Ms);
  expect(load.wireP99Ms).toBeLessThanOrEqual(load.wireMaxMs);
});
