import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { aCall } from '../kits/booking.ts';
import { soon, TEST_NOW, testStore, withClient } from '../kits/database.ts';

describe('the lease of a call', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is renewed every five seconds while the call goes on, and not after its end', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await using store = await testStore();
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    const [going, ended] = [aCall(), aCall()];
    const write = (call: typeof going, event: Parameters<typeof store.journal.write>[0]['event']) =>
      store.journal.write({ call, practice: practice.id, at: TEST_NOW, atMs: 0, event });
    for (const call of [going, ended])
      write(call, { kind: 'answered', from: null, dialled: 'receptie', ear: 'script' });
    write(ended, { kind: 'ended', by: 'caller', outcome: 'answered' });
    for (const call of [going, ended]) expect(await store.journal.settled(call, soon())).toBe('in-database');

    const expired = () =>
      withClient(store.url, async (client) => {
        const { rows } = await client.query('select id from calls where lease_until < now()');
        return rows.map(({ id }) => id);
      });
    await withClient(store.url, (client) =>
      client.query("update calls set lease_until = now() - interval '1 s'"),
    );
    expect((await expired()).toSorted()).toEqual([going, ended].toSorted());
    vi.advanceTimersByTime(5_000);
    await vi.waitFor(async () => expect(await expired()).toEqual([ended]), { timeout: 10_000 });
  });
});
