import { describe, expect, test } from 'vitest';
import { addItem, staffApp } from './staff-app.ts';

// What a new user looks around in (`screens.md` §3.15).

const counted = async (app: Awaited<ReturnType<typeof staffApp>>, sql: string): Promise<number> => {
  const [row] = await app.rows<{ n: number }>(`select count(*)::integer as n from ${sql}`);
  return row?.n ?? Number.NaN;
};

describe('examples in an invented practice', () => {
  test('are two weeks of calls with every outcome, a full agenda and a worklist of every urgency and clock', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    expect((await manager.get('/api/set-up')).json()).toMatchObject({ invented: true, canFill: true });
    const filled = await manager.post('/api/examples', {});
    expect(filled.json()).toMatchObject({ invented: true, canFill: false });
    expect(await counted(app, 'calls where ended_at is not null')).toBe(140);
    const outcomes = await app.rows<{ outcome: string }>('select distinct outcome from calls');
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      'answered',
      'booked',
      'callback',
      'cancelled',
      'failed',
      'moved',
      'nothing-done',
      'prescription-request',
      'transferred',
    ]);
    const urgencies = await app.rows<{ urgency: string; n: number }>(
      'select urgency, count(*)::integer as n from worklist group by urgency order by urgency',
    );
    expect(urgencies).toEqual([
      { urgency: '112', n: 1 },
      { urgency: 'normal', n: 7 },
      { urgency: 'today', n: 3 },
      { urgency: 'urgent', n: 1 },
    ]);
    const broken = `worklist where urgency = 'normal' and promised_before < '${app.clock.now}'`;
    expect(await counted(app, broken)).toBe(1);
    expect(await counted(app, `outbox where status = 'dead'`)).toBe(1);
    expect(await counted(app, `appointments where status = 'booked'`)).toBeGreaterThan(100);
    expect(await counted(app, 'appointments where call_id is not null')).toBeGreaterThan(10);
    const assistant = await app.signedIn('assistant', 'Fatima');
    expect((await assistant.get('/api/worklist')).json().items).toHaveLength(12);
    const insight = await assistant.get('/api/insight?from=2026-11-01&to=2026-11-25');
    expect(insight.json().attempts).toBeGreaterThan(120);
    expect(app.problems).toEqual([]);
  });

  test('send nothing: who was invented for them agreed to no message', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    const before = await counted(app, 'opt_ins');
    await manager.post('/api/examples', {});
    expect(await counted(app, 'patients')).toBeGreaterThan(48);
    expect(await counted(app, 'opt_ins')).toBe(before);
    expect(await counted(app, `outbox where status in ('queued', 'sending')`)).toBe(0);
    const agreed = `appointments a where exists (select from opt_ins o where o.patient_id = a.patient_id)`;
    expect(await counted(app, agreed)).toBe(0);
  });

  test('never come twice, nor beside one real patient', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    await manager.post('/api/examples', {});
    expect((await manager.post('/api/examples', {})).json().code).toBe('NOT_POSSIBLE');
    expect(await counted(app, 'calls')).toBe(140);

    const real = await staffApp();
    await real.rows(
      `insert into patients (practice_id, id, first_name, last_name, date_of_birth, phone)
       values ($1, gen_random_uuid(), 'Test', 'Persoon', '1980-01-01', '+31880000000')`,
      [real.practice.id],
    );
    const third = await real.signedIn('manager', 'Ineke');
    expect((await third.get('/api/set-up')).json()).toMatchObject({ invented: false, canFill: false });
    expect((await third.post('/api/examples', {})).json().code).toBe('NOT_POSSIBLE');
    expect(await counted(real, 'calls')).toBe(0);
  });

  test('leave what somebody tried out before as it is', async () => {
    const app = await staffApp();
    await addItem(app);
    const booked = `appointments where status = 'booked' and reason = 'eerst'`;
    await app.rows(
      `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id, reason)
       select w.practice_id, gen_random_uuid(), w.practitioner_id, d.type_id, tstzrange(w.starts, w.starts + interval '10 min'), 'booked',
         (select id from patients where practice_id = w.practice_id limit 1), 'eerst'
       from availability_windows w
       join appointment_type_practitioners d on d.practice_id = w.practice_id and d.practitioner_id = w.practitioner_id
       where w.practice_id = $1 order by w.starts limit 1`,
      [app.practice.id],
    );
    const manager = await app.signedIn('manager', 'Karin');
    expect((await manager.post('/api/examples', {})).statusCode).toBe(200);
    expect(await counted(app, booked)).toBe(1);
    expect(await counted(app, 'worklist')).toBe(13);
  });

  test('are for whoever sets the practice up', async () => {
    const app = await staffApp();
    for (const role of ['assistant', 'practitioner', 'auditor'] as const) {
      const one = await app.signedIn(role, role);
      expect((await one.post('/api/examples', {})).statusCode, role).toBe(403);
    }
    expect(await counted(app, 'calls')).toBe(0);
  });
});
