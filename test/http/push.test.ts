import { describe, expect, onTestFinished, test } from 'vitest';
import { startAlarmPush } from '../../src/alarm-push.ts';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/http/contract/role-names.ts';
import { pushSender } from '../../src/web-push/send-push.ts';
import { soon } from '../kits/database.ts';
import { type PushAnswer, standInPush } from '../kits/stand-in-push.ts';
import { virtualTime } from '../kits/virtual-time.ts';
import { PASSWORD, staffApp } from './staff-app.ts';

// Devices that an alarm is pushed to, on a real database, with a push service on this machine that reads what it gets.

const CALL = asId<CallId>('7a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a13');
const SCREEN = '00000000-0000-4000-8000-00000000beef';
const PHONE = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
};

async function practiceWithPush() {
  const service = await standInPush();
  onTestFinished(() => service[Symbol.asyncDispose]());
  let at = Temporal.Now.instant();
  const sender = pushSender({ reach: 'anywhere', subject: 'https://balie.example', now: () => at });
  const staff = await staffApp({ push: sender });
  at = staff.clock.now;
  type Browser = Awaited<ReturnType<typeof staff.signedIn>>;
  const turnOn = (browser: Browser, ...answers: PushAnswer[]) =>
    browser.post('/api/push', service.subscribe(...answers), PHONE);
  const startDuty = (browser: Browser, sound = 'on') =>
    browser.post('/api/screens', { screen: SCREEN, sound });
  const own = async (browser: Browser) => (await browser.get('/api/push')).json();
  const here = async (browser: Browser) => (await browser.get('/api/screens')).json().pushes;
  const onDuty = () => staff.ports.pushDevices.onDuty(staff.practice.id, soon());
  const signedInOnDuty = async (role: Role, name: string) => {
    const browser = await staff.signedIn(role, name);
    expect((await turnOn(browser)).statusCode).toBe(204);
    expect((await startDuty(browser)).statusCode).toBe(204);
    return browser;
  };
  return { ...staff, service, turnOn, startDuty, own, here, onDuty, signedInOnDuty };
}

describe('a device that an alarm is pushed to', () => {
  test('is turned on, tried, seen by its owner, and turned off', async () => {
    const { service, signedIn, turnOn, own, clock } = await practiceWithPush();
    const browser = await signedIn('assistant', 'Fatima');
    expect((await own(browser)).devices).toEqual([]);
    expect((await turnOn(browser)).statusCode).toBe(204);
    const { publicKey, devices } = await own(browser);
    expect(devices).toEqual([
      {
        id: expect.any(String),
        addressHash: expect.stringMatching(/^[\da-f]{64}$/),
        device: 'Safari · iPhone',
        since: clock.now.toString(),
        last: null,
      },
    ]);
    const tried = await browser.post(`/api/push/${devices[0].id}/test`, {});
    expect(tried.json()).toEqual({ result: 'accepted' });
    expect(service.faults).toEqual([]);
    expect(service.seen).toMatchObject([
      { message: { words: 'Proefmelding van Balie', url: '/werklijst' }, signedBy: publicKey },
    ]);
    expect((await own(browser)).devices[0].last).toEqual({ at: clock.now.toString(), result: 'accepted' });
    expect((await browser.delete(`/api/push/${devices[0].id}`)).statusCode).toBe(204);
    expect((await own(browser)).devices).toEqual([]);
    expect((await browser.delete(`/api/push/${devices[0].id}`)).json().code).toBe('NOT_FOUND');
  });

  test.for([
    [404, 'gone', []],
    [410, 'gone', []],
    [429, 'busy', ['busy']],
    [500, 'busy', ['busy']],
    [403, 'refused', ['refused']],
  ] as const)('whose service answers %i to a test is %s', async ([status, result, left]) => {
    const { signedIn, turnOn, own } = await practiceWithPush();
    const browser = await signedIn('assistant', 'Fatima');
    await turnOn(browser, status);
    const [device] = (await own(browser)).devices;
    expect((await browser.post(`/api/push/${device.id}/test`, {})).json()).toEqual({ result });
    const devices: { last: { result: string } }[] = (await own(browser)).devices;
    expect(devices.map(({ last }) => last.result)).toEqual(left);
  });

  test('is of one account: a colleague sees, tries and removes nothing of it', async () => {
    const { signedIn, turnOn, own, service } = await practiceWithPush();
    const fatima = await signedIn('assistant', 'Fatima');
    await turnOn(fatima);
    const [{ id }] = (await own(fatima)).devices;
    const marloes = await signedIn('assistant', 'Marloes');
    expect((await own(marloes)).devices).toEqual([]);
    expect((await marloes.post(`/api/push/${id}/test`, {})).json().code).toBe('NOT_FOUND');
    expect((await marloes.delete(`/api/push/${id}`)).json().code).toBe('NOT_FOUND');
    expect(service.seen).toEqual([]);
    expect((await own(fatima)).devices).toHaveLength(1);
  });

  test('is of whoever turned it on last in that browser', async () => {
    const { signedIn, own, service } = await practiceWithPush();
    const [fatima, marloes] = [await signedIn('assistant', 'Fatima'), await signedIn('assistant', 'Marloes')];
    const address = service.subscribe();
    for (const browser of [fatima, fatima, marloes]) await browser.post('/api/push', address);
    expect([(await own(fatima)).devices, (await own(marloes)).devices]).toMatchObject([[], [{}]]);
  });

  test('is one of five at most', async () => {
    const { signedIn, turnOn, own } = await practiceWithPush();
    const browser = await signedIn('practitioner', 'dr. Jansen');
    const answers = await Promise.all(Array.from({ length: 7 }, () => turnOn(browser)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([
      204, 204, 204, 204, 204, 409, 409,
    ]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('PUSH_DEVICES_FULL');
    expect((await own(browser)).devices).toHaveLength(5);
  });

  test('is not turned on faster than ten times a minute', async () => {
    const { signedIn, turnOn } = await practiceWithPush();
    const browser = await signedIn('assistant', 'Fatima');
    const codes: number[] = [];
    for (let time = 0; time < 11; time += 1) codes.push((await turnOn(browser)).statusCode);
    expect(codes.at(-1)).toBe(429);
    expect(codes.slice(0, 10)).not.toContain(429);
  });

  test.for([
    'http://fcm.googleapis.com/a',
    'https://127.0.0.1/a',
    'https://his.local/a',
    'https://10.0.0.1/a',
  ])('at %s is refused', async (endpoint) => {
    const { signedIn, rows } = await staffApp();
    await using service = await standInPush();
    const browser = await signedIn('assistant', 'Fatima');
    const answer = await browser.post('/api/push', { ...service.subscribe(), endpoint });
    expect(answer.json().code).toBe('PUSH_ADDRESS_REFUSED');
    expect(await rows('select id from push_devices')).toEqual([]);
  });

  test.for(['manager', 'supplier', 'auditor'] as const)('is not for a %s', async (role) => {
    const { signedIn, turnOn } = await practiceWithPush();
    const browser = await signedIn(role);
    expect((await turnOn(browser)).json().code).toBe('FORBIDDEN_ROLE');
    expect((await browser.get('/api/push')).json().code).toBe('FORBIDDEN_ROLE');
  });

  test('has no way out of the database for its address or the key of the practice', async () => {
    const { signedInOnDuty, own, here, rows } = await practiceWithPush();
    const browser = await signedInOnDuty('assistant', 'Fatima');
    const said = JSON.stringify([await own(browser), await here(browser)]);
    const [{ private_key } = { private_key: '' }] = await rows<{ private_key: string }>(
      'select private_key from push_keys',
    );
    expect(private_key).toHaveLength(43);
    expect(said).toContain('Safari · iPhone');
    expect(said).not.toContain(private_key);
    expect(said).not.toContain('http://');
  });
});

describe('the key of a practice', () => {
  test('is made once, also when many ask first, and another practice has another', async () => {
    const { signedIn, own, rows, ports } = await practiceWithPush();
    const browser = await signedIn('assistant', 'Fatima');
    const asked = await Promise.all(Array.from({ length: 8 }, () => own(browser)));
    expect(new Set(asked.map(({ publicKey }) => publicKey)).size).toBe(1);
    const practices = await rows<{ id: string }>('select id from practices');
    expect(practices.length).toBeGreaterThan(1);
    for (const { id } of practices) await ports.pushDevices.key(asId(id), soon());
    const kept = await rows<{ public_key: string }>('select distinct public_key from push_keys');
    expect(kept).toHaveLength(practices.length);
  });
});

describe('who is on duty', () => {
  test('pressed Start dienst, and did not sign out', async () => {
    const { signedIn, turnOn, startDuty, onDuty, here } = await practiceWithPush();
    const browser = await signedIn('assistant', 'Fatima');
    await turnOn(browser);
    expect(await onDuty()).toEqual([]);
    await startDuty(browser, 'blocked');
    expect(await onDuty()).toEqual([]);
    await startDuty(browser);
    expect(await onDuty()).toHaveLength(1);
    expect(await here(browser)).toEqual([
      { name: 'Fatima', device: 'Safari · iPhone', onDuty: true, last: null },
    ]);
    await browser.delete('/api/session');
    expect(await onDuty()).toEqual([]);
  });

  test('stays so with the telephone in a pocket, until the session ends after ten hours', async () => {
    const { signedInOnDuty, onDuty, clock } = await practiceWithPush();
    await signedInOnDuty('practitioner', 'dr. Jansen');
    clock.now = clock.now.add({ hours: 9, minutes: 59 });
    expect(await onDuty()).toHaveLength(1);
    clock.now = clock.now.add({ minutes: 2 });
    expect(await onDuty()).toEqual([]);
  });

  test('is not who goes on as manager', async () => {
    const { signedInOnDuty, onDuty, rows } = await practiceWithPush();
    const browser = await signedInOnDuty('assistant', 'Fatima');
    await rows(`update staff set roles = '{assistant,manager}' where name = 'Fatima'`);
    await browser.post('/api/session/role', { role: 'manager' });
    expect(await onDuty()).toEqual([]);
    await browser.post('/api/session/role', { role: 'assistant' });
    expect(await onDuty()).toHaveLength(1);
  });

  test('who is shut out is pushed to no more, also after they are let in', async () => {
    const { signedInOnDuty, signedIn, onDuty, rows, newBrowser } = await practiceWithPush();
    await signedInOnDuty('assistant', 'Fatima');
    const manager = await signedIn('manager', 'Karin');
    const [{ id, email } = { id: '', email: '' }] = await rows<{ id: string; email: string }>(
      `select id, email from staff where name = 'Fatima'`,
    );
    expect((await manager.post(`/api/staff/${id}`, { what: 'shut-out' })).statusCode).toBe(204);
    expect(await rows('select id from push_devices')).toEqual([]);
    expect((await manager.post(`/api/staff/${id}`, { what: 'let-in' })).statusCode).toBe(204);
    const back = newBrowser();
    await back.post('/api/session', { email, password: PASSWORD });
    back.csrf = (await back.get('/api/session')).json().csrf;
    await back.post('/api/screens', { screen: SCREEN, sound: 'on' });
    expect(await onDuty()).toEqual([]);
  });
});

describe('an alarm in a call', () => {
  const alarm = {
    kind: 'alarm',
    wordsEndMs: 0,
    reasons: [
      { rule: 'chest-pain' as never, level: '112', action: 'A112', words: ['pijn op mijn borst'], turn: 0 },
    ],
  } as const;

  test('is pushed after ten seconds to who is on duty, to nobody of another practice or role, and shows at Wie merkt het', async () => {
    const staff = await practiceWithPush();
    const { service, practice, live, ports, rows, signedIn, turnOn, signedInOnDuty, here, clock } = staff;
    const fatima = await signedInOnDuty('assistant', 'Fatima');
    const doctor = await signedIn('practitioner', 'dr. Jansen');
    await turnOn(doctor);
    const [other] = await rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
      practice.id,
    ]);
    const stranger = await signedIn('assistant', 'Elders', other?.id ?? '');
    await turnOn(stranger);
    await staff.startDuty(stranger);
    const time = virtualTime();
    const close = startAlarmPush({
      live,
      devices: ports.pushDevices,
      sender: pushSender({ reach: 'anywhere', subject: null, now: () => clock.now }),
      after: time.after,
      log: () => undefined,
    });
    onTestFinished(close);
    live.see(practice.id, CALL, {
      kind: 'event',
      atMs: 0,
      event: { kind: 'answered', from: '+31600000001', dialled: 'receptie', ear: 'script' },
    });
    live.see(practice.id, CALL, { kind: 'event', atMs: 0, event: alarm });
    await time.advance(9_999);
    expect(service.seen).toEqual([]);
    await time.advance(1);
    await expect.poll(() => service.seen.length).toBe(1);
    expect(service.seen[0]?.message).toEqual({ words: 'Spoed op lijn 1', url: '/werklijst' });
    const expected = [
      { name: 'Fatima', onDuty: true, last: { at: clock.now.toString(), result: 'accepted' } },
      { name: 'dr. Jansen', onDuty: false, last: null },
    ];
    await expect.poll(() => here(fatima)).toMatchObject(expected);
  });
});
