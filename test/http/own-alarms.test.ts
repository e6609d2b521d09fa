import { describe, expect, test } from 'vitest';
import { addCall, PASSWORD, type StaffApp, staffApp } from './staff-app.ts';

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };
const SIGNED = { registerNumber: '19000000001', password: PASSWORD };
const GAS = { words: 'gas gelekt', ...SIGNED };
const SAID = 'er is gas gelekt in de kelder';

async function callerSaid(app: StaffApp, text: string): Promise<void> {
  const call = await addCall(app, { startedAt: '2026-11-24T09:00:00Z', outcome: 'answered' });
  await app.rows(
    `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
     values ($1, $2, 1, '2026-11-24T09:00:01Z', 1, 'caller-said', '{}')`,
    [app.practice.id, call],
  );
  await app.rows(
    `insert into turns (practice_id, call_id, seq, who, text, at_ms) values ($1, $2, 1, 'caller', $3, 1)`,
    [app.practice.id, call, text],
  );
}
const rulesOf = async (app: StaffApp) =>
  (await app.store.practices.load(app.practice.id, AbortSignal.timeout(10_000)))?.alarms;

describe('a sentence that is tried', () => {
  test(
    'shows the alarm with its words, or the wish with what was understood and what Balie says',
    A_MINUTE,
    async () => {
      const app = await staffApp();
      const desk = await app.signedIn('assistant');
      const read = async (text: string) => (await desk.post('/api/sentences', { text })).json();
      expect(await read('ik heb druk op mijn borst')).toMatchObject({
        alarms: [{ rule: 'chest-pain', level: '112', own: false }, {}],
        says: [],
      });
      const booked = await read('ik wil een afspraak maken voor mijn dochter, liefst donderdag');
      expect(booked).toMatchObject({ alarms: [], doubt: null, wish: 'book' });
      expect(booked.slots).toContainEqual({ slot: 'who', value: 'child' });
      expect(booked.says.join(' ')).toMatch(/\w/u);
      expect(
        (await (await app.signedIn('auditor')).post('/api/sentences', { text: 'hallo daar' })).statusCode,
      ).toBe(200);
      expect(await app.rows('select 1 from turns')).toEqual([]);
    },
  );
});

describe('words that a practice adds to a rule', () => {
  test(
    'tell their effect first, count for the next caller, and are withdrawn and put back under their signature',
    A_MINUTE,
    async () => {
      const app = await staffApp();
      await callerSaid(app, SAID);
      await callerSaid(app, 'ik wil een afspraak maken');
      const doctor = await app.signedIn('practitioner', 'dokter Jansen');
      const effect = (
        await doctor.post('/api/rules/poisoning/effect', { of: 'words', words: 'gas gelekt' })
      ).json();
      expect(effect).toMatchObject({
        callers: { x: 1, of: 2 },
        examples: [SAID],
        tooBroad: false,
        alreadyHeard: false,
      });
      expect(effect.known.of).toBeGreaterThan(100);
      expect(await app.rows(`select 1 from audit where event = 'calls-searched'`)).toHaveLength(1);

      expect(
        (await doctor.post('/api/rules/poisoning/words', { ...GAS, password: 'anders' })).json().code,
      ).toBe('PASSWORD_WRONG');
      expect(await rulesOf(app)).toBeUndefined();
      expect((await doctor.post('/api/rules/poisoning/words', GAS)).statusCode).toBe(204);
      expect(await rulesOf(app)).toMatchObject({
        added: [
          { rule: 'poisoning', words: 'gas gelekt', by: 'dokter Jansen', registerNumber: '19000000001' },
        ],
      });
      expect((await doctor.post('/api/sentences', { text: SAID })).json().alarms).toMatchObject([
        { rule: 'poisoning', level: '112', own: true },
      ]);
      expect((await doctor.post('/api/rules/poisoning/words', GAS)).json().code).toBe('NOT_POSSIBLE');

      const change = (what: string) =>
        doctor.post('/api/rules/poisoning/words/change', { what, words: 'Gas gelekt' });
      expect((await change('withdraw')).statusCode).toBe(204);
      expect((await change('withdraw')).statusCode).toBe(404);
      expect((await doctor.get('/api/rules/poisoning')).json().own).toMatchObject({
        added: [],
        withdrawn: ['gas gelekt'],
      });
      expect((await change('restore')).statusCode).toBe(204);
      expect((await doctor.get('/api/rules/poisoning')).json().own).toMatchObject({
        added: [{ words: 'gas gelekt', by: 'dokter Jansen' }],
        withdrawn: [],
      });
      expect(await app.rows(`select 1 from audit where event = 'setting-changed'`)).toHaveLength(3);
    },
  );

  test('are refused when harmless sentences hold them, when they are a pattern, and of who gives no care', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner');
    const broad = await doctor.post('/api/rules/poisoning/words', { ...GAS, words: 'ik heb' });
    expect(broad.json().code).toBe('ALARM_WORDS_TOO_BROAD');
    expect(
      (await doctor.post('/api/rules/poisoning/words', { ...GAS, words: '(gas|lek)' })).json().code,
    ).toBe('REQUEST_INVALID');
    expect((await doctor.post('/api/rules/no-such-rule/words', GAS)).statusCode).toBe(404);
    for (const role of ['assistant', 'manager', 'supplier', 'auditor'] as const) {
      const answer = await (await app.signedIn(role)).post('/api/rules/poisoning/words', GAS);
      expect([role, answer.json().code]).toEqual([role, 'FORBIDDEN_ROLE']);
    }
    expect(await rulesOf(app)).toBeUndefined();
  });
});

describe('a rule that is put aside', () => {
  const ASIDE = { reason: 'Wij zien beten op ons eigen spreekuur.', until: '2026-12-10', ...SIGNED };
  const BITE = { text: 'de hond heeft in mijn hand gebeten' };

  test('says so, does not count in calls, and counts again in one press of the manager too', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner', 'dokter Jansen');
    const effect = (await doctor.post('/api/rules/bite/effect', { of: 'aside' })).json();
    expect(effect.known.x).toBeGreaterThan(0);
    expect((await doctor.post('/api/rules/bite/aside', ASIDE)).statusCode).toBe(204);
    const again = { ...ASIDE, until: '2027-01-10' };
    expect((await doctor.post('/api/rules/bite/aside', again)).json().code).toBe('CHANGED_MEANWHILE');
    expect((await doctor.get('/api/rules/bite')).json().own.aside).toMatchObject({
      until: '2026-12-10',
      by: 'dokter Jansen',
    });
    expect((await doctor.post('/api/sentences', BITE)).json()).toMatchObject({ alarms: [], aside: ['bite'] });
    const manager = await app.signedIn('manager');
    expect((await manager.delete('/api/rules/bite/aside')).statusCode).toBe(204);
    expect((await manager.delete('/api/rules/bite/aside')).statusCode).toBe(404);
    expect((await doctor.post('/api/sentences', BITE)).json()).toMatchObject({
      alarms: [{ rule: 'bite' }],
      aside: [],
    });
  });

  test.each([
    ['chest-pain', ASIDE, 'NOT_POSSIBLE'],
    ['asks-for-a-human', ASIDE, 'NOT_POSSIBLE'],
    ['bite', { ...ASIDE, until: '2027-11-26' }, 'REQUEST_INVALID'],
    ['bite', { ...ASIDE, until: '2026-11-01' }, 'REQUEST_INVALID'],
    ['bite', { ...ASIDE, password: 'anders' }, 'PASSWORD_WRONG'],
    ['no-such-rule', ASIDE, 'NOT_FOUND'],
  ])('is not %s with %o', async (rule, body, code) => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner');
    expect((await doctor.post(`/api/rules/${rule}/aside`, body)).json().code).toBe(code);
    expect(await rulesOf(app)).toBeUndefined();
  });
});
