import { expect, test } from 'vitest';
import { makeRungTests } from '../../src/jobs/rung-tests.ts';
import type { RungTested } from '../../src/turn/5-act/test-rung.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';
import { addCall, type StaffApp, staffApp } from './staff-app.ts';

const WELL: RungTested = {
  ringingMs: 200,
  answeredMs: 9_000,
  confirmedMs: 12_000,
  confirmedBy: 'key',
  reason: null,
};
/** A machine that picks up at once. */
const VOICEMAIL: RungTested = {
  ...WELL,
  answeredMs: 3_000,
  confirmedMs: null,
  confirmedBy: null,
  reason: 'voicemail-suspected',
};
const BUSY: RungTested = { ...WELL, answeredMs: null, confirmedMs: null, confirmedBy: null, reason: 'busy' };

const makeTests = ({ store, clock }: StaffApp, answers: Readonly<Record<string, RungTested>>) =>
  makeRungTests(
    {
      database: store.database,
      now: () => clock.now,
      test: async (_, { target }) => answers[target] ?? WELL,
      changed: () => undefined,
    },
    new AbortController().signal,
  );

test('a manager tests one number or the whole ladder, and reads what came of it', async () => {
  const app = await staffApp();
  const manager = await app.signedIn('manager');
  const before = (await manager.get('/api/ladder')).json();
  expect(before.rungs[0]).toMatchObject({ target: TEST_LINES.emergencyLine, testing: false, lastTest: null });
  expect(before.mayTest).toBe(true);

  const one = { target: TEST_LINES.emergencyLine };
  expect((await manager.post('/api/ladder/tests', one)).statusCode).toBe(204);
  // Pressed twice is asked once.
  expect((await manager.post('/api/ladder/tests', one)).statusCode).toBe(204);
  expect((await manager.get('/api/ladder')).json().rungs[0].testing).toBe(true);
  expect(await makeTests(app, {})).toBe(1);
  expect((await manager.get('/api/ladder')).json().rungs[0]).toMatchObject({
    testing: false,
    lastTest: { answeredAfterMs: 9_000, reason: null },
  });

  app.clock.now = app.clock.now.add({ minutes: 1 });
  expect((await manager.post('/api/ladder/tests', { target: null })).statusCode).toBe(204);
  expect(
    await makeTests(app, { [String(TEST_LINES.secondNumber)]: BUSY, [String(TEST_LINES.doctor)]: VOICEMAIL }),
  ).toBe(before.rungs.length);
  app.clock.now = app.clock.now.add({ minutes: 1 });
  const after = (await manager.get('/api/ladder')).json();
  expect(after.rungs[1].lastTest).toMatchObject({ answeredAfterMs: null, reason: 'busy' });
  expect(after.evidence).toHaveLength(before.rungs.length + 1);
  expect(after.evidence.at(-1)).toMatchObject({
    kind: 'test',
    rung: 'emergency-line',
    answeredAfterMs: 9_000,
  });
  // A test is no evidence that callers were helped.
  expect(after.within30s).toEqual({ x: 0, of: 0 });
  // Who tested by hand and was told it fails has an item for whoever mends it.
  const items = (await (await app.signedIn('assistant')).get('/api/worklist')).json().items;
  const failed = { kind: 'rung-test-failed', urgency: 'urgent', who: null };
  expect(items).toMatchObject([failed, failed]);

  const csv = await manager.get('/api/ladder.csv');
  expect(csv.headers['content-type']).toContain('text/csv');
  const lines = csv.body.trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    'wanneer;soort;trede;alarm;opgenomen na (s);bevestigd na (s);binnen 30 s;waarom niet',
  );
  expect(lines.filter((line) => line.includes(';test;tweede nummer;;;;nee;in gesprek'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes(';test;arts;;3,0;;nee;voicemail'))).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/;test;spoedlijn;;9,0;12,0;ja;$/);
});

test('a ladder of which nobody answered any number says so, until a test or a caller has somebody', async () => {
  const app = await staffApp();
  const manager = await app.signedIn('manager');
  const ahead = async () => (await manager.get('/api/ladder/ahead')).json().state;
  const testAll = async (answer: RungTested) => {
    app.clock.now = app.clock.now.add({ minutes: 1 });
    await manager.post('/api/ladder/tests', { target: null });
    await makeTests(app, Object.fromEntries(Object.values(TEST_LINES).map((target) => [target, answer])));
  };
  expect(await ahead()).toBe('never-rung');
  await testAll(BUSY);
  expect(await ahead()).toBe('none');
  await testAll(WELL);
  expect(await ahead()).toBe('works');
  await testAll(BUSY);
  app.clock.now = app.clock.now.add({ minutes: 2 });
  const call = await addCall(app, { startedAt: app.clock.now.toString(), outcome: 'answered' });
  for (const [seq, step] of (['dialled', 'answered', 'confirmed'] as const).entries()) {
    expect(await ahead()).toBe('none');
    await app.rows(
      `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
       values ($1, $2, $3::integer, $4, $3::integer * 1000, 'transfer', $5)`,
      [
        app.practice.id,
        call,
        seq + 1,
        app.clock.now.toString(),
        JSON.stringify({ kind: 'transfer', rung: 'emergency-line', step, reason: null, confirmedBy: null }),
      ],
    );
  }
  expect(await ahead()).toBe('works');
});

const NO_PLAN = { times: [], rungs: [] };

test('everybody but an auditor tests the ladder, who works with it plans that, and only numbers that stand on it are called', async () => {
  const app = await staffApp();
  for (const [role, tests, plans] of [
    ['auditor', false, false],
    ['assistant', true, false],
    ['supplier', true, false],
    ['practitioner', true, true],
  ] as const) {
    const browser = await app.signedIn(role);
    const found = (await browser.get('/api/ladder')).json();
    expect([role, found.mayTest, found.mayPlan]).toEqual([role, tests, plans]);
    const asked = await browser.post('/api/ladder/tests', { target: '+31201000999' });
    expect([role, asked.json().code]).toEqual([role, tests ? 'NOT_FOUND' : 'FORBIDDEN_ROLE']);
    const planned = await browser.post('/api/ladder/plan', { to: NO_PLAN, was: NO_PLAN });
    expect([role, planned.statusCode]).toEqual([role, plans ? 204 : 403]);
  }
  const manager = await app.signedIn('manager');
  for (const target of ['112', '+31201000999', ''])
    expect((await manager.post('/api/ladder/tests', { target })).statusCode).toBe(404);
  expect(
    (await manager.post('/api/ladder/tests', { target: null }, { origin: 'https://elders.example' })).json()
      .code,
  ).toBe('FORBIDDEN_ORIGIN');
  expect(await makeTests(app, {})).toBe(0);
});

test('a practice plans its tests, changes that, and ends it', async () => {
  const app = await staffApp();
  const manager = await app.signedIn('manager');
  const plan = { times: ['08:02', '17:30'], rungs: ['emergency-line', 'doctor'] };
  const planned = async () => (await manager.get('/api/ladder')).json().plan;
  const set = async (to: object, was?: object) =>
    manager.post('/api/ladder/plan', { to, was: was ?? (await planned()) });
  expect((await set(plan)).statusCode).toBe(204);
  expect(await planned()).toEqual(plan);
  for (const times of [['8:02'], ['24:00'], ['08:02:30'], ['1', '2', '3', '4', '5']])
    expect((await set({ ...plan, times })).statusCode).toBe(400);
  expect((await set({ ...plan, rungs: ['desk'] })).statusCode).toBe(400);
  // Who looked before a colleague planned it does not end that plan.
  expect((await set(NO_PLAN, NO_PLAN)).json().code).toBe('CHANGED_MEANWHILE');
  await set({ times: ['08:02'], rungs: ['doctor'] });
  expect(await planned()).toEqual({ times: ['08:02'], rungs: ['doctor'] });
  await set({ times: [], rungs: ['doctor'] });
  expect(await planned()).toEqual(NO_PLAN);
});
