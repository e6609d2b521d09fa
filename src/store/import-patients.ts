import { z } from 'zod';
import { asId, type PatientId, type PracticeId } from '../domain/ids.ts';
import { CONSENT_CHANNELS } from '../domain/patient.ts';
import type { PatientFileRead } from '../patient-file/patient-line.ts';
import { type PatientStep, type PatientsPlan, planPatients } from '../patient-file/plan-patients.ts';
import type { Session } from './postgres/session.ts';
import { writeAudit } from './queries/audit.ts';
import { giveConsent, withdrawConsent } from './queries/consents.ts';
import { keepPatient } from './queries/keep-patient.ts';
import { patientColumns } from './queries/patient-columns.ts';

/** So many are under way to the database at once: one by one, ten thousand patients waited for the way there and back forty thousand times. */
const AT_ONCE = 250;

/**
 * Takes over the patients of a file in the transaction of the session, and gives what changed with the faults of all lines: all of it or, when
 * it is stopped anywhere, nothing. The same file again changes nothing. `dryRun`: gives what would change and changes nothing.
 * `progress` hears how many of all changes are written.
 */
export async function importPatients(
  session: Session,
  practice: PracticeId,
  file: Extract<PatientFileRead, { kind: 'patients' }>,
  { dryRun, progress }: { readonly dryRun: boolean; readonly progress?: (done: number, all: number) => void },
): Promise<PatientsPlan> {
  // Whoever imports at the same time waits: a person must not come in twice. Bookings go on.
  if (!dryRun) await session.run('select from practices where id = $1 for no key update', [practice]);
  const plan = planPatients(file.patients, await knownPatients(session));
  for (let done = 0; !dryRun && done < plan.steps.length; done += AT_ONCE) {
    await Promise.all(plan.steps.slice(done, done + AT_ONCE).map((step) => take(session, practice, step)));
    progress?.(Math.min(done + AT_ONCE, plan.steps.length), plan.steps.length);
  }
  return {
    ...plan,
    faults: [...file.faults, ...plan.faults].toSorted((a, b) => a.line - b.line),
  };
}

async function take(session: Session, practice: PracticeId, step: PatientStep): Promise<void> {
  const { after } = step;
  const patient = step.id ?? asId<PatientId>(crypto.randomUUID());
  // In this order on one connection, so a consent finds its patient; whatever fails rolls all of it back.
  await Promise.all([
    keepPatient(session, practice, patient, after),
    ...step.gives.map((channel) =>
      giveConsent(session, practice, { patient, channel, how: 'own-system', by: null, call: null }),
    ),
    ...step.takes.map((channel) => withdrawConsent(session, { patient, channel, by: null })),
  ]);
  await writeAudit(session, {
    practice,
    call: null,
    patient,
    event: 'patient-imported',
    action: step.id === null ? 'create' : 'update',
    what: 'patient',
    ground: 'treatment',
    result: 'done',
    reference: patient,
  });
}

const channels = z.array(z.enum(CONSENT_CHANNELS));
const patientRow = patientColumns.extend({
  id: z.string(),
  own_number: z.string().nullable(),
  agreed: channels,
  withdrawn: channels,
});

async function knownPatients(session: Session) {
  const rows = await session.rows(
    patientRow,
    `with said as (
       select patient_id, channel, bool_or(revoked_at is null) as in_force
       from opt_ins where channel = any($1) group by patient_id, channel
     ), of_patient as (
       select patient_id, coalesce(array_agg(channel) filter (where in_force), '{}') as agreed,
         coalesce(array_agg(channel) filter (where not in_force), '{}') as withdrawn
       from said group by patient_id
     )
     select p.id, p.own_number, p.first_name, p.last_name, p.date_of_birth, p.phone, p.email, p.postcode,
       coalesce(o.agreed, '{}') as agreed, coalesce(o.withdrawn, '{}') as withdrawn
     from patients p left join of_patient o on o.patient_id = p.id`,
    [CONSENT_CHANNELS],
  );
  return rows.map((row) => ({
    id: asId<PatientId>(row.id),
    ownNumber: row.own_number,
    firstName: row.first_name,
    lastName: row.last_name,
    dateOfBirth: row.date_of_birth,
    phone: row.phone,
    email: row.email,
    postcode: row.postcode,
    agreed: row.agreed,
    withdrawn: row.withdrawn,
  }));
}
