import { expect, onTestFinished, test } from 'vitest';
import { identityService } from '../kits/identity-service.ts';
import { staffApp } from './staff-app.ts';

async function withService(emailVerified = true) {
  const who = { email: '', emailVerified };
  const service = await identityService(who);
  onTestFinished(() => service.close());
  const app = await staffApp({ oidc: service.settings });
  who.email = await app.addStaff('practitioner', 'dokter Jansen');
  const browser = app.newBrowser();
  const begin = async () => {
    const answer = await browser.get('/api/session/oidc');
    return String(answer.headers.location);
  };
  const comeBack = (address: URL) => browser.get(`${address.pathname}${address.search}`);
  return { ...app, browser, service, who, begin, comeBack };
}

test('who comes back from the identity service with a verified address of an account is signed in', async () => {
  const app = await withService();
  const start = await app.begin();
  expect(new URL(start).searchParams.get('code_challenge_method')).toBe('S256');
  const answer = await app.comeBack(await app.service.visit(start));
  expect([answer.statusCode, answer.headers.location]).toEqual([302, '/begin']);
  const session = answer.cookies.find(({ name }) => name === 'balie');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  app.browser.cookie = `balie=${session?.value}`;
  expect((await app.browser.get('/api/session')).json()).toMatchObject({
    name: 'dokter Jansen',
    role: 'practitioner',
  });
});

test.each([
  [
    'an address that the service did not verify',
    async (app: Awaited<ReturnType<typeof withService>>) => {
      app.who.emailVerified = false;
    },
  ],
  [
    'an address that has no account',
    async (app: Awaited<ReturnType<typeof withService>>) => {
      app.who.email = 'niemand@voorbeeld.example';
    },
  ],
  [
    'an account that is shut out',
    async (app: Awaited<ReturnType<typeof withService>>) => {
      await app.rows('update staff set shut_out_at = now()');
    },
  ],
  [
    'more than ten minutes',
    async (app: Awaited<ReturnType<typeof withService>>) => {
      app.clock.now = app.clock.now.add({ minutes: 11 });
    },
  ],
  [
    'no cookie of the browser that began',
    async (app: Awaited<ReturnType<typeof withService>>) => {
      app.browser.cookie = '';
    },
  ],
])('with %s nobody is signed in', async (_what, spoil) => {
  const app = await withService();
  const start = await app.begin();
  await spoil(app);
  const answer = await app.comeBack(await app.service.visit(start));
  expect(answer.headers.location).toBe('/?fout=OIDC_REFUSED');
  expect(await app.rows('select 1 from staff_sessions')).toEqual([]);
});

test('a state that is not ours signs nobody in', async () => {
  const app = await withService();
  const back = await app.service.visit(await app.begin());
  back.searchParams.set('state', 'x'.repeat(43));
  expect((await app.comeBack(back)).headers.location).toBe('/?fout=OIDC_REFUSED');
});

test('a service that is away is told, and the other ways remain', async () => {
  const app = await staffApp({
    oidc: { issuer: 'http://127.0.0.1:9', clientId: 'balie', clientSecret: 'x' },
  });
  const browser = app.newBrowser();
  expect((await browser.get('/api/session/oidc')).headers.location).toBe('/?fout=OIDC_UNREACHABLE');
  expect((await browser.get('/api/session/ways')).json()).toEqual({ passkey: false, oidc: true, demo: true });
});

test('without a service there is no such way', async () => {
  const { newBrowser } = await staffApp();
  expect((await newBrowser().get('/api/session/oidc')).statusCode).toBe(404);
  expect((await newBrowser().get('/api/session/ways')).json()).toMatchObject({ oidc: false });
});
