import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Slot } from '../../src/domain/appointment.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { openStore } from '../../src/store/store.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, TEST_NOW } from '../kits/database.ts';
import { at, NO_LINES } from '../kits/practice-builders.ts';

describe('the database killed in the middle of bookings', () => {
  it('has every booking that was acknowledged, and the callers after it are helped', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'balie-kill-'));
    const store = await openStore(
      {
        databaseUrl: null,
        dataDir,
        node: 'test',
        now: () => TEST_NOW,
        log: () => undefined,
        demo: NO_LINES,
        carriers: null,
      },
      AbortSignal.timeout(60_000),
    );
    try {
      const booking = bookingAt(store, (await store.practices.load('receptie', soon())) as Practice);
      const slots = await booking.freeSlots(at('2026-11-26T08:00'), 400);
      expect(slots).toHaveLength(400);
      const acknowledged: string[] = [];
      const outcomes = new Set<string>();
      const databaseIsBack = () =>
        vi.waitFor(async () => expect((await store.health(soon())).database).toBe('ok'), {
          timeout: 30_000,
          interval: 20,
        });
      const serve = async (slot: Slot) => {
        const call = aCall();
        const held = await booking.hold(call, slot);
        const result = held.kind === 'held' ? await booking.book(call, held.slot) : held;
        outcomes.add(result.kind);
        if (result.kind === 'booked') acknowledged.push(result.appointment.id);
        // The database is away: this caller is told so, and the next one tries when it is back.
        if (result.kind === 'agenda-unreachable') await databaseIsBack();
      };
      const killAfter = 100;
      let killed = false;
      let next = 0;
      // Eight callers at a time, each booking one slot after another until none is left.
      const caller = async () => {
        for (let slot = slots[next++]; slot !== undefined; slot = slots[next++]) {
          await serve(slot);
          const pid = store.database.serverPid();
          if (killed || acknowledged.length < killAfter || pid === null) continue;
          killed = true;
          process.kill(pid, 'SIGKILL');
        }
      };
      await Promise.all(Array.from({ length: 8 }, caller));

      expect(outcomes).toContain('agenda-unreachable');
      expect(acknowledged.length).toBeGreaterThan(300);
      const stored = await store.database.inPractice(booking.practice.id, soon(), (session) =>
        session.lists("select id from appointments where status = 'booked'"),
      );
      const ids = new Set(stored.flat());
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    } finally {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
