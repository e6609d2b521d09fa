import { describe, expect, test } from 'vitest';
import type { Waiting } from '../../src/http/contract/waiting-list.ts';
import { patientNamed } from '../kits/booking.ts';
import { staffApp } from './staff-app.ts';

const MARIA = patientNamed('Maria').id;
const ANY = { practitioner: null, days: null, between: null, notWeekdays: [] };
const NOWHERE = '00000000-0000-4000-8000-000000000000';

async function atTheDesk() {
  const app = await staffApp();
  const browser = await app.signedIn('assistant', 'Fatima');
  const consult = app.practice.appointmentTypes.find(({ name }) => name === 'consult');
  const [practitioner] = consult?.practitioners ?? [];
  if (consult === undefined || practitioner === undefined) throw new Error('demo');
  const asked = (otherwise: object = {}) => ({
    patient: MARIA,
    type: consult.id,
    wish: ANY,
    insteadOf: null,
    key: crypto.randomUUID(),
    ...otherwise,
  });
  const join = (otherwise: object = {}) => browser.post('/api/waiting-list', asked(otherwise));
  const joined = async (otherwise: object = {}): Promise<Waiting> => {
    const answer = await join(otherwise);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json();
  };
  const offer = (entry: string, start: string) =>
    browser.post(`/api/waiting-list/${entry}/offer`, { at: { practitioner, start } });
  const answer = (id: string | undefined, said: 'yes' | 'no') =>
    browser.post(`/api/waiting-offers/${id}/answer`, { answer: said });
  const list = async (): Promise<readonly Waiting[]> =>
    (await browser.get('/api/waiting-list')).json().waiting;
  return { ...app, browser, consult, practitioner, asked, join, joined, offer, answer, list };
}

describe('the waiting list of the desk', () => {
  test('shows who waits, for what, since when, and how they are reached', async () => {
    const desk = await atTheDesk();
    const wish = {
      practitioner: desk.practitioner,
      days: { from: '2026-11-26', to: '2026-12-04' },
      between: { from: '16:00', to: '17:00' },
      notWeekdays: [2],
    };
    await desk.joined({ wish });
    expect(await desk.list()).toMatchObject([
      {
        who: { id: MARIA, name: 'Maria van den Berg' },
        type: 'consult',
        wish,
        insteadOf: null,
        channel: 'email',
        offers: [],
      },
    ]);
    const [line] = await desk.rows(
      `select user_name, event from audit where event like 'waiting%' order by seq desc limit 1`,
    );
    expect(line).toEqual({ user_name: 'Fatima', event: 'waiting-list-joined' });
  });

  test('joins once for one press, and takes off who leaves', async () => {
    const desk = await atTheDesk();
    const pressed = desk.asked();
    const first = (await desk.browser.post('/api/waiting-list', pressed)).json();
    expect((await desk.browser.post('/api/waiting-list', pressed)).json().id).toBe(first.id);
    expect((await desk.browser.delete(`/api/waiting-list/${first.id}`)).statusCode).toBe(204);
    expect(await desk.list()).toEqual([]);
    expect((await desk.browser.delete(`/api/waiting-list/${first.id}`)).statusCode).toBe(404);
    expect((await desk.browser.delete(`/api/waiting-list/${NOWHERE}`)).statusCode).toBe(404);
  });

  test.each([
    ['patient', { patient: NOWHERE }],
    ['type', { type: NOWHERE }],
    ['practitioner', { wish: { ...ANY, practitioner: NOWHERE } }],
    ['appointment', { insteadOf: NOWHERE }],
  ])('knows no %s of another practice', async (_what, otherwise) => {
    const desk = await atTheDesk();
    expect((await desk.join(otherwise)).json().code).toBe('NOT_FOUND');
    expect(await desk.list()).toEqual([]);
  });

  test('offers a place, which is held and told by a message, and books it at a yes', async () => {
    const desk = await atTheDesk();
    const late = await desk.browser.post('/api/appointments', {
      at: { practitioner: desk.practitioner, start: '2026-12-08T09:00:00+01:00' },
      type: desk.consult.id,
      patient: MARIA,
      reason: null,
      hasReferral: false,
      tell: false,
      key: crypto.randomUUID(),
    });
    const entry = await desk.joined({ insteadOf: late.json().appointment.id });
    expect(entry.insteadOf?.from).toBe('2026-12-08T09:00:00+01:00');
    const offered = (await desk.offer(entry.id, '2026-12-01T09:00:00+01:00')).json() as Waiting;
    expect(offered.offers).toMatchObject([
      { from: '2026-12-01T09:00:00+01:00', state: 'open', expires: '2026-11-25T10:15:00Z' },
    ]);
    expect(await desk.rows('select template, channel, status from outbox')).toEqual([
      { template: 'waiting-offer', channel: 'email', status: 'queued' },
    ]);
    // One offer at a time, and nobody else gets the place meanwhile.
    expect((await desk.offer(entry.id, '2026-12-01T10:00:00+01:00')).json().code).toBe('NOT_POSSIBLE');
    const other = await desk.joined({ patient: patientNamed('Johannes').id });
    expect((await desk.offer(other.id, '2026-12-01T09:00:00+01:00')).json().code).toBe('PLACE_TAKEN');
    const yes = (await desk.answer(offered.offers[0]?.id, 'yes')).json();
    expect(yes).toMatchObject({ kind: 'booked', appointment: { from: '2026-12-01T09:00:00+01:00' } });
    // The later one is given up, and a repeat of the press hears the same.
    expect(await desk.rows(`select starts from appointments where status = 'booked'`)).toHaveLength(1);
    expect((await desk.answer(offered.offers[0]?.id, 'yes')).json()).toEqual(yes);
    expect((await desk.list()).map(({ id }) => id)).toEqual([other.id]);
  });

  test('frees the place at a no, and refuses a place by the rule in words', async () => {
    const desk = await atTheDesk();
    const entry = await desk.joined();
    const refused = (await desk.offer(entry.id, '2026-12-05T09:00:00+01:00')).json();
    expect([refused.code, refused.message]).toEqual([
      'PLACE_REFUSED',
      expect.stringMatching(/buiten de werktijden/),
    ]);
    const offered = (await desk.offer(entry.id, '2026-12-01T09:00:00+01:00')).json() as Waiting;
    expect((await desk.answer(offered.offers[0]?.id, 'no')).json()).toEqual({ kind: 'declined' });
    expect(await desk.rows(`select id from appointments`)).toEqual([]);
    expect((await desk.offer(NOWHERE, '2026-12-01T09:00:00+01:00')).statusCode).toBe(404);
    expect((await desk.answer(NOWHERE, 'yes')).statusCode).toBe(404);
    // The desk may ask the same patient for the same place again.
    expect((await desk.offer(entry.id, '2026-12-01T09:00:00+01:00')).statusCode).toBe(200);
  });

  test('after its time a yes is too late, and the next offer can be made', async () => {
    const desk = await atTheDesk();
    await desk.rows(`update practices set waiting_list = '{"holdMinutes": 20, "askAtOnce": 2}'`);
    const entry = await desk.joined();
    const offered = (await desk.offer(entry.id, '2026-12-01T09:00:00+01:00')).json() as Waiting;
    desk.clock.now = desk.clock.now.add({ minutes: 21 });
    expect((await desk.browser.get('/api/waiting-list')).json().on).toBe(true);
    expect((await desk.answer(offered.offers[0]?.id, 'yes')).json()).toEqual({ kind: 'too-late' });
    expect((await desk.offer(entry.id, '2026-12-01T10:00:00+01:00')).statusCode).toBe(200);
  });

  test('who agreed to no message becomes an item for people, in time', async () => {
    const desk = await atTheDesk();
    await desk.rows(`update opt_ins set revoked_at = now() where patient_id = $1`, [MARIA]);
    const entry = await desk.joined();
    expect(entry.channel).toBeNull();
    await desk.offer(entry.id, '2026-12-01T09:00:00+01:00');
    expect((await desk.browser.get('/api/worklist')).json().items).toMatchObject([
      { kind: 'waiting-offer', urgency: 'today', who: { id: MARIA }, promisedBefore: '2026-11-25T10:15:00Z' },
    ]);
  });
});
