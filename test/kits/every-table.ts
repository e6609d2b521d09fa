import type pg from 'pg';
import { expect } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { bookingAt } from './booking.ts';
import { soon, TEST_NOW, type TestStore } from './database.ts';
import { deLindeWithPatients } from './practice-builders.ts';

/** Tables that hold nothing of a practice. A new table is isolated, or stands here with its reason. */
export const NOT_OF_A_PRACTICE = new Map([
  ['kysely_migration', 'which migrations were done'],
  ['kysely_migration_lock', 'that they are done once'],
]);
/** One call that does everything, through the product itself. */
export async function fillEveryTable(store: TestStore, practice: Practice): Promise<void> {
  const call = asId<CallId>(crypto.randomUUID());
  const [maria] = deLindeWithPatients().patients;
  const [gp] = practice.practitioners;
  const [type] = practice.appointmentTypes;
  if (maria === undefined || gp === undefined || type === undefined) throw new Error('the demo is empty');
  const identified = await store.patients.identify(
    {
      practice: practice.id,
      call,
      dateOfBirth: maria.dateOfBirth,
      lastName: 'Berg',
      firstName: null,
      postcode: null,
    },
    soon(),
  );
  expect(identified.kind).toBe('identified');
  const from = TEST_NOW.toZonedDateTimeISO('Europe/Amsterdam');
  const found = await store.agenda.freeSlots(
    {
      practice: practice.id,
      type: type.id,
      practitioner: gp.id,
      from,
      to: from.add({ days: 7 }),
      between: null,
      notWeekdays: [],
      limit: 1,
    },
    soon(),
  );
  if (found.kind !== 'slots' || found.slots[0] === undefined) throw new Error('no slot');
  const held = await store.agenda.hold(
    { practice: practice.id, call, type: type.id, slot: found.slots[0], forSeconds: 60 },
    soon(),
  );
  if (held.kind !== 'held') throw new Error('not held');
  const booked = await store.agenda.book(
    {
      practice: practice.id,
      call,
      hold: held.slot.hold,
      patient: maria.id,
      type: type.id,
      reason: null,
      idempotencyKey: 'fill',
      confirmation: { channel: 'email', to: maria.email ?? '' },
    },
    soon(),
  );
  expect(booked).toMatchObject({ kind: 'booked', confirmationQueued: true });
  await store.worklist.add(
    {
      practice: practice.id,
      call,
      kind: 'callback',
      urgency: 'normal',
      wish: 'callback',
      patient: maria.id,
      callBackNumber: maria.phone,
      words: ['bel me terug'],
      alarms: [],
      promisedBefore: null,
      idempotencyKey: 'fill',
    },
    soon(),
  );
  const write = (event: Parameters<TestStore['journal']['write']>[0]['event']) =>
    store.journal.write({ call, practice: practice.id, at: TEST_NOW, atMs: 0, event });
  write({ kind: 'answered', from: null, dialled: 'receptie', ear: 'script' });
  write({ kind: 'caller-said', text: 'hallo', asked: 'open' });
  write({
    kind: 'alarm',
    wordsEndMs: 10,
    reasons: [
      { rule: asId('chest-pain'), level: '112', action: 'A112', words: ['pijn op de borst'], turn: 0 },
    ],
  });
  write({ kind: 'transfer', rung: 'desk', step: 'dialled', reason: null, confirmedBy: null });
  expect(await store.journal.settled(call, soon())).toBe('in-database');
  const wanted = { type: type.id, practitioner: null, days: null, between: null, notWeekdays: [] };
  await store.waitingList.join(
    { practice: practice.id, patient: maria.id, wanted, idempotencyKey: 'fill' },
    soon(),
  );
  const [, next] = await bookingAt(store, practice).freeSlots(from, 2);
  if (next === undefined) throw new Error('no second slot');
  const offered = await store.waitingList.offer(
    { practice: practice.id, place: next, people: 1, forMinutes: 60 },
    soon(),
  );
  expect(offered.kind).toBe('offered');
  await store.database.inPractice(practice.id, soon(), async (session) => {
    for (const statement of OTHER_ROWS) await session.run(statement);
  });
}

/** Every table with rows of practices, and by which column. */
export async function practiceTables(client: pg.Client) {
  const { rows } = await client.query<{ name: string; column: string }>(`
    select c.relname as name, case c.relname when 'practices' then 'id' else 'practice_id' end as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname`);
  return rows.filter(({ name }) => !NOT_OF_A_PRACTICE.has(name));
}

/** What stands in each table now, as a digest: all of it, or what is of one practice. */
export async function fingerprints(
  client: pg.Client,
  tables: readonly { readonly name: string; readonly column: string }[],
  practice: string | null = null,
) {
  const found: Record<string, unknown> = {};
  for (const { name, column } of tables) {
    const { rows } = await client.query(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t
       where $1::text is null or ${column}::text = $1`,
      [practice],
    );
    found[name] = rows[0];
  }
  return found;
}

/** One row of each table that the calls above leave empty. `app_practice()` is the practice of the transaction. */
const OTHER_ROWS: readonly string[] = [
  `insert into access_grounds (practice_id, patient_id, by_name, role, session_hash, ground)
   select practice_id, id, 'Fatima', 'assistant', 'x', 'patient-asks' from patients limit 1`,
  `insert into calling_wishes (practice_id, patient_id, kind, asked_by, set_at, set_by)
   select practice_id, id, 'slower', 'patient', now(), 'Fatima' from patients limit 1`,
  `insert into closures (practice_id, practitioner_id, from_local, to_local, reason)
   values (app_practice(), null, '2027-01-04T00:00', '2027-01-05T00:00', 'Studiedag')`,
  `insert into staff (practice_id, name, email, role, password_hash)
   values (app_practice(), 'Fatima', 'fatima@voorbeeld.example', 'assistant', 'x')`,
  `insert into staff_sessions (token_hash, practice_id, staff_id, name, role, csrf, expires_at)
   select 'x', practice_id, id, name, role, 'x', now() from staff`,
  `insert into setup_links (token_hash, practice_id, expires_at) values ('x', app_practice(), now())`,
  `insert into passkeys (practice_id, id, staff_id, public_key, counter, label)
   select practice_id, 'x', id, 'x', 0, 'laptop' from staff`,
  `insert into worklist_history (practice_id, item_id, seq, by_name, what)
   select practice_id, id, 1, 'Fatima', 'opened' from worklist`,
  `insert into answer_proposals (practice_id, topic, text, proposed_by)
   values (app_practice(), 'route', 'Naast de kerk.', 'Fatima')`,
  `insert into call_corrections (practice_id, call_id, seq, by_name) select practice_id, id, 1, 'Fatima' from calls`,
  `insert into move_choices (practice_id, id, appointment_id, message_id, holds, asked_by, expires_at)
   select a.practice_id, gen_random_uuid(), a.id, o.id, array[a.id], 'x', now()
   from appointments a cross join (select id from outbox limit 1) o limit 1`,
  `insert into job_runs (practice_id, job, ran_at, rows) values (app_practice(), 'reminders', now(), 0)`,
  `insert into rung_test_plans (practice_id, times, rungs, set_at)
   values (app_practice(), array['08:02']::time[], array['emergency-line'], now())`,
  `insert into rung_tests (practice_id, rung, target, name, asked_by, due, place, not_before)
   values (app_practice(), 'doctor', '+31100000103', 'de dokter', 'screen', now(), 0, now())`,
  `insert into rehearsal_runs (practice_id, id, set_name, how, number, started_by, started_at, practice_version, knowledge_version,
   rules_version) values (app_practice(), gen_random_uuid(), 'own', 'text', 1, 'Fatima', now(), 'x', 'x', 'x')`,
  `insert into rehearsal_calls (practice_id, run_id, position, caller_id, passed, outcome, call, scenario)
   select practice_id, id, 0, 'own-1', true, 'booked', '{}', '{}' from rehearsal_runs`,
  `insert into rehearsal_callers (practice_id, name, scenario, kept_by, kept_at)
   values (app_practice(), 'Beller', '{}', 'Fatima', now())`,
  `insert into published_changes (practice_id, at, by_name, by_role, kind, what, change)
   values (app_practice(), now(), 'Fatima', 'assistant', 'answer', 'rejected', '{}')`,
  `insert into desk_staffing (practice_id, weekday, hour, people) values (app_practice(), 1, 9, 2)`,
  `insert into sampling_weeks (practice_id, phase, from_day, to_day, set_by)
   values (app_practice(), 'before', '2026-11-02', '2026-11-06', 'Karin')`,
  `insert into sampling_moments (practice_id, staff_id, asked_at) select practice_id, id, now() from staff`,
  `insert into doctor_weeks (practice_id, week, consults, entered_by, entered_at)
   values (app_practice(), '2026-11-02', 402, 'Karin', now())`,
  `insert into missed_appointments (practice_id, appointment_id, marked_by, marked_at)
   select practice_id, id, 'Fatima', now() from appointments where status = 'booked'`,
  `insert into register_functions (practice_id, function_id) values (app_practice(), 'messages')`,
  `insert into use_cases (practice_id, wish, step, since, by_name) values (app_practice(), 'move', 'measure', now(), 'Karin')`,
  `insert into staff_invitations (practice_id, token_hash, name, email, roles, made_by, made_at, expires_at)
   values (app_practice(), 'x', 'Marloes', 'marloes@voorbeeld.example', '{assistant}', 'Karin', now(), now())`,
  `insert into set_up_steps (practice_id, step, state, at, by_name) values (app_practice(), 'line', 'later', now(), 'Karin')`,
  `insert into setting_changes (practice_id, seq, at, by_name, by_role, setting)
   values (app_practice(), 1, now(), 'Karin', 'manager', 'address')`,
  `insert into questionnaires (practice_id, name, version, resource) values (app_practice(), 'physio-intake', 1, '{}')`,
  `insert into intakes (practice_id, appointment_id, patient_id, questionnaire, version)
   select practice_id, id, patient_id, 'physio-intake', 1 from appointments where status = 'booked'`,
  `insert into patient_links (practice_id, token_hash, appointment_id, patient_id, expires_at)
   select practice_id, 'x', id, patient_id, starts from appointments where status = 'booked'`,
  `insert into patient_visits (practice_id, cookie_hash, link_hash, expires_at) values (app_practice(), 'x', 'x', now())`,
  `insert into outside_appointments (practice_id, call_id, patient_id, reference, done, noted_at)
   select practice_id, gen_random_uuid(), id, 'x', 'booked', now() from patients limit 1`,
  `insert into medication (practice_id, patient_id, name) select practice_id, id, 'metoprolol 50 mg' from patients limit 1`,
  `insert into message_replies (practice_id, reference, message_id, at, meaning, outcome)
     select practice_id, 'wamid.x', id, now(), 'cancel', 'cancelled' from outbox limit 1`,
  `insert into push_keys (practice_id, public_key, private_key, made_at)
   values (app_practice(), repeat('B', 87), repeat('p', 43), now())`,
  `insert into push_devices (practice_id, staff_id, endpoint, p256dh, auth, since)
   select practice_id, id, 'https://push.voorbeeld.example/een', repeat('B', 87), repeat('a', 22), now() from staff`,
  `insert into message_texts (practice_id, template, language, version, subject, text, short, proposed_by, proposed_at)
   values (app_practice(), 'call-us', 'nl', 1, 'x', 'x', 'x', 'Fatima', now())`,
  `insert into message_texts_in_force (practice_id, template, language, version) values (app_practice(), 'call-us', 'nl', 1)`,
  `insert into agenda_feeds (practice_id, practitioner_id, token_hash, made_at)
   select practice_id, id, 'feed of ' || id, now() from practitioners limit 1`,
];
