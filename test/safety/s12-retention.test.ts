import { afterEach, describe, expect, it } from 'vitest';
import { asId, type CallId, type MessageId, type RuleId } from '../../src/domain/ids.ts';
import { TRIAL_CALLER } from '../../src/domain/trial-call.ts';
import { deleteOldWords } from '../../src/jobs/retention.ts';
import { hashOf, newLinkFor, openVisit, readLink } from '../../src/store/queries/patient-links.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const WORDS = ['borst', '12031954', '201000101', 'uw afspraak', 'pijn'];
const daysAgo = (days: number) => TEST_NOW.subtract({ hours: days * 24 });

describe('S12: words are kept for at most 30 days', () => {
  const closing: TestStore[] = [];
  afterEach(async () => {
    for (const store of closing.splice(0)) await store[Symbol.asyncDispose]();
  });

  async function withCalls() {
    const store = await testStore();
    closing.push(store);
    const practice = await store.practices.load('receptie', soon());
    if (practice === null) throw new Error('no practice');
    const reason = {
      rule: asId<RuleId>('chest-pain'),
      level: '112',
      action: 'A112',
      words: ['pijn op de borst'],
      turn: 0,
    } as const;
    const events: readonly CallEvent[] = [
      { kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'script' },
      { kind: 'caller-said', text: 'ik heb pijn op de borst', asked: 'open' },
      { kind: 'caller-pressed', keys: '12031954' },
      { kind: 'balie-said', phrase: 'goodbye', text: 'uw afspraak', heardMs: 900, whole: true },
      { kind: 'alarm', reasons: [reason], wordsEndMs: 1_400 },
      { kind: 'transfer', rung: 'emergency-line', step: 'confirmed', reason: null, confirmedBy: 'key' },
      { kind: 'ended', by: 'transfer', outcome: 'transferred' },
    ];
    async function call(endedDaysAgo: number, from = '+31201000101'): Promise<CallId> {
      const id = asId<CallId>(crypto.randomUUID());
      for (const event of events) {
        store.journal.write({
          call: id,
          practice: practice?.id ?? asId(''),
          at: daysAgo(endedDaysAgo),
          atMs: 2_000,
          event: event.kind === 'answered' ? { ...event, from } : event,
        });
      }
      await store.journal.settled(id, soon());
      return id;
    }
    async function item(status: 'open' | 'done', madeDaysAgo: number): Promise<string> {
      const key = crypto.randomUUID();
      await store.worklist.add(
        {
          practice: practice?.id ?? asId(''),
          call: asId<CallId>(crypto.randomUUID()),
          kind: 'callback',
          urgency: 'urgent',
          wish: 'callback',
          patient: null,
          callBackNumber: '+31201000101',
          words: ['pijn op de borst'],
          alarms: [reason],
          promisedBefore: null,
          idempotencyKey: key,
        },
        soon(),
      );
      await rows(
        `update worklist set status = '${status}', created_at = '${daysAgo(madeDaysAgo).toString()}' where idempotency_key = '${key}'`,
      );
      return key;
    }
    const rows = (text: string) => withClient(store.url, async (client) => (await client.query(text)).rows);
    /** All that the database holds about a call, as one text. */
    const all = async (id: CallId) =>
      JSON.stringify([
        await rows(`select * from calls where id = '${id}'`),
        await rows(`select * from call_events where call_id = '${id}'`),
        await rows(`select * from turns where call_id = '${id}'`),
        await rows(`select * from alarms where call_id = '${id}'`),
      ]);
    const ofItem = async (key: string) =>
      JSON.stringify(
        await rows(`select words, alarms, call_back_number from worklist where idempotency_key = '${key}'`),
      );
    const run = () => deleteOldWords({ database: store.database, now: () => TEST_NOW }, soon());
    return { call, item, all, ofItem, rows, run };
  }

  it('deletes what was said, pressed and called from, and keeps what happened', async () => {
    const { call, all, rows, run } = await withCalls();
    const old = await call(31);
    const young = await call(29);
    const tried = await call(31, TRIAL_CALLER);
    const before = await all(old);
    for (const word of WORDS) expect(before).toContain(word);
    expect(await run()).toBe(2);
    const left = await all(old);
    for (const word of WORDS) expect(left).not.toContain(word);
    for (const word of WORDS) expect(await all(young)).toContain(word);
    // Else it would be a caller's from then on, and count. It is nobody's number.
    expect(await rows(`select id, from_number from calls where from_number is not null`)).toEqual(
      expect.arrayContaining([{ id: tried, from_number: TRIAL_CALLER }]),
    );
    for (const word of WORDS) expect(await all(tried)).not.toContain(word);
    const kinds = await rows(`select kind from call_events where call_id = '${old}' order by seq`);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'answered',
      'caller-said',
      'caller-pressed',
      'balie-said',
      'alarm',
      'transfer',
      'ended',
    ]);
    expect(await rows(`select reasons from alarms where call_id = '${old}'`)).toEqual([
      { reasons: [{ rule: 'chest-pain', level: '112', action: 'A112', words: [], turn: 0 }] },
    ]);
    expect(await rows(`select step, confirmed_by from transfers where call_id = '${old}'`)).toEqual([
      { step: 'confirmed', confirmed_by: 'key' },
    ]);
  });

  it('keeps them shorter where a practice chose so, and never longer', async () => {
    const { call, run, rows } = await withCalls();
    await call(8);
    await rows('update practices set words_kept_days = 7');
    expect(await run()).toBe(1);
    await expect(rows('update practices set words_kept_days = 31')).rejects.toMatchObject({ code: '23514' });
  });

  it('does it once, in as many calls as there are, and notes when', async () => {
    const { call, run, rows } = await withCalls();
    const [first] = [await call(40), await call(35)];
    expect(await run()).toBe(2);
    expect(await run()).toBe(0);
    expect(
      await rows(`select words_deleted_at is not null as deleted from calls where id = '${first}'`),
    ).toEqual([{ deleted: true }]);
    expect(
      await rows(`select distinct job, ran_at::text, rows from job_runs where job = 'retention'`),
    ).toEqual([{ job: 'retention', ran_at: expect.stringContaining('2026-11-25'), rows: 0 }]);
  });

  it('empties items that were done, and leaves open ones to the people who must do them', async () => {
    const { item, ofItem, run } = await withCalls();
    const done = await item('done', 31);
    const open = await item('open', 31);
    const young = await item('done', 29);
    expect(await run()).toBe(1);
    expect(await ofItem(done)).toBe(
      JSON.stringify([
        {
          words: [],
          alarms: [{ rule: 'chest-pain', turn: 0, level: '112', words: [], action: 'A112' }],
          call_back_number: null,
        },
      ]),
    );
    for (const kept of [open, young]) expect(await ofItem(kept)).toContain('pijn op de borst');
  });

  it('deletes links to pages that led nowhere for as long, with their visits, and visits that are over', async () => {
    const { rows } = await withCalls();
    const [store] = closing.slice(-1);
    const practice = await store?.practices.load('receptie', soon());
    if (store === undefined || practice == null) throw new Error('no practice');
    const booking = bookingAt(store, practice);
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const call = aCall();
    const confirmation = { channel: 'email', to: patientNamed('Maria').email ?? '' } as const;
    await booking.book(call, await booking.held(call, slot), { confirmation });
    const [{ id }] = await rows('select id from outbox');
    const visited = await store.database.inPractice(practice.id, soon(), async (session) => {
      const token = await newLinkFor(session, asId<MessageId>(id), TEST_NOW);
      const link = token === null ? null : await readLink(session, hashOf(token));
      if (link === null) throw new Error('no link');
      await openVisit(session, link, TEST_NOW);
      return link;
    });
    const left = async () => [
      (await rows('select token_hash from patient_links')).length,
      (await rows('select cookie_hash from patient_visits')).length,
    ];
    const runAt = (moment: Temporal.Instant) =>
      deleteOldWords({ database: store.database, now: () => moment }, soon());
    const HOUR_AFTER_30_DAYS = 30 * 24 + 1;
    expect([await runAt(TEST_NOW.add({ hours: 1 })), await left()]).toEqual([0, [1, 1]]);
    // It says whom to ring for as long as words are kept; nobody looks at it any more.
    expect([await runAt(visited.expiresAt.add({ hours: 1 })), await left()]).toEqual([1, [1, 0]]);
    await store.database.inPractice(practice.id, soon(), (session) =>
      openVisit(session, visited, visited.expiresAt.add({ hours: 999 })),
    );
    const gone = visited.expiresAt.add({ hours: HOUR_AFTER_30_DAYS });
    expect([await runAt(gone), await left()]).toEqual([1, [0, 0]]);
    expect(await runAt(gone)).toBe(0);
  });
});
