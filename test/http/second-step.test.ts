import { generate } from 'otplib';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/http/contract/role-names.ts';
import { hashOfToken } from '../../src/http/sign-in.ts';
import { soon } from '../kits/database.ts';
import { softPasskey } from '../kits/soft-passkey.ts';
import { bodyThatFits, type Route, routesOf } from './route-table.ts';
import { PASSWORD, type StaffApp, staffApp } from './staff-app.ts';

// OWASP ASVS 5, 6.3.3: a password alone opens nothing of patients who exist.

const SITE = { origin: 'https://balie.voorbeeld.example', host: 'balie.voorbeeld.example' };
const FROM_THERE = { origin: SITE.origin };
/** What who has no second step yet may ask: who they are, what they have, and making one. */
const BEFORE = [
  'GET /api/session',
  'GET /api/credentials',
  'POST /api/passkeys/options',
  'POST /api/passkeys',
  'POST /api/authenticator',
  'POST /api/authenticator/confirm',
];

/** A practice in which one patient may exist. */
async function realPractice() {
  const staff = await staffApp({ publicUrl: SITE.origin });
  await staff.rows(
    `update patients set email = 'iemand@praktijk.nl' where id = (select id from patients limit 1)`,
  );
  const attempt = (email: string, more: object = {}) =>
    staff.newBrowser().post('/api/session', { email, password: PASSWORD, ...more }, FROM_THERE);
  async function signIn(email: string, more: object = {}) {
    const browser = staff.newBrowser();
    await browser.post('/api/session', { email, password: PASSWORD, ...more }, FROM_THERE);
    const session = (await browser.get('/api/session')).json();
    browser.csrf = session.csrf;
    return { browser, session, post: (url: string, body: unknown) => browser.post(url, body, FROM_THERE) };
  }
  return { ...staff, attempt, signIn };
}
type RealPractice = Awaited<ReturnType<typeof realPractice>>;
type Browser = Awaited<ReturnType<RealPractice['signIn']>>;

const codeOf = ({ clock }: StaffApp, secret: string) =>
  generate({ secret, epoch: Math.floor(clock.now.epochMilliseconds / 1_000) });

const tokenHashOf = ({ browser }: Browser) => hashOfToken(browser.cookie.split('=')[1] ?? '');

async function makeAuthenticator(staff: RealPractice, { post }: Browser): Promise<string> {
  const { secret } = (await post('/api/authenticator', { password: PASSWORD })).json();
  const answer = await post('/api/authenticator/confirm', { code: await codeOf(staff, secret) });
  expect(answer.statusCode).toBe(204);
  return secret;
}

async function makePasskey({ post }: Browser) {
  const passkey = softPasskey(SITE);
  const { options } = (await post('/api/passkeys/options', { password: PASSWORD })).json();
  const answer = passkey.register(options.challenge);
  expect((await post('/api/passkeys', { answer, label: 'Laptop' })).statusCode).toBe(204);
  return passkey;
}

describe('a password alone', () => {
  test.each<Role>(['assistant', 'practitioner', 'manager', 'supplier', 'auditor'])(
    'opens nothing for a %s but making a second step',
    async (role) => {
      const staff = await realPractice();
      const { browser, session } = await staff.signIn(await staff.addStaff(role));
      expect(session).toMatchObject({ needsSecondStep: true });
      const open: string[] = [];
      for (const route of routesOf(staff.app).filter(isOfSomebody)) {
        const answer = await browser.ask(
          route.method,
          route.path.replaceAll(/:[a-z]+/gi, '00000000-0000-4000-8000-00000000dead'),
          bodyThatFits(staff.app, route, 'woord'),
          FROM_THERE,
        );
        if (!/SECOND_STEP_NEEDED|REQUEST_INVALID/.test(answer.body))
          open.push(`${route.method} ${route.path}`);
      }
      expect(open.toSorted()).toEqual(BEFORE.toSorted());
      // And go away.
      expect((await browser.delete('/api/session', FROM_THERE)).statusCode).toBe(204);
    },
  );

  test('and a code made after it open the session that was there, and are both asked from then on', async () => {
    const staff = await realPractice();
    const email = await staff.addStaff('assistant', 'Fatima');
    const fatima = await staff.signIn(email);
    expect((await fatima.browser.get('/api/worklist')).json().code).toBe('SECOND_STEP_NEEDED');
    const secret = await makeAuthenticator(staff, fatima);
    expect((await fatima.browser.get('/api/session')).json()).toMatchObject({ needsSecondStep: false });
    expect((await fatima.browser.get('/api/worklist')).statusCode).toBe(200);
    expect((await staff.attempt(email)).json().code).toBe('SIGN_IN_CODE_NEEDED');
    staff.clock.now = staff.clock.now.add({ minutes: 1 });
    const { session } = await staff.signIn(email, { code: await codeOf(staff, secret) });
    expect(session).toMatchObject({ name: 'Fatima', needsSecondStep: false });
  });

  test('is worth nothing any more once there is a passkey, which opens everything by itself', async () => {
    const staff = await realPractice();
    const email = await staff.addStaff('assistant', 'Fatima');
    const fatima = await staff.signIn(email);
    const passkey = await makePasskey(fatima);
    expect((await fatima.browser.get('/api/worklist')).statusCode).toBe(200);
    const refused = await staff.attempt(email);
    expect([refused.json().code, refused.cookies]).toEqual(['SIGN_IN_PASSKEY_NEEDED', []]);
    const elsewhere = staff.newBrowser();
    const { options } = (await elsewhere.post('/api/session/passkey/options', {}, FROM_THERE)).json();
    await elsewhere.post('/api/session/passkey', { answer: passkey.signIn(options.challenge) }, FROM_THERE);
    expect((await elsewhere.get('/api/worklist')).statusCode).toBe(200);
  });

  test.each([
    ['a code', makeAuthenticator],
    ['a passkey', (_staff: RealPractice, browser: Browser) => makePasskey(browser)],
  ])('that a thief signed in with is out as soon as its owner makes %s', async (_what, make) => {
    const staff = await realPractice();
    const email = await staff.addStaff('assistant', 'Fatima');
    const thief = await staff.signIn(email);
    const fatima = await staff.signIn(email);
    const other = await staff.signIn(await staff.addStaff('manager', 'Karin'));
    await make(staff, fatima);
    expect((await thief.browser.get('/api/session')).statusCode).toBe(401);
    expect((await thief.browser.get('/api/worklist')).statusCode).toBe(401);
    expect((await fatima.browser.get('/api/worklist')).statusCode).toBe(200);
    expect((await fatima.browser.get('/api/sessions')).json().sessions).toMatchObject([{ isThis: true }]);
    expect((await other.browser.get('/api/session')).json()).toMatchObject({ needsSecondStep: true });
    expect(await staff.rows(`select user_name from audit where event = 'session-ended'`)).toEqual([
      { user_name: 'Fatima' },
    ]);
  });

  test('leaves a session open that began with the second step, when another is made', async () => {
    const staff = await realPractice();
    const email = await staff.addStaff('assistant', 'Fatima');
    const fatima = await staff.signIn(email);
    const secret = await makeAuthenticator(staff, fatima);
    staff.clock.now = staff.clock.now.add({ minutes: 1 });
    const elsewhere = await staff.signIn(email, { code: await codeOf(staff, secret) });
    await makePasskey(elsewhere);
    expect((await fatima.browser.get('/api/worklist')).statusCode).toBe(200);
  });

  test('makes no second step beside one that was made meanwhile', async () => {
    const staff = await realPractice();
    const email = await staff.addStaff('assistant', 'Fatima');
    const thief = await staff.signIn(email);
    const fatima = await staff.signIn(email);
    const { secret } = (await thief.post('/api/authenticator', { password: PASSWORD })).json();
    const who = await staff.ports.accounts.session(tokenHashOf(thief), staff.clock.now, soon());
    if (who === null) throw new Error('not signed in');
    await makePasskey(fatima);
    // What the server had let in just before.
    const { credentials } = staff.ports;
    expect(await credentials.confirmAuthenticator(who, secret, 1, soon())).toBe(false);
    const passkey = { id: 'of-a-thief', publicKey: 'x', counter: 0, transports: [] };
    expect(await credentials.addPasskey(who, passkey, 'Laptop', soon())).toBe(false);
    expect((await fatima.browser.get('/api/credentials')).json()).toMatchObject({
      passkeys: [{ label: 'Laptop' }],
      authenticator: false,
    });
  });

  test('is nothing where it was checked just before its owner made a second step', async () => {
    const staff = await realPractice();
    const email = await staff.addStaff('assistant', 'Fatima');
    const fatima = await staff.signIn(email);
    const secret = await makeAuthenticator(staff, fatima);
    staff.clock.now = staff.clock.now.add({ minutes: 1 });
    const thief = await staff.signIn(email, { code: await codeOf(staff, secret) });
    expect((await thief.browser.get('/api/session')).statusCode).toBe(200);
    await staff.rows('update staff_sessions set asks_second_step = true where token_hash = $1', [
      tokenHashOf(thief),
    ]);
    expect((await thief.browser.get('/api/session')).statusCode).toBe(401);
  });

  test('is asked for more again in the session in which the code was turned off', async () => {
    const staff = await realPractice();
    const fatima = await staff.signIn(await staff.addStaff('assistant', 'Fatima'));
    await makeAuthenticator(staff, fatima);
    expect((await fatima.post('/api/authenticator/remove', { password: PASSWORD })).statusCode).toBe(204);
    expect((await fatima.browser.get('/api/worklist')).json().code).toBe('SECOND_STEP_NEEDED');
  });

  test('is asked for more again in every session, also one that began with a code, once the last is gone', async () => {
    const staff = await realPractice();
    const email = await staff.addStaff('assistant', 'Fatima');
    const fatima = await staff.signIn(email);
    const secret = await makeAuthenticator(staff, fatima);
    const passkey = await makePasskey(fatima);
    staff.clock.now = staff.clock.now.add({ minutes: 1 });
    const withCode = await staff.signIn(email, { code: await codeOf(staff, secret) });
    const worklist = async ({ browser }: Browser) => {
      const answer = await browser.get('/api/worklist');
      return answer.statusCode === 200 ? 200 : answer.json().code;
    };
    // What a stream of calls that is open asks, with every heartbeat.
    const isOpen = () => staff.ports.accounts.isOpen(tokenHashOf(fatima), staff.clock.now, soon());
    await withCode.post('/api/authenticator/remove', { password: PASSWORD });
    expect([await worklist(withCode), await worklist(fatima), await isOpen()]).toEqual([200, 200, true]);
    await withCode.post('/api/passkeys/remove', { passkey: passkey.id, password: PASSWORD });
    expect([await worklist(withCode), await worklist(fatima)]).toEqual([
      'SECOND_STEP_NEEDED',
      'SECOND_STEP_NEEDED',
    ]);
    expect(await isOpen()).toBe(false);
  });

  test('goes on where it is enough, when the code is turned off', async () => {
    const staff = await staffApp();
    const fatima = await staff.signedIn('assistant', 'Fatima');
    const { secret } = (await fatima.post('/api/authenticator', { password: PASSWORD })).json();
    await fatima.post('/api/authenticator/confirm', { code: await codeOf(staff, secret) });
    expect((await fatima.post('/api/authenticator/remove', { password: PASSWORD })).statusCode).toBe(204);
    expect((await fatima.get('/api/worklist')).statusCode).toBe(200);
  });

  test.each([
    ['where every patient is invented', `select 1`],
    ['where there are no patients', `truncate patients cascade`],
  ])('is enough at this machine %s, and not from another', async (_where, make) => {
    const staff = await staffApp();
    await staff.rows(make);
    const email = await staff.addStaff('assistant');
    const needs = async (headers: Record<string, string>) => {
      const browser = staff.newBrowser();
      await browser.post('/api/session', { email, password: PASSWORD }, headers);
      return (await browser.get('/api/session')).json().needsSecondStep;
    };
    expect([await needs({}), await needs({ 'x-forwarded-for': '192.0.2.7' })]).toEqual([false, true]);
  });
});

describe('a manager', () => {
  test('takes a lost second step away from a colleague, who is out and makes another', async () => {
    const staff = await realPractice();
    const manager = await staff.signIn(await staff.addStaff('manager', 'Karin'));
    await makePasskey(manager);
    const email = await staff.addStaff('assistant', 'Fatima');
    const fatima = await staff.signIn(email);
    await makeAuthenticator(staff, fatima);
    await makePasskey(fatima);
    const take = (id: string) => manager.post(`/api/staff/${id}`, { what: 'no-second-step' });
    expect((await take(manager.session.id)).json().code).toBe('NOT_POSSIBLE');
    expect((await take(fatima.session.id)).statusCode).toBe(204);
    expect((await fatima.browser.get('/api/session')).statusCode).toBe(401);
    expect((await staff.signIn(email)).session).toMatchObject({ name: 'Fatima', needsSecondStep: true });
    expect((await take(fatima.session.id)).json().code).toBe('NOT_POSSIBLE');
    expect(
      await staff.rows(`select user_name, reference from audit where event = 'second-step-removed'`),
    ).toEqual([{ user_name: 'Karin', reference: fatima.session.id }]);
  });

  test('alone does so', async () => {
    const staff = await realPractice();
    const colleague = await staff.signIn(await staff.addStaff('practitioner', 'Jansen'));
    await makePasskey(colleague);
    const fatima = await staff.signIn(await staff.addStaff('assistant', 'Fatima'));
    await makePasskey(fatima);
    const answer = await colleague.post(`/api/staff/${fatima.session.id}`, { what: 'no-second-step' });
    expect(answer.json().code).toBe('FORBIDDEN_ROLE');
  });
});

/** Not the page of a patient, nor what answers who is not signed in. */
const isOfSomebody = ({ path, method }: Route) =>
  path.startsWith('/api/') &&
  !path.startsWith('/api/openapi') &&
  !path.startsWith('/api/session/') &&
  !(method === 'DELETE' && path === '/api/session') &&
  !(method === 'POST' && ['/api/session', '/api/set-up', '/api/invitations/accept'].includes(path));
