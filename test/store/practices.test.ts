import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { deKies, deLinde, inBeweging } from '../../src/store/demo/demo-practices.ts';
import { rowsOfCall } from '../../src/store/rows-of-call.ts';
import { type ScratchScenario, seedScenario } from '../../src/store/scratch.ts';
import { aCall } from '../kits/booking.ts';
import { newDatabase, soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at, TEST_LINES } from '../kits/practice-builders.ts';

const byDialled = (practice: Practice | null) => ({
  ...practice,
  dialledNumbers: practice?.dialledNumbers.toSorted(),
});

describe('practices', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await testStore();
  });
  afterAll(() => store[Symbol.asyncDispose]());

  it.each([
    ['receptie', deLinde],
    ['0100000100', deLinde],
    ['+31100000100', deLinde],
    ['tandarts', deKies],
    ['fysio', inBeweging],
  ])('are found by what was dialled (%s), exactly as they were added', async (dialled, demo) => {
    const { practice } = demo(TEST_LINES);
    expect(byDialled(await store.practices.load(dialled, soon()))).toEqual(byDialled(practice));
    expect(byDialled(await store.practices.load(practice.id, soon()))).toEqual(byDialled(practice));
  });

  it('are not found by a number that nobody has, or an id of nobody', async () => {
    expect(await store.practices.load('+31100000999', soon())).toBeNull();
    expect(await store.practices.load(crypto.randomUUID(), soon())).toBeNull();
  });

  it('of the demo come only into an empty database, once', async () => {
    await using again = await testStore({ databaseUrl: store.url });
    expect(await again.practices.ids(soon())).toHaveLength(3);
    const url = await newDatabase();
    await using own = await testStore({ databaseUrl: url, demo: null });
    expect(await own.practices.ids(soon())).toEqual([]);
    await own.practices.add(deKies(TEST_LINES).practice, [], soon());
    await using next = await testStore({ databaseUrl: url });
    expect(await next.practices.ids(soon())).toHaveLength(1);
  });

  it('have an agenda that reaches twelve weeks ahead, and further as time goes on', async () => {
    let now = TEST_NOW;
    await using rolling = await testStore({ now: () => now });
    const lastWindow = async () => {
      const { rows } = await withClient(rolling.url, (client) =>
        client.query(
          "select to_char(max(upper(during)) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as last from availability_windows",
        ),
      );
      return rows[0].last;
    };
    expect(await lastWindow()).toBe('2027-02-16 21:00');
    now = now.add({ hours: 24 });
    await rolling.practices.openAgendas(soon());
    expect(await lastWindow()).toBe('2027-02-17 18:00');
    const runs = await withClient(rolling.url, (client) =>
      client.query(`select ran_at from job_runs where job = 'open-agendas'`),
    );
    expect(runs.rows.map(({ ran_at }) => ran_at.getTime())).toContain(now.epochMilliseconds);
  });

  it('keep the same windows when the agenda is opened twice at the same moment', async () => {
    await using one = await testStore();
    const count = async () => {
      const { rows } = await withClient(one.url, (client) =>
        client.query('select count(*)::int as n from availability_windows'),
      );
      return rows[0].n;
    };
    const before = await count();
    expect(before).toBeGreaterThan(500);
    await withClient(one.url, (client) => client.query('update practices set windows_until = null'));
    await Promise.all([1, 2, 3].map(() => one.practices.openAgendas(soon())));
    expect(await count()).toBe(before);
  });

  it('promise callbacks within what the staff can do, counting what is promised', async () => {
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    const next = () =>
      store.callbacks.nextWindow(
        { practice: practice.id, call: aCall(), now: at('2026-11-25T10:15') },
        soon(),
      );
    const promise = async () => {
      const window = await next();
      await store.worklist.add(
        {
          practice: practice.id,
          call: aCall(),
          kind: 'callback',
          urgency: 'normal',
          wish: 'callback',
          patient: null,
          callBackNumber: null,
          words: [],
          alarms: [],
          promisedBefore: window?.before.toInstant() ?? null,
          idempotencyKey: crypto.randomUUID(),
        },
        soon(),
      );
      return window?.before.toPlainTime().toString();
    };
    // From 10:45 there is room for one of the six an hour, then six until noon, then lunch.
    const promised: (string | undefined)[] = [];
    for (let n = 0; n < 8; n += 1) promised.push(await promise());
    expect(promised).toEqual(['11:00:00', ...Array(6).fill('12:00:00'), '14:00:00']);
    const then = (from: string, to: string) =>
      store.callbacks.nextWindow(
        {
          practice: practice.id,
          call: aCall(),
          now: at('2026-11-25T10:15'),
          wanted: {
            days: null,
            between: { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) },
          },
        },
        soon(),
      );
    expect(await then('15:00', '17:00')).toEqual({
      from: at('2026-11-25T15:00'),
      before: at('2026-11-25T16:00'),
    });
    expect(await then('19:00', '20:00')).toEqual({ before: at('2026-11-25T14:00'), notThen: true });
  });
});

describe('a practice for a scenario', () => {
  const scenario: ScratchScenario = {
    practice: 'huisarts',
    now: TEST_NOW,
    caller: {
      name: 'Maria van den Berg',
      dateOfBirth: Temporal.PlainDate.from('1954-03-12'),
      phone: '+31100000101',
      postcode: '1234AB 12',
      email: 'maria@voorbeeld.example',
      knownPatient: true,
    },
    others: [],
    about: 'ik heb last van mijn knie',
    agendaFree: [
      { start: Temporal.PlainDateTime.from('2026-11-26T09:30'), practitioner: 'Jansen' },
      { start: Temporal.PlainDateTime.from('2026-11-27T14:00'), practitioner: null },
    ],
    existingAppointments: [
      { start: Temporal.PlainDateTime.from('2026-12-01T10:00'), practitioner: 'dokter De Boer' },
    ],
  };
  const free = async (store: TestStore, practice: Practice) => {
    const from = TEST_NOW.toZonedDateTimeISO('Europe/Amsterdam');
    const found = await store.agenda.freeSlots(
      {
        practice: practice.id,
        type: practice.appointmentTypes[0]?.id as never,
        practitioner: null,
        from,
        to: from.add({ weeks: 12 }),
        between: null,
        notWeekdays: [],
        limit: 50,
      },
      soon(),
    );
    return found.kind === 'slots'
      ? found.slots.map(({ start, practitionerName }) => `${start.toPlainDateTime()} ${practitionerName}`)
      : found.kind;
  };

  it('has exactly the free moments, the caller and their appointments of the scenario, beside other scenarios', async () => {
    await using store = await testStore();
    const first = await seedScenario(store, scenario, TEST_LINES);
    const second = await seedScenario(store, { ...scenario, agendaFree: [] }, TEST_LINES);
    expect(await free(store, first.practice)).toEqual([
      '2026-11-26T09:30:00 dokter Jansen',
      '2026-11-27T14:00:00 dokter Jansen',
      '2026-11-27T14:00:00 dokter De Boer',
    ]);
    expect(await free(store, second.practice)).toEqual([]);
    const loaded = await store.practices.load(first.dialled, soon());
    expect(loaded?.id).toBe(first.practice.id);
    const call = aCall();
    const found = await store.patients.identify(
      {
        practice: first.practice.id,
        call,
        dateOfBirth: scenario.caller.dateOfBirth,
        lastName: 'van den Berg',
        firstName: null,
        postcode: null,
      },
      soon(),
    );
    expect(found).toMatchObject({ kind: 'identified', patient: { id: first.patient, firstName: 'Maria' } });
    if (first.patient === null) throw new Error('no patient');
    const own = await store.patients.upcomingAppointments(
      { practice: first.practice.id, call, patient: first.patient, now: TEST_NOW },
      soon(),
    );
    expect(
      own.kind === 'appointments' &&
        own.appointments.map(({ id, practitionerName }) => [id, practitionerName]),
    ).toEqual([[first.appointments[0], 'dokter De Boer']]);
    // Nothing of the preparation counts as done in the call.
    const rows = await rowsOfCall(store.database, first.practice.id, call, soon());
    expect(rows).toEqual({
      appointments: [],
      worklist: [],
      waitingList: [],
      transfers: [],
      messages: [],
      alarms: [],
      turns: [],
      calls: [],
    });
  });

  it('does not know a caller who is no patient, and has the whole agenda free when the scenario does not say', async () => {
    await using store = await testStore();
    const unknown = { ...scenario, agendaFree: null, caller: { ...scenario.caller, knownPatient: false } };
    const { practice, patient } = await seedScenario(store, unknown, TEST_LINES);
    expect(patient).toBeNull();
    expect(await free(store, practice)).toHaveLength(50);
  });
});
