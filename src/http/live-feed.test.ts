import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LiveFeed, openLiveFeed } from './live-feed.ts';

let folder: string;
let feed: LiveFeed | undefined;
const sockets: Socket[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balie-live-'));
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await feed?.close();
  feed = undefined;
  await rm(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'live.sock');
const parts = { hello: () => ({ hello: 1 }), answer: async (question: unknown) => ({ asked: question }) };

function listener() {
  const socket = connect(path());
  sockets.push(socket);
  const lines = createInterface(socket)[Symbol.asyncIterator]();
  return {
    socket,
    ask: (line: string) => socket.write(`${line}\n`),
    next: async (): Promise<unknown> => JSON.parse(String((await lines.next()).value)),
  };
}

describe('the live feed', () => {
  test('greets, tells everyone, and answers the one who asked', async () => {
    feed = await openLiveFeed(path(), parts);
    const [one, two] = [listener(), listener()];
    expect([await one.next(), await two.next()]).toEqual([{ hello: 1 }, { hello: 1 }]);
    feed.tell({ call: 'x' });
    expect([await one.next(), await two.next()]).toEqual([{ call: 'x' }, { call: 'x' }]);
    one.ask('{"record":"x"}');
    expect(await one.next()).toEqual({ answer: { asked: { record: 'x' } } });
  });

  test('answers nonsense with nothing and goes on', async () => {
    feed = await openLiveFeed(path(), parts);
    const one = listener();
    await one.next();
    one.ask('{not json');
    expect(await one.next()).toEqual({ answer: null });
    one.ask('{}');
    expect(await one.next()).toEqual({ answer: { asked: {} } });
  });

  test('may be opened by its owner alone', async () => {
    feed = await openLiveFeed(path(), parts);
    expect((await stat(path())).mode & 0o777).toBe(0o600);
  });

  test('takes the place of what a killed process left', async () => {
    await writeFile(path(), 'left');
    feed = await openLiveFeed(path(), parts);
    expect(await listener().next()).toEqual({ hello: 1 });
  });

  test.each([
    ['a folder that is not there', () => join(folder, 'no', 'live.sock')],
    ['a path that is too long', () => join(folder, 'x'.repeat(120))],
  ])('%s is told by a code', async (_what, where) => {
    await expect(openLiveFeed(where(), parts)).rejects.toMatchObject({ code: 'LIVE_FEED_UNUSABLE' });
  });
});
