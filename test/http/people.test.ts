import { describe, expect, test } from 'vitest';
import { PASSWORD, staffApp } from './staff-app.ts';

describe('people', () => {
  async function withInvited(roles = ['assistant', 'manager']) {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    const answer = await manager.post('/api/invitations', {
      name: 'Marloes',
      email: 'Marloes@voorbeeld.example',
      roles,
    });
    const token: string = answer.json().path.split('#')[1];
    const accept = (more: object = {}) =>
      app.newBrowser().post('/api/invitations/accept', { token, password: PASSWORD, ...more });
    const given = { email: 'marloes@voorbeeld.example', password: PASSWORD };
    return { ...app, manager, token, accept, given };
  }

  test('come in by a link that works once, and are shut out at once', async () => {
    const { rows, manager, accept, token, given, newBrowser } = await withInvited();
    expect((await manager.get('/api/staff')).json().invited).toMatchObject([
      { name: 'Marloes', email: given.email, roles: ['assistant', 'manager'], by: 'Karin' },
    ]);
    expect(JSON.stringify(await rows('select * from staff_invitations'))).not.toContain(token);
    expect((await accept({ password: 'kort' })).json().code).toBe('REQUEST_INVALID');
    expect((await accept()).statusCode).toBe(204);
    expect((await accept()).json().code).toBe('INVITATION_UNUSABLE');
    const browser = newBrowser();
    expect((await browser.post('/api/session', given)).statusCode).toBe(204);
    const { staff, invited } = (await manager.get('/api/staff')).json();
    expect(invited).toEqual([]);
    const [added, karin] = ['Marloes', 'Karin'].map((name) =>
      staff.find((one: { name: string }) => one.name === name),
    );
    expect(added).toMatchObject({ role: 'assistant', roles: ['assistant', 'manager'], passkeys: 0 });
    expect((await manager.post(`/api/staff/${added.id}`, { what: 'shut-out' })).statusCode).toBe(204);
    expect((await browser.get('/api/session')).json().code).toBe('NOT_SIGNED_IN');
    expect((await newBrowser().post('/api/session', given)).json().code).toBe('SIGN_IN_REFUSED');
    expect((await manager.post(`/api/staff/${karin.id}`, { what: 'shut-out' })).json().code).toBe(
      'NOT_POSSIBLE',
    );
    await manager.post(`/api/staff/${added.id}`, { what: 'let-in' });
    expect((await newBrowser().post('/api/session', given)).statusCode).toBe(204);
    expect(await rows(`select count(*)::int as n from audit where event = 'staff-changed'`)).toEqual([
      { n: 3 },
    ]);
  });

  test('are not let in by an old link, one that was replaced, or one of nobody', async () => {
    const { accept, manager, clock } = await withInvited();
    expect((await accept({ token: 'x'.repeat(43) })).json().code).toBe('INVITATION_UNUSABLE');
    await manager.post('/api/invitations', {
      name: 'M',
      email: 'marloes@voorbeeld.example',
      roles: ['assistant'],
    });
    expect((await accept()).json().code).toBe('INVITATION_UNUSABLE');
    const { path } = (
      await manager.post('/api/invitations', {
        name: 'P',
        email: 'piet@voorbeeld.example',
        roles: ['manager'],
      })
    ).json();
    clock.now = clock.now.add({ hours: 7 * 24 + 1 });
    expect((await accept({ token: path.split('#')[1] })).json().code).toBe('INVITATION_UNUSABLE');
  });

  test('with an account are not asked in again', async () => {
    const { accept, manager, given } = await withInvited();
    await accept();
    const again = { name: 'Marloes', email: given.email.toUpperCase(), roles: ['auditor'] };
    expect((await manager.post('/api/invitations', again)).json().code).toBe('EMAIL_TAKEN');
  });

  test('with two roles go on in the other one, and in none that is not theirs', async () => {
    const { accept, given, newBrowser } = await withInvited();
    await accept();
    const browser = newBrowser();
    await browser.post('/api/session', given);
    browser.csrf = (await browser.get('/api/session')).json().csrf;
    expect((await browser.get('/api/staff')).json().code).toBe('FORBIDDEN_ROLE');
    expect((await browser.post('/api/session/role', { role: 'practitioner' })).json().code).toBe(
      'FORBIDDEN_ROLE',
    );
    expect((await browser.post('/api/session/role', { role: 'manager' })).statusCode).toBe(204);
    expect((await browser.get('/api/session')).json()).toMatchObject({
      role: 'manager',
      roles: ['assistant', 'manager'],
    });
    expect((await browser.get('/api/staff')).statusCode).toBe(200);
    expect((await browser.get('/api/worklist')).json().code).toBe('FORBIDDEN_ROLE');
  });

  test('who lose a role lose the session that had it', async () => {
    const { accept, given, newBrowser, manager } = await withInvited(['manager']);
    await accept();
    const browser = newBrowser();
    await browser.post('/api/session', given);
    const { staff } = (await manager.get('/api/staff')).json();
    const id = staff.find((one: { name: string }) => one.name === 'Marloes').id;
    await manager.post(`/api/staff/${id}`, {
      what: 'roles',
      roles: ['auditor'],
      was: ['manager'],
    });
    expect((await browser.get('/api/staff')).json().code).toBe('NOT_SIGNED_IN');
  });

  test('are not given roles or a telephone over what a colleague just gave them', async () => {
    const app = await staffApp();
    await app.addStaff('assistant', 'Marloes');
    const manager = await app.signedIn('manager');
    const marloes = async () =>
      (await manager.get('/api/staff')).json().staff.find(({ name }: { name: string }) => name === 'Marloes');
    const at = `/api/staff/${(await marloes()).id}`;
    const roles = { what: 'roles', roles: ['assistant', 'manager'], was: ['assistant'] };
    expect((await manager.post(at, roles)).statusCode).toBe(204);
    const others = { ...roles, roles: ['auditor'] };
    expect((await manager.post(at, others)).json().code).toBe('CHANGED_MEANWHILE');
    const telephone = { what: 'telephone', telephone: '+31201000150', was: null };
    expect((await manager.post(at, telephone)).statusCode).toBe(204);
    const another = { ...telephone, telephone: '+31201000151' };
    expect((await manager.post(at, another)).json().code).toBe('CHANGED_MEANWHILE');
    expect(await marloes()).toMatchObject({ roles: roles.roles, telephone: telephone.telephone });
  });

  test('keep their own choices and change their own password, which ends their other sessions', async () => {
    const { accept, given, newBrowser } = await withInvited();
    await accept();
    const signIn = async () => {
      const browser = newBrowser();
      await browser.post('/api/session', given);
      browser.csrf = (await browser.get('/api/session')).json().csrf;
      return browser;
    };
    const [here, elsewhere] = [await signIn(), await signIn()];
    const mine = {
      letterKeys: false,
      keys: { p: 'x' },
      colours: 'dark',
      language: 'en',
      textSize: 'large',
      alarmSound: 'always',
    };
    expect((await here.post('/api/session/preferences', mine)).statusCode).toBe(204);
    expect((await elsewhere.get('/api/session')).json().preferences).toEqual(mine);
    // Nobody rings an assistant by a number of the ladder: they hear every alarm.
    const ownTurn = await here.post('/api/session/preferences', { ...mine, alarmSound: 'own-turn' });
    expect([ownTurn.statusCode, ownTurn.json().code]).toEqual([403, 'FORBIDDEN_ROLE']);
    // One letter that does two things, and one that is none.
    for (const keys of [{ p: 'b' }, { p: '?' }, { p: 'é' }, { q: 'x' }])
      expect((await here.post('/api/session/preferences', { ...mine, keys })).statusCode).toBe(400);
    const change = { password: PASSWORD, newPassword: 'een andere lange wachtzin' };
    expect((await here.post('/api/session/password', { ...change, password: 'nee' })).json().code).toBe(
      'PASSWORD_WRONG',
    );
    expect((await elsewhere.get('/api/session')).statusCode).toBe(200);
    expect((await here.post('/api/session/password', change)).statusCode).toBe(204);
    expect((await here.get('/api/session')).statusCode).toBe(200);
    expect((await elsewhere.get('/api/session')).json().code).toBe('NOT_SIGNED_IN');
    expect((await newBrowser().post('/api/session', given)).json().code).toBe('SIGN_IN_REFUSED');
  });
});
