import { asId, type PatientId, type PracticeId, type PractitionerId } from '../../domain/ids.ts';
import type { AppointmentType, Practice } from '../../domain/practice.ts';
import { deLinde } from '../demo/demo-practices.ts';
import { insertPatient } from '../queries/patients.ts';
import type { Store } from '../store.ts';

export type Measured = Pick<Store, 'agenda' | 'practices' | 'database'>;

/** A group practice in a health centre; formats.md counts so many. */
export const AGENDAS = 40;

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
