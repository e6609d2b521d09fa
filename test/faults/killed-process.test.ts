import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { asId, type PracticeId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/store.ts';

const TEST_DEADLINE_MS = 120_000;
/** The journal writes as it happens, in the background: within this time what was seen is in the database or on disk. */
const JOURNAL_MS = 500;

it(
  'killed with SIGKILL during an alarm: the call is an urgent callback with its alarm, and the acknowledged booking is there',
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'balie-killed-'));
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../kits/balie-to-be-killed.ts'), dataDir],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let appointment: string | null = null;
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('booked ')) appointment = line.slice('booked '.length);
      if (line === 'ringing') break;
    }
    expect(appointment).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, JOURNAL_MS));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;

    const store = await openStore(
      {
        databaseUrl: null,
        dataDir,
        node: hostname(),
        now: () => Temporal.Now.instant(),
        log: () => undefined,
        demo: null,
        carriers: null,
      },
      AbortSignal.timeout(60_000),
    );
    try {
      const practice = await store.practices.load('receptie', AbortSignal.timeout(5_000));
      const id = asId<PracticeId>(practice?.id ?? '');
      const rows = await store.database.inPractice(id, AbortSignal.timeout(5_000), async (session) => ({
        items: await session.rows(
          z.object({ kind: z.string(), urgency: z.string(), words: z.string(), alarms: z.string() }),
          'select kind, urgency, words::text as words, alarms::text as alarms from worklist',
        ),
        booked: await session.rows(
          z.object({ id: z.string() }),
          "select id::text from appointments where status = 'booked'",
        ),
        open: await session.rows(
          z.object({ id: z.string() }),
          'select id::text from calls where ended_at is null',
        ),
      }));
      expect(rows.booked).toEqual([{ id: appointment }]);
      expect(rows.items).toHaveLength(1);
      expect(rows.items[0]).toMatchObject({ kind: 'lost-call', urgency: '112' });
      expect(rows.items[0]?.alarms).toMatch(/chest-pain/u);
      expect(rows.items[0]?.words).toMatch(/pijn op mijn borst/u);
      expect(rows.open).toEqual([]);
    } finally {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
  TEST_DEADLINE_MS,
);
