import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { followUpIntakes } from '../../src/jobs/intake-follow-up.ts';
import { bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';

const instant = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant();
/** A Thursday morning at ten; made the week before. */
const VISIT = '2026-12-03T10:00';
const MADE = '2026-11-26T09:00';

describe('questions before an appointment', () => {
  let store: TestStore;
  let practice: Practice;
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
  });
  afterAll(() => store[Symbol.asyncDispose]());
  beforeEach(() =>
    rows(`truncate intakes, outbox, worklist cascade; delete from appointments;
      update opt_ins set revoked_at = null; update appointment_types set questionnaire = 'physio-intake'`),
  );

  const rows = (text: string, values?: unknown[]) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows);
  async function appointment(start = VISIT, made = MADE): Promise<void> {
    const { gp, type } = bookingAt(store, practice);
    await rows(
      `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id, created_at)
       values ($1, gen_random_uuid(), $2, $3, tstzrange($4, $4::timestamptz + interval '10 minutes'), 'booked', $5, $6)`,
      [
        practice.id,
        gp.id,
        type.id,
        instant(start).toString(),
        patientNamed('Maria').id,
        instant(made).toString(),
      ],
    );
  }
  const announced: string[] = [];
  const run = (moment: string, carries = true) =>
    followUpIntakes(
      {
        database: store.database,
        carries: () => carries,
        now: () => instant(moment),
        announce: async (_session, _practice, message) => void announced.push(message),
      },
      soon(),
    );
  const sent = async () =>
    (await rows('select template from outbox order by created_at, template')).map(({ template }) => template);
  const items = () => rows('select kind, urgency, words, patient_id from worklist');

  it('are sent a quarter of an hour after the appointment was made, once, and not at night', async () => {
    await appointment();
    expect(await run('2026-11-26T09:14')).toBe(0);
    expect(await run('2026-11-26T23:00')).toBe(0);
    expect(await run('2026-11-27T09:00')).toBe(1);
    expect(await run('2026-11-27T09:05')).toBe(0);
    expect(await sent()).toEqual(['intake-invitation']);
    expect(await rows('select state, invited_at, reminded_at from intakes')).toMatchObject([
      { state: 'invited', invited_at: new globalThis.Date('2026-11-27T08:00:00Z'), reminded_at: null },
    ]);
    expect(announced).toHaveLength(1);
  });

  it('are reminded of once, when three days are left and a day went by; then they are people’s, once', async () => {
    await appointment();
    await run('2026-11-27T09:00');
    expect(await run('2026-11-30T09:59')).toBe(0);
    expect(await run('2026-11-30T10:00')).toBe(1);
    expect(await run('2026-12-01T10:00')).toBe(0);
    expect(await sent()).toEqual(['intake-invitation', 'intake-reminder']);
    expect(await items()).toEqual([]);
    expect(await run('2026-12-02T10:00')).toBe(1);
    expect(await run('2026-12-02T10:05')).toBe(0);
    expect(await items()).toEqual([
      { kind: 'intake-unanswered', urgency: 'normal', words: [], patient_id: patientNamed('Maria').id },
    ]);
    expect(
      await rows(`select rows from job_runs where job = 'intake-follow-up' and practice_id = $1`, [
        practice.id,
      ]),
    ).toEqual([{ rows: 0 }]);
  });

  it('are reminded of when they were begun and left', async () => {
    await appointment();
    await run('2026-11-27T09:00');
    await rows(`update intakes set state = 'begun', begun_at = $1`, [instant('2026-11-27T10:00').toString()]);
    expect(await run('2026-11-30T10:00')).toBe(1);
    expect(await run('2026-12-02T10:00')).toBe(1);
  });

  it('are not sent to who is answering them on the telephone at that moment', async () => {
    await appointment();
    await run('2026-11-26T09:20', false);
    await rows(`update intakes set state = 'begun', begun_at = $1`, [instant('2026-11-27T09:00').toString()]);
    expect(await run('2026-11-27T09:10')).toBe(0);
    expect(await run('2026-11-27T09:16')).toBe(1);
  });

  const NOTHING_TO_DO: readonly (readonly [string, string])[] = [
    ['were answered', `update intakes set state = 'done'`],
    [
      'are of an appointment that was cancelled',
      `update appointments set status = 'cancelled', cancelled_at = now()`,
    ],
  ];
  for (const [which, change] of NOTHING_TO_DO) {
    it(`are not followed up when they ${which}`, async () => {
      await appointment();
      await run('2026-11-27T09:00');
      await rows(change);
      expect(await run('2026-11-30T10:00')).toBe(0);
      expect(await run('2026-12-02T10:00')).toBe(0);
      expect(await items()).toEqual([]);
    });
  }

  it('are not asked before a type that has none', async () => {
    await rows('update appointment_types set questionnaire = null');
    await appointment();
    expect(await run('2026-11-27T09:00')).toBe(0);
    expect(await rows('select id from intakes')).toEqual([]);
  });

  it('wait for a way to reach the patient, and nobody is told that there was no answer to what was never sent', async () => {
    await rows('update opt_ins set revoked_at = now()');
    await appointment();
    expect(await run('2026-11-27T09:00')).toBe(0);
    expect(await run('2026-12-02T10:00')).toBe(0);
    expect(await items()).toEqual([]);
    await rows('update opt_ins set revoked_at = null');
    expect(await run('2026-12-02T10:05')).toBe(1);
    expect(await sent()).toEqual(['intake-invitation']);
  });

  it('are sent once when two processes look at the same moment', async () => {
    await appointment();
    await run('2026-11-26T09:20', false);
    const both = await Promise.all([run('2026-11-27T09:00'), run('2026-11-27T09:00')]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await sent()).toEqual(['intake-invitation']);
  });
});
