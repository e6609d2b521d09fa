import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRIAL_CALLER } from '../../src/domain/trial-call.ts';
import { type Item, URGENCIES } from '../../src/http/contract/worklist.ts';
import { patientNamed } from '../kits/booking.ts';
import { TEST_NOW } from '../kits/database.ts';
import { addCall, addItem, staffApp } from './staff-app.ts';

describe('the worklist', () => {
  test('is in one order for everyone: urgency, promised time, time of the call', {
    timeout: 30_000,
  }, async () => {
    const app = await staffApp();
    const some = fc.sample(
      fc.record({
        urgency: fc.constantFrom(...URGENCIES),
        promised: fc.option(fc.integer({ min: -300, max: 300 })),
        made: fc.integer({ min: 0, max: 600 }),
      }),
      { numRuns: 200, seed: 7 },
    );
    await app.rows(
      `insert into worklist (practice_id, id, call_id, kind, urgency, wish, words, alarms, promised_before, idempotency_key, created_at)
       select $1, gen_random_uuid(), gen_random_uuid(), 'callback', e.urgency, 'callback', '[]', '[]',
         $2::timestamptz + make_interval(mins => e.promised), gen_random_uuid()::text, $2::timestamptz - make_interval(mins => e.made)
       from jsonb_to_recordset($3::jsonb) as e (urgency text, promised integer, made integer)`,
      [app.practice.id, TEST_NOW.toString(), JSON.stringify(some)],
    );
    const { items } = (await (await app.signedIn('assistant')).get('/api/worklist')).json() as {
      items: Item[];
    };
    expect(items).toHaveLength(200);
    const key = ({ urgency, promisedBefore, madeAt }: Item) =>
      `${URGENCIES.indexOf(urgency)} ${promisedBefore ?? '9999'} ${madeAt}`;
    expect(items.map(key)).toEqual(items.map(key).toSorted());
  });

  test('shows who it is about, in whose words, and who has it', async () => {
    const app = await staffApp();
    const maria = patientNamed('Maria');
    const id = await addItem(app, { patient: maria.id, urgency: 'today', words: ['mijn knie'] });
    const fatima = await app.signedIn('assistant', 'Fatima');
    await fatima.post(`/api/worklist/${id}`, { what: 'claim', version: 1 });
    const call = await addCall(app, {
      startedAt: '2026-11-25T08:00:00Z',
      outcome: 'callback',
      from: TRIAL_CALLER,
    });
    const tried = await addItem(app, { call: call as never });
    expect((await fatima.get('/api/worklist')).json().items).toMatchObject([
      {
        id,
        urgency: 'today',
        who: { name: `${maria.firstName} ${maria.lastName}`, dateOfBirth: maria.dateOfBirth.toString() },
        words: ['mijn knie'],
        owner: { name: 'Fatima' },
        trial: false,
        version: 2,
      },
      // Somebody tried Balie out, and the row says so.
      { id: tried, trial: true },
    ]);
  });

  test('is worked off with a history, and closing is undone for as long as the item is there', async () => {
    const app = await staffApp();
    const id = await addItem(app);
    const fatima = await app.signedIn('assistant', 'Fatima');
    const change = async (body: object) => (await fatima.post(`/api/worklist/${id}`, body)).json();
    await change({ what: 'claim', version: 1 });
    await change({ what: 'note', text: 'gesproken, belt morgen', version: 2 });
    await change({ what: 'raise', to: 'today', version: 3 });
    const closed = await change({ what: 'close', as: 'done', version: 4 });
    expect(closed).toMatchObject({ status: 'done', closedAs: 'done', version: 5 });
    expect((await fatima.get('/api/worklist')).json().items).toEqual([]);
    expect((await fatima.get('/api/worklist?status=done')).json().items).toMatchObject([{ id }]);
    const again = await change({ what: 'reopen', version: 5 });
    expect(again).toMatchObject({ status: 'open', closedAs: null, urgency: 'today' });
    expect(again.history.map(({ what, by }: { what: string; by: string }) => `${what} ${by}`)).toEqual([
      'made Balie',
      'claimed Fatima',
      'noted Fatima',
      'raised Fatima',
      'closed Fatima',
      'reopened Fatima',
    ]);
  });

  test.each([
    ['lowering it', 'urgent', { what: 'raise', to: 'today' }],
    ['reopening what is open', 'normal', { what: 'reopen' }],
  ])('refuses %s', async (_what, urgency, body) => {
    const app = await staffApp();
    const id = await addItem(app, { urgency: urgency as 'urgent' | 'normal' });
    const answer = await (await app.signedIn('assistant')).post(`/api/worklist/${id}`, {
      ...body,
      version: 1,
    });
    expect(answer.json().code).toBe('NOT_POSSIBLE');
    expect(await app.rows('select urgency, status, version from worklist')).toEqual([
      { urgency, status: 'open', version: 1 },
    ]);
  });

  test('two who press "Ik pak dit" at once: one has it and the other hears who', {
    timeout: 60_000,
  }, async () => {
    const app = await staffApp();
    const [fatima, marloes] = [
      await app.signedIn('assistant', 'Fatima'),
      await app.signedIn('assistant', 'Marloes'),
    ];
    for (let round = 0; round < 30; round += 1) {
      const id = await addItem(app);
      const claim = { what: 'claim', version: 1 };
      const answers = await Promise.all(
        [fatima, marloes].map((one) => one.post(`/api/worklist/${id}`, claim)),
      );
      const winner = answers.findIndex(({ statusCode }) => statusCode === 200);
      const loser = answers[1 - winner];
      const name = ['Fatima', 'Marloes'][winner];
      expect(loser?.json()).toEqual({
        code: 'CHANGED_MEANWHILE',
        message: `${name} pakte dit 1 s eerder.`,
      });
      expect(
        await app.rows('select count(*)::integer as n from worklist_history where item_id = $1', [id]),
      ).toEqual([{ n: 1 }]);
    }
  });

  test.each([
    [2, 'Fatima pakte dit 2 s eerder.'],
    [59, 'Fatima pakte dit 59 s eerder.'],
    // A list that is so old is no race.
    [61, 'Fatima was u net voor. De lijst is bijgewerkt.'],
  ])('how long before it another had it is told: %i s', async (seconds, message) => {
    const app = await staffApp();
    const [fatima, marloes] = [
      await app.signedIn('assistant', 'Fatima'),
      await app.signedIn('assistant', 'Marloes'),
    ];
    const id = await addItem(app);
    const claim = { what: 'claim', version: 1 };
    await fatima.post(`/api/worklist/${id}`, claim);
    await app.rows('update worklist_history set at = $1', [app.clock.now.subtract({ seconds }).toString()]);
    expect((await marloes.post(`/api/worklist/${id}`, claim)).json().message).toBe(message);
    // Another change than taking it says what it said before.
    const other = await marloes.post(`/api/worklist/${id}`, { what: 'raise', to: 'today', version: 1 });
    expect(other.json().message).toBe('Fatima was u net voor. De lijst is bijgewerkt.');
  });

  test.each<[string, readonly (readonly [string, object])[], string | null]>([
    [
      'read back and confirmed',
      [
        ['balie-said', { phrase: 'confirm-callback-number' }],
        ['caller-said', { text: 'ja dat klopt' }],
        ['understood', { wish: 'callback' }],
        ['did', { action: 'promise-callback', outcome: 'callback-promised' }],
      ],
      '2026-11-25T08:00:01Z',
    ],
    [
      'read back twice, and confirmed by a key',
      [
        ['balie-said', { phrase: 'confirm-callback-number' }],
        ['caller-said', { text: 'nee' }],
        ['balie-said', { phrase: 'confirm-callback-number' }],
        ['caller-pressed', { keys: '1' }],
        ['did', { action: 'note-request', outcome: 'request-noted' }],
      ],
      '2026-11-25T08:00:03Z',
    ],
    [
      'never read back',
      [
        ['balie-said', { phrase: 'ask-reason' }],
        ['caller-said', { text: 'mijn knie' }],
        ['did', { action: 'promise-callback', outcome: 'callback-promised' }],
      ],
      null,
    ],
    [
      'read back, and then asked for anew',
      [
        ['balie-said', { phrase: 'confirm-callback-number' }],
        ['caller-said', { text: 'nee' }],
        ['balie-said', { phrase: 'ask-callback-number' }],
        ['did', { action: 'promise-callback', outcome: 'callback-promised' }],
      ],
      null,
    ],
    [
      'read back, and not noted',
      [
        ['balie-said', { phrase: 'confirm-callback-number' }],
        ['caller-said', { text: 'ja' }],
        ['did', { action: 'promise-callback', outcome: 'callback-not-noted' }],
      ],
      null,
    ],
  ])('the number of an item that was %s', async (_what, happened, confirmedAt) => {
    const app = await staffApp();
    const call = await addCall(app, { startedAt: '2026-11-25T08:00:00Z', outcome: 'callback' });
    for (const [seq, [kind, event]] of happened.entries())
      await app.rows(
        `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
         values ($1, $2, $3::integer, '2026-11-25T08:00:00Z'::timestamptz + $3::integer * interval '1 second', 0, $4, $5)`,
        [app.practice.id, call, seq, kind, JSON.stringify({ text: '', whole: true, heardMs: 0, ...event })],
      );
    const id = await addItem(app, { call: call as never });
    await app.rows(`update worklist set created_at = '2026-11-25T08:00:03Z'`);
    const nurse = await app.signedIn('assistant');
    expect((await nurse.get(`/api/worklist/${id}/said`)).json()).toEqual({
      numberConfirmedAt: confirmedAt,
      receipts: [],
    });
    expect((await (await app.signedIn('manager')).get(`/api/worklist/${id}/said`)).statusCode).toBe(403);
  });

  test('looking at an item of a patient is a line of the access log, in the name of who looked', async () => {
    const app = await staffApp();
    const id = await addItem(app, { patient: patientNamed('Maria').id });
    await (await app.signedIn('practitioner', 'dokter Jansen')).get(`/api/worklist/${id}`);
    expect(
      await app.rows(
        `select user_name, role, event, action, ground, reference from audit where event like '%viewed'`,
      ),
    ).toEqual([
      {
        user_name: 'dokter Jansen',
        role: 'doctor',
        event: 'worklist-item-viewed',
        action: 'read',
        ground: 'treatment',
        reference: id,
      },
    ]);
  });
});

describe('a claim goes back to everyone', () => {
  test.each([
    ['after 20 minutes without work', 'normal', `interval '21 minutes'`, null, true],
    ['not while it is being worked on', 'normal', `interval '19 minutes'`, null, false],
    ['after 2 minutes for danger', 'urgent', `interval '3 minutes'`, null, true],
    ['10 minutes before the promise', 'normal', `interval '15 minutes'`, `interval '9 minutes'`, true],
    [
      'not when it was taken in those 10 minutes',
      'normal',
      `interval '1 second'`,
      `interval '9 minutes'`,
      false,
    ],
  ] as const)('%s', async (_what, urgency, ago, promisedIn, goesBack) => {
    const app = await staffApp();
    const id = await addItem(app, { urgency });
    const fatima = await app.signedIn('assistant', 'Fatima');
    await fatima.post(`/api/worklist/${id}`, { what: 'claim', version: 1 });
    await app.rows(
      `update worklist set owned_at = now() - ${ago}, promised_before = now() + ${promisedIn ?? 'null::interval'}`,
    );
    await app.rows('update worklist_history set at = now() - ' + ago);
    const returned = await app.ports.board.returnIdle(AbortSignal.timeout(10_000));
    expect(returned).toEqual(goesBack ? [{ practice: app.practice.id, item: id }] : []);
    expect(
      await app.rows(`select rows from job_runs where job = 'idle-claims' and practice_id = $1`, [
        app.practice.id,
      ]),
    ).toEqual([{ rows: goesBack ? 1 : 0 }]);
    const item = (await fatima.get(`/api/worklist/${id}`)).json();
    expect([item.owner === null, item.version]).toEqual([goesBack, goesBack ? 3 : 2]);
    if (goesBack) {
      expect(item.history.at(-1)).toMatchObject({ by: 'Balie', what: 'returned', detail: 'idle:Fatima' });
    }
  });

  test('when its owner signs out', async () => {
    const app = await staffApp();
    const id = await addItem(app);
    const fatima = await app.signedIn('assistant', 'Fatima');
    await fatima.post(`/api/worklist/${id}`, { what: 'claim', version: 1 });
    await fatima.delete('/api/session');
    const item = (await (await app.signedIn('assistant')).get(`/api/worklist/${id}`)).json();
    expect(item.owner).toBeNull();
    expect(item.history.at(-1)).toMatchObject({ what: 'returned', detail: 'signed-out:Fatima' });
  });
});

describe('lowering what is urgent', () => {
  const lower = { what: 'lower', to: 'today', reason: 'gesproken, geen spoed', version: 1 };

  test('is for who gives care, with a reason that stays', async () => {
    const app = await staffApp();
    const id = await addItem(app, { urgency: 'urgent' });
    expect((await (await app.signedIn('assistant')).post(`/api/worklist/${id}`, lower)).json().code).toBe(
      'FORBIDDEN_ROLE',
    );
    const doctor = await app.signedIn('practitioner');
    expect((await doctor.post(`/api/worklist/${id}`, { ...lower, reason: '' })).json().code).toBe(
      'REQUEST_INVALID',
    );
    const item = (await doctor.post(`/api/worklist/${id}`, lower)).json();
    expect(item.urgency).toBe('today');
    expect(item.history.at(-1)).toMatchObject({ what: 'lowered', detail: 'today:gesproken, geen spoed' });
  });

  test('is not done while the call goes on', async () => {
    const app = await staffApp();
    const call = await addCall(app, { startedAt: TEST_NOW.toString(), outcome: 'booked' });
    await app.rows('update calls set ended_at = null, ended_by = null, outcome = null');
    const id = await addItem(app, { urgency: 'urgent', call: call as never });
    const answer = await (await app.signedIn('practitioner')).post(`/api/worklist/${id}`, lower);
    expect(answer.json().code).toBe('NOT_POSSIBLE');
  });
});

test('of a hundred who take one item at the same moment exactly one has it', {
  timeout: 60_000,
}, async () => {
  const app = await staffApp();
  const id = await addItem(app);
  const people = [await app.signedIn('assistant', 'Fatima'), await app.signedIn('assistant', 'Marloes')];
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, nth) =>
      people[nth % 2]?.post(`/api/worklist/${id}`, { what: 'claim', version: 1 }),
    ),
  );
  expect(answers.filter((answer) => answer?.statusCode === 200)).toHaveLength(1);
  expect(answers.filter((answer) => answer?.statusCode === 409)).toHaveLength(99);
  expect(await app.rows('select version from worklist')).toEqual([{ version: 2 }]);
});
