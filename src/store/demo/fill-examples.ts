import { z } from 'zod';
import { asId, type CallId, type PatientId, type PracticeId } from '../../domain/ids.ts';
import type { CallEvent } from '../../turn/journal.ts';
import type { Session } from '../postgres/session.ts';
import { insertCallEvents } from '../queries/call-events.ts';
import { addItem } from '../store-worklist.ts';
import { callOfItem, EXAMPLE_CALLS, type ExampleCall, exampleItems, examplePatients } from './examples.ts';
import { addFourthPractitioner } from './fourth-practitioner.ts';

/** As `screens.md` §3.15 names them: two weeks of calls, and two of agenda. */
const CALLS = 140;
const DAYS_OF_AGENDA = 14;
/** Two hours and 17 minutes apart is 13 days, at every hour of the day. */
const APART = { minutes: 137 };
const CALL_MS = 70_000;
/** By which their calls are known from those of callers. */
export const EXAMPLES_NODE = 'examples';

/**
 * Fills an invented practice with a past: patients, a fortnight of calls with every outcome, two weeks of agenda, a worklist of every urgency, a
 * message that failed and a promise that was broken. Its patients agreed to no message, so nothing is ever sent to one of them.
 */
export async function fillWithExamples(
  session: Session,
  practice: PracticeId,
  now: Temporal.Instant,
): Promise<void> {
  const patients = examplePatients();
  await session.run(
    `insert into patients (practice_id, id, first_name, last_name, date_of_birth, postcode, phone)
     select $1, id, first_name, last_name, date_of_birth, postcode, phone
     from jsonb_to_recordset($2::jsonb) as p (id uuid, first_name text, last_name text, date_of_birth date, postcode text, phone text)`,
    [
      practice,
      JSON.stringify(
        patients.map(({ id, firstName, lastName, dateOfBirth, postcode, phone }) => ({
          id,
          first_name: firstName,
          last_name: lastName,
          date_of_birth: dateOfBirth,
          postcode,
          phone,
        })),
      ),
    ],
  );
  const ids = patients.map(({ id }) => id);
  const phoneOf = (patient: number | null) => patients[patient ?? 0]?.phone ?? null;
  const dialled = await session.row(z.object({ number: z.string() }), FIRST_LINE, [practice]);
  const owner = { node: EXAMPLES_NODE, run: crypto.randomUUID() };
  const items = exampleItems(now).map((item) => ({ ...item, call: asId<CallId>(crypto.randomUUID()) }));
  // Those of the worklist come last; whoever opens an item reads its call.
  const told = [
    ...items.map((item) => ({
      id: item.call,
      call: callOfItem(item),
      answered: item.at.subtract({ milliseconds: CALL_MS }),
      from: phoneOf(item.patient),
    })),
    ...Array.from({ length: CALLS - items.length }, (_, nth) => ({
      id: asId<CallId>(crypto.randomUUID()),
      call: EXAMPLE_CALLS[nth % EXAMPLE_CALLS.length] as ExampleCall,
      answered: now.subtract({ minutes: (nth + 2) * APART.minutes }),
      from: phoneOf((nth * 7) % patients.length),
    })),
  ];
  const calls = told.map(({ id, call, answered, from }) => {
    const events: readonly (readonly [number, CallEvent])[] = [
      [0, { kind: 'answered', from, dialled: dialled?.number ?? 'receptie', ear: 'script' }],
      ...call.events,
      [CALL_MS, { kind: 'ended', by: call.endedBy, outcome: call.outcome }],
    ];
    return events.map(([atMs, event], seq) => ({
      seq,
      owner,
      entry: { call: id, practice, at: answered.add({ milliseconds: atMs }), atMs, event },
    }));
  });
  await insertCallEvents(session, calls.flat());
  await addFourthPractitioner(session, practice, now);
  await session.run(FILL_AGENDA, [practice, ids, now.toString(), DAYS_OF_AGENDA]);
  await session.run(MADE_BY_BALIE, [practice, now.toString()]);
  await session.run(FAILED_MESSAGE, [practice, now.toString()]);
  for (const { patient, ...rest } of items) {
    await addItem(session, {
      ...rest,
      practice,
      patient: patient === null ? null : asId<PatientId>(ids[patient] ?? ''),
      callBackNumber: phoneOf(patient),
      idempotencyKey: crypto.randomUUID(),
    });
  }
}

const FIRST_LINE = 'select dialled as number from practice_lines where practice_id = $1 order by 1 limit 1';

/** Three of four half hours of whoever has a kind of appointment that fits in one. */
const FILL_AGENDA = `
  insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id, created_at)
  select w.practice_id, gen_random_uuid(), w.practitioner_id, t.id,
    tstzrange(at, at + make_interval(mins => t.minutes)), 'booked',
    ($2::uuid[])[1 + (extract(epoch from at)::bigint / 600 + p.position * 17) % cardinality($2::uuid[])], $3
  from availability_windows w
  join practitioners p on p.practice_id = w.practice_id and p.id = w.practitioner_id
  cross join generate_series(w.starts, w.ends - interval '30 minutes', interval '30 minutes') with ordinality as place (at, n)
  cross join lateral (
    select a.id, a.minutes from appointment_types a
    join appointment_type_practitioners d on d.practice_id = a.practice_id and d.type_id = a.id and d.practitioner_id = w.practitioner_id
    where a.practice_id = w.practice_id and a.retired_at is null and a.minutes <= 30
    order by (a.position + n) % 3, a.position limit 1
  ) t
  where w.practice_id = $1 and (n + p.position) % 4 <> 0
    and w.starts < $3::timestamptz + make_interval(days => $4)
    and not exists (select from appointments taken where taken.practice_id = w.practice_id
      and taken.practitioner_id = w.practitioner_id and taken.status <> 'cancelled'
      and taken.during && tstzrange(at, at + make_interval(mins => t.minutes)))`;

/** The next appointments are those that callers made; their calls are a click away. */
const MADE_BY_BALIE = `
  update appointments a set call_id = made.call_id
  from (
    select c.id as call_id, row_number() over (order by c.started_at) as n
    from calls c where c.practice_id = $1 and c.outcome in ('booked', 'moved')
  ) made
  join (
    select id, row_number() over (order by starts, practitioner_id) as n
    from appointments where practice_id = $1 and starts > $2
  ) coming on coming.n = made.n * 3
  where a.practice_id = $1 and a.id = coming.id`;

const FAILED_MESSAGE = `
  insert into outbox (practice_id, id, patient_id, appointment_id, channel, recipient, template, logistics, status, attempts, last_fault,
    created_at, due_at)
  select a.practice_id, gen_random_uuid(), a.patient_id, a.id, 'email', 'bestaat-niet@voorbeeld.example', 'appointment-booked',
    jsonb_build_object('practiceName', p.spoken_name, 'practitionerName', d.spoken_name,
      'start', to_char(a.starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'address', p.address, 'bring', null, 'phone', null),
    'dead', 3, 'MESSAGE_ADDRESS_REFUSED', $2::timestamptz - interval '90 minutes', $2::timestamptz - interval '90 minutes'
  from appointments a
  join practices p on p.id = a.practice_id
  join practitioners d on d.practice_id = a.practice_id and d.id = a.practitioner_id
  where a.practice_id = $1 and a.call_id is not null and a.starts > $2 order by a.starts limit 1`;
