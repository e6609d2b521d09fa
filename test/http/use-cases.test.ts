import { describe, expect, test } from 'vitest';
import { TRIAL_CALLER } from '../../src/domain/trial-call.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

/** A practice that has counted nothing yet and opened nothing. */
async function closedPractice() {
  const app = await staffApp();
  await app.rows(`update practices set opened = '{}' where id = $1`, [app.practice.id]);
  return { ...app, manager: await app.signedIn('manager', 'Karin') };
}

/** Ended calls in which this wish was heard; of the first `checked` a person said whether Balie understood it. */
async function heard(
  { rows, practice }: StaffApp,
  wish: string,
  { calls, checked = 0, wrong = 0, outcome = 'booked', at = '2026-11-20T09:00:00Z', from = null }: Heard,
): Promise<void> {
  await rows(
    `with made as (
       insert into calls (practice_id, id, from_number, dialled, ear, node, run, lease_until, started_at, ended_at, ended_by, outcome)
       select $1, gen_random_uuid(), $8, 'receptie', 'test', 'test', gen_random_uuid(), $2, $2, $2, 'caller', $3
       from generate_series(1, $4) returning id
     ), understood as (
       insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
       select $1, id, 1, $2, 0, 'understood', jsonb_build_object('kind', 'understood', 'wish', $5::text, 'confidence', 1)
       from made
     ), numbered as (select id, row_number() over () as n from made)
     insert into call_corrections (practice_id, call_id, seq, by_name, finished, misunderstood)
     select $1, id, 1, 'Fatima', true, case when n <= $7 then 'wish' end from numbered where n <= $6`,
    [practice.id, at, outcome, calls, wish, checked, wrong, from],
  );
}
interface Heard {
  readonly calls: number;
  readonly checked?: number;
  readonly wrong?: number;
  readonly outcome?: string;
  readonly at?: string;
  readonly from?: string | null;
}

/** Rehearsal calls of this practice; the first of them fail. */
async function rehearsed(
  { rows, practice }: StaffApp,
  goal: string,
  calls: number,
  wrong = 0,
): Promise<void> {
  const run = crypto.randomUUID();
  await rows(
    `insert into rehearsal_runs (practice_id, id, set_name, how, number, started_by, started_at, practice_version,
       knowledge_version, rules_version) values ($1, $2, 'own', 'text', 1, 'Karin', '2026-11-24T10:00Z', 'x', 'x', 'x')`,
    [practice.id, run],
  );
  await rows(
    `insert into rehearsal_calls (practice_id, run_id, position, caller_id, passed, outcome, call, scenario)
     select $1, $2, n, 'caller-' || n, n > $4, 'booked', '{}', jsonb_build_object('goal', $5::text)
     from generate_series(1, $3) n`,
    [practice.id, run, calls, wrong, goal],
  );
}

const ladderAnswers = ({ rows, practice }: StaffApp, ms: number, reason: string | null = null) =>
  rows(
    `insert into rung_tests (practice_id, rung, target, name, asked_by, due, place, not_before, answered_ms, ended_at, reason)
     select id, 'emergency-line', ladder->0->>'target', 'spoedlijn', 'screen', '2026-11-25T08:00Z', 0, now(), $2,
       '2026-11-25T08:00Z', $3 from practices where id = $1`,
    [practice.id, ms, reason],
  );

const useCase = async (browser: Awaited<ReturnType<StaffApp['signedIn']>>, wish: string) =>
  (await browser.get('/api/use-cases')).json().useCases.find((one: { wish: string }) => one.wish === wish);
const unmet = (found: { criteria: { id: string; met: boolean }[] }) =>
  found.criteria.filter(({ met }) => !met).map(({ id }) => id);
const opened = async ({ store, practice }: StaffApp) =>
  (await store.practices.load(practice.id, AbortSignal.timeout(10_000)))?.opened;

const OPEN = { what: 'open', decidedBy: 'dokter Jansen', part: { when: 'opening-hours', percent: 25 } };

describe('a use case', () => {
  test('that a practice file opened is followed, and one that nobody opened is only counted', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    expect(await useCase(manager, 'move')).toMatchObject({
      step: 'follow',
      since: null,
      part: { when: 'always', percent: 100 },
    });
    await app.rows(`update practices set opened = array_remove(opened, 'move') where id = $1`, [
      app.practice.id,
    ]);
    expect(await useCase(manager, 'move')).toMatchObject({ step: 'measure', part: null });
  });

  test('goes from counted to followed one gate at a time, each shut until all that it asks was counted', async () => {
    const app = await closedPractice();
    const { manager } = app;
    const post = (body: object) => manager.post('/api/use-cases/move', body);
    await heard(app, 'move', { calls: 59 });
    // Who tries Balie out says what somebody who works here thinks of.
    await heard(app, 'move', { calls: 5, from: TRIAL_CALLER });
    expect((await post({ what: 'rehearse' })).json().code).toBe('GATE_SHUT');
    await heard(app, 'move', { calls: 1, checked: 1 });
    expect((await post({ what: 'rehearse' })).json().useCase.step).toBe('rehearse');
    expect(unmet(await useCase(manager, 'move'))).toEqual([
      'checked',
      'rehearsed',
      'rehearsed-wish',
      'ladder-answered',
    ]);
    await heard(app, 'move', { calls: 10, checked: 10, wrong: 1 });
    await rehearsed(app, 'move', 40, 3);
    await ladderAnswers(app, 30_001);
    expect(unmet(await useCase(manager, 'move'))).toEqual(['rehearsed-right', 'ladder-answered']);
    expect((await post(OPEN)).json().code).toBe('GATE_SHUT');
    expect(await opened(app)).toEqual([]);
    await rehearsed(app, 'move', 40);
    await app.rows('delete from rung_tests');
    // A machine that picks up is nobody.
    await ladderAnswers(app, 9_000, 'voicemail-suspected');
    expect(unmet(await useCase(manager, 'move'))).toContain('ladder-answered');
    await app.rows('delete from rung_tests');
    await ladderAnswers(app, 9_000);
    // The failed callers of the first run are the same ones, and pass now: but both runs began at the same moment.
    await app.rows(`update rehearsal_runs set started_at = started_at + interval '1 hour'
      where id = (select run_id from rehearsal_calls group by run_id having bool_and(passed))`);
    const open = (await post(OPEN)).json();
    expect(open.useCase).toMatchObject({
      step: 'open',
      by: 'dokter Jansen',
      part: { when: 'opening-hours', percent: 25 },
    });
    expect(await app.store.practices.load(app.practice.id, AbortSignal.timeout(10_000))).toMatchObject({
      opened: ['move'],
      openedPartly: [{ wish: 'move', when: 'opening-hours', percent: 25 }],
    });
    expect((await post({ what: 'follow' })).json().code).toBe('GATE_SHUT');
    await heard(app, 'move', { calls: 40, checked: 20, wrong: 2, at: '2026-11-25T10:00:00Z' });
    expect((await post({ what: 'follow' })).json().useCase).toMatchObject({
      step: 'follow',
      part: { when: 'always', percent: 100 },
    });
  });

  test('is opened alone: a second one waits until the first is followed', async () => {
    const app = await closedPractice();
    await app.rows(`update practices set opened = '{cancel}' where id = $1`, [app.practice.id]);
    await app.rows(
      `insert into use_cases (practice_id, wish, step, since, by_name) values ($1, 'cancel', 'open', now(), 'Karin'),
       ($1, 'move', 'rehearse', now(), 'Karin')`,
      [app.practice.id],
    );
    expect(unmet(await useCase(app.manager, 'move'))).toContain('alone');
    await app.rows(`update use_cases set step = 'follow' where wish = 'cancel'`);
    expect(unmet(await useCase(app.manager, 'move'))).not.toContain('alone');
  });

  test('is rolled back in one click that asks nothing; the next call gets it, and why is said afterwards', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    expect(await opened(app)).toContain('move');
    const back = (await manager.post('/api/use-cases/move', { what: 'roll-back' })).json();
    expect(back.useCase).toMatchObject({ step: 'rehearse', part: null });
    expect(await opened(app)).not.toContain('move');
    const reason = `/api/setting-changes/${back.change}/reason`;
    expect((await manager.post(reason, { reason: 'verzette twee keer de verkeerde' })).statusCode).toBe(204);
    const other = await app.signedIn('manager', 'Piet');
    expect((await other.post(reason, { reason: 'iets anders' })).json().code).toBe('NOT_POSSIBLE');
    expect((await manager.get('/api/setting-changes')).json().changes[0]).toMatchObject({
      by: 'Karin',
      setting: 'use-case:move',
      reason: 'verzette twee keer de verkeerde',
      from: { step: 'follow' },
      to: { step: 'rehearse', part: null },
      canBeUndone: false,
    });
    expect(await app.rows(`select user_name, role, what from audit where event = 'setting-changed'`)).toEqual(
      [{ user_name: 'Karin', role: 'manager', what: 'setting' }],
    );
    // What is not opened cannot be rolled back once more.
    expect((await manager.post('/api/use-cases/move', { what: 'roll-back' })).json().code).toBe('GATE_SHUT');
  });

  test('keeps the thresholds that the practice asks for, on record', async () => {
    const app = await closedPractice();
    await heard(app, 'move', { calls: 20 });
    const thresholds = { heard: 20, checked: 5, rehearsed: 10, handled: 10, wrongPercent: 0 };
    const useCases = (await app.manager.get('/api/use-cases')).json().useCases;
    const was = useCases.find(({ wish }: { wish: string }) => wish === 'move').thresholds;
    const save = { what: 'thresholds', thresholds, was };
    const set = await app.manager.post('/api/use-cases/move', save);
    expect(set.json().useCase).toMatchObject({ step: 'measure', thresholds });
    const stale = { ...save, thresholds: { ...thresholds, heard: 30 } };
    expect((await app.manager.post('/api/use-cases/move', stale)).json().code).toBe('CHANGED_MEANWHILE');
    expect((await app.manager.post('/api/use-cases/move', { what: 'rehearse' })).statusCode).toBe(200);
    const [change] = (await app.manager.get('/api/setting-changes')).json().changes.slice(1);
    expect(change.from.thresholds.heard).toBe(60);
    const none = { ...save, thresholds: { ...thresholds, heard: 0 } };
    expect((await app.manager.post('/api/use-cases/move', none)).json().code).toBe('REQUEST_INVALID');
  });

  test('that is a person, an alarm or nothing at all is no choice', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    for (const wish of ['urgent', 'human', 'iets-anders']) {
      expect((await manager.post(`/api/use-cases/${wish}`, { what: 'roll-back' })).json().code).toBe(
        'NOT_FOUND',
      );
    }
    expect(await opened(app)).toContain('urgent');
  });

  test('is moved by a manager alone', async () => {
    const app = await staffApp();
    for (const role of ['assistant', 'practitioner', 'auditor', 'supplier'] as const) {
      const browser = await app.signedIn(role);
      const answer = await browser.post('/api/use-cases/move', { what: 'roll-back' });
      expect(answer.json().code, role).toBe('FORBIDDEN_ROLE');
    }
    expect(await opened(app)).toContain('move');
  });

  test('of one practice is not moved by another', async () => {
    const app = await staffApp();
    const [other] = await app.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
      app.practice.id,
    ]);
    const stranger = await app.signedIn('manager', 'Vreemd', other?.id);
    await stranger.post('/api/use-cases/move', { what: 'roll-back' });
    expect(await opened(app)).toContain('move');
    expect(
      await app.rows(`select practice_id from use_cases where practice_id = $1`, [app.practice.id]),
    ).toEqual([]);
  });
});
