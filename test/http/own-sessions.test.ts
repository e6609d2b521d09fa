import { describe, expect, test } from 'vitest';
import { PASSWORD, staffApp } from './staff-app.ts';

// OWASP ASVS 5, 7.5.2: who is signed in sees where, and ends what should not be there, after proving again who they are.

const DESK = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
};
const PHONE = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
};

async function atDeskAndPhone() {
  const staff = await staffApp();
  const email = await staff.addStaff('assistant', 'Fatima');
  const signIn = async (headers: Record<string, string>) => {
    const browser = staff.newBrowser();
    await browser.post('/api/session', { email, password: PASSWORD }, headers);
    browser.csrf = (await browser.get('/api/session')).json().csrf;
    return browser;
  };
  const desk = await signIn(DESK);
  staff.clock.now = staff.clock.now.add({ minutes: 20 });
  const phone = await signIn(PHONE);
  const sessions = async (browser = desk) => (await browser.get('/api/sessions')).json().sessions;
  const isIn = async (browser: typeof desk) => (await browser.get('/api/session')).statusCode === 200;
  return { ...staff, desk, phone, email, signIn, sessions, isIn };
}

describe('the sessions of who is signed in', () => {
  test('are shown with their device, since when and when last used, this one first, and nobody else’s', async () => {
    const { desk, clock, sessions, signedIn } = await atDeskAndPhone();
    await signedIn('assistant', 'Marloes');
    const began = clock.now.subtract({ minutes: 20 }).toString();
    clock.now = clock.now.add({ minutes: 5 });
    expect(await sessions(desk)).toEqual([
      {
        id: expect.any(String),
        device: 'Firefox · Windows',
        since: began,
        lastUsedAt: clock.now.toString(),
        isThis: true,
      },
      {
        id: expect.any(String),
        device: 'Safari · iPhone',
        since: clock.now.subtract({ minutes: 5 }).toString(),
        lastUsedAt: clock.now.subtract({ minutes: 5 }).toString(),
        isThis: false,
      },
    ]);
  });

  test('that ended by themselves are not shown', async () => {
    const { desk, clock, sessions } = await atDeskAndPhone();
    for (let half = 0; half < 2; half += 1) {
      clock.now = clock.now.add({ minutes: 35 });
      await desk.get('/api/session');
    }
    expect(await sessions()).toMatchObject([{ isThis: true }]);
  });

  test('one is ended after the password, and is a line of the access log', async () => {
    const { desk, phone, sessions, isIn, rows } = await atDeskAndPhone();
    const [, onPhone] = await sessions();
    const end = (password: string) => desk.post('/api/sessions/end', { session: onPhone.id, password });
    expect((await end('iets anders')).json().code).toBe('PASSWORD_WRONG');
    expect(await isIn(phone)).toBe(true);
    expect((await end(PASSWORD)).statusCode).toBe(204);
    expect([await isIn(phone), await isIn(desk)]).toEqual([false, true]);
    expect(await sessions()).toMatchObject([{ isThis: true }]);
    expect(
      await rows(`select user_name, action, what, reference from audit where event = 'session-ended'`),
    ).toEqual([{ user_name: 'Fatima', action: 'execute', what: 'staff', reference: onPhone.id }]);
    expect((await end(PASSWORD)).json().code).toBe('NOT_FOUND');
  });

  test('all but this one are ended at once', async () => {
    const { desk, phone, signIn, isIn, signedIn } = await atDeskAndPhone();
    const third = await signIn(DESK);
    const colleague = await signedIn('assistant', 'Marloes');
    expect((await desk.post('/api/sessions/end', { session: null, password: PASSWORD })).statusCode).toBe(
      204,
    );
    expect(await Promise.all([desk, phone, third, colleague].map(isIn))).toEqual([true, false, false, true]);
  });

  test('of somebody else, and the one that asks, are not ended', async () => {
    const { desk, phone, sessions, isIn, signedIn } = await atDeskAndPhone();
    const marloes = await signedIn('manager', 'Marloes');
    const [own, onPhone] = await sessions();
    for (const [browser, session] of [
      [marloes, onPhone.id],
      [desk, own.id],
    ])
      expect((await browser.post('/api/sessions/end', { session, password: PASSWORD })).json().code).toBe(
        'NOT_FOUND',
      );
    expect(await Promise.all([desk, phone, marloes].map(isIn))).toEqual([true, true, true]);
  });

  test('of a look without an account there are none', async () => {
    const { newBrowser } = await staffApp();
    const visitor = newBrowser();
    await visitor.post('/api/session/demo', {});
    expect((await visitor.get('/api/sessions')).json()).toEqual({ sessions: [] });
  });
});
