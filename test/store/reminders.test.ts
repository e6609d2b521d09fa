import { afterEach, describe, expect, it } from 'vitest';
import { remind } from '../../src/jobs/reminders.ts';
import { bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { deLindeWithPatients } from '../kits/practice-builders.ts';

const instant = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam').toInstant();

describe('reminders', () => {
  const closing: TestStore[] = [];
  afterEach(async () => {
    for (const store of closing.splice(0)) await store[Symbol.asyncDispose]();
  });

  /** A store with an appointment of this patient at `start`, made at `made`; and what a run at a moment queues. */
  async function withAppointment(start: string, made: string, patient = patientNamed('Maria')) {
    const store = await testStore();
    closing.push(store);
    const practice = await store.practices.load('receptie', soon());
    if (practice === null) throw new Error('no practice');
    const { gp, type } = bookingAt(store, practice);
    await withClient(store.url, (client) =>
      client.query(
        `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id, created_at)
         values ($1, gen_random_uuid(), $2, $3, tstzrange($4, $4::timestamptz + interval '10 minutes'), 'booked', $5, $6)`,
        [practice.id, gp.id, type.id, instant(start).toString(), patient.id, instant(made).toString()],
      ),
    );
    const announced: string[] = [];
    const run = (moment: string, channels: readonly ('email' | 'sms')[] = ['sms', 'email']) =>
      remind(
        {
          database: store.database,
          channels,
          now: () => instant(moment),
          announceAll: async (_session, _practice, messages) => void announced.push(...messages),
        },
        soon(),
      );
    const queued = () =>
      withClient(store.url, async (client) => {
        const { rows } = await client.query(
          `select channel, recipient, template, reminder_hours, status, logistics from outbox order by reminder_hours`,
        );
        return rows;
      });
    return { store, run, queued, announced };
  }

  it('are queued two days and one day before, once each, with the logistics of the appointment', async () => {
    const { run, queued, announced } = await withAppointment('2026-12-03T10:00', '2026-11-20T09:00');
    expect(await run('2026-12-01T09:59')).toBe(0);
    expect(await run('2026-12-01T10:00')).toBe(1);
    expect(await run('2026-12-01T10:05')).toBe(0);
    expect(await run('2026-12-02T10:00')).toBe(1);
    expect(await run('2026-12-02T10:05')).toBe(0);
    const rows = await queued();
    expect(rows.map(({ reminder_hours, template }) => [reminder_hours, template])).toEqual([
      [24, 'appointment-reminder'],
      [48, 'appointment-reminder'],
    ]);
    expect(rows[0]).toMatchObject({
      channel: 'email',
      recipient: patientNamed('Maria').email,
      logistics: { practitionerName: 'dokter Jansen', start: '2026-12-03T09:00:00Z', phone: '+31100000100' },
    });
    expect(announced).toHaveLength(2);
  });

  it.each([
    ['made when it was nearer than a day', '2026-12-02T12:00', '2026-12-02T13:00', 0],
    [
      'made when it was nearer than two days: the one of a day before',
      '2026-12-01T12:00',
      '2026-12-02T10:00',
      1,
    ],
    ['missed for two days: only the nearest', '2026-11-20T09:00', '2026-12-02T11:00', 1],
    ['over', '2026-11-20T09:00', '2026-12-03T10:01', 0],
  ])('of an appointment %s', async (_what, made, moment, expected) => {
    const { run } = await withAppointment('2026-12-03T10:00', made);
    expect(await run(moment)).toBe(expected);
  });

  it('wait for the morning when they come due at night', async () => {
    const { run } = await withAppointment('2026-12-03T22:30', '2026-11-20T09:00');
    expect(await run('2026-12-01T22:30')).toBe(0);
    expect(await run('2026-12-02T07:59')).toBe(0);
    expect(await run('2026-12-02T08:00')).toBe(1);
  });

  it('go to nobody who did not agree, has no address, or when nothing is sent here', async () => {
    const nobody = deLindeWithPatients().patients.find(({ optIns }) => optIns.length === 0);
    if (nobody === undefined) throw new Error('everybody agreed');
    const not = await withAppointment('2026-12-03T10:00', '2026-11-20T09:00', nobody);
    expect(await not.run('2026-12-02T10:00')).toBe(0);
    const without = await withAppointment('2026-12-03T10:00', '2026-11-20T09:00');
    expect(await without.run('2026-12-02T10:00', [])).toBe(0);
    expect(await without.run('2026-12-02T10:00', ['sms'])).toBe(0);
  });

  it('stop with the appointment: what waits is withdrawn', async () => {
    const { run, queued, store } = await withAppointment('2026-12-03T10:00', '2026-11-20T09:00');
    await run('2026-12-02T10:00');
    const [appointment] = await withClient(
      store.url,
      async (client) => (await client.query('select practice_id, id, patient_id from appointments')).rows,
    );
    const cancelled = await store.agenda.cancel(
      {
        practice: appointment.practice_id,
        call: crypto.randomUUID() as never,
        appointment: appointment.id,
        by: appointment.patient_id,
        idempotencyKey: 'cancel',
      },
      soon(),
    );
    expect(cancelled.kind).toBe('cancelled');
    expect((await queued()).map(({ status }) => status)).toEqual(['withdrawn']);
    expect(await run('2026-12-02T11:00')).toBe(0);
  });

  it('are sent at the distances and hours that the practice chose', async () => {
    const { store, run, queued } = await withAppointment('2026-12-03T10:00', '2026-11-20T09:00');
    const choose = (hoursBefore: readonly number[]) =>
      withClient(store.url, (client) =>
        client.query(`update practices set reminders = $1`, [
          JSON.stringify({ hoursBefore, from: '09:30', to: '18:00' }),
        ]),
      );
    await choose([]);
    expect(await run('2026-12-02T12:00')).toBe(0);
    await choose([4, 72]);
    expect(await run('2026-11-30T09:29')).toBe(0);
    // Not yet three days before.
    expect(await run('2026-11-30T09:30')).toBe(0);
    expect(await run('2026-11-30T18:00')).toBe(0);
    expect(await run('2026-12-01T09:30')).toBe(1);
    expect(await run('2026-12-02T12:00')).toBe(0);
    expect((await queued()).map(({ reminder_hours }) => reminder_hours)).toEqual([72]);
  });
});
