import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { automaticFunctions } from '../../src/http/automatic-functions.ts';
import type { Job } from '../../src/store/queries/job-runs.ts';
import { staffApp } from './staff-app.ts';

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };
type Listed = Readonly<
  Record<'id' | 'owner' | 'testedBy' | 'offBy', string> & { on: boolean; canSwitch: boolean }
>;

test(
  'a function that is switched off is no longer Balie’s for the next caller, and switching on gives back what was open',
  A_MINUTE,
  async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    const opened = async () =>
      (await app.store.practices.load(app.practice.id, AbortSignal.timeout(10_000)))?.opened;
    const of = async (id: string) =>
      (await manager.get('/api/register')).json().functions.find((one: Listed) => one.id === id);
    await app.rows(`update practices set opened = array_remove(opened, 'cancel') where id = $1`, [
      app.practice.id,
    ]);
    const before = await opened();
    expect(await of('appointments')).toMatchObject({ on: true, offBy: null, canSwitch: true });
    expect((await manager.post('/api/register/appointments', { what: 'off' })).statusCode).toBe(204);
    expect(await of('appointments')).toMatchObject({ on: false, offBy: 'Karin' });
    expect(await opened()).toEqual(
      before?.filter((wish) => !['book', 'move', 'check-appointment'].includes(wish)),
    );
    expect((await manager.post('/api/register/appointments', { what: 'off' })).json().code).toBe(
      'NOT_POSSIBLE',
    );
    expect((await manager.post('/api/register/appointments', { what: 'on' })).statusCode).toBe(204);
    expect((await opened())?.toSorted()).toEqual(before?.toSorted());
    expect((await manager.post('/api/register/appointments', { what: 'on' })).json().code).toBe(
      'NOT_POSSIBLE',
    );
    expect(await app.rows('select setting, new_value from setting_changes order by seq')).toEqual([
      { setting: 'register:appointments', new_value: 'off' },
      { setting: 'register:appointments', new_value: 'on' },
    ]);
  },
);

test('what nobody answers for or nobody tried for ninety days stands on top', async () => {
  const app = await staffApp();
  const manager = await app.signedIn('manager', 'Karin');
  const list = async (): Promise<Listed[]> => (await manager.get('/api/register')).json().functions;
  const last = (await list()).at(-1)?.id;
  const owner = { what: 'owner', owner: 'dokter Jansen', was: null };
  expect((await manager.post('/api/register/alarm-words', owner)).statusCode).toBe(204);
  expect((await manager.post('/api/register/alarm-words', { ...owner, owner: 'Piet' })).json().code).toBe(
    'CHANGED_MEANWHILE',
  );
  expect((await manager.post('/api/register/alarm-words', { what: 'tested' })).statusCode).toBe(204);
  expect((await list()).at(-1)).toMatchObject({
    id: 'alarm-words',
    owner: 'dokter Jansen',
    testedOn: '2026-11-25',
    testedBy: 'Karin',
    canSwitch: false,
  });
  await app.rows(`update register_functions set tested_on = '2026-08-26'`);
  expect((await list()).at(-1)?.id).toBe(last);
  expect((await manager.post('/api/register/alarm-words', { what: 'off' })).json().code).toBe('NOT_POSSIBLE');
  expect((await manager.post('/api/register/no-such-thing', { what: 'tested' })).statusCode).toBe(404);
  const assistant = await app.signedIn('assistant');
  expect((await assistant.post('/api/register/appointments', { what: 'off' })).statusCode).toBe(403);
});

test('everybody may read what is automatic here, without an account, a script or a name of the staff', async () => {
  const app = await staffApp();
  const manager = await app.signedIn('manager', 'Karin');
  await manager.post('/api/register/prescriptions', {
    what: 'owner',
    owner: 'Petra de Eigenaar',
    was: null,
  });
  await manager.post('/api/register/prescriptions', { what: 'off' });
  const { publicPath, functions } = (await manager.get('/api/register')).json();
  const page = await app.newBrowser().get(publicPath);
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toContain('text/html');
  for (const { name } of functions) expect(page.body).toContain(name.replaceAll("'", '&#39;'));
  expect(page.body).toMatch(/Een herhaalrecept aannemen<\/h2>\s*<p><strong>Staat uit\./);
  expect(page.body).not.toMatch(/<script|Petra|Karin/);
  const unknown = await app.newBrowser().get(`/openbaar/register/${crypto.randomUUID()}`);
  expect(unknown.statusCode).toBe(404);
});

/** A job that comes is a line here, or this does not compile; and every line is a function of the register. */
const FUNCTION_OF_JOB: Readonly<Record<Job, string>> = {
  'spool-replay': 'after-a-fault',
  'lost-calls': 'after-a-fault',
  'idle-claims': 'promises',
  'freed-places': 'waiting-list',
  'promise-keeper': 'promises',
  'outbox-sweep': 'messages',
  reminders: 'messages',
  'intake-follow-up': 'intake',
  'open-agendas': 'open-agenda',
  retention: 'retention',
  'said-versus-done': 'said-versus-done',
  'expiring-answers': 'answers-in-date',
  'rung-tests': 'ladder-tests',
};

test('what runs by a clock is a function too, which says that it is no AI', () => {
  const functions = automaticFunctions({ parts: {}, opened: [] });
  for (const id of new Set(Object.values(FUNCTION_OF_JOB))) {
    const found = functions.find((one) => one.id === id);
    expect([id, found?.law]).toEqual([id, expect.stringMatching(/^Geen AI: /)]);
  }
  expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
});

test('each function names an automatic test that is there', () => {
  const missing = automaticFunctions({ parts: {}, opened: [] })
    .map(({ lastTest }) => lastTest)
    .filter((file) => !existsSync(join(import.meta.dirname, '../..', file)));
  expect(missing).toEqual([]);
});
