import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { firstBreakInAudit } from '../../src/store/queries/audit.ts';
import { act } from '../../src/turn/5-act/act.ts';
import { aCall, patientNamed } from '../kits/booking.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

let store: TestStore;
let practice: Practice;
beforeAll(async () => {
  store = await testStore();
  practice = (await store.practices.load('receptie', soon())) as Practice;
});
afterAll(() => store[Symbol.asyncDispose]());

const maria = patientNamed('Maria');
const daan = patientNamed('Daan').id;
const usedBy = async (patient: typeof maria.id, signal = soon()) => {
  const found = await store.medication.of({ practice: practice.id, call: aCall(), patient }, signal);
  return found.kind === 'medication' ? found.medicines.map(({ name }) => name) : found.kind;
};

it('is what the practice gave last: the rest was stopped, not forgotten', async () => {
  const keep = (...names: string[]) =>
    store.medication.keep(
      practice.id,
      daan,
      names.map((name) => ({ name, layWords: [] })),
      soon(),
    );
  expect(await usedBy(daan)).toEqual([]);
  await keep('salbutamol 100 mcg', 'cetirizine 10 mg');
  await keep('salbutamol 100 mcg', 'fluticason 50 mcg');
  expect(await usedBy(daan)).toEqual(['fluticason 50 mcg', 'salbutamol 100 mcg']);
  const rows = await withClient(
    store.url,
    async (client) =>
      (
        await client.query(
          `select name, stopped_at is null as used from medication where patient_id = $1 order by name`,
          [daan],
        )
      ).rows,
  );
  expect(rows.map(({ name, used }) => [name, used])).toEqual([
    ['cetirizine 10 mg', false],
    ['fluticason 50 mcg', true],
    ['salbutamol 100 mcg', true],
  ]);
});

it('is looked up in the access log, unbroken, and is not known while the database is away', async () => {
  await usedBy(maria.id);
  const logged = await withClient(
    store.url,
    async (client) =>
      (
        await client.query(
          `select what, action from audit where event = 'medication-viewed' and patient_id = $1`,
          [maria.id],
        )
      ).rows,
  );
  expect(logged).toEqual([{ what: 'medication', action: 'read' }]);
  expect(
    await store.database.readInPractice(practice.id, soon(), (session) =>
      firstBreakInAudit(session, practice.id),
    ),
  ).toBeNull();
  expect(await usedBy(maria.id, AbortSignal.abort())).toBe('unreachable');
});

it('stands beside the words of a request, and the same medicine in other words is a double request', async () => {
  const ask = (details: readonly string[]) =>
    act(
      {
        kind: 'note-request',
        wish: 'repeat-prescription',
        patient: maria,
        number: null,
        details,
        urgency: 'normal',
        reply: 'none',
        again: false,
      },
      { ...store, channels: [], ringDesk: async () => 'not-reached' },
      { call: aCall(), practice, now: () => at('2026-11-25T10:15'), callBackNumber: null, words: [] },
      soon(),
    );
  expect(await ask(['mijn maagtabletten'])).toMatchObject({ kind: 'request-noted' });
  const items = await withClient(
    store.url,
    async (client) =>
      (await client.query(`select words from worklist where patient_id = $1`, [maria.id])).rows,
  );
  expect(items).toEqual([
    { words: ['mijn maagtabletten', 'In de medicatie van deze patiënt: omeprazol 20 mg'] },
  ]);
  expect(await ask(['omeprazol'])).toMatchObject({ kind: 'requested-already' });
  expect(await ask(['metoprolol'])).toMatchObject({ kind: 'request-noted' });
});
