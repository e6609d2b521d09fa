import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../domain/ids.ts';
import type { LiveFeed } from '../../http/live-feed.ts';
import type { Seen } from '../../turn/call.ts';
import { joinRunningBalie, LIVE_SOCKET, type RunningBalieSeen } from './running-balie.ts';
import { shareLive } from './share-live.ts';

const CALL = asId<CallId>('11111111-1111-4111-8111-111111111111');
const SOUNDS: Seen = { kind: 'reply-sounds', text: 'Goedemorgen', atMs: 12 };

let folder: string;
let feed: LiveFeed | undefined;
let running: RunningBalieSeen | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balie-share-'));
});
afterEach(async () => {
  running?.close();
  running = null;
  await feed?.close();
  feed = undefined;
  await rm(folder, { recursive: true, force: true });
});

const socket = () => join(folder, LIVE_SOCKET);
/** Knows no practice, as a database without demo. */
const store = {
  practices: { load: async () => null },
  database: {},
  journal: {},
} as unknown as Parameters<typeof shareLive>[1]['store'];

async function share() {
  feed = await shareLive(folder, {
    sip: { host: '127.0.0.1', port: 5_060 },
    httpPort: 8_080,
    ear: 'whisper',
    store,
  });
  running = await joinRunningBalie(socket());
  if (running === null) throw new Error('nobody answered on the socket');
  return running;
}

describe('a rehearsal beside a running Balie', () => {
  test('learns where to call and which ear listens', async () => {
    expect(await share()).toMatchObject({
      sip: { host: '127.0.0.1', port: 5_060 },
      httpPort: 8_080,
      ear: 'whisper',
    });
  });

  test('sees what calls show, until it looks away', async () => {
    const joined = await share();
    const { promise, resolve } = Promise.withResolvers<readonly [CallId, Seen]>();
    const unwatch = joined.watch((call, seen) => resolve([call, seen]));
    feed?.tell({ call: CALL, seen: SOUNDS });
    expect(await promise).toEqual([CALL, SOUNDS]);
    unwatch();
    const { promise: later, resolve: seenByOther } = Promise.withResolvers<void>();
    joined.watch(() => seenByOther());
    feed?.tell({ call: CALL, seen: { ...SOUNDS, atMs: 13 } });
    await later;
    // The first listener was told before it looked away and not after it: its promise kept the first.
    expect((await promise)[1]).toEqual(SOUNDS);
  });

  test('hears that a practice nobody knows has no record', async () => {
    expect(await (await share()).record('receptie', CALL, AbortSignal.timeout(5_000))).toBeNull();
  });

  test('is told nothing more when Balie stops', async () => {
    const joined = await share();
    const asked = joined.record('receptie', CALL, AbortSignal.timeout(5_000));
    await feed?.close();
    expect(await asked).toBeNull();
  });

  test('finds none when none runs, or when only a file was left', async () => {
    expect(await joinRunningBalie(socket())).toBeNull();
    await writeFile(socket(), '');
    expect(await joinRunningBalie(socket())).toBeNull();
  });
});
