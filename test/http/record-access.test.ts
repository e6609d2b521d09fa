import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/http/contract/role-names.ts';
import { patientNamed } from '../kits/booking.ts';
import { addCall, addItem, changeSettings, type StaffApp, staffApp } from './staff-app.ts';

/** Registered with consent to e-mail: a contact with the practice. */
const MARIA = patientNamed('Maria');
/** In the file of the practice and nothing more: no contact with them is known. */
const INGRID = patientNamed('Ingrid');
const AT = `/api/patients/${INGRID.id}`;
const RECORD = `/api/audit/patients/${INGRID.id}`;
const NO_BODY = '00000000-0000-4000-8000-00000000dead';
const SAFE = 'Ligt bewusteloos op straat, medicatie nodig';

type Browser = Awaited<ReturnType<StaffApp['signedIn']>>;
const linesOf = (app: StaffApp, columns = 'event, ground, emergency_override, result, user_name') =>
  app.rows(`select ${columns} from audit where patient_id = $1 order by seq`, [INGRID.id]);
const codeOf = async (browser: Browser, path = '') => {
  const answer = await browser.get(`${AT}${path}`);
  return answer.statusCode === 200 ? 200 : answer.json().code;
};

describe('the record of a patient without a treatment relation', () => {
  test('is shut for whoever gives no ground, tells nothing, and that it was tried is a line of the log', async () => {
    const app = await staffApp();
    for (const role of ['assistant', 'practitioner'] as const) {
      const browser = await app.signedIn(role, 'Fatima');
      const answers = [
        await browser.get(AT),
        await browser.get(`${AT}/access`),
        await browser.get(`${AT}/access.pdf`),
        await browser.post(`${AT}/consents`, { channel: 'sms', how: 'desk' }),
        await browser.post(`${AT}/consents/revoke`, { channel: 'sms' }),
        await browser.post(`${AT}/consents/restore`, { channel: 'sms' }),
        await browser.post(`${AT}/calling`, { kind: 'slower', askedBy: 'patient', detail: null }),
        await browser.post(`${AT}/calling/end`, { kind: 'slower' }),
      ];
      for (const answer of answers) {
        expect([answer.statusCode, answer.json().code]).toEqual([403, 'ACCESS_GROUND_NEEDED']);
        expect(answer.body).not.toContain(INGRID.lastName);
      }
    }
    const [first] = await linesOf(app);
    expect(first).toEqual({
      event: 'patient-viewed',
      ground: 'treatment',
      emergency_override: false,
      result: 'refused',
      user_name: 'Fatima',
    });
    expect(await app.rows('select from opt_ins where patient_id = $1', [INGRID.id])).toEqual([]);
  });

  test.each([
    ['patient-asks', {}, false],
    ['treatment', {}, false],
    ['stated', { reason: 'Brief van de specialist opzoeken' }, false],
    ['emergency', { reason: SAFE }, true],
  ])('opens on the ground %s, which the log keeps with every look', async (ground, words, emergency) => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    const given = await fatima.post(`${AT}/ground`, { ground, ...words });
    expect(given.statusCode).toBe(200);
    expect(await codeOf(fatima)).toBe(200);
    expect(await codeOf(fatima, '/access')).toBe(200);
    const lines = await linesOf(app, 'event, ground, emergency_override, result, reference');
    const [row] = await app.rows<{ id: string; reason: string | null; minutes: number }>(
      'select id, reason, extract(epoch from until - given_at)::integer / 60 as minutes from access_grounds',
    );
    expect(row).toMatchObject({ reason: 'reason' in words ? words.reason : null, minutes: 30 });
    const line = { ground, emergency_override: emergency, result: 'done', reference: row?.id };
    expect(lines.slice(0, 2)).toEqual([
      { event: 'access-ground-given', ...line },
      { event: 'patient-viewed', ...line },
    ]);
    // What was written stands in no line of the log, and so in nothing that is exported for the patient.
    if ('reason' in words) {
      const file = await (await app.signedIn('auditor')).get(`/api/audit.csv?patient=${INGRID.id}`);
      expect(file.body).not.toContain(words.reason);
      expect(file.body).toContain(emergency ? ';noodinzage;ja;' : ';nee;');
    }
  });

  test.each([
    ['no reason for an emergency', { ground: 'emergency' }],
    ['a reason that says nothing', { ground: 'emergency', reason: 'spoed    ' }],
    ['own words that are none', { ground: 'stated', reason: '         x' }],
    ['a ground that is none', { ground: 'nieuwsgierig' }],
    ['that of an auditor', { ground: 'request', reason: 'verzoek 2026-14' }],
  ])('stays shut on %s', async (_what, body) => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    expect((await fatima.post(`${AT}/ground`, body)).json().code).toBe('REQUEST_INVALID');
    expect(await codeOf(fatima)).toBe('ACCESS_GROUND_NEEDED');
  });

  test('is open in that session only, for that patient only, and for half an hour', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    const marloes = await app.signedIn('assistant', 'Marloes');
    await fatima.post(`${AT}/ground`, { ground: 'patient-asks' });
    const sanne = `/api/patients/${patientNamed('Sanne').id}`;
    expect([await codeOf(fatima), await codeOf(marloes)]).toEqual([200, 'ACCESS_GROUND_NEEDED']);
    expect((await fatima.get(sanne)).json().code).toBe('ACCESS_GROUND_NEEDED');
    await app.rows(`update access_grounds set until = now() - interval '1 second'`);
    expect(await codeOf(fatima)).toBe('ACCESS_GROUND_NEEDED');
  });

  test('asks no ground while there is a contact within the period of the practice', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    // Of nobody first: that Balie made it for her in a call would be a contact by itself.
    const item = await addItem(app);
    await app.rows('update worklist set patient_id = $1', [INGRID.id]);
    expect(await codeOf(fatima)).toBe(200);
    expect((await linesOf(app)).at(-1)).toMatchObject({
      event: 'patient-viewed',
      ground: 'treatment',
      result: 'done',
    });
    // An open item counts however old it is; what is done for as long as the practice says.
    const manager = await app.signedIn('manager');
    const months = async (n: number) =>
      expect((await changeSettings(manager, { relationMonths: n })).statusCode).toBe(204);
    await app.rows(`update worklist set created_at = now() - interval '25 months' where id = $1`, [item]);
    expect(await codeOf(fatima)).toBe(200);
    await app.rows(`update worklist set status = 'done' where id = $1`, [item]);
    expect(await codeOf(fatima)).toBe('ACCESS_GROUND_NEEDED');
    await months(26);
    expect(await codeOf(fatima)).toBe(200);
    await months(24);
    await app.rows(
      `insert into audit (practice_id, event, action, patient_id, user_name, responsible_user, role, what, ground, result, system,
         call_id, seq, previous_hash, hash)
       values ($1, 'identification', 'execute', $2, 'balie', 'praktijk', 'automatic-function', 'identity', 'call-of-patient', 'done',
         'balie', gen_random_uuid(), 0, '', '')`,
      [app.practice.id, INGRID.id],
    );
    expect(await codeOf(fatima)).toBe(200);
  });

  test.each([
    [
      'appointment to come',
      `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id)
       select p.practice_id, gen_random_uuid(), p.id, t.id, tstzrange(now() + interval '40 months', now() + interval '40 months 10 min'),
         'booked', $2 from practitioners p join appointment_types t using (practice_id) where p.practice_id = $1 limit 1`,
    ],
    [
      'consent that they gave',
      `insert into opt_ins (practice_id, patient_id, channel, given_how) values ($1, $2, 'sms', 'spoken')`,
    ],
    [
      'wish about calling',
      `insert into calling_wishes (practice_id, patient_id, kind, asked_by, set_at, set_by)
       values ($1, $2, 'slower', 'patient', now(), 'Fatima')`,
    ],
  ])('asks no ground with an %s', async (_what, sql) => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant');
    expect(await codeOf(fatima)).toBe('ACCESS_GROUND_NEEDED');
    await app.rows(sql, [app.practice.id, INGRID.id]);
    expect(await codeOf(fatima)).toBe(200);
  });

  test('is no relation because the own system has them in its file', async () => {
    const app = await staffApp();
    await app.rows(
      `insert into opt_ins (practice_id, patient_id, channel, given_how) values ($1, $2, 'sms', 'own-system')`,
      [app.practice.id, INGRID.id],
    );
    expect(await codeOf(await app.signedIn('practitioner'))).toBe('ACCESS_GROUND_NEEDED');
  });

  test('is counted for the auditor, who reads why, and finds the emergencies alone', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    await fatima.post(`${AT}/ground`, { ground: 'emergency', reason: SAFE });
    await fatima.get(AT);
    await fatima.post(`/api/patients/${patientNamed('Sanne').id}/ground`, { ground: 'patient-asks' });
    const auditor = await app.signedIn('auditor', 'Controle');
    const page = (await auditor.get('/api/audit')).json();
    expect(page.withoutRelation).toEqual({ grounds: 2, emergencies: 1, people: 1, patients: 1 });
    const alone = (await auditor.get('/api/audit?action=emergency')).json().lines;
    expect(alone).toMatchObject([
      { event: 'patient-viewed', emergency: true, reason: SAFE },
      { event: 'access-ground-given', emergency: true, reason: SAFE },
    ]);
    expect((await auditor.get('/api/audit?from=2000-01-01&to=2000-01-31')).json().withoutRelation).toEqual({
      grounds: 0,
      emergencies: 0,
      people: 0,
      patients: 0,
    });
    // To the rest of the desk only what they did themselves.
    const marloes = await app.signedIn('assistant', 'Marloes');
    const own = await marloes.get('/api/audit');
    expect([own.json().withoutRelation, own.body.includes(SAFE)]).toEqual([null, false]);
    await addItem(app, { patient: INGRID.id });
    expect((await marloes.get(`${AT}/access`)).body).not.toContain(SAFE);
  });
});

describe('an auditor', () => {
  const REQUEST = { request: 'Inzageverzoek 2026-14' };

  /** A call in which Balie recognised this patient, with words, and one of somebody else. */
  async function withCalls(app: StaffApp) {
    const call = async (patient: string, words: string) => {
      const id = await addCall(app, { startedAt: '2026-11-24T09:00:00Z', outcome: 'callback' });
      await app.rows(
        `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
         values ($1, $2, 1, now(), 1000, 'caller-said', '{"unsure": []}')`,
        [app.practice.id, id],
      );
      await app.rows(
        `insert into turns (practice_id, call_id, seq, at_ms, who, text) values ($1, $2, 1, 1000, 'caller', $3)`,
        [app.practice.id, id, words],
      );
      await app.rows(
        `insert into audit (practice_id, event, action, patient_id, user_name, responsible_user, role, what, ground, result, system,
           call_id, seq, previous_hash, hash)
         values ($1, 'identification', 'execute', $2, 'balie', 'praktijk', 'automatic-function', 'identity', 'call-of-patient',
           'done', 'balie', $3, 0, '', '')`,
        [app.practice.id, patient, id],
      );
      return id;
    };
    return { own: await call(INGRID.id, 'mijn knie doet zeer'), other: await call(MARIA.id, 'een geheim') };
  }

  test('finds one patient by name and birth date, both, and that is a line of the log', async () => {
    const app = await staffApp();
    const auditor = await app.signedIn('auditor', 'Controle');
    const sought = { name: 'groot', dateOfBirth: '1972-08-21' };
    const found = (await auditor.post('/api/audit/patients', sought)).json();
    expect(found).toEqual({
      patients: [{ id: INGRID.id, name: 'Ingrid Jansen-de Groot', dateOfBirth: '1972-08-21' }],
    });
    for (const less of [{ name: 'groot' }, { dateOfBirth: '1972-08-21' }, { ...sought, name: '%' }]) {
      expect((await auditor.post('/api/audit/patients', less)).json().code).toBe('REQUEST_INVALID');
    }
    expect((await auditor.post('/api/audit/patients', { ...sought, name: '%%' })).json().patients).toEqual(
      [],
    );
    expect(
      await app.rows(
        `select ground, result, user_name from audit where event = 'patient-searched' order by seq`,
      ),
    ).toEqual([
      { ground: 'operation', result: 'done', user_name: 'Controle' },
      { ground: 'operation', result: 'not-found', user_name: 'Controle' },
    ]);
  });

  test('reads one record and its calls after naming a request, each look a line, and nobody else', async () => {
    const app = await staffApp();
    const { own, other } = await withCalls(app);
    await addItem(app, { patient: INGRID.id });
    await addItem(app, { patient: MARIA.id });
    const auditor = await app.signedIn('auditor', 'Controle');
    // A treatment relation opens nothing for an auditor.
    for (const path of ['', `/calls/${own}`]) {
      const shut = await auditor.get(`${RECORD}${path}`);
      expect([shut.statusCode, shut.json().code]).toEqual([403, 'ACCESS_GROUND_NEEDED']);
    }
    expect((await auditor.post(`${RECORD}/open`, { request: 'ja' })).json().code).toBe('REQUEST_INVALID');
    expect((await auditor.post(`${RECORD}/open`, REQUEST)).statusCode).toBe(200);
    const record = (await auditor.get(RECORD)).json();
    expect(record).toMatchObject({
      name: 'Ingrid Jansen-de Groot',
      calls: [{ id: own, outcome: 'callback' }],
      openItems: [{ kind: 'callback' }],
    });
    expect(record).not.toHaveProperty('alike');
    const call = (await auditor.get(`${RECORD}/calls/${own}`)).json();
    expect(call).toMatchObject({ id: own, turns: [{ who: 'caller', text: 'mijn knie doet zeer' }] });
    // Of somebody else, with the id that is in the address and with the one that is not.
    expect((await auditor.get(`${RECORD}/calls/${other}`)).statusCode).toBe(404);
    expect((await auditor.get(`/api/audit/patients/${MARIA.id}`)).json().code).toBe('ACCESS_GROUND_NEEDED');
    expect((await auditor.get(`/api/audit/patients/${MARIA.id}/calls/${own}`)).json().code).toBe(
      'ACCESS_GROUND_NEEDED',
    );
    expect(
      await app.rows(
        `select event, ground, result, call_id, emergency_override from audit where role = 'auditor' and result = 'done' and patient_id is not null order by seq`,
      ),
    ).toEqual(
      [
        ['access-ground-given', null],
        ['patient-viewed', null],
        ['call-viewed', own],
      ].map(([event, call_id]) => ({
        event,
        ground: 'request',
        result: 'done',
        call_id,
        emergency_override: false,
      })),
    );
    const [latest] = (await auditor.get(`/api/audit?patient=${INGRID.id}`)).json().lines;
    expect(latest).toMatchObject({ event: 'call-viewed', reason: REQUEST.request });
    await app.rows(`update access_grounds set until = now() - interval '1 second'`);
    expect((await auditor.get(RECORD)).json().code).toBe('ACCESS_GROUND_NEEDED');
  });

  test('is shown one patient by the database itself, and writes nothing there but the log', async () => {
    const app = await staffApp();
    await withCalls(app);
    await addItem(app, { patient: MARIA.id });
    const auditor = await app.signedIn('auditor', 'Controle');
    await auditor.post(`${RECORD}/open`, REQUEST);
    const [given] = await app.rows<{ id: string }>('select id from access_grounds');
    const asAuditor = <Row>(request: string | null, sql: string) =>
      app.store.database.inPractice(app.practice.id, AbortSignal.timeout(10_000), async (session) => {
        await session.run(
          `select set_config('role', 'balie_one_patient', true), set_config('app.request', $1, true)`,
          [request ?? ''],
        );
        return (await session.connection.query(sql)).rows as Row[];
      });
    const seen = (request: string | null, table: string, id = 'patient_id') =>
      asAuditor<{ id: string }>(request, `select distinct ${id}::text as id from ${table}`);
    const ingrid = [{ id: INGRID.id }];
    const mine = given?.id ?? '';
    expect(await seen(mine, 'patients', 'id')).toEqual(ingrid);
    for (const table of ['audit', 'access_grounds']) expect(await seen(mine, table)).toEqual(ingrid);
    for (const table of ['opt_ins', 'worklist', 'outbox', 'appointments', 'calling_wishes'])
      expect([table, await seen(mine, table)]).toEqual([table, []]);
    expect(await asAuditor(mine, 'select text from turns')).toEqual([{ text: 'mijn knie doet zeer' }]);
    expect(await asAuditor(mine, 'select from calls')).toHaveLength(1);
    // What it may read is narrowed to them, or is of nobody; and the application itself is not narrowed with it.
    expect(
      await app.rows(
        `select table_name from information_schema.role_table_grants g
         where grantee = 'balie_one_patient' and privilege_type = 'SELECT'
           and not exists (select from pg_policies p where p.tablename = g.table_name and p.policyname = 'one_patient')
         order by table_name`,
      ),
    ).toEqual(['appointment_types', 'practices', 'practitioners'].map((table_name) => ({ table_name })));
    expect(
      await app.rows(`select pg_has_role('balie_app', 'balie_one_patient', 'usage') as narrowed`),
    ).toEqual([{ narrowed: false }]);
    // With no request, or with that of a colleague of the desk, nobody.
    for (const none of [null, NO_BODY]) expect(await seen(none, 'patients', 'id')).toEqual([]);
    await app.rows(`update access_grounds set until = now()`);
    expect(await seen(mine, 'patients', 'id')).toEqual([]);
    for (const sql of [
      `update patients set phone = null`,
      'select from intakes',
      'select from staff',
      'select from medication',
      `delete from worklist`,
      `insert into access_grounds (practice_id, patient_id, by_name, role, session_hash, ground, reason)
       values (app_practice(), '${MARIA.id}', 'x', 'auditor', 'x', 'request', 'ik wil het')`,
    ]) {
      await expect(asAuditor(mine, sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('comes in by no other way, and nobody else comes in by that', async () => {
    const app = await staffApp();
    const { own } = await withCalls(app);
    const auditor = await app.signedIn('auditor', 'Controle');
    await auditor.post(`${RECORD}/open`, REQUEST);
    for (const path of [AT, `${AT}/access`, `/api/calls/${own}`, '/api/calls', '/api/worklist'])
      expect([path, (await auditor.get(path)).json().code]).toEqual([path, 'FORBIDDEN_ROLE']);
    expect((await auditor.post(`${AT}/ground`, { ground: 'patient-asks' })).json().code).toBe(
      'FORBIDDEN_ROLE',
    );
    for (const role of ROLES.filter((one) => one !== 'auditor')) {
      const other = await app.signedIn(role);
      const answers = [
        await other.get(RECORD),
        await other.get(`${RECORD}/calls/${own}`),
        await other.post(`${RECORD}/open`, REQUEST),
        await other.post('/api/audit/patients', { name: 'groot', dateOfBirth: '1972-08-21' }),
      ];
      for (const answer of answers) expect([role, answer.json().code]).toEqual([role, 'FORBIDDEN_ROLE']);
      if (role === 'manager' || role === 'supplier') {
        const ground = await other.post(`${AT}/ground`, { ground: 'emergency', reason: SAFE });
        expect(ground.json().code).toBe('FORBIDDEN_ROLE');
      }
    }
  });

  test('of another practice finds nobody here', async () => {
    const app = await staffApp();
    const [other] = await app.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
      app.practice.id,
    ]);
    const stranger = await app.signedIn('auditor', 'Vreemd', other?.id);
    expect((await stranger.post(`${RECORD}/open`, REQUEST)).statusCode).toBe(404);
    expect((await stranger.get(RECORD)).statusCode).toBe(404);
    const sought = { name: 'groot', dateOfBirth: '1972-08-21' };
    expect((await stranger.post('/api/audit/patients', sought)).json().patients).toEqual([]);
  });
});
