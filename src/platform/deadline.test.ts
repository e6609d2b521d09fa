import { expect, test } from 'vitest';
import { inTime, pauseFor, whenAborted } from './deadline.ts';

const never = () => new Promise<never>(() => undefined);

test('work that is done in time gives its value, whether it waits or not', async () => {
  expect(await inTime(10_000, () => 7)).toEqual({ kind: 'done', value: 7 });
  expect(await inTime(10_000, async () => 7)).toEqual({ kind: 'done', value: 7 });
});

test('work that hangs is late, and its signal says so', async () => {
  let told = false;
  const result = await inTime(10, (signal) => {
    signal.addEventListener('abort', () => {
      told = true;
    });
    return never();
  });
  expect(result).toEqual({ kind: 'late' });
  expect(told).toBe(true);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('broken');
    },
  ],
  ['rejects', () => Promise.reject(new Error('broken'))],
])('work that %s in time rejects', async (_what, work) => {
  await expect(inTime(10_000, work)).rejects.toThrow('broken');
});

test('work that rejects after its deadline disturbs nobody', async () => {
  const afterwards = Promise.withResolvers<never>();
  expect(await inTime(10, () => afterwards.promise)).toEqual({ kind: 'late' });
  // Vitest fails a run in which a rejection was not dealt with.
  afterwards.reject(new Error('too late'));
  await new Promise((resolve) => setImmediate(resolve));
});

test('a pause ends after its time, and at once when there is no more reason to wait', async () => {
  await expect(pauseFor(1, new AbortController().signal)).resolves.toBeUndefined();
  const stopping = new AbortController();
  const pausing = pauseFor(600_000, stopping.signal);
  stopping.abort();
  await expect(pausing).resolves.toBeUndefined();
  await expect(pauseFor(600_000, stopping.signal)).resolves.toBeUndefined();
});

test('an abort can be waited for, also when it has been already', async () => {
  const stopping = new AbortController();
  const aborted = whenAborted(stopping.signal);
  stopping.abort();
  await expect(aborted).resolves.toBeUndefined();
  await expect(whenAborted(stopping.signal)).resolves.toBeUndefined();
});
