import { describe, expect, test } from 'vitest';
import { silentLog } from './log.ts';
import { createShutdown } from './shutdown.ts';

describe('shutting down', () => {
  test('ends what was opened in the reverse order, each after the one on top of it', async () => {
    const ended: string[] = [];
    const shutdown = createShutdown({ log: silentLog });
    for (const part of ['database', 'telephone', 'calls']) {
      shutdown.opened(part, async () => {
        ended.push(`${part} ends`);
        await Promise.resolve();
        ended.push(`${part} ended`);
      });
    }
    expect(await shutdown.end('test')).toEqual({ failed: [] });
    expect(ended).toEqual([
      'calls ends',
      'calls ended',
      'telephone ends',
      'telephone ended',
      'database ends',
      'database ended',
    ]);
  });

  test('tells everyone before the first part ends', async () => {
    const shutdown = createShutdown({ log: silentLog });
    let wasAborted = false;
    shutdown.opened('calls', () => {
      wasAborted = shutdown.signal.aborted;
    });
    expect(shutdown.signal.aborted).toBe(false);
    await shutdown.end('test');
    expect(wasAborted).toBe(true);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
    ['hangs', () => new Promise(() => undefined)],
  ])('a part that %s is named, and the others end all the same', async (_what, end) => {
    const ended: string[] = [];
    const shutdown = createShutdown({ log: silentLog, partDeadlineMs: 20 });
    shutdown.opened('database', () => ended.push('database'));
    shutdown.opened('stubborn', end);
    expect(await shutdown.end('test')).toEqual({ failed: ['stubborn'] });
    expect(ended).toEqual(['database']);
  });

  test('a part that hangs is told that its time is over', async () => {
    const shutdown = createShutdown({ log: silentLog, partDeadlineMs: 20 });
    let told = false;
    shutdown.opened('stubborn', (signal) => {
      signal.addEventListener('abort', () => {
        told = true;
      });
      return new Promise(() => undefined);
    });
    await shutdown.end('test');
    expect(told).toBe(true);
  });

  test('happens once, however often it is asked for', async () => {
    const shutdown = createShutdown({ log: silentLog });
    let times = 0;
    shutdown.opened('database', () => {
      times += 1;
    });
    const results = await Promise.all([shutdown.end('one'), shutdown.end('two')]);
    expect(results).toEqual([{ failed: [] }, { failed: [] }]);
    expect(times).toBe(1);
  });

  test('also ends what was opened while it was ending', async () => {
    const ended: string[] = [];
    const shutdown = createShutdown({ log: silentLog });
    shutdown.opened('calls', () => shutdown.opened('late call', () => ended.push('late call')));
    await shutdown.end('test');
    expect(ended).toEqual(['late call']);
  });
});
