import { describe, expect, it } from 'vitest';
import { asId, type PracticeId } from '../../domain/ids.ts';
import type { Database } from './database.ts';
import { lateDatabase } from './late-database.ts';

const PRACTICE = asId<PracticeId>('00000000-0000-4000-8000-000000000001');
const soon = () => AbortSignal.timeout(1_000);
const AWAY = { code: 'DATABASE_UNREACHABLE' };

function anOpenDatabase() {
  let closed = 0;
  const opened = {
    url: 'postgres://somewhere',
    inPractice: async () => 'written',
    readInPractice: async () => 'read',
    withoutPractice: async () => 'seen',
    serverPid: () => 7,
    close: async () => {
      closed += 1;
    },
  } as unknown as Database;
  return { opened, closed: () => closed };
}

describe('a database that comes later', () => {
  it('answers at once that it is away, in each of its ways, and has no server', async () => {
    const late = lateDatabase('managed');
    const nothing = async () => undefined;
    await expect(late.inPractice(PRACTICE, soon(), nothing)).rejects.toMatchObject(AWAY);
    await expect(late.readInPractice(PRACTICE, soon(), nothing)).rejects.toMatchObject(AWAY);
    await expect(late.withoutPractice(soon(), nothing)).rejects.toMatchObject(AWAY);
    expect(() => late.url).toThrow(expect.objectContaining(AWAY));
    expect(() => late.owner).toThrow(expect.objectContaining(AWAY));
    expect(late.serverPid()).toBeNull();
    expect(late.kind).toBe('managed');
    await expect(late.close()).resolves.toBeUndefined();
  });

  it('is the one that came, until that one is taken away again', async () => {
    const late = lateDatabase('external');
    const { opened, closed } = anOpenDatabase();
    late.use(opened);
    await expect(late.inPractice(PRACTICE, soon(), async () => '')).resolves.toBe('written');
    await expect(late.readInPractice(PRACTICE, soon(), async () => '')).resolves.toBe('read');
    await expect(late.withoutPractice(soon(), async () => '')).resolves.toBe('seen');
    expect([late.url, late.serverPid()]).toEqual(['postgres://somewhere', 7]);
    late.use(null);
    await expect(late.withoutPractice(soon(), async () => '')).rejects.toMatchObject(AWAY);
    late.use(opened);
    await late.close();
    expect(closed()).toBe(1);
  });
});
