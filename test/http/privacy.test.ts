import { expect, test } from 'vitest';
import { patientNamed } from '../kits/booking.ts';
import { staffApp } from './staff-app.ts';

const MARIA = patientNamed('Maria');
/** Ids, days, pages, and what a practice can set; what is searched for and who it is about goes in a body. */
const MAY_STAND_IN_A_URL = [
  'action',
  'alarm',
  'before',
  'beforeId',
  'by',
  'call',
  'change',
  'corrected',
  'day',
  'days',
  'figure',
  'from',
  'group',
  'id',
  'line',
  'list',
  'outcome',
  'patient',
  'status',
  'step',
  'to',
  'trial',
  'wish',
  'withFrom',
  'withTo',
];

test('nothing of a person stands in a URL', async () => {
  const { app } = await staffApp();
  const { paths } = (await app.inject('/api/openapi.json')).json();
  const names = Object.values(paths as Record<string, Record<string, { parameters?: { name: string }[] }>>)
    .flatMap((ways) => Object.values(ways))
    .flatMap(({ parameters = [] }) => parameters.map(({ name }) => name));
  expect([...new Set(names)].sort()).toEqual(MAY_STAND_IN_A_URL);
});

test('figures for a monitor hold nobody, and are for this machine only', async () => {
  const app = await staffApp();
  await (await app.signedIn('assistant', 'Fatima')).get(`/api/patients/${MARIA.id}`);
  const here = await app.app.inject('/metrics');
  expect(here.statusCode).toBe(200);
  expect(here.body).toContain('balie_calls');
  for (const personal of [MARIA.id, MARIA.lastName, 'Fatima']) expect(here.body).not.toContain(personal);
  const elsewhere = await app.app.inject({ url: '/metrics', remoteAddress: '192.0.2.7' });
  expect(elsewhere.statusCode).toBe(404);
});

test('a failure that nobody foresaw is told to the log, and its words to no browser', async () => {
  const app = await staffApp();
  const browser = await app.signedIn('assistant');
  await app.rows('alter table opt_ins rename to opt_ins_gone');
  const answer = await browser.get(`/api/patients/${MARIA.id}`);
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'REQUEST_FAILED']);
  expect(answer.body).not.toContain('opt_ins');
  expect(app.problems).toHaveLength(1);
  // Nothing was shown, so nothing was seen.
  expect(await app.rows(`select 1 from audit where event = 'patient-viewed'`)).toEqual([]);
});

test.each(['/api/calls', '/api/worklist', `/api/patients/${MARIA.id}`, '/api/session'])(
  'what %s gives is kept by no browser and no proxy',
  async (url) => {
    const { signedIn } = await staffApp();
    const answer = await (await signedIn('assistant')).get(url);
    expect(answer.headers['cache-control']).toBe('no-store');
  },
);
