import type { HeldSlot, Slot } from '../domain/appointment.ts';
import { asId, type CallId, type PatientId, type PracticeId, type PractitionerId } from '../domain/ids.ts';
import type { AppointmentType, Practice } from '../domain/practice.ts';
import { PRACTICE_TIME_ZONE } from '../scheduling/opening-windows.ts';
import { deLinde } from './demo/demo-practices.ts';

import { insertPatient } from './queries/patients.ts';
import type { Store } from './store.ts';

export type Measured = Pick<Store, 'agenda' | 'practices' | 'database'>;

export interface SlotsMeasured {
  readonly n: number;
  /** First free slot of one practitioner whose agenda is four fifths full. */
  readonly firstFreeP50Ms: number;
  readonly firstFreeP99Ms: number;
  /** Free time of 40 practitioners over 8 weeks, of which the first 500 slots are given (12,000 would fit). */
  readonly fortyAgendasP50Ms: number;
}

export interface BookingMeasured {
  readonly n: number;
  /** One caller at a time, from the request to the row read back. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Eight callers at a time, each with a place held before, from the request to the row read back. */
  readonly perSecond: number;
  /** The same with the holding of the place. */
  readonly withHoldPerSecond: number;
  /** The same number of single-row inserts by eight connections, each its own commit: what this PostgreSQL and disk can do. */
  readonly plainPostgresPerSecond: number;
}

const AGENDAS = 40;
const WEEKS = 8;
const DEADLINE_MS = 120_000;
const CONCURRENT = 8;

/** How fast free slots are found, in a practice made for it with 40 agendas that are four fifths full. */
export async function measureSlots(store: Measured, now: Temporal.Instant, n = 200): Promise<SlotsMeasured> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const { practice, type } = await bigPractice(store, signal);
  await fillAgendas(store, practice, type, signal);
  const from = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  const ask = async (who: PractitionerId | null, limit: number) => {
    const began = performance.now();
    const found = await store.agenda.freeSlots(
      {
        practice: practice.id,
        type: type.id,
        practitioner: who,
        from,
        to: from.add({ weeks: WEEKS }),
        between: null,
        notWeekdays: [],
        limit,
      },
      signal,
    );
    const took = performance.now() - began;
    if (found.kind !== 'slots' || found.slots.length !== limit) throw new Error('slots are missing');
    return took;
  };
  const first: number[] = [];
  for (let index = 0; index < n; index += 1) {
    const who = practice.practitioners[index % AGENDAS];
    first.push(await ask(who?.id ?? null, 1));
  }
  const forty: number[] = [];
  for (let index = 0; index < Math.max(10, n / 10); index += 1) forty.push(await ask(null, 500));
  return {
    n,
    firstFreeP50Ms: percentile(first, 50),
    firstFreeP99Ms: percentile(first, 99),
    fortyAgendasP50Ms: percentile(forty, 50),
  };
}

/** How fast bookings are, each with its confirmation, audit line, commit and read-back, beside plain inserts in the same run. */
export async function measureBooking(
  store: Measured,
  now: Temporal.Instant,
  n = 400,
): Promise<BookingMeasured> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const { practice, type, patient } = await bigPractice(store, signal);
  const from = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  const found = await store.agenda.freeSlots(
    {
      practice: practice.id,
      type: type.id,
      practitioner: null,
      from,
      to: from.add({ weeks: WEEKS }),
      between: null,
      notWeekdays: [],
      limit: n * 3 + 20,
    },
    signal,
  );
  const slots = found.kind === 'slots' ? [...found.slots] : [];
  const hold = async (slot: Slot): Promise<HeldSlot & { readonly call: CallId }> => {
    const call = asId<CallId>(crypto.randomUUID());
    const held = await store.agenda.hold(
      { practice: practice.id, call, type: type.id, slot, forSeconds: 300 },
      signal,
    );
    if (held.kind !== 'held') throw new Error('a free slot could not be held while booking was measured');
    return { ...held.slot, call };
  };
  const book = async (held: HeldSlot & { readonly call: CallId }): Promise<number> => {
    const began = performance.now();
    const result = await store.agenda.book(
      {
        practice: practice.id,
        call: held.call,
        hold: held.hold,
        patient,
        type: type.id,
        reason: null,
        idempotencyKey: held.call,
        confirmation: { channel: 'file', to: 'bench' },
      },
      signal,
    );
    if (result.kind !== 'booked') throw new Error('a hold could not be booked while booking was measured');
    return performance.now() - began;
  };
  // The first bookings pay for connections and plans, once in the life of a process.
  for (const slot of slots.splice(0, 20)) await book(await hold(slot));
  const alone: number[] = [];
  for (const slot of slots.splice(0, n)) alone.push(await book(await hold(slot)));
  const holds: (HeldSlot & { readonly call: CallId })[] = [];
  for (const slot of slots.splice(0, n)) holds.push(await hold(slot));
  const perSecond = await rate(holds, book);
  const withHoldPerSecond = await rate(slots.splice(0, n), async (slot) => book(await hold(slot)));
  return {
    n,
    p50Ms: percentile(alone, 50),
    p99Ms: percentile(alone, 99),
    perSecond,
    withHoldPerSecond,
    plainPostgresPerSecond: await plainInserts(store, n),
  };
}

export async function plainInserts({ database }: Measured, n: number): Promise<number> {
  const table = `bench_${crypto.randomUUID().replaceAll('-', '')}`;
  await database.owner.query(`create table ${table} (id uuid primary key, at timestamptz not null)`);
  try {
    return await rate(Array.from({ length: n }), () =>
      database.owner.query(`insert into ${table} values (gen_random_uuid(), now())`),
    );
  } finally {
    await database.owner.query(`drop table ${table}`);
  }
}

/** How many pieces of work are done a second by workers that take the next when they are ready. */
async function rate<Piece>(
  pieces: readonly Piece[],
  work: (piece: Piece) => Promise<unknown>,
): Promise<number> {
  const left = pieces.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENT }, async () => {
      for (const piece of left) await work(piece);
    }),
  );
  return pieces.length / ((performance.now() - began) / 1_000);
}

/** A practice with so many practitioners who each work 40 hours a week, and one patient. */
export async function bigPractice(store: Measured, signal: AbortSignal, agendas = AGENDAS) {
  const model = deLinde({
    emergencyLine: null,
    secondNumber: null,
    doctor: null,
    outOfHoursPost: null,
    desk: null,
  });
  const practitioners = Array.from({ length: agendas }, (_, index) => ({
    id: asId<PractitionerId>(crypto.randomUUID()),
    spokenName: `dokter ${index + 1}`,
    role: 'huisarts' as const,
  }));
  const [consult] = model.practice.appointmentTypes;
  const [person] = model.patients;
  if (consult === undefined || person === undefined) throw new Error('the demo practice is empty');
  const type: AppointmentType = {
    ...consult,
    id: asId(crypto.randomUUID()),
    practitioners: practitioners.map(({ id }) => id),
  };
  const practice: Practice = {
    ...model.practice,
    id: asId<PracticeId>(crypto.randomUUID()),
    dialledNumbers: [`bench-${crypto.randomUUID()}`],
    practitioners,
    appointmentTypes: [type],
    openingHours: model.practice.openingHours.filter(({ practitioner }) => practitioner === null),
  };
  const patient = asId<PatientId>(crypto.randomUUID());
  await store.practices.add(practice, [], signal);
  await store.database.inPractice(practice.id, signal, (session) =>
    insertPatient(session, practice.id, { ...person, id: patient }),
  );
  return { practice, type, patient };
}

/** Books four of five ten-minute places in each agenda, up to `until` when that is given: whole practices are that full. */
export async function fillAgendas(
  { database }: Measured,
  practice: Practice,
  type: AppointmentType,
  signal: AbortSignal,
  until: Temporal.Instant | null = null,
): Promise<void> {
  for (const { id } of practice.practitioners) {
    await database.inPractice(practice.id, signal, (session) =>
      session.run(
        `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id)
         select w.practice_id, gen_random_uuid(), w.practitioner_id, $1, tstzrange(at, at + interval '10 min'),
           'booked', (select id from patients limit 1)
         from availability_windows w,
           generate_series(w.starts, w.ends - interval '10 min', interval '10 min') with ordinality as place (at, n)
         where w.practitioner_id = $2 and n % 5 <> 0 and w.starts < coalesce($3::timestamptz, 'infinity')`,
        [type.id, id, until?.toString() ?? null],
      ),
    );
  }
  // What autovacuum has done by the time that an agenda is this full.
  await database.owner.query('vacuum (analyze) appointments');
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
