import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { firstBreakInAudit } from '../../src/store/queries/audit.ts';
import type { IdentifyRequest, PatientDirectory } from '../../src/turn/5-act/patient-directory.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { fakePatients } from '../kits/fake-patients.ts';
import { at, deLindeWithPatients } from '../kits/practice-builders.ts';

type Asked = Partial<Omit<IdentifyRequest, 'dateOfBirth'>> & { readonly dateOfBirth: string };

/** `[what is said, who it is]`; null is nobody. */
const CASES: readonly (readonly [string, Asked, string | null])[] = [
  ['birth date and last name', { dateOfBirth: '1954-03-12', lastName: 'van den Berg' }, 'Maria'],
  ['a name as a recogniser writes it', { dateOfBirth: '1954-03-12', lastName: 'vandenberg' }, 'Maria'],
  ['a name without its diacritics', { dateOfBirth: '1978-12-05', lastName: 'yilmaz' }, 'Ayşe'],
  ['a name that sounds the same', { dateOfBirth: '1939-02-28', lastName: 'meyer' }, 'Wilhelmina'],
  ['one half of a double name', { dateOfBirth: '1972-08-21', lastName: 'janssen' }, 'Ingrid'],
  ['birth date and postcode', { dateOfBirth: '1954-03-12', postcode: '1234AB' }, 'Maria'],
  ['postcode with house number', { dateOfBirth: '1954-03-12', postcode: '1234 ab 12' }, 'Maria'],
  [
    'a name that was misheard and the right postcode',
    { dateOfBirth: '1954-03-12', lastName: 'Bird', postcode: '1234AB' },
    'Maria',
  ],
  [
    'a twin, with the first name',
    { dateOfBirth: '2003-04-04', lastName: 'Bos', firstName: 'Sanne' },
    'Sanne',
  ],
  ['a twin, without the first name', { dateOfBirth: '2003-04-04', lastName: 'Bos' }, null],
  [
    'a twin, with postcode as well',
    { dateOfBirth: '2003-04-04', lastName: 'Bos', postcode: '1234LM 9' },
    null,
  ],
  ['the right name, another birth date', { dateOfBirth: '1954-03-13', lastName: 'van den Berg' }, null],
  ['another name', { dateOfBirth: '1954-03-12', lastName: 'Bakker' }, null],
  ['another postcode', { dateOfBirth: '1954-03-12', postcode: '1234CD' }, null],
  ['another house number', { dateOfBirth: '1954-03-12', postcode: '1234AB 13' }, null],
  ['a birth date alone', { dateOfBirth: '1954-03-12' }, null],
  ['a birth date and a first name', { dateOfBirth: '1954-03-12', firstName: 'Maria' }, null],
];

describe('identification', () => {
  let store: TestStore;
  let practice: Practice;

  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const identify = (directory: PatientDirectory, asked: Asked, of = practice.id) =>
    directory.identify(
      {
        practice: of,
        call: aCall(),
        lastName: null,
        firstName: null,
        postcode: null,
        ...asked,
        dateOfBirth: Temporal.PlainDate.from(asked.dateOfBirth),
      },
      soon(),
    );
  const audit = () =>
    withClient(
      store.url,
      async (client) =>
        (await client.query('select event, action, patient_id, result, what, ground from audit order by seq'))
          .rows,
    );

  it.each(CASES)('in the store, by %s', async (_what, asked, expected) => {
    const found = await identify(store.patients, asked);
    expect(found.kind === 'identified' ? found.patient.firstName : null).toBe(expected);
  });

  it.each(CASES)('in the fake, by %s', async (_what, asked, expected) => {
    const found = await identify(fakePatients(deLindeWithPatients().patients), asked);
    expect(found.kind === 'identified' ? found.patient.firstName : null).toBe(expected);
  });

  it('gives the patient whole', async () => {
    const found = await identify(store.patients, { dateOfBirth: '1954-03-12', lastName: 'Berg' });
    expect(found).toEqual({
      kind: 'identified',
      patient: { ...patientNamed('Maria'), callingWishes: [] },
    });
  });

  it('knows nobody of another practice', async () => {
    const dentist = (await store.practices.load('tandarts', soon())) as Practice;
    const asked = { dateOfBirth: '1954-03-12', lastName: 'van den Berg' };
    expect((await identify(store.patients, asked, dentist.id)).kind).toBe('not-identified');
  });

  it('logs every look-up, found or not, without a word of what was said', async () => {
    const before = (await audit()).length;
    await identify(store.patients, { dateOfBirth: '1954-03-12', lastName: 'Berg' });
    await identify(store.patients, { dateOfBirth: '1954-03-12', lastName: 'Bakker' });
    const common = { event: 'identification', action: 'read', what: 'identity', ground: 'call-of-patient' };
    expect((await audit()).slice(before)).toEqual([
      { ...common, patient_id: patientNamed('Maria').id, result: 'done' },
      { ...common, patient_id: null, result: 'not-found' },
    ]);
    const whole = await withClient(store.url, (client) =>
      client.query('select audit::text as line from audit'),
    );
    expect(JSON.stringify(whole.rows)).not.toMatch(/Berg|Bakker|1954-03-1[23]/);
  });

  it('shows the appointments from now on, soonest first, and logs that it did', async () => {
    const booking = bookingAt(store, practice);
    const [late, soonest] = [at('2026-12-08T08:00'), at('2026-12-01T08:00')];
    for (const from of [late, soonest]) {
      const [slot] = await booking.freeSlots(from, 1);
      if (slot === undefined) throw new Error('no slot');
      const call = aCall();
      await booking.book(call, await booking.held(call, slot));
    }
    const ask = (now: Temporal.Instant) =>
      store.patients.upcomingAppointments(
        { practice: practice.id, call: aCall(), patient: patientNamed('Maria').id, now },
        soon(),
      );
    const starts = async (now: Temporal.Instant) => {
      const found = await ask(now);
      return found.kind === 'appointments'
        ? found.appointments.map(({ start }) => start.toString())
        : found.kind;
    };
    expect(await starts(TEST_NOW)).toEqual([soonest.toString(), late.toString()]);
    expect(await starts(soonest.add({ seconds: 1 }).toInstant())).toEqual([late.toString()]);
    expect((await audit()).at(-1)).toMatchObject({ event: 'appointments-viewed', result: 'done' });
  });
});

describe('the audit log', () => {
  it('holds a chain over bookings and look-ups, also when they come at the same moment', async () => {
    await using store = await testStore();
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    await lookUp(store, practice, 40);
    const chain = await store.database.inPractice(practice.id, soon(), (session) =>
      firstBreakInAudit(session, practice.id),
    );
    expect(chain).toBeNull();
    const { rows } = await withClient(store.url, (client) =>
      client.query('select seq::int from audit order by seq'),
    );
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });

  it.each([
    ['update', "update audit set result = 'done'"],
    ['delete', 'delete from audit'],
    ['truncate', 'truncate audit'],
  ])('refuses %s, to the application and to its owner', async (_what, statement) => {
    await using store = await testStore();
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    await lookUp(store, practice, 2);
    const asApplication = store.database.inPractice(practice.id, soon(), (session) => session.run(statement));
    await expect(asApplication).rejects.toMatchObject({ code: '42501' });
    const asOwner = withClient(store.url, (client) => client.query(statement));
    await expect(asOwner).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['a row that was changed', 'update audit set result = $$refused$$ where seq = 3', 3],
    ['a row that was taken out', 'delete from audit where seq = 3', 4],
    ['a first row that was taken out', 'delete from audit where seq = 1', 2],
    ['a last row that was taken off', 'delete from audit where seq = 5', -1],
    ['all rows taken away', 'delete from audit', -1],
  ])('shows %s by somebody who may do everything', async (_what, statement, broken) => {
    await using store = await testStore();
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    // One after the other, by one connection: all in one lane.
    for (let times = 0; times < 5; times += 1) await lookUp(store, practice, 1);
    await withClient(store.url, async (client) => {
      await client.query('alter table audit disable trigger all');
      await client.query(statement);
      await client.query('alter table audit enable trigger all');
    });
    const found = await store.database.inPractice(practice.id, soon(), (session) =>
      firstBreakInAudit(session, practice.id),
    );
    expect(found).toBe(broken);
  });

  it('gives nothing when the look-up cannot be logged', async () => {
    await using store = await testStore();
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    await withClient(store.url, (client) => client.query('revoke insert on audit from balie_app'));
    await expect(lookUp(store, practice, 1)).rejects.toMatchObject({ code: '42501' });
  });
});

async function lookUp(store: TestStore, practice: Practice, times: number): Promise<void> {
  await Promise.all(
    Array.from({ length: times }, () =>
      store.patients.identify(
        {
          practice: practice.id,
          call: aCall(),
          dateOfBirth: Temporal.PlainDate.from('1954-03-12'),
          lastName: 'Berg',
          firstName: null,
          postcode: null,
        },
        soon(),
      ),
    ),
  );
}
