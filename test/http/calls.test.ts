import { expect, test } from 'vitest';
import { TRIAL_CALLER } from '../../src/domain/trial-call.ts';
import { ownUser } from '../../src/telephone/sip/transport.ts';
import { patientNamed } from '../kits/booking.ts';
import { addCall, type StaffApp, staffApp } from './staff-app.ts';

const MARIA = patientNamed('Maria');

/** What a call holds beside its row, as its journal would have left it. */
async function wasSaid(
  { practice, rows }: StaffApp,
  call: string,
  said: { words?: string; wish?: string; unsure?: readonly number[] },
) {
  const event = (seq: number, kind: string, body: object) =>
    rows(
      `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event) values ($1, $2, $3, now(), 0, $4, $5)`,
      [practice.id, call, seq, kind, JSON.stringify(body)],
    );
  if (said.words !== undefined) {
    await event(1, 'caller-said', said.unsure === undefined ? {} : { unsure: said.unsure });
    await rows(
      `insert into turns (practice_id, call_id, seq, who, text, at_ms) values ($1, $2, 1, 'caller', $3, 0)`,
      [practice.id, call, said.words],
    );
  }
  if (said.wish !== undefined) await event(2, 'understood', { wish: said.wish });
}

const recognised = ({ practice, rows }: StaffApp, call: string) =>
  rows(
    `insert into audit (practice_id, event, action, patient_id, user_name, responsible_user, role, what, ground, result, system,
       call_id, seq, previous_hash, hash)
     values ($1, 'identification', 'read', $2, 'balie', 'praktijk', 'automatic-function', 'identity', 'call-of-patient', 'done',
       'balie', $3, 0, '', '')`,
    [practice.id, MARIA.id, call],
  );

/** Three calls: Maria moves an appointment, somebody asks for a prescription, somebody in danger the day before. */
async function threeCalls(app: StaffApp) {
  const moved = await addCall(app, { startedAt: '2026-11-25T08:00:00Z', outcome: 'moved' });
  await wasSaid(app, moved, { words: 'kan mijn afspraak op een Andere dag', wish: 'move' });
  await recognised(app, moved);
  const pills = await addCall(app, {
    startedAt: '2026-11-25T09:00:00Z',
    outcome: 'prescription-request',
    from: '+31201000777',
  });
  await wasSaid(app, pills, { words: 'mijn pillen zijn op', wish: 'repeat-prescription' });
  const danger = await addCall(app, { startedAt: '2026-11-24T09:00:00Z', outcome: 'transferred' });
  await wasSaid(app, danger, { words: 'druk op mijn borst' });
  await app.rows(
    `insert into alarms (practice_id, call_id, seq, at, words_end_ms, reasons) values ($1, $2, 1, now(), 0, $3)`,
    [app.practice.id, danger, JSON.stringify([{ rule: 'chest-pain', level: '112', words: ['druk'] }])],
  );
  return { moved, pills, danger };
}

const idsOf = (body: { calls: readonly { id: string }[] }) => body.calls.map(({ id }) => id);

test('calls are found by what came of them, by day, by alarm and by review; the count is of all that fit', {
  timeout: 60_000,
}, async () => {
  const app = await staffApp();
  const { moved, pills, danger } = await threeCalls(app);
  const browser = await app.signedIn('assistant');
  await browser.post(`/api/calls/${pills}/corrections`, {
    alarmRight: null,
    misunderstood: 'medicine',
    finished: null,
  });
  const found = async (filter: string) => {
    const body = (await browser.get(`/api/calls?${filter}`)).json();
    expect(body.count).toBe(body.calls.length);
    return idsOf(body);
  };
  expect(await found('')).toEqual([pills, moved, danger]);
  expect(await found('outcome=moved')).toEqual([moved]);
  expect(await found('wish=repeat-prescription')).toEqual([pills]);
  expect(await found('alarm=yes')).toEqual([danger]);
  expect(await found('alarm=no')).toEqual([pills, moved]);
  expect(await found('corrected=yes')).toEqual([pills]);
  expect(await found('from=2026-11-25')).toEqual([pills, moved]);
  expect(await found('to=2026-11-24')).toEqual([danger]);
  expect(await found('outcome=moved&alarm=yes')).toEqual([]);
  await app.rows(`update calls set dialled = '+31201000100' where id = $1`, [moved]);
  await app.rows(`update calls set from_number = 'balie' where id = $1`, [danger]);
  expect(await found('line=receptie')).toEqual([pills, danger]);
  expect(await found('line=%2B31201000100')).toEqual([moved]);
  expect(await found('trial=yes')).toEqual([danger]);
  expect(await found('trial=no')).toEqual([pills, moved]);
  const { calls, lines } = (await browser.get('/api/calls?trial=yes')).json();
  // Balie's own name is nobody's number.
  expect(calls).toMatchObject([{ from: null, line: 'receptie', trial: true }]);
  expect(lines).toEqual([...app.practice.dialledNumbers].toSorted());
});

test('words, names and last figures find a call, and each search is a line of the access log', async () => {
  const app = await staffApp();
  const { moved, pills } = await threeCalls(app);
  const browser = await app.signedIn('assistant', 'Fatima');
  for (const [text, found] of [
    ['andere dag', [moved]],
    ['van den Berg', [moved]],
    ['06-0777', []],
    ['0777', [pills]],
  ] as const) {
    const answer = await browser.post('/api/calls/search', { text });
    expect([text, idsOf(answer.json())]).toEqual([text, found]);
  }
  expect(
    await app.rows(`select user_name, result from audit where event = 'calls-searched' order by seq`),
  ).toEqual(['done', 'done', 'not-found', 'done'].map((result) => ({ user_name: 'Fatima', result })));
});

test('a search by words can be narrowed, and needs words', async () => {
  const app = await staffApp();
  const { danger } = await threeCalls(app);
  const browser = await app.signedIn('assistant');
  const narrowed = await browser.post('/api/calls/search', { text: 'mijn', to: '2026-11-24' });
  expect(idsOf(narrowed.json())).toEqual([danger]);
  expect((await browser.post('/api/calls/search', { text: 'x' })).json()).toMatchObject({
    code: 'REQUEST_INVALID',
    field: 'text',
  });
  for (const role of ['manager', 'supplier', 'auditor'] as const) {
    const refused = await (await app.signedIn(role)).post('/api/calls/search', { text: 'mijn' });
    expect(refused.json().code).toBe('FORBIDDEN_ROLE');
  }
});

test('a call that was opened stands in the access log with whose it is', async () => {
  const app = await staffApp();
  const { moved, pills } = await threeCalls(app);
  const browser = await app.signedIn('assistant', 'Fatima');
  expect((await browser.get(`/api/calls/${moved}`)).json()).toMatchObject({
    who: { id: MARIA.id, name: 'Maria van den Berg' },
    countedAs: 'finished',
  });
  expect((await browser.get(`/api/calls/${pills}`)).json()).toMatchObject({ who: null, countedAs: 'later' });
  expect(
    await app.rows(`select patient_id, call_id from audit where event = 'call-viewed' order by seq`),
  ).toEqual([
    { patient_id: MARIA.id, call_id: moved },
    { patient_id: null, call_id: pills },
  ]);
});

test('the rules of which words were said are told with what held them back, and to look is a line of the log', async () => {
  const app = await staffApp();
  const call = await addCall(app, { startedAt: '2026-11-25T08:00:00Z', outcome: 'nothing-done' });
  await wasSaid(app, call, { words: 'mijn vader had vijf jaar geleden een beroerte' });
  const browser = await app.signedIn('assistant', 'Fatima');
  expect((await browser.get(`/api/calls/${call}/rules`)).json().rules).toContainEqual({
    rule: 'stroke',
    verdict: 'held-back',
    words: ['beroerte'],
    atMs: 0,
  });
  expect(await app.rows(`select user_name, call_id from audit where event = 'call-viewed'`)).toEqual([
    { user_name: 'Fatima', call_id: call },
  ]);
  for (const role of ['manager', 'supplier', 'auditor'] as const) {
    const refused = await (await app.signedIn(role)).get(`/api/calls/${call}/rules`);
    expect(refused.json().code).toBe('FORBIDDEN_ROLE');
  }
});

test('a review moves a call to another of the four numbers', async () => {
  const app = await staffApp();
  const { moved } = await threeCalls(app);
  const browser = await app.signedIn('assistant');
  await browser.post(`/api/calls/${moved}/corrections`, {
    alarmRight: null,
    misunderstood: null,
    finished: false,
  });
  expect((await browser.get(`/api/calls/${moved}`)).json().countedAs).toBe('later');
  expect(await app.rows(`select patient_id from audit where event = 'call-corrected'`)).toEqual([
    { patient_id: MARIA.id },
  ]);
});

test('words that were heard with doubt are told by their place, and a call of before that has none', async () => {
  const app = await staffApp();
  const now = await addCall(app, { startedAt: '2026-11-25T08:00:00Z', outcome: 'answered' });
  await wasSaid(app, now, { words: 'de hond van de buren', unsure: [4] });
  const before = await addCall(app, { startedAt: '2026-11-24T08:00:00Z', outcome: 'answered' });
  await wasSaid(app, before, { words: 'de hond van de buren' });
  const browser = await app.signedIn('assistant');
  const turnsOf = async (call: string) => (await browser.get(`/api/calls/${call}`)).json().turns;
  expect(await turnsOf(now)).toMatchObject([{ unsure: [4] }]);
  expect(await turnsOf(before)).toMatchObject([{ unsure: [] }]);
});

test('a call from a browser comes from the name that the telephone gives when it speaks for nobody', () => {
  // The telephone knows no practices, and so not what its name means to one.
  expect(TRIAL_CALLER).toBe(ownUser);
});

test('a call says how the sound of its caller came in, as it was measured when the line had ended', async () => {
  const app = await staffApp();
  const { moved, pills } = await threeCalls(app);
  await app.rows(
    `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event) values ($1, $2, 9, now(), 0, 'line-quality', $3)`,
    [
      app.practice.id,
      moved,
      JSON.stringify({ kind: 'line-quality', received: 2_900, lost: 100, late: 3, jitterMs: 21.5 }),
    ],
  );
  const browser = await app.signedIn('assistant');
  const soundOf = async (id: string) => (await browser.get(`/api/calls/${id}`)).json().sound;
  expect(await soundOf(moved)).toEqual({ received: 2_900, lost: 100, late: 3, jitterMs: 21.5 });
  expect(await soundOf(pills)).toBeNull();
});
