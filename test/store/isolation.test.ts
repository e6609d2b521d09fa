import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { fillEveryTable, fingerprints, NOT_OF_A_PRACTICE, practiceTables } from '../kits/every-table.ts';

/** Readable by all practices on purpose: which practice a public number rings for. */
const READABLE_BY_ALL = 'practice_lines';

describe('row-level security', () => {
  let store: TestStore;
  let tables: readonly { readonly name: string; readonly column: string }[];
  let own: Practice;
  let other: Practice;

  beforeAll(async () => {
    store = await testStore();
    own = (await store.practices.load('receptie', soon())) as Practice;
    other = (await store.practices.load('tandarts', soon())) as Practice;
    await fillEveryTable(store, own);
    tables = await withClient(store.url, practiceTables);
  });
  afterAll(() => store[Symbol.asyncDispose]());

  it('stands forced, with a policy, on every table of the database', async () => {
    const { rows } = await withClient(store.url, (client) =>
      client.query<{ name: string; isolated: boolean }>(`
        select c.relname as name, c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid) as isolated
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p')`),
    );
    expect(rows.length).toBeGreaterThan(20);
    const open_ = rows.filter(({ isolated }) => !isolated).map(({ name }) => name);
    expect(new Set(open_)).toEqual(new Set(NOT_OF_A_PRACTICE.keys()));
  });

  it('is tested on tables that all hold rows of a practice, so that "sees nothing" means something', async () => {
    expect(tables.length).toBeGreaterThan(18);
    for (const { name, column } of tables) {
      const { rows } = await withClient(store.url, (client) =>
        client.query(`select count(*)::int as n from ${name} where ${column} = '${own.id}'`),
      );
      expect(rows[0].n, name).toBeGreaterThan(0);
    }
  });

  it('shows a practice its own rows, and those of another to none', async () => {
    for (const { name, column } of tables) {
      const seenBy = (practice: Practice) =>
        store.database.inPractice(practice.id, soon(), (session) =>
          session.lists(`select from ${name} where ${column} = '${own.id}'`),
        );
      expect((await seenBy(own)).length, name).toBeGreaterThan(0);
      if (name !== READABLE_BY_ALL) expect(await seenBy(other), name).toEqual([]);
    }
  });

  it('shows nothing of any practice without one in the transaction', async () => {
    for (const { name } of tables.filter((table) => table.name !== READABLE_BY_ALL)) {
      const seen = await store.database.withoutPractice(soon(), (session) =>
        session.lists(`select from ${name}`),
      );
      expect(seen, name).toEqual([]);
    }
  });

  it('lets a practice change, delete and forge no rows of another', async () => {
    const before = await withClient(store.url, (client) => fingerprints(client, tables));
    for (const { name, column } of tables) {
      const asOther = (text: string) =>
        store.database.inPractice(other.id, soon(), (session) => session.run(text)).catch(refused);
      expect([0, 'refused'], name).toContain(
        await asOther(`delete from ${name} where ${column} = '${own.id}'`),
      );
      expect([0, 'refused'], name).toContain(
        await asOther(`update ${name} set ${column} = '${other.id}' where ${column} = '${own.id}'`),
      );
      // A row of the other practice's own, handed to this one.
      expect([0, 'refused'], name).toContain(
        await asOther(`update ${name} set ${column} = '${own.id}' where ${column} = '${other.id}'`),
      );
      expect(await asOther(`insert into ${name} (${column}) values ('${own.id}')`), name).toBe('refused');
    }
    expect(await withClient(store.url, (client) => fingerprints(client, tables))).toEqual(before);
  });

  it('refuses rows that point at the practitioner or patient of another practice', async () => {
    const [practitioner] = own.practitioners;
    const [type] = other.appointmentTypes;
    const crossing = store.database.inPractice(other.id, soon(), (session) =>
      session.run(
        `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, expires_at)
         values ($1, $2, $3, $4, tstzrange(now(), now() + interval '5 min'), 'held', now())`,
        [other.id, crypto.randomUUID(), practitioner?.id ?? '', type?.id ?? ''],
      ),
    );
    await expect(crossing).rejects.toMatchObject({ code: '23503' });
  });

  it('does not outlast the transaction on a connection that is used again', async () => {
    await store.database.inPractice(own.id, soon(), (session) => session.run('select 1'));
    const left = await Promise.all(
      Array.from({ length: 12 }, () =>
        store.database.withoutPractice(soon(), (session) => session.lists('select app_practice()')),
      ),
    );
    expect(new Set(left.flat(2))).toEqual(new Set([null]));
  });

  it('refuses a practice id that is no id before it reaches a statement', async () => {
    const injected = store.database.inPractice(asId("x'; set role postgres; --"), soon(), async () => 1);
    await expect(injected).rejects.toMatchObject({ code: 'PRACTICE_ID_INVALID' });
  });
});

const refused = (error: NodeJS.ErrnoException): 'refused' => {
  // 42501 policy or privilege, 23502 and others: a column is missing, which is told after the policy was passed.
  if (error.code === '42501') return 'refused';
  throw error;
};
