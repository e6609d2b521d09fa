import { expect, test } from 'vitest';
import type { Role } from '../../src/http/contract/role-names.ts';
import { TEST_NOW } from '../kits/database.ts';
import { addCall, type StaffApp, staffApp } from './staff-app.ts';

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };
const PERIOD = 'from=2026-11-01&to=2026-11-25';

const DAY = '2026-11-25';

/** Somebody new, asked every five minutes from this time on until there is a moment; null: not once that day. */
async function firstMoment(app: StaffApp, role: Role, from = '08:00') {
  const opens = Temporal.ZonedDateTime.from(`${DAY}T${from}[Europe/Amsterdam]`);
  app.clock.now = opens.toInstant();
  const browser = await app.signedIn(role);
  for (let minutes = 0; opens.add({ minutes }).hour < 17; minutes += 5) {
    app.clock.now = opens.add({ minutes }).toInstant();
    const { at } = (await browser.get('/api/sampling')).json();
    if (at !== null) return { at, browser };
  }
  return null;
}

test(
  'calls an hour stand beside who is at the telephone, over the days since the first call',
  A_MINUTE,
  async () => {
    const app = await staffApp();
    // Wednesday 11 November is the first call; 18 and 25 November follow.
    for (const startedAt of ['2026-11-11T08:10:00Z', '2026-11-18T08:20:00Z', '2026-11-18T08:50:00Z'])
      await addCall(app, { startedAt, outcome: 'booked', from: null });
    const manager = await app.signedIn('manager');
    const staffed = { weekdays: [3], fromHour: 9, toHour: 11, people: 2 };
    expect((await manager.post('/api/workload/staffing', staffed)).statusCode).toBe(204);
    const { hours } = (await manager.get(`/api/workload?${PERIOD}`)).json();
    expect(hours).toEqual([
      { weekday: 3, hour: 9, calls: 3, days: 3, people: 2 },
      { weekday: 3, hour: 10, calls: 0, days: 3, people: 2 },
    ]);
    expect((await manager.post('/api/workload/staffing', { ...staffed, toHour: 9 })).statusCode).toBe(400);
  },
);

test('the sentence about doctors’ time counts whole weeks of the period and whole weeks before the first call', async () => {
  const app = await staffApp();
  const manager = await app.signedIn('manager');
  const doctors = async () => (await manager.get(`/api/insight?${PERIOD}`)).json().doctors;
  expect(await doctors()).toEqual({ now: null, before: null });
  await addCall(app, { startedAt: '2026-11-04T08:10:00Z', outcome: 'booked', from: null });
  for (const [day, consults] of [
    ['2026-10-21', 396],
    ['2026-10-30', 400],
    // The week in which Balie began is neither before nor of the period, which begins on its last day.
    ['2026-11-02', 999],
    ['2026-11-13', 401],
    ['2026-11-16', 403],
  ] as const)
    expect((await manager.post('/api/workload/consults', { day, consults })).statusCode).toBe(204);
  expect((await manager.get('/api/insight?from=2026-11-09&to=2026-11-22')).json().doctors).toEqual({
    now: 402,
    before: 398,
  });
  // The same as minutes of a consult of this practice, with what chance alone may have made.
  const { net, consultMinutes } = (await manager.get('/api/workload?from=2026-11-09&to=2026-11-22')).json();
  const type = app.practice.appointmentTypes.find(({ words }) => words.length === 0);
  expect(consultMinutes).toBe(type?.minutes);
  expect(net).toMatchObject([
    { role: 'assistant', before: null, after: null, change: null, counted: { before: 0, after: 0 } },
    {
      role: 'doctor',
      before: 398 * consultMinutes,
      after: 402 * consultMinutes,
      change: { minutes: 4 * consultMinutes, withinChance: true },
      counted: { before: 2, after: 2 },
    },
  ]);
  const { consults } = (await manager.get(`/api/workload?${PERIOD}`)).json();
  expect(consults[0]).toEqual({ week: '2026-11-16', consults: 403 });
});

test('who works at the desk is asked at unforeseen moments of the weeks set for it, answers once, and is counted', async () => {
  const app = await staffApp();
  const weeks = { phase: 'before', from: DAY, to: '2026-12-04' };
  expect(await firstMoment(app, 'assistant')).toBeNull();
  app.clock.now = TEST_NOW;
  expect((await (await app.signedIn('manager')).post('/api/workload/sampling', weeks)).statusCode).toBe(204);
  expect(await firstMoment(app, 'practitioner')).toBeNull();
  const asked = await firstMoment(app, 'assistant');
  if (asked === null) throw new Error('never asked');
  const answer = { at: asked.at, task: 'phone', interrupted: true };
  expect((await asked.browser.post('/api/sampling', answer)).statusCode).toBe(204);
  expect((await asked.browser.post('/api/sampling', answer)).json().code).toBe('NOT_POSSIBLE');
  expect((await asked.browser.get('/api/sampling')).json()).toEqual({ at: null });
  // Somebody else, who answers when the moment is over.
  const missed = await firstMoment(app, 'assistant', '13:00');
  if (missed === null) throw new Error('never asked');
  app.clock.now = app.clock.now.add({ minutes: 11 });
  const late = await missed.browser.post('/api/sampling', { ...answer, at: missed.at });
  expect(late.json().code).toBe('NOT_POSSIBLE');
  const manager = await app.signedIn('manager');
  const { before, after, compared } = (await manager.get(`/api/workload?${PERIOD}`)).json();
  expect(before).toEqual({ from: DAY, to: '2026-12-04', asked: 2, answered: 1, people: 1, hours: 1 });
  expect(after).toBeNull();
  expect(compared).toHaveLength(7);
  expect(compared[0]).toEqual({
    task: 'phone',
    before: { x: 1, of: 1, interval: null },
    after: { x: 0, of: 0, interval: null },
    difference: null,
  });
  expect(compared.at(-1)).toMatchObject({ task: 'interrupted', before: { x: 1, of: 1 } });
});

test.each([
  ['assistant', 200, 403],
  ['practitioner', 200, 403],
  ['auditor', 200, 403],
  ['supplier', 403, 403],
] as const)('%s reads (%i) and sets nothing (%i)', async (role, read, write) => {
  const app = await staffApp();
  const browser = await app.signedIn(role);
  expect((await browser.get(`/api/workload?${PERIOD}`)).statusCode).toBe(read);
  for (const [path, body] of [
    ['staffing', { weekdays: [1], fromHour: 8, toHour: 9, people: 1 }],
    ['consults', { day: '2026-11-02', consults: 1 }],
    ['sampling', { phase: 'after', from: '2026-11-02', to: '2026-11-03' }],
  ] as const)
    expect((await browser.post(`/api/workload/${path}`, body)).statusCode).toBe(write);
});
