import { describe, expect, it, vi } from 'vitest';
import { CodedError } from '../platform/coded-error.ts';
import { keepOpening } from './keep-opening.ts';

const away = () => new CodedError('DATABASE_UNREACHABLE', 'away');

describe('opening until it is open', () => {
  it('tells what came of the first attempt, tries again by itself, and says then that nothing is wrong', async () => {
    let attempts = 0;
    const told: string[] = [];
    const opening = keepOpening(
      async () => {
        attempts += 1;
        if (attempts < 3) throw away();
      },
      (code) => told.push(code),
    );
    await expect(opening.first).resolves.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(opening.whyNot()).toBe('DATABASE_UNREACHABLE');
    await vi.waitFor(() => expect(opening.whyNot()).toBeNull(), { timeout: 10_000 });
    expect(attempts).toBe(3);
    // The same reason again is no news.
    expect(told).toEqual(['DATABASE_UNREACHABLE']);
    await opening.stop();
  });

  it('is silent about an attempt that succeeds at once', async () => {
    const told: string[] = [];
    const opening = keepOpening(
      async () => undefined,
      (code) => told.push(code),
    );
    await expect(opening.first).resolves.toBeNull();
    expect(told).toEqual([]);
    await opening.stop();
  });

  it('gives a fault of the machine, which has no code of ours, a code', async () => {
    const opening = keepOpening(
      () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
      () => undefined,
    );
    await opening.first;
    expect(opening.whyNot()).toBe('DATABASE_START_FAILED');
    await opening.stop();
  });

  it('stops at once, in a pause and in an attempt, and attempts no more', async () => {
    let attempts = 0;
    const inPause = keepOpening(
      async () => {
        attempts += 1;
        throw away();
      },
      () => undefined,
    );
    await inPause.first;
    await inPause.stop();
    expect(attempts).toBe(1);

    let sawStop = false;
    const inAttempt = keepOpening(
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            sawStop = true;
            reject(signal.reason);
          });
        }),
      () => undefined,
    );
    await inAttempt.stop();
    expect(sawStop).toBe(true);
  });

  it('is not kept from stopping by an attempt that hangs and does not look at its signal', async () => {
    const opening = keepOpening(
      () => new Promise(() => undefined),
      () => undefined,
    );
    await opening.stop();
    expect(opening.whyNot()).toBe('DATABASE_UNREACHABLE');
  }, 10_000);
});
