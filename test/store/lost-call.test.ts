import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { asId, type CallId, type PracticeId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { jobRuns } from '../../src/store/job-runs-of-all.ts';
import { rowsOfCall } from '../../src/store/rows-of-call.ts';
import { aCall } from '../kits/booking.ts';
import { newDatabase, soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';

const CHEST_PAIN = {
  rule: asId<never>('chest-pain'),
  level: '112',
  action: 'A112',
  words: ['druk op de borst'],
  turn: 1,
} as const;

interface Killed {
  readonly call: CallId;
  readonly practice: PracticeId;
  readonly appointment: string;
}

/** A process that answers a call, books for it, hears an alarm and is killed while the call goes on. */
async function killDuringCall(url: string): Promise<Killed> {
  const program = join(import.meta.dirname, 'killed-during-call.ts');
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-killed-'));
  const child = spawn(process.execPath, [program, url, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      child.kill('SIGKILL');
      await once(child, 'exit');
      return JSON.parse(line) as Killed;
    }
    throw new Error('the process ended before the call was there');
  } finally {
    child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  }
}

describe('a call whose process died', () => {
  it('is looked for, and what waits on disk too, with a time of the last look that people can see', async () => {
    await using store = await testStore();
    await store.recover(soon());
    const ran = await jobRuns(store.database, soon());
    expect([...ran.keys()]).toEqual(expect.arrayContaining(['lost-calls', 'spool-replay']));
    expect(new Set([ran.get('lost-calls'), ran.get('spool-replay')].map(String))).toEqual(
      new Set([TEST_NOW.toString()]),
    );
  });

  it('becomes an urgent callback with its alarms and words when the same node starts again, and its booking stands', async () => {
    const url = await newDatabase();
    const killed = await killDuringCall(url);
    await using store = await testStore({ databaseUrl: url, node: 'killed' });
    const rows = await rowsOfCall(store.database, killed.practice, killed.call, soon());
    expect(rows.worklist).toMatchObject([
      {
        kind: 'lost-call',
        urgency: '112',
        wish: 'book',
        call_back_number: '+31100000101',
        words: ['ik wil een afspraak', 'en ik heb druk op de borst'],
      },
    ]);
    const { rows: alarms } = await withClient(url, (client) => client.query('select alarms from worklist'));
    expect(alarms).toEqual([{ alarms: [CHEST_PAIN] }]);
    expect(rows.calls).toMatchObject([{ ended_by: 'lost', outcome: 'failed' }]);
    expect(rows.appointments).toMatchObject([{ id: killed.appointment, status: 'booked' }]);
    // Once is enough.
    expect((await store.recover(soon())).lostCalls).toEqual([]);
    expect((await rowsOfCall(store.database, killed.practice, killed.call, soon())).worklist).toHaveLength(1);
  });

  it('is left alone by another node while its lease runs, and recovered by that node when it has run out', async () => {
    const url = await newDatabase();
    const killed = await killDuringCall(url);
    await using other = await testStore({ databaseUrl: url, node: 'other' });
    expect((await rowsOfCall(other.database, killed.practice, killed.call, soon())).worklist).toEqual([]);
    await withClient(url, (client) => client.query("update calls set lease_until = now() - interval '1 s'"));
    expect((await other.recover(soon())).lostCalls).toEqual([killed.call]);
  });

  it('is recovered once when two nodes find it at the same moment', async () => {
    await using first = await testStore();
    await using second = await testStore({ databaseUrl: first.url, node: 'second' });
    const calls = await goingOn(first, 10);
    await withClient(first.url, (client) =>
      client.query("update calls set lease_until = now() - interval '1 s'"),
    );
    const found = await Promise.all([first, second, first, second].map((store) => store.recover(soon())));
    expect(found.flatMap(({ lostCalls }) => lostCalls).toSorted()).toEqual(calls.toSorted());
    const { rows } = await withClient(first.url, (client) => client.query('select urgency from worklist'));
    expect(rows).toEqual(calls.map(() => ({ urgency: 'urgent' })));
  });

  it('is not made of a call that has ended or that this process is holding', async () => {
    await using store = await testStore();
    const [alive, ended] = (await goingOn(store, 2)) as [CallId, CallId];
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    store.journal.write({
      call: ended,
      practice: practice.id,
      at: TEST_NOW,
      atMs: 5,
      event: { kind: 'ended', by: 'caller', outcome: 'answered' },
    });
    expect(await store.journal.settled(ended, soon())).toBe('in-database');
    expect((await store.recover(soon())).lostCalls).toEqual([]);
    expect(await store.journal.settled(alive, soon())).toBe('in-database');
  });
});

async function goingOn(store: TestStore, count: number): Promise<readonly CallId[]> {
  const practice = (await store.practices.load('receptie', soon())) as Practice;
  const calls = Array.from({ length: count }, aCall);
  for (const call of calls) {
    store.journal.write({
      call,
      practice: practice.id,
      at: TEST_NOW,
      atMs: 0,
      event: { kind: 'answered', from: null, dialled: 'receptie', ear: 'script' },
    });
    expect(await store.journal.settled(call, soon())).toBe('in-database');
  }
  return calls;
}
