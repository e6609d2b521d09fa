import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type CallId, type RuleId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { NewWorklistItem, Worklist } from '../../src/turn/5-act/worklist.ts';
import { patientNamed } from '../kits/booking.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { fakeWorklist } from '../kits/fake-worklist.ts';
import { aPractice } from '../kits/practice-builders.ts';

interface Kept {
  readonly words: readonly string[];
  readonly alarms: readonly unknown[];
}

const alarm = (rule: string, turn: number) =>
  ({ rule: asId<RuleId>(rule), level: 'today', action: 'VANDAAG', words: [rule], turn }) as const;

/** What anybody may hold a worklist to, be it the real one or the one of the other tests. */
function worklistContract(
  open: () => {
    readonly worklist: Worklist;
    readonly practice: Practice;
    readonly kept: (call: CallId) => Promise<readonly Kept[]>;
    readonly urgencyOf: (call: CallId) => Promise<readonly string[]>;
  },
): void {
  const add = (item: Partial<NewWorklistItem> & { readonly call: CallId }) =>
    open().worklist.add(
      {
        practice: open().practice.id,
        kind: 'request',
        urgency: 'today',
        wish: 'medical-question',
        patient: null,
        callBackNumber: null,
        words: [],
        alarms: [],
        promisedBefore: null,
        idempotencyKey: `today:${item.call}`,
        ...item,
      },
      soon(),
    );
  const aCall = () => asId<CallId>(crypto.randomUUID());

  it('has one item of a key, with the words and alarms that were added last', async () => {
    const call = aCall();
    const first = await add({ call, words: ['koorts'], alarms: [alarm('fever', 0)] });
    const second = await add({
      call,
      words: ['koorts', 'en een stijve nek'],
      alarms: [alarm('fever', 0), alarm('stiff', 1)],
    });
    expect(second).toEqual(first);
    expect(await open().kept(call)).toEqual([
      { words: ['koorts', 'en een stijve nek'], alarms: [alarm('fever', 0), alarm('stiff', 1)] },
    ]);
  });

  it('does not lose words to an older item that comes late', async () => {
    const call = aCall();
    await add({ call, words: ['een', 'twee'] });
    await add({ call, words: ['een'], alarms: [alarm('fever', 0)] });
    expect(await open().kept(call)).toEqual([{ words: ['een', 'twee'], alarms: [] }]);
  });

  it('becomes more urgent and never less', async () => {
    const call = aCall();
    for (const urgency of ['today', '112', 'urgent'] as const) {
      await add({ call, urgency, words: [urgency] });
    }
    expect(await open().urgencyOf(call)).toEqual(['112']);
  });

  it('leaves an item about a patient as it was', async () => {
    const call = aCall();
    const patient = patientNamed('Maria').id;
    await add({ call, patient, words: ['een'] });
    await add({ call, patient, words: ['een', 'twee'] });
    expect(await open().kept(call)).toEqual([{ words: ['een'], alarms: [] }]);
  });
}

describe('the worklist in the database', () => {
  let store: TestStore;
  let practice: Practice;
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const kept = (call: CallId) =>
    withClient(store.url, async (client) => {
      const { rows } = await client.query<Kept>('select words, alarms from worklist where call_id = $1', [
        call,
      ]);
      return rows;
    });
  const urgencyOf = (call: CallId) =>
    withClient(store.url, async (client) => {
      const { rows } = await client.query<{ urgency: string }>(
        'select urgency from worklist where call_id = $1',
        [call],
      );
      return rows.map(({ urgency }) => urgency);
    });
  worklistContract(() => ({ worklist: store.worklist, practice, kept, urgencyOf }));

  it('does not touch an item that somebody has dealt with', async () => {
    const call = asId<CallId>(crypto.randomUUID());
    const item: NewWorklistItem = {
      practice: practice.id,
      call,
      kind: 'request',
      urgency: 'today',
      wish: 'medical-question',
      patient: null,
      callBackNumber: null,
      words: ['een'],
      alarms: [],
      promisedBefore: null,
      idempotencyKey: `today:${call}`,
    };
    await store.worklist.add(item, soon());
    await withClient(store.url, (client) =>
      client.query("update worklist set status = 'done' where call_id = $1", [call]),
    );
    await store.worklist.add({ ...item, words: ['een', 'twee'] }, soon());
    expect(await kept(call)).toEqual([{ words: ['een'], alarms: [] }]);
  });
});

describe('the worklist of the other tests', () => {
  const worklist = fakeWorklist();
  worklistContract(() => ({
    worklist,
    practice: aPractice(),
    kept: async (call) =>
      worklist.items.filter((item) => item.call === call).map(({ words, alarms }) => ({ words, alarms })),
    urgencyOf: async (call) =>
      worklist.items.filter((item) => item.call === call).map(({ urgency }) => urgency),
  }));
});
