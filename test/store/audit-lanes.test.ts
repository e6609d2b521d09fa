import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/store/audit-trail.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';

const LANES = 8;

/** One line of the log of the practice, in the transaction that this client is in. */
const LINE = `insert into audit (practice_id, event, action, user_name, responsible_user, role, what, ground, result, system,
    seq, previous_hash, hash)
  select app_practice(), 'identification', 'read', 'balie', 'praktijk', 'automatic-function', 'identity', 'operation', 'done',
    'balie', 0, '', '' returning lane, seq`;

interface Line {
  readonly lane: number;
  readonly seq: number;
}

async function onPractice(work: (store: TestStore, practice: string) => Promise<void>): Promise<void> {
  await using store = await testStore();
  const practice = await store.practices.load('receptie', soon());
  if (practice === null) throw new Error('no practice');
  await work(store, practice.id);
}

/** Begins a transaction of the practice on a connection of its own. */
async function begin(client: pg.Client, practice: string): Promise<void> {
  await client.query('begin');
  await client.query(`select set_config('app.practice', $1, true)`, [practice]);
}

const write = async (client: pg.Client): Promise<Line> => {
  const [line] = (await client.query<{ lane: number; seq: string }>(LINE)).rows;
  return { lane: Number(line?.lane), seq: Number(line?.seq) };
};

/** Lines written and committed by so many connections, each begun before the first was committed. */
async function sideBySide({ url }: TestStore, practice: string, many: number): Promise<readonly Line[]> {
  if (many === 0) return [];
  return withClient(url, async (client) => {
    await begin(client, practice);
    const line = await write(client);
    const others = await sideBySide({ url } as TestStore, practice, many - 1);
    await client.query('commit');
    return [line, ...others];
  });
}

const brokenAt = async (store: TestStore): Promise<number | null | undefined> =>
  (await verifyAudit(store.database, soon()))[0]?.brokenAt;

/** As somebody who owns the database and its triggers. */
const tamper = (store: TestStore, text: string) =>
  withClient(store.url, async (client) => {
    await client.query('alter table audit disable trigger user');
    await client.query(text);
  });

describe('S13: the log is chained in lanes', () => {
  it('so that who has not committed yet keeps no other waiting, and the whole is in order', () =>
    onPractice(async (store, practice) => {
      const lines = await sideBySide(store, practice, LANES);
      expect(new Set(lines.map(({ lane }) => lane)).size).toBe(LANES);
      const again = await sideBySide(store, practice, LANES);
      expect(again.map(({ seq }) => seq)).toEqual(again.map(({ seq }) => seq).toSorted((a, b) => a - b));
      expect(await brokenAt(store)).toBeNull();
    }));

  it('who comes when all are taken waits for one, and loses nothing', () =>
    onPractice(async (store, practice) => {
      let ninth: Promise<Line> | null = null;
      await withClient(store.url, async (late) => {
        await begin(late, practice);
        const holdAll = async (many: number): Promise<void> => {
          if (many > 0)
            return withClient(store.url, async (client) => {
              await begin(client, practice);
              await write(client);
              await holdAll(many - 1);
              await client.query('commit');
            });
          ninth = write(late);
          const first = await Promise.race([
            ninth.then(() => 'written'),
            new Promise((resolve) => setTimeout(resolve, 300, 'waits')),
          ]);
          expect(first).toBe('waits');
        };
        await holdAll(LANES);
        await ninth;
        await late.query('commit');
      });
      expect((await verifyAudit(store.database, soon()))[0]).toMatchObject({
        lines: LANES + 1,
        brokenAt: null,
      });
    }));

  it('who writes many lines keeps to one, and leaves the others to who is on the line', () =>
    onPractice(async (store, practice) => {
      await withClient(store.url, async (importer) => {
        await begin(importer, practice);
        const lanes = new Set<number>();
        for (let nth = 0; nth < 30; nth += 1) lanes.add((await write(importer)).lane);
        expect(lanes.size).toBe(1);
        const [beside] = await sideBySide(store, practice, 1);
        expect(lanes).not.toContain(beside?.lane);
        await importer.query('commit');
      });
      expect(await brokenAt(store)).toBeNull();
    }));

  it('a transaction that was undone leaves a gap in the numbers and none in a chain', () =>
    onPractice(async (store, practice) => {
      await withClient(store.url, async (client) => {
        await begin(client, practice);
        await write(client);
        await client.query('rollback');
        await begin(client, practice);
        expect((await write(client)).seq).toBe(2);
        await client.query('commit');
      });
      expect(await brokenAt(store)).toBeNull();
    }));

  it.each([
    ['a line put in another lane', 'update audit set lane = (lane + 1) % 8 where seq = 9'],
    [
      'two lines that changed places',
      'update audit set seq = case seq when 1 then 99 else 1 end where seq in (1, 9)',
    ],
    ['a whole lane taken out', 'delete from audit where lane = 3'],
    ['a lane without its end', 'delete from audit_heads where lane = 3'],
    ['the last line of each lane cut off', 'delete from audit where seq > 8'],
    ['the first line of a lane taken out', 'delete from audit where seq = 1'],
  ])('shows %s', (_what, text) =>
    onPractice(async (store, practice) => {
      await sideBySide(store, practice, LANES);
      await sideBySide(store, practice, LANES);
      expect(await brokenAt(store)).toBeNull();
      await tamper(store, text);
      expect(await brokenAt(store)).not.toBeNull();
    }),
  );
});
