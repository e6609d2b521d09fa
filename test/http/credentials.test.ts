import { generate } from 'otplib';
import { describe, expect, test, vi } from 'vitest';
import { softPasskey } from '../kits/soft-passkey.ts';
import { PASSWORD, type StaffApp, staffApp } from './staff-app.ts';

const SITE = { origin: 'https://balie.voorbeeld.example', host: 'balie.voorbeeld.example' };
const FROM_THERE = { origin: SITE.origin };

async function overHttps() {
  const app = await staffApp({ publicUrl: SITE.origin });
  const email = await app.addStaff('practitioner', 'dokter Jansen');
  const browser = app.newBrowser();
  await browser.post('/api/session', { email, password: PASSWORD }, FROM_THERE);
  browser.csrf = (await browser.get('/api/session')).json().csrf;
  const post = (url: string, body: unknown) => browser.post(url, body, FROM_THERE);
  return { ...app, browser, post, email };
}
type OverHttps = Awaited<ReturnType<typeof overHttps>>;

async function addPasskey({ post }: OverHttps) {
  const passkey = softPasskey(SITE);
  const { options } = (await post('/api/passkeys/options', { password: PASSWORD })).json();
  const added = await post('/api/passkeys', {
    answer: passkey.register(options.challenge),
    label: 'Laptop balie 1',
  });
  return { passkey, added, options };
}

/** As someone who is not signed in. */
async function challengeFor({ newBrowser }: StaffApp): Promise<string> {
  const answer = await newBrowser().post('/api/session/passkey/options', {}, FROM_THERE);
  return answer.json().options.challenge;
}

describe('a passkey', () => {
  test('is added after the password, and signs in by itself', async () => {
    const app = await overHttps();
    const { passkey, added } = await addPasskey(app);
    expect(added.statusCode).toBe(204);
    expect((await app.browser.get('/api/credentials')).json()).toMatchObject({
      passkeys: [{ id: passkey.id, label: 'Laptop balie 1', lastUsedAt: null }],
      authenticator: false,
      passkeysPossible: true,
    });
    const elsewhere = app.newBrowser();
    const challenge = await challengeFor(app);
    const answer = await elsewhere.post(
      '/api/session/passkey',
      { answer: passkey.signIn(challenge) },
      FROM_THERE,
    );
    expect(answer.statusCode).toBe(204);
    expect((await elsewhere.get('/api/session')).json()).toMatchObject({ name: 'dokter Jansen' });
    // The same answer again is an answer to no question.
    const again = await app
      .newBrowser()
      .post('/api/session/passkey', { answer: passkey.signIn(challenge) }, FROM_THERE);
    expect(again.json().code).toBe('PASSKEY_REFUSED');
  });

  test.each([
    ['that nobody has', async () => softPasskey(SITE)],
    ['of another site', async () => softPasskey({ origin: 'https://evil.example', host: 'evil.example' })],
  ])('%s signs nobody in', async (_what, make) => {
    const app = await overHttps();
    await addPasskey(app);
    const passkey = await make();
    const answer = await app
      .newBrowser()
      .post('/api/session/passkey', { answer: passkey.signIn(await challengeFor(app)) }, FROM_THERE);
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'PASSKEY_REFUSED']);
  });

  test('that claims the id of another is found out by its signature', async () => {
    const app = await overHttps();
    const { passkey } = await addPasskey(app);
    const forged = softPasskey(SITE).signIn(await challengeFor(app));
    const answer = await app
      .newBrowser()
      .post('/api/session/passkey', { answer: { ...forged, id: passkey.id, rawId: passkey.id } }, FROM_THERE);
    expect(answer.json().code).toBe('PASSKEY_REFUSED');
  });

  test.each([
    ['two minutes later', 'late'],
    ['with the question of adding one', 'other-purpose'],
  ])('does not sign in %s', async (_what, how) => {
    const app = await overHttps();
    const { passkey } = await addPasskey(app);
    const challenge =
      how === 'late'
        ? await challengeFor(app)
        : (await app.post('/api/passkeys/options', { password: PASSWORD })).json().options.challenge;
    if (how === 'late') app.clock.now = app.clock.now.add({ minutes: 3 });
    const answer = await app
      .newBrowser()
      .post('/api/session/passkey', { answer: passkey.signIn(challenge) }, FROM_THERE);
    expect(answer.json().code).toBe('PASSKEY_REFUSED');
  });

  test('is not added without the password, nor to an address of figures', async () => {
    const app = await overHttps();
    expect((await app.post('/api/passkeys/options', { password: 'anders' })).json().code).toBe(
      'PASSWORD_WRONG',
    );
    const here = await staffApp();
    const browser = await here.signedIn('assistant');
    expect((await browser.post('/api/passkeys/options', { password: PASSWORD })).json().code).toBe(
      'PASSKEY_NEEDS_NAME',
    );
    expect((await browser.get('/api/credentials')).json().passkeysPossible).toBe(false);
  });

  test('that was removed, or whose owner is shut out, signs in no more', async () => {
    const app = await overHttps();
    const { passkey } = await addPasskey(app);
    const attempt = async () =>
      (
        await app
          .newBrowser()
          .post('/api/session/passkey', { answer: passkey.signIn(await challengeFor(app)) }, FROM_THERE)
      ).statusCode;
    await app.rows('update staff set shut_out_at = now()');
    expect(await attempt()).toBe(401);
    await app.rows('update staff set shut_out_at = null');
    expect(await attempt()).toBe(204);
    const removed = await app.post('/api/passkeys/remove', { passkey: passkey.id, password: PASSWORD });
    expect(removed.statusCode).toBe(204);
    expect(await attempt()).toBe(401);
  });

  test('is removed with the password only, by its owner only', async () => {
    const app = await overHttps();
    const { passkey } = await addPasskey(app);
    const idsLeft = async () =>
      (await app.browser.get('/api/credentials')).json().passkeys.map(({ id }: { id: string }) => id);
    const wrong = await app.post('/api/passkeys/remove', { passkey: passkey.id, password: 'anders' });
    expect([wrong.json().code, await idsLeft()]).toEqual(['PASSWORD_WRONG', [passkey.id]]);
    // What was there before: whoever found an open desk took the key of its owner away with one press.
    await app.browser.delete(`/api/passkeys/${passkey.id}`, FROM_THERE);
    expect(await idsLeft()).toEqual([passkey.id]);
    const colleague = app.newBrowser();
    const email = await app.addStaff('assistant', 'Fatima');
    await colleague.post('/api/session', { email, password: PASSWORD }, FROM_THERE);
    colleague.csrf = (await colleague.get('/api/session')).json().csrf;
    const taken = await colleague.post(
      '/api/passkeys/remove',
      { passkey: passkey.id, password: PASSWORD },
      FROM_THERE,
    );
    expect([taken.json().code, await idsLeft()]).toEqual(['NOT_FOUND', [passkey.id]]);
  });

  test('of a security key, whose id is longer than a path may be, is removed', async () => {
    const app = await overHttps();
    const id = 'k'.repeat(1_364);
    await app.rows(
      `insert into passkeys (practice_id, id, staff_id, public_key, counter, label)
       select practice_id, $1, id, '', 0, 'Sleutel' from staff where email = $2`,
      [id, app.email],
    );
    const removed = await app.post('/api/passkeys/remove', { passkey: id, password: PASSWORD });
    expect(removed.statusCode).toBe(204);
    expect((await app.browser.get('/api/credentials')).json().passkeys).toEqual([]);
  });
});

describe('an authenticator', () => {
  const codeOf = (app: StaffApp, secret: string, seconds = 0): Promise<string> =>
    generate({ secret, epoch: Math.floor(app.clock.now.epochMilliseconds / 1_000) + seconds });

  async function withAuthenticator() {
    const app = await overHttps();
    const { secret, uri } = (await app.post('/api/authenticator', { password: PASSWORD })).json();
    return { ...app, secret, uri };
  }

  test('is not on by the code of another that was offered before it', async () => {
    const app = await withAuthenticator();
    const { credentials } = app.ports;
    // Just after the server read what the code was given for, somebody is offered another in the same account.
    vi.spyOn(credentials, 'offeredAuthenticator').mockImplementationOnce(async () => {
      await app.post('/api/authenticator', { password: PASSWORD });
      return app.secret;
    });
    const answer = await app.post('/api/authenticator/confirm', { code: await codeOf(app, app.secret) });
    expect(answer.statusCode).toBe(409);
    expect((await app.browser.get('/api/credentials')).json()).toMatchObject({ authenticator: false });
  });

  test('counts only after a code of it was shown, and then is asked for', async () => {
    const app = await withAuthenticator();
    expect(app.uri).toContain(`secret=${app.secret}`);
    const signIn = (more: object = {}) =>
      app.newBrowser().post('/api/session', { email: app.email, password: PASSWORD, ...more }, FROM_THERE);
    expect((await signIn()).statusCode).toBe(204);
    const wrong = await app.post('/api/authenticator/confirm', { code: '000000' });
    expect(wrong.json().code).toBe('CODE_WRONG');
    const code = await codeOf(app, app.secret);
    expect((await app.post('/api/authenticator/confirm', { code })).statusCode).toBe(204);
    expect((await signIn()).json().code).toBe('SIGN_IN_CODE_NEEDED');
    // The code that confirmed it was used.
    expect((await signIn({ code })).json().code).toBe('SIGN_IN_REFUSED');
    const next = await codeOf(app, app.secret, 30);
    expect((await signIn({ code: next })).statusCode).toBe(204);
    expect((await signIn({ code: next })).json().code).toBe('SIGN_IN_REFUSED');
  });

  test('is taken off with the password only', async () => {
    const app = await withAuthenticator();
    await app.post('/api/authenticator/confirm', { code: await codeOf(app, app.secret) });
    expect((await app.post('/api/authenticator/remove', { password: 'anders' })).json().code).toBe(
      'PASSWORD_WRONG',
    );
    expect((await app.browser.get('/api/credentials')).json().authenticator).toBe(true);
    expect((await app.post('/api/authenticator/remove', { password: PASSWORD })).statusCode).toBe(204);
    expect((await app.browser.get('/api/credentials')).json().authenticator).toBe(false);
  });

  test('cannot be confirmed when none was offered', async () => {
    const app = await overHttps();
    expect((await app.post('/api/authenticator/confirm', { code: '123456' })).json().code).toBe('CODE_WRONG');
  });
});

test('what somebody changes in how they sign in is a line of the access log each, in their name, and what fails is none', async () => {
  const app = await overHttps();
  const { passkey } = await addPasskey(app);
  const { secret } = (await app.post('/api/authenticator', { password: PASSWORD })).json();
  await app.post('/api/authenticator/confirm', { code: '000000' });
  const code = await generate({ secret, epoch: Math.floor(app.clock.now.epochMilliseconds / 1_000) });
  await app.post('/api/authenticator/confirm', { code });
  const elsewhere = app.newBrowser();
  const answer = passkey.signIn(await challengeFor(app));
  await elsewhere.post('/api/session/passkey', { answer }, FROM_THERE);
  const newPassword = 'een andere wachtzin';
  await app.post('/api/session/password', { password: PASSWORD, newPassword });
  // Off twice: the second time there is nothing to turn off.
  for (const _time of ['first', 'second'])
    await app.post('/api/authenticator/remove', { password: newPassword });
  await app.post('/api/passkeys/remove', { passkey: 'nobodys', password: newPassword });
  await app.post('/api/passkeys/remove', { passkey: passkey.id, password: newPassword });
  const [me] = await app.rows<{ id: string }>('select id from staff where email = $1', [app.email]);
  const lines = await app.rows<{ event: string }>(
    `select event, action, what, result, user_name, role, reference = $1 as about_me from audit
     where event <> 'signed-in'`,
    [me?.id],
  );
  const mine = { what: 'staff', result: 'done', user_name: 'dokter Jansen', role: 'doctor' };
  const own = (event: string, action: string) => ({ event, action, ...mine, about_me: true });
  const byEvent = (one: { event: string }, other: { event: string }) => one.event.localeCompare(other.event);
  expect(lines.toSorted(byEvent)).toEqual(
    [
      own('passkey-added', 'create'),
      own('sign-in-code-on', 'create'),
      own('password-changed', 'update'),
      { event: 'session-ended', action: 'execute', ...mine, about_me: false },
      own('sign-in-code-off', 'delete'),
      own('passkey-removed', 'delete'),
    ].toSorted(byEvent),
  );
});

test('who only looks has no credentials to set', async () => {
  const app = await staffApp();
  const browser = app.newBrowser();
  await browser.post('/api/session/demo', {});
  browser.csrf = (await browser.get('/api/session')).json().csrf;
  expect((await browser.post('/api/authenticator', { password: 'x' })).json().code).toBe('FORBIDDEN_ROLE');
});
