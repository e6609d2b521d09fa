import { describe, expect, test } from 'vitest';
import { patientNamed } from '../kits/booking.ts';
import { addItem, staffApp } from './staff-app.ts';

const MARIA = patientNamed('Maria');

describe('searching a patient', () => {
  test.each([
    ['name and birth date', { name: 'van den berg', dateOfBirth: '1954-03-12' }],
    ['name and number', { name: 'Maria', phone: '010 0000101' }],
    ['number with its country and birth date', { phone: '+31 100000101', dateOfBirth: '1954-03-12' }],
    ['all three', { name: 'Berg', phone: '0101', dateOfBirth: '1954-03-12' }],
  ])('by %s finds her', async (_what, sought) => {
    const { signedIn } = await staffApp();
    const answer = await (await signedIn('assistant')).post('/api/patients/search', sought);
    expect(answer.json().patients).toEqual([
      {
        id: MARIA.id,
        name: 'Maria van den Berg',
        dateOfBirth: '1954-03-12',
        phone: '+31100000101',
      },
    ]);
  });

  test.each([
    ['one of the three only', { name: 'van den Berg' }],
    ['nothing', {}],
    ['a wildcard of a number', { name: 'Maria', phone: '%' }],
  ])('by %s is refused', async (_what, sought) => {
    const { signedIn } = await staffApp();
    const answer = await (await signedIn('assistant')).post('/api/patients/search', sought);
    expect(answer.json().code).toBe('REQUEST_INVALID');
  });

  test.each([
    ['two that do not go together', { name: 'van den Berg', dateOfBirth: '1991-07-23' }],
    ['wildcards', { name: '%%', dateOfBirth: '1954-03-12' }],
    ['what would be SQL', { name: "' or '1'='1", dateOfBirth: '1954-03-12' }],
  ])('by %s finds nobody, and that too is a line of the log', async (_what, sought) => {
    const app = await staffApp();
    const answer = await (await app.signedIn('assistant', 'Fatima')).post('/api/patients/search', sought);
    expect(answer.json()).toEqual({ patients: [] });
    expect(
      await app.rows(`select user_name, result, patient_id from audit where event = 'patient-searched'`),
    ).toEqual([{ user_name: 'Fatima', result: 'not-found', patient_id: null }]);
  });
});

describe('one patient', () => {
  test('has what they agreed to, what stands in the agenda and what is open, and each look is one line', async () => {
    const app = await staffApp();
    await addItem(app, { patient: MARIA.id });
    const browser = await app.signedIn('practitioner', 'dokter Jansen');
    const found = (await browser.get(`/api/patients/${MARIA.id}`)).json();
    expect(found).toMatchObject({
      name: 'Maria van den Berg',
      email: 'maria.vandenberg@voorbeeld.example',
      appointments: [],
      openItems: [{ kind: 'callback', promisedBefore: null }],
      alike: [],
    });
    expect(found.consents.map(({ channel }: { channel: string }) => channel).sort()).toEqual([
      'email',
      'file',
    ]);
    expect(
      await app.rows(
        `select user_name, role, patient_id, ground from audit where event = 'patient-viewed' order by seq`,
      ),
    ).toEqual([{ user_name: 'dokter Jansen', role: 'doctor', patient_id: MARIA.id, ground: 'treatment' }]);
  });

  test('shows who is easily taken for them', async () => {
    const app = await staffApp();
    const assistant = await app.signedIn('assistant');
    await app.rows(
      `insert into patients (practice_id, id, first_name, last_name, date_of_birth)
       values ($1, gen_random_uuid(), 'Mieke', 'van den Berg', '1957-03-14')`,
      [app.practice.id],
    );
    const found = (await assistant.get(`/api/patients/${MARIA.id}`)).json();
    expect(found.alike).toMatchObject([{ name: 'Mieke van den Berg', dateOfBirth: '1957-03-14' }]);
  });

  test('can take back a consent, once', async () => {
    const app = await staffApp();
    const browser = await app.signedIn('assistant');
    const revoke = () => browser.post(`/api/patients/${MARIA.id}/consents/revoke`, { channel: 'email' });
    expect([(await revoke()).statusCode, (await revoke()).statusCode]).toEqual([204, 404]);
    expect(
      await app.rows(
        `select revoked_at is not null as revoked from opt_ins where patient_id = $1 and channel = 'email'`,
        [MARIA.id],
      ),
    ).toEqual([{ revoked: true }]);
  });

  test('who took a consent back undoes that for half an hour; nobody else does, and not when more was said since', async () => {
    const app = await staffApp();
    const [fatima, marloes] = [
      await app.signedIn('assistant', 'Fatima'),
      await app.signedIn('assistant', 'Marloes'),
    ];
    const ask = async (browser: typeof fatima, what: 'revoke' | 'restore') =>
      (await browser.post(`/api/patients/${MARIA.id}/consents/${what}`, { channel: 'email' })).statusCode;
    const restorable = async (browser: typeof fatima) =>
      (await browser.get(`/api/patients/${MARIA.id}`))
        .json()
        .consents.find(({ channel }: { channel: string }) => channel === 'email').restorable;
    expect([await restorable(fatima), await ask(fatima, 'restore')]).toEqual([false, 409]);
    await ask(fatima, 'revoke');
    expect([await restorable(marloes), await ask(marloes, 'restore')]).toEqual([false, 409]);
    expect([await restorable(fatima), await ask(fatima, 'restore')]).toEqual([true, 204]);
    expect(
      await app.rows(`select user_name from audit where event = 'consent-restored' and patient_id = $1`, [
        MARIA.id,
      ]),
    ).toEqual([{ user_name: 'Fatima' }]);
    await ask(fatima, 'revoke');
    await app.rows(
      `update opt_ins set revoked_at = revoked_at - interval '31 minutes' where revoked_at is not null`,
    );
    expect([await restorable(fatima), await ask(fatima, 'restore')]).toEqual([false, 409]);
  });

  test('of another practice is nobody, and nothing is said of it', async () => {
    const app = await staffApp();
    const [other] = await app.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
      app.practice.id,
    ]);
    const stranger = await app.signedIn('assistant', 'Vreemd', other?.id);
    const answer = await stranger.get(`/api/patients/${MARIA.id}`);
    expect([answer.statusCode, answer.body.includes('Berg')]).toEqual([404, false]);
    const search = await stranger.post('/api/patients/search', {
      name: 'van den Berg',
      dateOfBirth: '1954-03-12',
    });
    expect(search.json().patients).toEqual([]);
  });
});

describe('the access log', () => {
  test('shows someone at the desk their own lines only, and the auditor all, with the chain', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    const marloes = await app.signedIn('assistant', 'Marloes');
    await fatima.get(`/api/patients/${MARIA.id}`);
    await marloes.get(`/api/patients/${MARIA.id}`);
    const own = (await fatima.get('/api/audit')).json();
    expect(own.lines.map(({ user, event }: { user: string; event: string }) => [user, event])).toEqual([
      ['Fatima', 'patient-viewed'],
      ['Fatima', 'signed-in'],
    ]);
    expect(own.chain).toBeNull();
    const auditor = await app.signedIn('auditor', 'Controle');
    const all = (await auditor.get(`/api/audit?patient=${MARIA.id}`)).json();
    expect(all.lines.map(({ user }: { user: string }) => user)).toEqual(['Marloes', 'Fatima']);
    expect(all.lines[0].patient).toEqual({ id: MARIA.id, name: 'Maria van den Berg' });
    expect(all.chain).toMatchObject({ brokenAt: null });
    // Looking at the log is a line of it.
    const [latest] = (await auditor.get('/api/audit')).json().lines;
    expect(latest).toMatchObject({ event: 'audit-viewed', user: 'Controle', role: 'auditor' });
  });

  test('says at which line it was tampered with', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    for (let nth = 0; nth < 3; nth += 1) await fatima.get(`/api/patients/${MARIA.id}`);
    const [second] = await app.rows<{ seq: string }>('select seq from audit order by seq offset 1 limit 1');
    const auditor = await app.signedIn('auditor');
    await app.rows('alter table audit disable trigger all');
    await app.rows(`update audit set user_name = 'Iemand' where seq = $1`, [second?.seq]);
    const found = (await auditor.get('/api/audit')).json();
    expect(found.chain.brokenAt).toBe(Number(second?.seq));
  });
});

describe('a patient by hand', () => {
  const JOOST = {
    firstName: 'Joost',
    lastName: 'de  Wit',
    dateOfBirth: '1990-02-01',
    phone: '010 - 00 00 123',
    email: 'Joost@Voorbeeld.example',
    postcode: '1234 ab 12-2',
    ownNumber: '2001',
  };
  const add = (browser: Browser, change: object = {}) =>
    browser.post('/api/patients', { ...JOOST, isAnother: false, ...change });
  type Browser = Awaited<ReturnType<Awaited<ReturnType<typeof staffApp>>['signedIn']>>;

  test('is added as a caller is found, is changed, and each is a line of the log with who did it', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    const { id } = (await add(fatima)).json();
    const kept = {
      firstName: 'Joost',
      lastName: 'de Wit',
      dateOfBirth: '1990-02-01',
      phone: '+31100000123',
      email: 'joost@voorbeeld.example',
      postcode: '1234AB 12',
      ownNumber: '2001',
    };
    expect((await fatima.get(`/api/patients/${id}`)).json()).toMatchObject({ ...kept, consents: [] });
    const to = { ...JOOST, phone: null, postcode: null };
    const changed = await fatima.post(`/api/patients/${id}`, { to, was: kept });
    expect(changed.statusCode).toBe(204);
    // Who read them before that writes over nothing, and hears who was first.
    const marloes = await app.signedIn('assistant', 'Marloes');
    const late = await marloes.post(`/api/patients/${id}`, { to: { ...JOOST, firstName: 'Jan' }, was: kept });
    expect(late.json()).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: expect.stringContaining('Fatima'),
    });
    expect((await fatima.get(`/api/patients/${id}`)).json()).toMatchObject({
      ...kept,
      phone: null,
      postcode: null,
    });
    expect(
      await app.rows(
        `select event, action, user_name from audit where patient_id = $1 and event <> 'patient-viewed' order by seq`,
        [id],
      ),
    ).toEqual([
      { event: 'patient-added', action: 'create', user_name: 'Fatima' },
      { event: 'patient-changed', action: 'update', user_name: 'Fatima' },
    ]);
  });

  test('who may be there already is added only as somebody else', async () => {
    const app = await staffApp();
    const browser = await app.signedIn('assistant');
    const asMaria = { firstName: 'maria', lastName: 'Berg, van den', dateOfBirth: '1954-03-12' };
    expect((await add(browser, asMaria)).json().code).toBe('PATIENT_KNOWN');
    expect((await add(browser, { ...asMaria, isAnother: true })).statusCode).toBe(200);
  });

  test.each([
    ['a number that nobody is reached at', { phone: '+31900123456' }, 'REQUEST_INVALID'],
    ['a word for a number', { phone: 'geheim' }, 'REQUEST_INVALID'],
    ['a birth date to come', { dateOfBirth: '2030-01-01' }, 'REQUEST_INVALID'],
    ['a postcode without a house', { postcode: '1234AB' }, 'REQUEST_INVALID'],
    ['no name', { lastName: ' ' }, 'REQUEST_INVALID'],
  ])('with %s is refused', async (_what, change, code) => {
    const app = await staffApp();
    expect((await add(await app.signedIn('assistant'), change)).json().code).toBe(code);
    expect(await app.rows(`select id from patients where first_name = 'Joost'`)).toEqual([]);
  });

  test('does not get the number of another, nor change who is not there', async () => {
    const app = await staffApp();
    const browser = await app.signedIn('assistant');
    await add(browser);
    expect((await add(browser, { firstName: 'Anna' })).json().code).toBe('PATIENT_NUMBER_TAKEN');
    const { firstName, lastName, dateOfBirth, phone, email, postcode, ownNumber } = (
      await browser.get(`/api/patients/${MARIA.id}`)
    ).json();
    const was = { firstName, lastName, dateOfBirth, phone, email, postcode, ownNumber };
    const taken = await browser.post(`/api/patients/${MARIA.id}`, { to: JOOST, was });
    expect(taken.json().code).toBe('PATIENT_NUMBER_TAKEN');
    const stranger = '00000000-0000-4000-8000-00000000dead';
    expect((await browser.post(`/api/patients/${stranger}`, { to: JOOST, was })).statusCode).toBe(404);
  });

  test('agrees to messages with who noted it, when and how; once, and it is taken back by name', async () => {
    const app = await staffApp();
    const browser = await app.signedIn('assistant', 'Fatima');
    const given = { channel: 'whatsapp', how: 'desk' };
    const give = async () => (await browser.post(`/api/patients/${MARIA.id}/consents`, given)).statusCode;
    expect([await give(), await give()]).toEqual([204, 409]);
    const consent = async () =>
      (await browser.get(`/api/patients/${MARIA.id}`))
        .json()
        .consents.find(({ channel }: { channel: string }) => channel === 'whatsapp');
    expect(await consent()).toMatchObject({ how: 'desk', by: 'Fatima', call: null, revokedAt: null });
    await browser.post(`/api/patients/${MARIA.id}/consents/revoke`, { channel: 'whatsapp' });
    expect(await consent()).toMatchObject({ revokedAt: expect.any(String), revokedBy: 'Fatima' });
    expect(
      await app.rows(
        `select event, what, user_name from audit where patient_id = $1 and what = 'consent' order by seq`,
        [MARIA.id],
      ),
    ).toEqual([
      { event: 'consent-given', what: 'consent', user_name: 'Fatima' },
      { event: 'consent-revoked', what: 'consent', user_name: 'Fatima' },
    ]);
  });
});
