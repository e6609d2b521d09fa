import { createHash } from 'node:crypto';
import { generate, generateSecret } from 'otplib';
import { describe, expect, test } from 'vitest';
import { newSetupLink } from '../../src/store/staff/setup-link.ts';
import { soon } from '../kits/database.ts';
import { PASSWORD, staffApp } from './staff-app.ts';

describe('signing in', () => {
  test('gives a session that only its cookie opens, and ends it on request', async () => {
    const { signedIn, newBrowser, rows, practice } = await staffApp();
    const fatima = await signedIn('assistant', 'Fatima');
    expect((await fatima.get('/api/session')).json()).toEqual({
      id: expect.any(String),
      rights: expect.objectContaining({ worklist: 'work', emergency: 'read', audit: 'own' }),
      name: 'Fatima',
      role: 'assistant',
      practice: { id: practice.id, name: 'huisartsenpraktijk De Linde', kind: 'huisarts' },
      csrf: fatima.csrf,
      demo: false,
      needsSecondStep: false,
      invented: true,
      roles: ['assistant'],
      preferences: {
        alarmSound: 'always',
        colours: 'auto',
        keys: {},
        language: null,
        letterKeys: true,
        textSize: 'normal',
      },
    });
    const [kept] = await rows<{ token_hash: string }>('select token_hash from staff_sessions');
    const token = fatima.cookie.split('=')[1] ?? '';
    expect(kept?.token_hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect((await newBrowser().get('/api/session')).statusCode).toBe(401);
    const before = fatima.cookie;
    expect((await fatima.delete('/api/session')).statusCode).toBe(204);
    fatima.cookie = before;
    expect((await fatima.get('/api/session')).json()).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  test('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const { addStaff, newBrowser } = await staffApp();
    const answer = await newBrowser().post('/api/session', {
      email: await addStaff('assistant'),
      password: PASSWORD,
    });
    expect(answer.cookies[0]).toMatchObject({ name: 'balie', httpOnly: true, sameSite: 'Strict', path: '/' });
  });

  test('over HTTPS the cookie is for this host and HTTPS only', async () => {
    const { addStaff, newBrowser } = await staffApp({ publicUrl: 'https://balie.voorbeeld.example' });
    const answer = await newBrowser().post(
      '/api/session',
      { email: await addStaff('assistant'), password: PASSWORD },
      { origin: 'https://balie.voorbeeld.example' },
    );
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-balie', secure: true, path: '/' });
    expect(answer.headers['strict-transport-security']).toContain('max-age=');
  });

  test('a token that was planted before is not the session that comes', async () => {
    const { addStaff, newBrowser } = await staffApp();
    const browser = newBrowser();
    browser.cookie = 'balie=planted';
    await browser.post('/api/session', { email: await addStaff('assistant'), password: PASSWORD });
    expect(browser.cookie).not.toBe('balie=planted');
    expect((await browser.get('/api/session')).statusCode).toBe(200);
  });

  test('ends the session that the browser had, and no other (7.2.4)', async () => {
    const { addStaff, newBrowser, signedIn } = await staffApp();
    const elsewhere = await signedIn('assistant', 'Marloes');
    const browser = await signedIn('assistant', 'Fatima');
    const before = newBrowser();
    before.cookie = browser.cookie;
    expect((await before.get('/api/session')).json().name).toBe('Fatima');
    // Who fails to sign in stays who they were.
    await browser.post('/api/session', { email: 'niemand@voorbeeld.example', password: PASSWORD });
    expect((await before.get('/api/session')).statusCode).toBe(200);
    await browser.post('/api/session', {
      email: await addStaff('practitioner', 'Jansen'),
      password: PASSWORD,
    });
    expect((await browser.get('/api/session')).json().name).toBe('Jansen');
    expect((await before.get('/api/session')).json().code).toBe('NOT_SIGNED_IN');
    expect((await elsewhere.get('/api/session')).statusCode).toBe(200);
  });

  test.each([
    ['a wrong password', { password: 'iets anders' }],
    ['an address that nobody has', { email: 'niemand@voorbeeld.example' }],
  ])('tells of %s the same', async (_what, wrong) => {
    const { addStaff, newBrowser } = await staffApp();
    const answer = await newBrowser().post('/api/session', {
      email: await addStaff('assistant'),
      password: PASSWORD,
      ...wrong,
    });
    expect([answer.statusCode, answer.json().code, answer.cookies]).toEqual([401, 'SIGN_IN_REFUSED', []]);
  });

  test('is locked for a quarter of an hour after five wrong passwords, for the right one too', async () => {
    const { addStaff, newBrowser, clock } = await staffApp();
    const email = await addStaff('assistant');
    const browser = newBrowser();
    const attempt = async (password: string) =>
      (await browser.post('/api/session', { email, password })).json()?.code;
    for (let nth = 0; nth < 5; nth += 1) expect(await attempt('fout')).toBe('SIGN_IN_REFUSED');
    expect(await attempt(PASSWORD)).toBe('SIGN_IN_LOCKED');
    clock.now = clock.now.add({ minutes: 16 });
    expect((await browser.post('/api/session', { email, password: PASSWORD })).statusCode).toBe(204);
  });

  test('is a line of the access log, as is a wrong password and signing out (16.3.1)', async () => {
    const { addStaff, newBrowser, rows } = await staffApp();
    const email = await addStaff('practitioner', 'Jansen');
    const browser = newBrowser();
    await browser.post('/api/session', { email, password: 'iets anders' });
    await browser.post('/api/session', { email, password: PASSWORD });
    browser.csrf = (await browser.get('/api/session')).json().csrf;
    await browser.delete('/api/session');
    expect(await rows('select event, result, user_name, role, patient_id from audit order by seq')).toEqual(
      [
        ['password-refused', 'refused'],
        ['signed-in', 'done'],
        ['signed-out', 'done'],
      ].map(([event, result]) => ({ event, result, user_name: 'Jansen', role: 'doctor', patient_id: null })),
    );
  });

  test('is slow for one machine, whichever addresses it tries', async () => {
    const { newBrowser } = await staffApp();
    const browser = newBrowser();
    const codes: string[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      const answer = await browser.post('/api/session', {
        email: `n${nth}@voorbeeld.example`,
        password: 'x',
      });
      codes.push(answer.json().code);
    }
    expect(codes.slice(-2)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  });

  test('asks for the code of an authenticator when the account has one', async () => {
    const { addStaff, newBrowser, rows, clock } = await staffApp();
    const email = await addStaff('practitioner');
    const secret = generateSecret();
    await rows('update staff set totp_secret = $1', [secret]);
    const epoch = Math.floor(clock.now.epochMilliseconds / 1_000);
    const code = await generate({ secret, epoch });
    const old = await generate({ secret, epoch: epoch - 120 });
    const attempt = (more: object) =>
      newBrowser().post('/api/session', { email, password: PASSWORD, ...more });
    expect((await attempt({})).json().code).toBe('SIGN_IN_CODE_NEEDED');
    expect((await attempt({ code: old })).json().code).toBe('SIGN_IN_REFUSED');
    expect((await attempt({ code })).statusCode).toBe(204);
  });

  test.each([
    ['an hour of nothing', 61],
    ['a working day', 10 * 60 + 1],
  ])('ends after %s', async (_what, minutes) => {
    const { signedIn, clock, rows } = await staffApp();
    const browser = await signedIn('assistant');
    clock.now = clock.now.add({ minutes });
    if (minutes > 61) await rows('update staff_sessions set last_seen_at = $1', [clock.now.toString()]);
    expect((await browser.get('/api/session')).statusCode).toBe(401);
  });

  test('goes on while it is used', async () => {
    const { signedIn, clock } = await staffApp();
    const browser = await signedIn('assistant');
    for (let half = 0; half < 4; half += 1) {
      clock.now = clock.now.add({ minutes: 40 });
      expect((await browser.get('/api/session')).statusCode).toBe(200);
    }
  });
});

describe('the first account', () => {
  test('is made by the link, once', async () => {
    const { store, practice, newBrowser, clock } = await staffApp();
    const token = await newSetupLink(store.database, practice.id, clock.now, soon());
    const account = { token, name: 'Fatima', email: 'Fatima@voorbeeld.example', password: PASSWORD };
    const browser = newBrowser();
    expect((await browser.post('/api/set-up', account)).statusCode).toBe(204);
    expect((await browser.post('/api/set-up', account)).json().code).toBe('SETUP_LINK_UNUSABLE');
    expect(
      (await browser.post('/api/session', { email: 'fatima@voorbeeld.example', password: PASSWORD }))
        .statusCode,
    ).toBe(204);
    expect(await newSetupLink(store.database, practice.id, clock.now, soon())).toBeNull();
  });

  test('cannot be made by another link, an old one, or with a short password', async () => {
    const { store, practice, newBrowser, clock } = await staffApp();
    const token = await newSetupLink(store.database, practice.id, clock.now, soon());
    const account = { name: 'Fatima', email: 'fatima@voorbeeld.example', password: PASSWORD };
    const browser = newBrowser();
    const attempt = async (more: object) =>
      (await browser.post('/api/set-up', { ...account, ...more })).json();
    expect(await attempt({ token: 'x'.repeat(43) })).toMatchObject({ code: 'SETUP_LINK_UNUSABLE' });
    expect(await attempt({ token, password: 'Welkom2026!!' })).toMatchObject({ code: 'PASSWORD_GUESSED' });
    expect(await attempt({ token, password: 'kort' })).toMatchObject({
      code: 'REQUEST_INVALID',
      field: 'password',
    });
    clock.now = clock.now.add({ hours: 25 });
    expect(await attempt({ token })).toMatchObject({ code: 'SETUP_LINK_UNUSABLE' });
  });
});

test('a password that is guessed soon is chosen nowhere, and nothing is kept (6.2.4, 6.2.11)', async () => {
  const { signedIn, newBrowser } = await staffApp();
  const manager = await signedIn('manager', 'Karin Roosenburg');
  const change = (newPassword: string) =>
    manager.post('/api/session/password', { password: PASSWORD, newPassword });
  // Everybody's, her own, and that of the practice.
  for (const guessed of ['Wachtwoord123!', 'Roosenburg-12', 'DeLinde-DeLinde'])
    expect([guessed, (await change(guessed)).json().code]).toEqual([guessed, 'PASSWORD_GUESSED']);
  const invited = await manager.post('/api/invitations', {
    name: 'Marloes',
    email: 'marloes@voorbeeld.example',
    roles: ['assistant'],
  });
  const accept = (password: string) =>
    newBrowser().post('/api/invitations/accept', { token: invited.json().path.split('#')[1], password });
  expect((await accept('Welkom2026!!')).json().code).toBe('PASSWORD_GUESSED');
  // The link was not used by it.
  expect((await accept(PASSWORD)).statusCode).toBe(204);
  expect((await change('paarse fiets in de regen')).statusCode).toBe(204);
});

describe('a look without an account', () => {
  test('is given on this machine while the practice is invented, and not once somebody works there', async () => {
    const { newBrowser, addStaff } = await staffApp();
    const visitor = newBrowser();
    expect((await visitor.post('/api/session/demo', {})).statusCode).toBe(204);
    expect((await visitor.get('/api/session')).json()).toMatchObject({ demo: true, role: 'assistant' });
    await addStaff('manager');
    expect((await newBrowser().post('/api/session/demo', {})).statusCode).toBe(404);
  });

  test('is not given when one patient may be real, nor from another machine', async () => {
    const { newBrowser, rows, app } = await staffApp();
    const elsewhere = await app.inject({
      method: 'POST',
      url: '/api/session/demo',
      headers: { host: '127.0.0.1', origin: 'http://127.0.0.1' },
      remoteAddress: '192.0.2.7',
    });
    expect(elsewhere.statusCode).toBe(404);
    expect(
      (await newBrowser().post('/api/session/demo', {}, { 'x-forwarded-for': '192.0.2.7' })).statusCode,
    ).toBe(404);
    await rows(
      `update patients set email = 'iemand@praktijk.nl' where id = (select id from patients limit 1)`,
    );
    expect((await newBrowser().post('/api/session/demo', {})).statusCode).toBe(404);
  });
});
