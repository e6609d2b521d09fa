import { describe, expect, test } from 'vitest';
import { readSignatures } from '../../src/store/rule-signatures.ts';
import { addCall, changeSettings, PASSWORD, staffApp } from './staff-app.ts';

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };

describe('alarm rules', () => {
  test(
    'say who signed them; a practitioner signs what was on the screen, with the password',
    A_MINUTE,
    async () => {
      const app = await staffApp();
      const doctor = await app.signedIn('practitioner', 'dokter Jansen');
      const list = (await doctor.get('/api/rules')).json();
      expect(list.unsigned).toBe(list.rules.length);
      const rule = (await doctor.get('/api/rules/chest-pain')).json();
      expect(rule).toMatchObject({ level: '112', signing: { state: 'unsigned' }, fired: 0 });
      // All that the signature is under: the lines, and the words behind the names in them.
      expect(rule.patterns.hears.join()).toMatch(/<[a-z-]+>/);
      expect(rule.patterns.groups[0]).toEqual({
        name: expect.any(String),
        words: expect.arrayContaining([expect.any(String)]),
      });
      const signature = { content: rule.content, registerNumber: '19000000001', password: PASSWORD };
      expect(
        (await doctor.post('/api/rules/chest-pain/signature', { ...signature, password: 'anders' })).json()
          .code,
      ).toBe('PASSWORD_WRONG');
      expect(await readSignatures(app.store.dataDir)).toEqual([]);
      expect((await doctor.post('/api/rules/chest-pain/signature', signature)).statusCode).toBe(204);
      expect((await doctor.get('/api/rules/chest-pain')).json().signing).toMatchObject({
        state: 'signed',
        by: 'dokter Jansen',
        registerNumber: '19000000001',
      });
      expect((await doctor.get('/api/rules')).json().unsigned).toBe(list.rules.length - 1);
    },
  );

  test('say which rehearsal they went off in last, and whether its callers ended as they must', async () => {
    const app = await staffApp();
    const runs = ['2026-11-20T10:00Z', '2026-11-24T10:00Z'].map((at) => ({ at, id: crypto.randomUUID() }));
    for (const { at, id } of runs) {
      await app.rows(
        `insert into rehearsal_runs (practice_id, id, set_name, how, number, started_by, started_at, practice_version,
           knowledge_version, rules_version) values ($1, $2, 'emergency', 'text', 3, 'Karin', $3, 'x', 'x', 'x')`,
        [app.practice.id, id, at],
      );
    }
    const [earlier, later] = runs;
    const calls = [
      [earlier?.id, 0, true, ['chest-pain', 'bite']],
      [later?.id, 0, true, ['chest-pain']],
      [later?.id, 1, false, ['chest-pain']],
    ] as const;
    for (const [run, position, passed, rules] of calls) {
      await app.rows(
        `insert into rehearsal_calls (practice_id, run_id, position, caller_id, passed, outcome, call, scenario)
         values ($1, $2, $3, 'x', $4, 'transferred', $5, '{}')`,
        [app.practice.id, run, position, passed, JSON.stringify({ rules })],
      );
    }
    const auditor = await app.signedIn('auditor');
    const tested = async (id: string) => (await auditor.get(`/api/rules/${id}`)).json().tested;
    expect(await tested('chest-pain')).toEqual({
      run: later?.id,
      at: '2026-11-24T10:00:00Z',
      set: 'emergency',
      passed: false,
    });
    expect(await tested('bite')).toMatchObject({ run: earlier?.id, passed: true });
    expect(await tested('stroke')).toBeNull();
  });

  test('are not signed unread, by another role, or when there is no such rule', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner');
    const signature = { content: '0'.repeat(64), registerNumber: '19000000001', password: PASSWORD };
    expect((await doctor.post('/api/rules/chest-pain/signature', signature)).json().code).toBe(
      'CHANGED_MEANWHILE',
    );
    expect((await doctor.post('/api/rules/no-such-rule/signature', signature)).statusCode).toBe(404);
    for (const role of ['assistant', 'manager'] as const) {
      const answer = await (await app.signedIn(role)).post('/api/rules/chest-pain/signature', signature);
      expect(answer.json().code).toBe('FORBIDDEN_ROLE');
    }
    expect(await readSignatures(app.store.dataDir)).toEqual([]);
  });
});

test('the ladder is shown in the order tried, with nothing rung yet', async () => {
  const app = await staffApp();
  const found = (await (await app.signedIn('assistant')).get('/api/ladder')).json();
  expect(found.rungs.map(({ rung }: { rung: string }) => rung)).toEqual(
    app.practice.ladder.map(({ rung }) => rung),
  );
  expect(found).toMatchObject({ evidence: [], within30s: { x: 0, of: 0 } });
});

describe('settings', () => {
  test('are changed by the manager, and a supplier only looks', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    expect((await changeSettings(manager, { registration: 'closed' })).statusCode).toBe(204);
    const supplier = await app.signedIn('supplier');
    expect((await supplier.get('/api/settings')).json()).toMatchObject({
      practice: { registration: 'closed', address: app.practice.address },
      parts: [{ name: 'database', state: 'ok', since: '2026-11-25T06:55:00Z' }],
      wordsKeptDays: 30,
    });
    expect((await changeSettings(supplier, { registration: 'open' })).json().code).toBe('FORBIDDEN_ROLE');
  });
});

describe('figures', () => {
  const PERIOD = 'from=2026-11-24&to=2026-11-25';

  test('put every call in one of the four; calling again within 72 hours is not finished', async () => {
    const app = await staffApp();
    const at = (minutes: number) => `2026-11-24T09:${String(minutes).padStart(2, '0')}:00Z`;
    await addCall(app, { startedAt: at(0), outcome: 'booked', from: '+31201000101' });
    await addCall(app, { startedAt: at(10), outcome: 'booked', from: '+31201000102' });
    await addCall(app, { startedAt: at(20), outcome: 'booked', from: '+31201000102' });
    await addCall(app, { startedAt: at(30), outcome: 'transferred' });
    await addCall(app, { startedAt: at(40), outcome: 'failed', endedBy: 'lost' });
    await addCall(app, { startedAt: '2026-11-23T09:00:00Z', outcome: 'booked' });
    const corrected = await addCall(app, { startedAt: at(50), outcome: 'answered', from: null });
    const assistant = await app.signedIn('assistant', 'Fatima');
    const correction = { alarmRight: null, misunderstood: 'day', finished: false };
    expect((await assistant.post(`/api/calls/${corrected}/corrections`, correction)).statusCode).toBe(204);
    expect((await assistant.get(`/api/calls/${corrected}`)).json().corrections).toMatchObject([
      { ...correction, by: 'Fatima' },
    ]);
    const found = (await (await app.signedIn('manager')).get(`/api/insight?${PERIOD}`)).json();
    const few = (x: number, of: number) => ({ x, of, interval: null });
    expect(found).toMatchObject({
      attempts: 6,
      finishedByBalie: few(2, 6),
      staffLater: few(2, 6),
      humanAtOnce: few(1, 6),
      lost: few(1, 6),
      calledAgain: few(1, 3),
      promisesKept: few(0, 0),
      days: [{ day: '2026-11-24', finishedByBalie: 2, staffLater: 2, humanAtOnce: 1, lost: 1 }],
    });
  });

  test('have an interval from twenty calls on, also in the file for a spreadsheet', async () => {
    const app = await staffApp();
    for (let nth = 0; nth < 20; nth += 1) {
      await addCall(app, {
        startedAt: '2026-11-24T09:00:00Z',
        outcome: nth < 15 ? 'booked' : 'transferred',
        from: null,
      });
    }
    const manager = await app.signedIn('manager');
    const { interval } = (await manager.get(`/api/insight?${PERIOD}`)).json().finishedByBalie;
    expect([interval.from, interval.to].map((one: number) => Math.round(one * 100))).toEqual([53, 89]);
    const file = await manager.get(`/api/insight.csv?${PERIOD}`);
    expect(file.headers['content-disposition']).toContain('balie-2026-11-24-2026-11-25.csv');
    expect(file.body.split('\r\n')[1]).toBe('2026-11-24/2026-11-25;Klaar door Balie;15;20;75,0%;53,1%;88,8%');
  });

  test('are a report in PDF, for whoever may read them', async () => {
    const app = await staffApp();
    await addCall(app, { startedAt: '2026-11-24T09:00:00Z', outcome: 'booked' });
    const file = await (await app.signedIn('manager')).get(`/api/insight.pdf?${PERIOD}`);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.headers['content-disposition']).toContain('balie-2026-11-24-2026-11-25.pdf');
    expect(file.rawPayload.subarray(0, 8).toString()).toBe('%PDF-1.7');
    const refused = await (await app.signedIn('supplier')).get(`/api/insight.pdf?${PERIOD}`);
    expect(refused.statusCode).toBe(403);
  });

  test.each(['from=2026-11-25&to=2026-11-24', 'from=2020-01-01&to=2026-11-24', 'from=gisteren&to=vandaag'])(
    'of %s are no figures',
    async (period) => {
      const { signedIn } = await staffApp();
      const answer = await (await signedIn('manager')).get(`/api/insight?${period}`);
      expect(answer.json().code).toBe('REQUEST_INVALID');
    },
  );
});

test('the register lists every automatic function, itself too, and what is off', async () => {
  const app = await staffApp();
  await app.rows(`update practices set opened = '{book}' where id = $1`, [app.practice.id]);
  const { functions } = (await (await app.signedIn('auditor')).get('/api/register')).json();
  const on = new Map(functions.map(({ id, on }: { id: string; on: boolean }) => [id, on]));
  expect([on.get('register'), on.get('appointments'), on.get('prescriptions'), on.get('hearing')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
