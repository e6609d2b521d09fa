import { describe, expect, test } from 'vitest';
import { appointmentTypeFor } from '../../src/turn/4-decide/appointment-type.ts';
import { soon } from '../kits/database.ts';
import { fillEveryTable } from '../kits/every-table.ts';
import { addItem, staffApp } from './staff-app.ts';

// What a new user looks around in (`screens.md` §3.15).

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };

const counted = async (app: Awaited<ReturnType<typeof staffApp>>, sql: string): Promise<number> => {
  const [row] = await app.rows<{ n: number }>(`select count(*)::integer as n from ${sql}`);
  return row?.n ?? Number.NaN;
};

describe('examples in an invented practice', () => {
  test(
    'are two weeks of calls with every outcome, a full agenda and a worklist of every urgency and clock',
    A_MINUTE,
    async () => {
      const app = await staffApp();
      const manager = await app.signedIn('manager', 'Karin');
      expect((await manager.get('/api/set-up')).json()).toMatchObject({ invented: true, canFill: true });
      const filled = await manager.post('/api/examples', {});
      expect(filled.json()).toMatchObject({ invented: true, canFill: false });
      expect(await counted(app, 'calls where ended_at is not null')).toBe(140);
      const outcomes = await app.rows<{ outcome: string }>('select distinct outcome from calls');
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
        'advised-112',
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
      // Each came from a call that can be read, in which its words were said.
      const unsaid = `worklist w where not exists (select from turns t
      where t.call_id = w.call_id and t.who = 'caller' and t.text = w.words->>0)`;
      expect(await counted(app, unsaid)).toBe(0);
      const insight = await assistant.get('/api/insight?from=2026-11-01&to=2026-11-25');
      expect(insight.json().attempts).toBeGreaterThan(120);
      expect(await counted(app, `patients where practice_id = '${app.practice.id}'`)).toBe(60);
      // The four of them, each with two weeks of appointments; what is new is found by a caller who says an example question.
      const practitioners = await app.rows<{ who: string; n: number }>(
        `select p.spoken_name as who, count(a.id)::integer as n from practitioners p
         left join appointments a on a.practitioner_id = p.id and a.status = 'booked'
         where p.practice_id = $1 and p.retired_at is null group by 1 order by min(p.position)`,
        [app.practice.id],
      );
      expect(practitioners.map(({ who }) => who)).toEqual([
        'dokter Jansen',
        'dokter De Boer',
        'assistente Fatima',
        'praktijkondersteuner Yvette',
      ]);
      for (const { who, n } of practitioners) expect(n, who).toBeGreaterThan(20);
      const practice = await app.store.practices.load(app.practice.id, soon());
      const asked = 'ik wil een afspraak voor de jaarlijkse controle van mijn suiker';
      expect(practice === null ? null : appointmentTypeFor(practice, asked)?.name).toBe('controle POH');
      expect(app.problems).toEqual([]);
    },
  );

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
    const third = await real.signedIn('manager', 'Ineke');
    await real.rows(
      `insert into patients (practice_id, id, first_name, last_name, date_of_birth, phone)
       values ($1, gen_random_uuid(), 'Test', 'Persoon', '1980-01-01', '+31880000000')`,
      [real.practice.id],
    );
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

describe('beginning for real', { timeout: 60_000 }, () => {
  /** What is of a caller or a patient, or came of looking around; all else is of the practice or of who works there. */
  const GOES = [
    'access_grounds',
    'alarms',
    'appointments',
    'call_corrections',
    'call_events',
    'calling_wishes',
    'calls',
    'idempotency_keys',
    'intakes',
    'medication',
    'message_replies',
    'missed_appointments',
    'move_choices',
    'opt_ins',
    'outbox',
    'outside_appointments',
    'patient_links',
    'patient_visits',
    'patients',
    'rung_tests',
    'set_up_steps',
    'transfers',
    'turns',
    'use_cases',
    'waiting_list',
    'waiting_offers',
    'worklist',
    'worklist_history',
  ];

  test('says what goes, takes all of it and nothing of the practice, its people, another practice or the access log', async () => {
    const app = await staffApp();
    await fillEveryTable(app.store, app.practice);
    const manager = await app.signedIn('manager', 'Karin');
    expect((await manager.get('/api/session')).json()).toMatchObject({ invented: true });
    await manager.post('/api/examples', {});
    const numbers = async () => {
      const tables = await app.rows<{ name: string; of: string }>(
        `select table_name as name, case table_name when 'practices' then 'id' else 'practice_id' end as of
         from information_schema.columns where table_schema = 'public'
           and (column_name = 'practice_id' or (table_name = 'practices' and column_name = 'id')) order by 1`,
      );
      const counted: Record<string, readonly [own: number, all: number]> = {};
      for (const { name, of } of tables) {
        const [row] = await app.rows<{ own: number; all: number }>(
          `select count(*) filter (where ${of} = $1)::integer as own, count(*)::integer as all from ${name}`,
          [app.practice.id],
        );
        counted[name] = [row?.own ?? 0, (row?.all ?? 0) - (row?.own ?? 0)];
      }
      return counted;
    };
    await app.rows('update calls set ended_at = now() where ended_at is null');
    const before = await numbers();
    const toGo = (await manager.get('/api/examples')).json();
    expect(toGo).toMatchObject({ patients: before['patients']?.[0], calls: before['calls']?.[0] });
    expect(toGo.patients).toBeGreaterThan(48);
    const wiped = await manager.post('/api/examples/wipe', {});
    expect([wiped.statusCode, wiped.json()]).toMatchObject([
      200,
      { invented: false, canFill: false, ready: false },
    ]);
    const after = await numbers();
    for (const [table, [own, others]] of Object.entries(before)) {
      expect([table, after[table]?.[1]]).toEqual([table, others]);
      if (table === 'audit' || table === 'audit_heads') {
        expect(after[table]?.[0], table).toBeGreaterThanOrEqual(own);
      } else {
        expect([table, after[table]?.[0]]).toEqual([table, GOES.includes(table) ? 0 : own]);
      }
    }
    for (const table of GOES) expect(before[table]?.[0], table).toBeGreaterThan(0);
    expect((await manager.get('/api/session')).json()).toMatchObject({ invented: false });
    expect((await manager.post('/api/examples/wipe', {})).json().code).toBe('NOT_POSSIBLE');
    const practice = await app.store.practices.load(app.practice.id, soon());
    expect(practice?.opened).toEqual([]);
    const [line] = await app.rows<{ user_name: string }>(
      `select user_name from audit where event = 'examples-wiped'`,
    );
    expect(line).toEqual({ user_name: 'Karin' });
  });

  test('takes nothing while a call goes on or one patient is real, and nothing that came from a number that exists', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    await manager.post('/api/examples', {});
    const [call] = await app.rows<{ id: string }>(
      `update calls set ended_at = null, lease_until = now() + interval '1 minute', from_number = '+31880000000'
       where id = (select id from calls limit 1) returning id`,
    );
    expect((await manager.post('/api/examples/wipe', {})).json().message).toMatch(/gesprek bezig/);
    await app.rows(`update calls set ended_at = now() where id = $1`, [call?.id]);
    const [item] = await app.rows<{ id: string }>(
      `update worklist set call_back_number = '+31880000000' where id = (select id from worklist where patient_id is not null limit 1)
       returning id`,
    );
    await app.rows(
      `update patients set phone = '+31880000000' where id = (select id from patients where practice_id = $1 limit 1)`,
      [app.practice.id],
    );
    expect((await manager.get('/api/examples')).statusCode).toBe(404);
    expect((await manager.post('/api/examples/wipe', {})).json().message).toMatch(/Niet alle patiënten/);
    expect(await counted(app, 'patients')).toBeGreaterThan(48);
    await app.rows(`update patients set phone = '+31100000001' where phone = '+31880000000'`);
    expect((await manager.post('/api/examples/wipe', {})).statusCode).toBe(200);
    expect(await app.rows('select id from calls')).toEqual([call]);
    expect(await counted(app, 'call_events')).toBeGreaterThan(0);
    expect(await app.rows('select id from worklist')).toEqual([item]);
    const doctor = await app.signedIn('practitioner');
    expect((await doctor.post('/api/examples/wipe', {})).json().code).toBe('FORBIDDEN_ROLE');
  });
});
