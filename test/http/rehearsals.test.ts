import { describe, expect, test } from 'vitest';
import { readPractice } from '../../src/store/queries/practices.ts';
import { soon } from '../kits/database.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

/** A program of its own with a database of its own takes some seconds; on a busy machine more. */
const A_RUN = { timeout: 60_000 };

type Browser = Awaited<ReturnType<StaffApp['signedIn']>>;

/** Starts it and waits until nothing of it goes on. */
async function ended(browser: Browser, run: string) {
  const look = async () => (await browser.get(`/api/rehearsals/${run}`)).json();
  await expect
    .poll(async () => (await look()).run.state, { timeout: 50_000, interval: 100 })
    .not.toMatch(/running|paused/);
  return look();
}

async function rehearsed(browser: Browser, asked: { set: string; number: number }) {
  const started = await browser.post('/api/rehearsals', { how: 'text', ...asked });
  expect(started.statusCode, started.body).toBe(202);
  return ended(browser, started.json().run);
}

const rowsOfPractice = async ({ rows, practice }: StaffApp) =>
  (
    await rows<{ appointments: string; calls: string; worklist: string; outbox: string }>(
      `select (select count(*) from appointments where practice_id = $1) as appointments,
         (select count(*) from calls where practice_id = $1) as calls,
         (select count(*) from worklist where practice_id = $1) as worklist,
         (select count(*) from outbox where practice_id = $1) as outbox`,
      [practice.id],
    )
  )[0];

describe('a rehearsal', () => {
  test(
    'plays callers on a copy of the practice: each alarm rings a human, and nothing of the practice itself is touched',
    A_RUN,
    async () => {
      const app = await staffApp();
      const manager = await app.signedIn('manager', 'Karin');
      const before = await rowsOfPractice(app);
      const { run, calls } = await rehearsed(manager, { set: 'emergency', number: 4 });
      expect(run).toMatchObject({
        state: 'done',
        number: 4,
        played: 4,
        wrong: 0,
        startedBy: 'Karin',
        fault: null,
      });
      expect(calls).toHaveLength(4);
      for (const call of calls) {
        expect(call).toMatchObject({ outcome: 'transferred', passed: true, broken: [] });
        expect(call.rules.length).toBeGreaterThan(0);
        expect(call.alarmMs).toBeLessThanOrEqual(1_500);
        expect(call.said.length).toBeGreaterThan(2);
      }
      expect(await rowsOfPractice(app)).toEqual(before);
      const { runs, versions } = (await manager.get('/api/rehearsals')).json();
      expect(runs).toMatchObject([{ id: run.id, versions }]);
    },
  );

  test('shows what ends otherwise than before the practice was changed', A_RUN, async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const first = await rehearsed(manager, { set: 'two-wishes', number: 1 });
    expect(first).toMatchObject({ comparedWith: null, differences: [], calls: [{ outcome: 'booked' }] });
    await app.rows(`update practices set opened = array_remove(opened, 'book') where id = $1`, [
      app.practice.id,
    ]);
    app.clock.now = app.clock.now.add({ minutes: 1 });
    const second = await rehearsed(manager, { set: 'two-wishes', number: 1 });
    expect(second.run.versions.practice).not.toBe(first.run.versions.practice);
    expect(second.run.versions.rules).toBe(first.run.versions.rules);
    expect(second.comparedWith).toMatchObject({ id: first.run.id });
    expect(second.differences).toMatchObject([
      { id: 'two-wishes-1', before: { outcome: 'booked', passed: true } },
    ]);
    expect(second.differences[0].now.outcome).not.toBe('booked');
  });

  test('stops when asked, and one runs at a time', A_RUN, async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const asked = { set: 'older', number: 60, how: 'text' };
    const { run } = (await manager.post('/api/rehearsals', asked)).json();
    expect((await manager.post('/api/rehearsals', asked)).json().code).toBe('REHEARSAL_BUSY');
    expect((await manager.post(`/api/rehearsals/${run}/stop`, {})).statusCode).toBe(204);
    const { run: stopped } = (await manager.get(`/api/rehearsals/${run}`)).json();
    expect(stopped).toMatchObject({ state: 'stopped', number: 60 });
    expect(stopped.played).toBeLessThan(60);
    expect((await manager.post(`/api/rehearsals/${run}/stop`, {})).json().code).toBe('NOT_POSSIBLE');
  });

  test('waits while a caller is in danger, and goes on after', A_RUN, async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const call = crypto.randomUUID() as never;
    const seen = (event: object) => app.rehearsals.see(call, { kind: 'event', atMs: 0, event } as never);
    seen({ kind: 'alarm', reasons: [], wordsEndMs: 0 });
    const { run } = (await manager.post('/api/rehearsals', { set: 'older', number: 1, how: 'text' })).json();
    const list = (await manager.get('/api/rehearsals')).json();
    expect(list).toMatchObject({ waitsForAlarm: true, runs: [{ id: run, state: 'paused', played: 0 }] });
    seen({ kind: 'ended', by: 'transfer', outcome: 'transferred' });
    expect((await ended(manager, run)).run).toMatchObject({ state: 'done', played: 1 });
  });

  test('keeps a caller of a run and a sentence as the practice’s own, and plays those', A_RUN, async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    const own = { set: 'own', number: 10, how: 'text' };
    expect((await manager.post('/api/rehearsals', own)).json().code).toBe('REHEARSAL_EMPTY');
    const { run } = await rehearsed(manager, { set: 'emergency', number: 1 });
    const keep = (caller: object) => manager.post('/api/rehearsal-callers', caller);
    expect((await keep({ run: run.id, call: 'emergency-1' })).statusCode).toBe(204);
    expect((await keep({ run: run.id, call: 'nobody' })).statusCode).toBe(404);
    const sentence = { sentence: 'hoe kom ik bij de praktijk', outcome: 'booked' };
    expect((await keep(sentence)).statusCode).toBe(204);
    const { kept } = (await manager.get('/api/rehearsals')).json();
    expect(kept).toMatchObject([
      { name: 'druk op de borst', keptBy: 'Karin' },
      { name: sentence.sentence, keptBy: 'Karin' },
    ]);
    const { calls } = await rehearsed(manager, { set: 'own', number: 10 });
    // The wrong one first: the answer was given, but an appointment was expected.
    expect(
      calls.map(({ passed, outcome }: { passed: boolean; outcome: string }) => [passed, outcome]),
    ).toEqual([
      [false, 'answered'],
      [true, 'transferred'],
    ]);
    for (const { id } of kept) await manager.delete(`/api/rehearsal-callers/${id}`);
    expect((await manager.get('/api/rehearsals')).json().kept).toEqual([]);
  });

  test.each([
    ['assistant', 'FORBIDDEN_ROLE'],
    ['practitioner', 'FORBIDDEN_ROLE'],
    ['auditor', 'FORBIDDEN_ROLE'],
  ] as const)('is not started by an %s, who may read it', async (role, code) => {
    const app = await staffApp();
    const browser = await app.signedIn(role);
    const asked = { set: 'emergency', number: 1, how: 'text' };
    expect((await browser.post('/api/rehearsals', asked)).json().code).toBe(code);
    expect((await browser.get('/api/rehearsals')).json()).toMatchObject({ runs: [], kept: [] });
  });

  test.each([{ number: 61 }, { how: 'audio', number: 11 }, { set: 'answers' }])(
    'of %o is none',
    async (wrong) => {
      const app = await staffApp();
      const manager = await app.signedIn('manager');
      const answer = await manager.post('/api/rehearsals', {
        set: 'older',
        number: 1,
        how: 'text',
        ...wrong,
      });
      expect(answer.json().code).toBe('REQUEST_INVALID');
    },
  );
});

describe('a change of an answer', () => {
  const parking = (text: string, replaces: string | null = null) => ({
    replaces,
    topic: 'parking',
    words: [],
    text,
    validUntil: null,
  });

  async function proposed(app: StaffApp, browser: Browser, text: string) {
    const { answers } = (await browser.get('/api/knowledge')).json();
    const old = answers.find(
      ({ topic, words }: { topic: string; words: string[] }) => topic === 'parking' && words.length === 0,
    );
    await browser.post('/api/knowledge/proposals', parking(text, old.id));
    const [{ id }] = (await browser.get('/api/knowledge')).json().proposals;
    return {
      decide: (who: Browser, body: object) =>
        who.post(`/api/knowledge/proposals/${id}`, { replaces: old.id, ...body }),
      async rehearse() {
        const started = await browser.post(`/api/knowledge/proposals/${id}/rehearsal`, {});
        expect(started.statusCode, started.body).toBe(202);
        return ended(browser, started.json().run);
      },
      saidToCallers: async () =>
        (
          await app.store.database.readInPractice(app.practice.id, soon(), (session) =>
            readPractice(session, app.practice.id),
          )
        )?.answers.map(({ text }) => text),
      rehearsal: async () => (await browser.get('/api/knowledge')).json().proposals[0].rehearsal,
    };
  }

  test('is put in force only after a green rehearsal of Balie as it would be', A_RUN, async () => {
    const app = await staffApp();
    const assistant = await app.signedIn('assistant', 'Fatima');
    const manager = await app.signedIn('manager', 'Karin');
    const text = 'U kunt gratis parkeren achter de praktijk.';
    const change = await proposed(app, assistant, text);
    expect(await change.rehearsal()).toBeNull();
    expect((await change.decide(manager, { what: 'approve' })).json().code).toBe('REHEARSAL_NEEDED');
    const { run, calls } = await change.rehearse();
    expect(calls.filter(({ passed }: { passed: boolean }) => !passed)).toEqual([]);
    expect(run).toMatchObject({ state: 'done', wrong: 0, set: 'answers' });
    // The new sentence was said in the rehearsal, and not yet to anybody else.
    const asks = calls.find(({ goal }: { goal: string }) => goal === 'waar kan ik parkeren');
    expect(asks.said.map(({ text }: { text: string }) => text)).toContain(text);
    expect(await change.saidToCallers()).not.toContain(text);
    expect(await change.rehearsal()).toMatchObject({ green: true, run: { id: run.id } });
    expect((await change.decide(manager, { what: 'approve' })).statusCode).toBe(204);
    expect(await change.saidToCallers()).toContain(text);
    expect(
      await app.rows('select by_name, by_role, kind, what, run_id, reason from published_changes'),
    ).toEqual([
      {
        by_name: 'Karin',
        by_role: 'manager',
        kind: 'answer',
        what: 'approved',
        run_id: run.id,
        reason: null,
      },
    ]);
  });

  test('asks for a new rehearsal when Balie has changed since', A_RUN, async () => {
    const app = await staffApp();
    const assistant = await app.signedIn('assistant');
    const change = await proposed(app, assistant, 'Parkeren kan op het plein.');
    await change.rehearse();
    await app.rows(`update practices set registration = 'closed' where id = $1`, [app.practice.id]);
    expect(await change.rehearsal()).toMatchObject({ green: false });
    const manager = await app.signedIn('manager');
    expect((await change.decide(manager, { what: 'approve' })).json().code).toBe('REHEARSAL_NEEDED');
  });

  test('is approved without one by who gives care alone, and with a reason that stays', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner', 'dokter Jansen');
    const manager = await app.signedIn('manager');
    const change = await proposed(app, doctor, 'Parkeren kan vandaag niet.');
    const reason = 'De straat ligt vanaf vandaag open.';
    expect((await change.decide(manager, { what: 'approve', reason })).json().code).toBe('REHEARSAL_NEEDED');
    expect((await change.decide(doctor, { what: 'approve' })).json().code).toBe('REHEARSAL_NEEDED');
    expect((await change.decide(doctor, { what: 'approve', reason: 'kort' })).json().code).toBe(
      'REQUEST_INVALID',
    );
    expect((await change.decide(doctor, { what: 'approve', reason })).statusCode).toBe(204);
    expect(await app.rows('select by_name, what, run_id, reason from published_changes')).toEqual([
      { by_name: 'dokter Jansen', what: 'approved', run_id: null, reason },
    ]);
  });
});
