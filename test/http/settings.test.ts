import { describe, expect, test } from 'vitest';
import { addItem, changeSettings, type StaffApp, staffApp } from './staff-app.ts';

type Browser = Awaited<ReturnType<StaffApp['signedIn']>>;
const changes = async (browser: Browser) => (await browser.get('/api/setting-changes')).json().changes;

describe('a setting', () => {
  test('is changed with its old value on record, counts for the next call, and is set back', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    const old = app.practice.address;
    const set = { address: 'Lindelaan 2, 1234 AB Voorbeeldstad', wordsKeptDays: 14 };
    expect((await changeSettings(manager, set)).statusCode).toBe(204);
    expect((await manager.get('/api/settings')).json()).toMatchObject({ wordsKeptDays: 14 });
    expect(await changes(manager)).toMatchObject([
      { setting: 'words-kept-days', from: 30, to: 14, by: 'Karin', role: 'manager', canBeUndone: true },
      { setting: 'address', from: old, to: set.address, canBeUndone: true },
    ]);
    const practice = () => app.store.practices.load('receptie', AbortSignal.timeout(10_000));
    expect((await practice())?.address).toBe(set.address);
    expect((await manager.post('/api/setting-changes/1/undo', {})).statusCode).toBe(204);
    expect((await practice())?.address).toBe(old);
    // Setting back is a change as well, and the change that it took back cannot be taken back again.
    expect((await changes(manager))[0]).toMatchObject({ change: 3, setting: 'address', to: old });
    expect((await manager.post('/api/setting-changes/1/undo', {})).json().code).toBe('NOT_POSSIBLE');
    await changeSettings(manager, set);
    expect(await changes(manager)).toHaveLength(4);
  });

  test('of callbacks or reminders beyond its limits is refused by its field, and nothing is changed', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const part = { weekdays: ['monday'], from: '08:00', to: '10:00', perHour: 2 };
    const day = { from: '08:00', to: '21:00' };
    for (const [field, value] of [
      ['callbacks', { perHour: 0, parts: [] }],
      ['callbacks', { perHour: 61, parts: [] }],
      ['callbacks', { perHour: 6, parts: [{ ...part, from: '11:00' }] }],
      ['callbacks', { perHour: 6, parts: [part, { ...part, from: '09:00', to: '12:00' }] }],
      ['callbacks', { perHour: 6, parts: [{ ...part, perHour: -1 }] }],
      ['reminders', { ...day, hoursBefore: [1] }],
      ['reminders', { ...day, hoursBefore: [337] }],
      ['reminders', { ...day, hoursBefore: [24, 24] }],
      ['reminders', { ...day, hoursBefore: [96, 72, 48, 24, 2] }],
      ['reminders', { ...day, hoursBefore: [24], from: '06:59' }],
      ['reminders', { ...day, hoursBefore: [24], to: '22:01' }],
      ['reminders', { hoursBefore: [24], from: '08:00', to: '09:59' }],
    ] as const) {
      const answer = await changeSettings(manager, { [field]: value });
      expect([answer.statusCode, answer.json().code], JSON.stringify(value)).toEqual([
        400,
        'REQUEST_INVALID',
      ]);
    }
    expect(await changes(manager)).toEqual([]);
  });

  test.each([
    ['openingHours', [{ weekday: 'monday', from: '09:00', to: '12:00' }], 'opening-hours'],
    ['closures', [{ from: '2026-12-01T12:00', to: '2026-12-02T00:00', reason: 'studiedag' }], 'closures'],
    ['desk', { target: '+31100000177', spokenName: 'de balie' }, 'desk'],
    ['desk', null, 'desk'],
    [
      'callbacks',
      { perHour: 8, parts: [{ weekdays: ['monday', 'friday'], from: '08:00', to: '10:00', perHour: 0 }] },
      'callbacks',
    ],
    ['reminders', { hoursBefore: [72, 2], from: '09:00', to: '20:30' }, 'reminders'],
    ['reminders', { hoursBefore: [], from: '07:00', to: '22:00' }, 'reminders'],
    ['ladder', [{ rung: 'doctor', target: '+31100000178', spokenName: 'de arts', when: 'always' }], 'ladder'],
    [
      'ladder',
      [
        {
          rung: 'duty-dentist',
          target: '+31100000178',
          spokenName: 'de dienst',
          when: 'always',
          hours: [{ weekdays: ['saturday'], from: '08:00', to: '08:00' }],
          region: { name: 'Noord', postcodes: ['3011-3039'], areaCodes: ['010'] },
        },
      ],
      'ladder',
    ],
  ])('%s with a shape of its own is set and set back', async (field, value, setting) => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const practice = () => app.store.practices.load('receptie', AbortSignal.timeout(10_000));
    const before = JSON.stringify(await practice());
    expect((await changeSettings(manager, { [field]: value })).statusCode).toBe(204);
    expect(JSON.stringify(await practice())).not.toBe(before);
    expect(await changes(manager)).toMatchObject([{ setting, to: value, canBeUndone: true }]);
    expect((await manager.post('/api/setting-changes/1/undo', {})).statusCode).toBe(204);
    expect(JSON.stringify(await practice())).toBe(before);
  });

  test('that would break the line or the law is refused', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const doctor = { rung: 'doctor', target: '+31100000178', spokenName: 'de arts', when: 'always' };
    for (const change of [
      { ladder: [] },
      { ladder: [{ ...doctor, when: 'opening-hours' }] },
      { ladder: [{ ...doctor, target: '112' }] },
      { ladder: [{ ...doctor, hours: [{ weekdays: [], from: '17:00', to: '08:00' }] }] },
      { ladder: [{ ...doctor, hours: [{ weekdays: ['monday'], from: '17.00', to: '08:00' }] }] },
      { ladder: [{ ...doctor, region: { name: 'Noord', postcodes: [], areaCodes: [] } }] },
      { ladder: [{ ...doctor, region: { name: 'Noord', postcodes: [], areaCodes: ['06'] } }] },
      { desk: { target: '0900-1234', spokenName: 'de balie' } },
      { wordsKeptDays: 31 },
      { relationMonths: 0 },
      { openingHours: [{ weekday: 'monday', from: '12:00', to: '09:00' }] },
      { closures: [{ from: '2026-12-01T12:00', to: '2026-12-01T12:00', reason: 'studiedag' }] },
      { closures: [{ from: '2026-02-30T00:00', to: '2026-03-03T00:00', reason: 'studiedag' }] },
      { closures: [{ from: '2026-12-01', to: '2026-12-02', reason: 'studiedag' }] },
      { dialled: ['112'] },
    ]) {
      const answer = await changeSettings(manager, change);
      expect([change, answer.json().code]).toEqual([change, 'REQUEST_INVALID']);
    }
    expect(await changes(manager)).toEqual([]);
  });

  test('that a colleague changed since it was looked at is not written over, and what both set alike is', async () => {
    const app = await staffApp();
    const [karin, piet] = [await app.signedIn('manager', 'Karin'), await app.signedIn('manager', 'Piet')];
    const { practice } = (await piet.get('/api/settings')).json();
    const was = { name: practice.name, address: practice.address, ladder: practice.ladder };
    const address = 'Lindelaan 2, 1234 AB Voorbeeldstad';
    expect((await changeSettings(karin, { address })).statusCode).toBe(204);
    const to = { name: 'Praktijk De Beuk', address: 'Lindelaan 3' };
    const late = await piet.post('/api/settings', { to, was });
    expect([late.statusCode, late.json()]).toEqual([
      409,
      { code: 'CHANGED_MEANWHILE', message: 'Karin wijzigde dit net. Er is niets bewaard.' },
    ]);
    // Nothing of it: a half that was saved is seen by nobody.
    expect((await piet.get('/api/settings')).json().practice).toMatchObject({ name: was.name, address });
    expect((await piet.post('/api/settings', { to: { ...to, address }, was })).statusCode).toBe(204);
    // The order of a ladder is who is rung first.
    const ladder = was.ladder.toReversed();
    expect((await changeSettings(karin, { ladder })).statusCode).toBe(204);
    const [doctor] = was.ladder.map((rung: object) => ({ ...rung, when: 'always' }));
    const again = await piet.post('/api/settings', { to: { ladder: [doctor] }, was: { ladder: was.ladder } });
    expect(again.json().code).toBe('CHANGED_MEANWHILE');
    expect((await piet.get('/api/settings')).json().practice.ladder).toEqual(ladder);
    // Without what was seen nothing can be told from nothing.
    for (const seen of [undefined, {}, { address }])
      expect((await piet.post('/api/settings', { to, was: seen })).json().code).toBe('REQUEST_INVALID');
  });

  test('is saved once when two save at the same moment', async () => {
    const app = await staffApp();
    const both = [await app.signedIn('manager', 'Karin'), await app.signedIn('manager', 'Piet')];
    const { wordsKeptDays } = (await both[0]?.get('/api/settings'))?.json() ?? {};
    const answers = await Promise.all(
      both.map((one, place) =>
        one.post('/api/settings', { to: { wordsKeptDays: 7 + place }, was: { wordsKeptDays } }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 409]);
  });
});

describe('pausing', () => {
  test('is done by who works with callers, says who and since when, and is on record', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    expect((await fatima.get('/api/reception')).json()).toEqual({ paused: null, desk: 'de assistente' });
    const paused = (await fatima.post('/api/reception', { what: 'pause' })).json();
    expect(paused.paused).toEqual({ since: '2026-11-25T09:15:00Z', by: 'Fatima' });
    const manager = await app.signedIn('manager', 'Karin');
    // Who pauses second changes nothing: it still says who began.
    expect((await manager.post('/api/reception', { what: 'pause' })).json().paused.by).toBe('Fatima');
    expect(await app.store.practices.isPaused(app.practice.id, AbortSignal.timeout(5_000))).toBe(true);
    expect((await manager.post('/api/reception', { what: 'resume' })).json().paused).toBeNull();
    expect(
      await app.rows(`select event, user_name from audit where event like 'balie-%' order by seq`),
    ).toEqual([
      { event: 'balie-paused', user_name: 'Fatima' },
      { event: 'balie-resumed', user_name: 'Karin' },
    ]);
    const auditor = await app.signedIn('auditor');
    expect((await auditor.post('/api/reception', { what: 'pause' })).json().code).toBe('FORBIDDEN_ROLE');
  });

  test('needs a telephone to give callers to', async () => {
    const app = await staffApp();
    await app.rows('update practices set desk = null');
    const fatima = await app.signedIn('assistant');
    expect((await fatima.post('/api/reception', { what: 'pause' })).json().code).toBe('NO_DESK_LINE');
  });
});

describe('the search of everything', () => {
  test('finds a patient by two of three, items by words and numbers, and is on record', async () => {
    const app = await staffApp();
    const item = await addItem(app, { words: ['de hond heeft mij gebeten'], callBackNumber: '+31201000177' });
    const fatima = await app.signedIn('assistant', 'Fatima');
    const find = async (text: string) => (await fatima.post('/api/search', { text })).json();
    expect(await find('Berg 12-3-1954')).toMatchObject({
      patients: [{ name: 'Maria van den Berg', dateOfBirth: '1954-03-12' }],
      needsMore: false,
    });
    expect(await find('Berg')).toMatchObject({ patients: [], needsMore: true });
    for (const text of ['hond', '0177']) expect((await find(text)).items).toMatchObject([{ id: item }]);
    expect((await find('olifant')).items).toEqual([]);
    expect(
      await app.rows(`select result from audit where event = 'everything-searched' order by seq`),
    ).toEqual(['done', 'not-found', 'done', 'done', 'not-found'].map((result) => ({ result })));
    const manager = await app.signedIn('manager');
    expect((await manager.post('/api/search', { text: 'Berg 1954' })).json().code).toBe('FORBIDDEN_ROLE');
  });
});

describe('what one just did', () => {
  test('stands newest first with how it is undone, for oneself alone', async () => {
    const app = await staffApp();
    const item = await addItem(app);
    const fatima = await app.signedIn('assistant', 'Fatima');
    await fatima.post(`/api/worklist/${item}`, { what: 'claim', version: 1 });
    await fatima.post(`/api/worklist/${item}`, { what: 'close', as: 'done', version: 2 });
    await fatima.post('/api/reception', { what: 'pause' });
    // The database writes the times of items itself: what is long before now is older than today.
    await app.rows(`update worklist_history set at = '2026-11-25T09:00:00Z'`);
    const mine = async () => (await fatima.get('/api/own-actions')).json().actions;
    const found = await mine();
    expect(found.find(({ what }: { what: string }) => what === 'closed')).toMatchObject({
      about: 'callback',
      undo: { by: 'item', item, what: 'reopen', version: 3 },
    });
    expect(found.find(({ what }: { what: string }) => what === 'claimed').undo).toBeNull();
    await fatima.post(`/api/worklist/${item}`, { what: 'reopen', version: 3 });
    expect((await mine()).find(({ what }: { what: string }) => what === 'closed').undo).toBeNull();
    const other = await app.signedIn('assistant', 'Marloes');
    expect((await other.get('/api/own-actions')).json().actions).toEqual([]);
  });
});

describe('setting up', () => {
  const states = (answer: { steps: { step: string; state: string }[] }) =>
    Object.fromEntries(answer.steps.map(({ step, state }) => [step, state]));

  test('goes on where it was left, and is ready only when the first number of the ladder answered', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    const read = async () => (await manager.get('/api/set-up')).json();
    expect(states(await read())).toEqual({
      kind: 'to-do',
      practice: 'to-do',
      practitioners: 'to-do',
      ladder: 'to-do',
      line: 'to-do',
      messages: 'to-do',
      people: 'to-do',
      rehearsal: 'to-do',
    });
    for (const step of ['kind', 'practice', 'practitioners', 'people'])
      await manager.post(`/api/set-up/${step}`, { state: 'done' });
    for (const step of ['line', 'messages', 'rehearsal'])
      await manager.post(`/api/set-up/${step}`, { state: 'later' });
    const later = await manager.post('/api/set-up/ladder', { state: 'later' });
    expect(later.json().code).toBe('LADDER_NOT_ANSWERED');
    expect(await read()).toMatchObject({ ready: false, invented: true });
    await app.rows(
      `insert into rung_tests (practice_id, rung, target, name, asked_by, due, place, not_before, answered_ms, ended_at)
       select id, 'emergency-line', ladder->0->>'target', 'x', 'screen', $2, 0, $2, 9000, $2 from practices where id = $1`,
      [app.practice.id, '2026-11-25T08:00Z'],
    );
    expect(await read()).toMatchObject({ ready: true });
    // What was said to be done is not when it is no longer there.
    await app.rows('delete from opening_hours where practice_id = $1', [app.practice.id]);
    expect(states(await read())['practice']).toBe('to-do');
  });
});
