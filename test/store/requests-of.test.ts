import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import type { NewWorklistItem } from '../../src/turn/5-act/worklist.ts';
import { aCall, patientNamed } from '../kits/booking.ts';
import { soon, type TestStore, testStore } from '../kits/database.ts';

let store: TestStore;
let practice: Practice;
beforeAll(async () => {
  store = await testStore();
  practice = (await store.practices.load('receptie', soon())) as Practice;
});
afterAll(() => store[Symbol.asyncDispose]());

const maria = patientNamed('Maria').id;
const add = (item: Partial<NewWorklistItem>) =>
  store.worklist.add(
    {
      practice: practice.id,
      call: aCall(),
      kind: 'request',
      urgency: 'normal',
      wish: 'repeat-prescription',
      patient: maria,
      callBackNumber: null,
      words: [],
      alarms: [],
      promisedBefore: null,
      idempotencyKey: crypto.randomUUID(),
      ...item,
    },
    soon(),
  );
const asked = async (since: Temporal.Instant, signal = soon()) => {
  const found = await store.worklist.requestsOf(
    { practice: practice.id, call: aCall(), patient: maria, wish: 'repeat-prescription', since },
    signal,
  );
  return found.kind === 'requests' ? found.requests.map(({ words }) => words) : found.kind;
};

it('finds what this patient asked for since then, latest first, and nothing of another wish, kind or person', async () => {
  const before = Temporal.Now.instant().subtract({ minutes: 5 });
  await add({ words: ['metoprolol'] });
  await add({ words: ['omeprazol'] });
  await add({ words: ['bloed'], wish: 'test-results' });
  await add({ words: ['terugbellen'], kind: 'callback' });
  await add({ words: ['van een ander'], patient: patientNamed('Johannes').id });
  await add({ words: ['van niemand'], patient: null });

  expect(await asked(before)).toEqual([['omeprazol'], ['metoprolol']]);
  expect(await asked(Temporal.Now.instant().add({ minutes: 5 }))).toEqual([]);
});

it('says that it cannot be read when the time for it is over', async () => {
  expect(await asked(Temporal.Now.instant(), AbortSignal.abort())).toBe('unreachable');
});
