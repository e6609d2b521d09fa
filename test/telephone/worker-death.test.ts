import { expect, onTestFinished, test } from 'vitest';
import { type MediaEvent, MediaPool } from '../../src/telephone/media/media-pool.ts';
import type { MediaAgreement } from '../../src/telephone/media/worker-messages.ts';

/** A media worker that dies takes its lines along; each of them is told, and the next call has a new worker. */
test('the lines of a dead worker are told, and new ones can be opened', async () => {
  const deaths: string[] = [];
  const pool = await MediaPool.open({
    host: '127.0.0.1',
    ports: null,
    workers: 1,
    mediaTimeoutMs: 10_000,
    voiceModelPath: null,
    onWorkerDeath: (which) => deaths.push(which),
  });
  onTestFinished(async () => await pool.close());
  const lost = Promise.withResolvers<MediaEvent>();
  const line = await pool.openLine((event) => lost.resolve(event));
  // An agreement that no signalling makes: the worker throws.
  line?.agree(null as unknown as MediaAgreement);
  expect(await lost.promise).toEqual({ kind: 'lost' });
  expect(deaths).toEqual(['media']);
  // What is still said to the dead line is said to nobody.
  line?.play('late', new Int16Array(10));
  line?.stopPlaying();
  await line?.sendKeys(['1']);
  line?.close();
  expect((await pool.openLine(() => undefined))?.port).toBeGreaterThan(0);
});
