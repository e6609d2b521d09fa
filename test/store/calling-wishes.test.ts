import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { endCallingWish, setCallingWish } from '../../src/store/queries/calling-wishes.ts';
import { queueCancellation } from '../../src/store/queries/outbox.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const maria = patientNamed('Maria');

describe('a patient who wants no messages', () => {
  let store: TestStore;
  let practice: Practice;
  let booking: ReturnType<typeof bookingAt>;
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
    booking = bookingAt(store, practice);
  });
  afterAll(() => store[Symbol.asyncDispose]());
  beforeEach(() => rows('delete from calling_wishes'));

  const rows = (text: string, values: unknown[] = []) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows);
  const inPractice = <Result>(work: Parameters<typeof store.database.inPractice<Result>>[2]) =>
    store.database.inPractice(practice.id, soon(), work);
  const wish = { patient: maria.id, kind: 'no-messages', by: 'Fatima', at: TEST_NOW } as const;
  const set = () =>
    inPractice((session) =>
      setCallingWish(session, practice.id, { ...wish, detail: null, askedBy: 'patient' }),
    );
  async function booked(): Promise<{ readonly call: CallId; readonly result: object }> {
    const call = aCall();
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const confirmation = { channel: 'email', to: maria.email ?? '' } as const;
    return { call, result: await booking.book(call, await booking.held(call, slot), { confirmation }) };
  }
  const messagesOf = (call: CallId) => rows('select status from outbox where call_id = $1', [call]);
  const identified = () =>
    store.patients.identify(
      {
        practice: practice.id,
        call: aCall(),
        dateOfBirth: maria.dateOfBirth,
        lastName: 'Berg',
        firstName: null,
        postcode: null,
      },
      soon(),
    );

  it('gets none of a booking, and the caller is not told of one', async () => {
    expect(await identified()).toMatchObject({ patient: { optIns: ['email', 'file'], callingWishes: [] } });
    expect((await booked()).result).toMatchObject({ kind: 'booked', confirmationQueued: true });
    expect(await set()).toBe(true);
    expect(await identified()).toMatchObject({ patient: { optIns: [], callingWishes: ['no-messages'] } });
    const after = await booked();
    expect(after.result).toMatchObject({ kind: 'booked', confirmationQueued: false });
    expect(await messagesOf(after.call)).toEqual([]);
  });

  it('gets none that waited, nor one that follows on an earlier one; and gets them again when it is turned off', async () => {
    const { call, result } = await booked();
    expect(await messagesOf(call)).toEqual([{ status: 'queued' }]);
    await set();
    expect(await messagesOf(call)).toEqual([{ status: 'withdrawn' }]);
    await rows(`update outbox set status = 'sent' where call_id = $1`, [call]);
    const { id } = (result as { readonly appointment: { readonly id: string } }).appointment;
    const cancelled = () => inPractice((session) => queueCancellation(session, asId(id), null));
    expect(await cancelled()).toEqual([]);
    expect(await inPractice((session) => endCallingWish(session, wish))).toBe(true);
    expect(await cancelled()).toHaveLength(1);
    expect(await inPractice((session) => endCallingWish(session, wish))).toBe(false);
  });
});
