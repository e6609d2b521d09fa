import { describe, expect, test } from 'vitest';
import type { AgendaDay, Appointment } from '../../src/http/contract/agenda.ts';
import { patientNamed } from '../kits/booking.ts';
import { soon } from '../kits/database.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

const MARIA = patientNamed('Maria').id;

async function atTheDesk(role: 'assistant' | 'practitioner' = 'assistant') {
  const app = await staffApp();
  const browser = await app.signedIn(role, 'Fatima');
  const consult = app.practice.appointmentTypes.find(({ name }) => name === 'consult');
  const [practitioner, second] = consult?.practitioners ?? [];
  if (consult === undefined || practitioner === undefined || second === undefined) throw new Error('demo');
  const book = (start: string, otherwise: object = {}) =>
    browser.post('/api/appointments', {
      at: { practitioner, start },
      type: consult.id,
      patient: MARIA,
      reason: null,
      hasReferral: false,
      tell: false,
      key: crypto.randomUUID(),
      ...otherwise,
    });
  const booked = async (start: string, otherwise: object = {}): Promise<Appointment> => {
    const answer = await book(start, otherwise);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json().appointment;
  };
  /** Booked, and the patient has the message. */
  const told = async (start: string): Promise<string> => {
    const { id } = await booked(start);
    await browser.post(`/api/appointments/${id}/tell`, {});
    await app.rows(`update outbox set status = 'sent', attempts = 1 where appointment_id = $1`, [id]);
    return id;
  };
  const moveTo = (id: string, start: string, otherwise: object = {}) =>
    browser.post(`/api/appointments/${id}/move`, {
      to: { practitioner, start },
      hasReferral: false,
      tell: false,
      key: crypto.randomUUID(),
      ...otherwise,
    });
  const standing = async (day: string): Promise<readonly string[]> =>
    ((await browser.get(`/api/agenda/${day}`)).json() as AgendaDay).appointments.map(({ from }) => from);
  return { ...app, browser, consult, practitioner, second, book, booked, told, moveTo, standing };
}

describe('a day of the agenda', () => {
  test('has who works when, what stands there, and that no call made it', async () => {
    const desk = await atTheDesk();
    await desk.booked('2026-12-01T09:00:00+01:00', { reason: 'controle' });
    const day = (await desk.browser.get('/api/agenda/2026-12-01')).json() as AgendaDay;
    expect(day.practitioners.map(({ id }) => id)).toContain(desk.practitioner);
    expect(day.open.find(({ practitioner }) => practitioner === desk.practitioner)?.from).toBe(
      '2026-12-01T08:00:00+01:00',
    );
    expect(day.appointments).toMatchObject([
      {
        type: 'consult',
        typeId: desk.consult.id,
        from: '2026-12-01T09:00:00+01:00',
        status: 'booked',
        call: null,
        reason: 'controle',
        who: { id: MARIA, name: 'Maria van den Berg', dateOfBirth: '1954-03-12' },
      },
    ]);
  });

  test('has what closes it for part of the day, and for whom', async () => {
    const desk = await atTheDesk();
    await desk.rows(
      `insert into closures (practice_id, id, practitioner_id, from_local, to_local, reason)
       values ($1, gen_random_uuid(), $2, '2026-11-30T12:00', '2026-12-01T10:00', 'cursus')`,
      [desk.practice.id, desk.practitioner],
    );
    expect((await desk.browser.get('/api/agenda/2026-12-01')).json()).toMatchObject({
      from: '2026-12-01T00:00:00+01:00',
      to: '2026-12-02T00:00:00+01:00',
      closures: [
        {
          practitioner: desk.practitioner,
          from: '2026-12-01T00:00:00+01:00',
          to: '2026-12-01T10:00:00+01:00',
          reason: 'cursus',
        },
      ],
    });
  });

  test('is named by its feast when it is closed', async () => {
    const { browser } = await atTheDesk();
    expect((await browser.get('/api/agenda/2026-12-25')).json()).toMatchObject({
      open: [],
      closedBecause: 'Eerste Kerstdag',
    });
  });

  test('comes with the days after it, those of the clock change with their own offset', async () => {
    const { browser } = await atTheDesk();
    const days = (await browser.get('/api/agenda?from=2027-03-26&days=5')).json().days as AgendaDay[];
    expect(days.map(({ day }) => day)).toEqual([
      '2027-03-26',
      '2027-03-27',
      '2027-03-28',
      '2027-03-29',
      '2027-03-30',
    ]);
    expect([days[0]?.open[0]?.from, days[4]?.open[0]?.from]).toEqual([
      '2027-03-26T08:00:00+01:00',
      '2027-03-30T08:00:00+02:00',
    ]);
  });
});

describe('placing', () => {
  test.each([
    ['a break', { start: '2026-12-01T12:45:00+01:00' }, /pauze van 12:/],
    ['a closed day', { start: '2026-12-05T09:00:00+01:00' }, /buiten de werktijden/],
    ['the past', { start: '2026-11-24T09:00:00+01:00' }, /al voorbij/],
    ['off the grid', { start: '2026-12-01T09:03:00+01:00' }, /hele 5 minuten/],
  ])('in %s is refused with the rule in words', async (_what, { start }, words) => {
    const desk = await atTheDesk();
    const answer = await desk.book(start);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'PLACE_REFUSED']);
    expect(answer.json().message).toMatch(words);
    expect(await desk.rows('select id from appointments')).toEqual([]);
  });

  test('where something stands is refused, and nothing changes', async () => {
    const desk = await atTheDesk();
    await desk.booked('2026-12-01T09:00:00+01:00');
    const refused = async () => (await desk.book('2026-12-01T09:05:00+01:00')).json();
    expect(await refused()).toEqual({
      code: 'PLACE_TAKEN',
      message: 'Dit uur is net bezet door een collega. Er is niets veranderd.',
    });
    await desk.rows('update appointments set call_id = gen_random_uuid()');
    expect((await refused()).message).toBe('Dit uur is net bezet door Balie. Er is niets veranderd.');
    expect(await desk.standing('2026-12-01')).toEqual(['2026-12-01T09:00:00+01:00']);
  });

  test('by the rules for callers says why Balie does not offer it', async () => {
    const desk = await atTheDesk();
    await desk.rows(`update appointment_types set bookable_by = 'desk' where id = $1`, [desk.consult.id]);
    const ask = async (as: 'balie' | 'self') =>
      (
        await desk.browser.post('/api/agenda/places', {
          type: desk.consult.id,
          moving: null,
          hasReferral: false,
          as,
          places: [{ practitioner: desk.practitioner, start: '2026-12-01T10:00:00+01:00' }],
        })
      ).json().refusals;
    expect(await ask('self')).toEqual([null]);
    expect(await ask('balie')).toEqual([
      { reason: 'not-bookable-by-you', words: 'alleen de praktijk zelf plant consult in' },
    ]);
  });

  test('is told to its patient afterwards, when they agreed to messages', async () => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00');
    const tell = () => desk.browser.post(`/api/appointments/${id}/tell`, {});
    expect((await tell()).json()).toEqual({ id: expect.any(String), dueAt: expect.any(String) });
    expect(await desk.rows('select appointment_id, template from outbox')).toEqual([
      { appointment_id: id, template: 'appointment-booked' },
    ]);
    await desk.rows('update opt_ins set revoked_at = now()');
    expect((await tell()).json()).toMatchObject({
      code: 'NOT_POSSIBLE',
      message: expect.stringContaining('toestemming'),
    });
    expect(await desk.rows('select id from outbox')).toHaveLength(1);
  });

  test('is asked for many places at once', async () => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00');
    const ask = async (moving: string | null) =>
      (
        await desk.browser.post('/api/agenda/places', {
          type: desk.consult.id,
          moving,
          hasReferral: false,
          places: ['09:00', '09:05', '12:45', '10:00'].map((time) => ({
            practitioner: desk.practitioner,
            start: `2026-12-01T${time}:00+01:00`,
          })),
        })
      )
        .json()
        .refusals.map((refusal: { reason: string } | null) => refusal?.reason ?? null);
    expect(await ask(null)).toEqual(['taken', 'taken', 'break', null]);
    expect(await ask(id)).toEqual([null, null, 'break', null]);
  });

  test('for somebody who is no patient here is not found', async () => {
    const desk = await atTheDesk();
    const answer = await desk.book('2026-12-01T09:00:00+01:00', { patient: crypto.randomUUID() });
    expect(answer.json().code).toBe('NOT_FOUND');
  });

  test('twice with one key, as after a lost answer, is one appointment', async () => {
    const desk = await atTheDesk();
    const key = crypto.randomUUID();
    const first = await desk.booked('2026-12-01T09:00:00+01:00', { key });
    expect((await desk.booked('2026-12-01T09:00:00+01:00', { key })).id).toBe(first.id);
    expect(await desk.standing('2026-12-01')).toHaveLength(1);
  });

  test('tells the patient when that is asked, after time to stop it', async () => {
    const desk = await atTheDesk();
    const answer = await desk.book('2026-12-01T09:00:00+01:00', { tell: true });
    expect(answer.json().message).toEqual({ id: expect.any(String), dueAt: expect.any(String) });
    expect(
      await desk.rows(
        `select template, status, call_id, due_at - created_at > interval '19 seconds' as later from outbox`,
      ),
    ).toEqual([{ template: 'appointment-booked', status: 'queued', call_id: null, later: true }]);
  });
});

describe('moving', () => {
  test('gives what was read back, in place of the old one, in the name of who did it', async () => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00', { reason: 'controle' });
    const moved = await desk.moveTo(id, '2026-12-02T10:00:00+01:00');
    expect(moved.json()).toMatchObject({
      replaced: id,
      appointment: { from: '2026-12-02T10:00:00+01:00', reason: 'controle', status: 'booked' },
    });
    expect(await desk.standing('2026-12-01')).toEqual([]);
    expect(await desk.standing('2026-12-02')).toEqual(['2026-12-02T10:00:00+01:00']);
    expect(
      await desk.rows(
        `select user_name, role, patient_id from audit where event = 'appointment-moved' and ground = 'treatment'`,
      ),
    ).toEqual([{ user_name: 'Fatima', role: 'assistant', patient_id: MARIA }]);
  });

  test('by five minutes is not in its own way', async () => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00');
    expect((await desk.moveTo(id, '2026-12-01T09:05:00+01:00')).statusCode).toBe(200);
    expect(await desk.standing('2026-12-01')).toEqual(['2026-12-01T09:05:00+01:00']);
  });

  test('takes the link and the answers of its patient along', async () => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00');
    await desk.rows(
      `insert into patient_links (practice_id, token_hash, appointment_id, patient_id, expires_at)
       select practice_id, 'hash', id, patient_id, starts from appointments where id = $1`,
      [id],
    );
    await desk.rows(`update appointment_types set questionnaire = 'physio-intake'`);
    await desk.store.intakes.begin(
      {
        practice: desk.practice.id,
        call: crypto.randomUUID() as never,
        patient: MARIA,
        appointment: id as never,
      },
      soon(),
    );
    const moved = (await desk.moveTo(id, '2026-12-02T10:00:00+01:00')).json();
    const to = { appointment_id: moved.appointment.id };
    expect(await desk.rows('select appointment_id from intakes')).toEqual([to]);
    expect(
      await desk.rows(
        `select appointment_id, (expires_at at time zone 'UTC')::text as expires_at from patient_links`,
      ),
    ).toMatchObject([{ ...to, expires_at: '2026-12-02 09:00:00' }]);
  });

  test('twice with one key moves once', async () => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00');
    const key = crypto.randomUUID();
    const [first, again] = [
      await desk.moveTo(id, '2026-12-01T10:00:00+01:00', { key }),
      await desk.moveTo(id, '2026-12-01T10:00:00+01:00', { key }),
    ];
    expect(again.json().appointment).toEqual(first.json().appointment);
  });

  test.each([
    ['a break', '2026-12-01T12:45:00+01:00', 'PLACE_REFUSED'],
    ['where another stands', '2026-12-01T11:00:00+01:00', 'PLACE_TAKEN'],
  ])('to %s is refused and the old one stays', async (_what, to, code) => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00');
    await desk.booked('2026-12-01T11:00:00+01:00', { patient: patientNamed('Sophie').id });
    expect((await desk.moveTo(id, to)).json().code).toBe(code);
    expect(await desk.standing('2026-12-01')).toEqual([
      '2026-12-01T09:00:00+01:00',
      '2026-12-01T11:00:00+01:00',
    ]);
  });

  test('what was about to go out is taken back, and the patient hears the new time', async () => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00', { tell: true });
    await desk.moveTo(id, '2026-12-02T10:00:00+01:00');
    expect(await desk.rows('select status from outbox order by created_at')).toEqual([
      { status: 'withdrawn' },
      { status: 'queued' },
    ]);
  });

  test('and a booking by another to one place at once: one has it', { timeout: 30_000 }, async () => {
    const desk = await atTheDesk();
    for (const minute of ['00', '10', '20', '30', '40']) {
      const { id } = await desk.booked(`2026-12-01T08:${minute}:00+01:00`);
      const to = `2026-12-03T10:${minute}:00+01:00`;
      const answers = await Promise.all([
        desk.moveTo(id, to),
        desk.book(to, { patient: patientNamed('Sophie').id }),
      ]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    }
    expect(await desk.standing('2026-12-03')).toHaveLength(5);
  });

  test('an appointment of another practice is not found', async () => {
    const desk = await atTheDesk();
    const { id } = await desk.booked('2026-12-01T09:00:00+01:00');
    const [other] = await desk.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
      desk.practice.id,
    ]);
    const stranger = await desk.signedIn('assistant', 'Vreemd', other?.id);
    const answer = await stranger.post(`/api/appointments/${id}/move`, {
      to: { practitioner: desk.practitioner, start: '2026-12-02T10:00:00+01:00' },
      hasReferral: false,
      tell: false,
      key: crypto.randomUUID(),
    });
    expect(answer.json().code).toBe('NOT_FOUND');
    expect(await desk.standing('2026-12-01')).toHaveLength(1);
  });
});

test('cancelling takes it out of the agenda, once, in the name of who did it', async () => {
  const desk: Awaited<ReturnType<typeof atTheDesk>> & StaffApp = await atTheDesk('practitioner');
  const { id } = await desk.booked('2026-12-01T09:00:00+01:00');
  expect((await desk.browser.delete(`/api/appointments/${id}`)).statusCode).toBe(204);
  expect((await desk.browser.delete(`/api/appointments/${id}`)).statusCode).toBe(404);
  expect(await desk.standing('2026-12-01')).toEqual([]);
  expect(await desk.rows(`select user_name, role from audit where event = 'appointment-cancelled'`)).toEqual([
    { user_name: 'Fatima', role: 'doctor' },
  ]);
});

test('cancelling an appointment of which a message may tell no more makes an item to ring the patient, and else none', async () => {
  const desk = await atTheDesk();
  const items = () => desk.rows('select kind, urgency, wish, patient_id from worklist');
  const heard = await desk.told('2026-12-01T09:00:00+01:00');
  const stopped = await desk.told('2026-12-02T09:00:00+01:00');
  const { id: neverTold } = await desk.booked('2026-12-03T09:00:00+01:00');
  await desk.browser.delete(`/api/appointments/${heard}`);
  expect(await desk.rows(`select id from outbox where template = 'appointment-cancelled'`)).toHaveLength(1);
  expect(await items()).toEqual([]);
  await desk.rows('update opt_ins set revoked_at = now()');
  await desk.browser.delete(`/api/appointments/${neverTold}`);
  expect(await items()).toEqual([]);
  await desk.browser.delete(`/api/appointments/${stopped}`);
  expect(await desk.rows(`select id from outbox where template = 'appointment-cancelled'`)).toHaveLength(1);
  expect(await items()).toEqual([
    { kind: 'undelivered-message', urgency: 'today', wish: 'cancel', patient_id: expect.any(String) },
  ]);
});

test('moving an appointment of which a message may tell no more makes an item to ring the patient, unless the desk tells them itself', async () => {
  const desk = await atTheDesk();
  const items = () => desk.rows('select kind, urgency, wish from worklist order by created_at');
  const toldByDesk = await desk.told('2026-12-01T09:00:00+01:00');
  const stopped = await desk.told('2026-12-02T09:00:00+01:00');
  await desk.rows('update opt_ins set revoked_at = now()');
  expect((await desk.moveTo(toldByDesk, '2026-12-03T09:00:00+01:00', { tell: false })).statusCode).toBe(200);
  expect(await items()).toEqual([]);
  expect((await desk.moveTo(stopped, '2026-12-04T09:00:00+01:00', { tell: true })).statusCode).toBe(200);
  expect(await items()).toEqual([{ kind: 'undelivered-message', urgency: 'today', wish: 'move' }]);
});
