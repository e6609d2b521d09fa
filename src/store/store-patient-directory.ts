import { readBackAsBooked } from '../domain/read-back.ts';
import type { PatientDirectory } from '../turn/5-act/patient-directory.ts';
import { identifyAmong } from './identify.ts';
import type { Database } from './postgres/database.ts';
import { orWhenAway } from './postgres/failures.ts';
import { appointmentsOf } from './queries/appointments.ts';
import { writeAudit } from './queries/audit.ts';
import { patientsBornOn } from './queries/patients.ts';

/** The register of patients in Balie's own database. A look-up that cannot be logged gives nothing (S13). */
export function storePatientDirectory(database: Pick<Database, 'inPractice'>): PatientDirectory {
  return {
    identify: (request, signal) =>
      unlessAway(() =>
        database.inPractice(request.practice, signal, async (session) => {
          const { practice, call } = request;
          const patient = identifyAmong(await patientsBornOn(session, request.dateOfBirth), request);
          await writeAudit(session, {
            practice,
            call,
            patient: patient?.id ?? null,
            event: 'identification',
            action: 'read',
            what: 'identity',
            ground: 'call-of-patient',
            result: patient === null ? 'not-found' : 'done',
            reference: null,
          });
          return patient === null ? { kind: 'not-identified' } : { kind: 'identified', patient };
        }),
      ),

    upcomingAppointments: ({ practice, call, patient, now }, signal) =>
      unlessAway(() =>
        database.inPractice(practice, signal, async (session) => {
          const appointments = await appointmentsOf(session, patient, now);
          await writeAudit(session, {
            practice,
            call,
            patient,
            event: 'appointments-viewed',
            action: 'read',
            what: 'appointments',
            ground: 'call-of-patient',
            result: 'done',
            reference: null,
          });
          return { kind: 'appointments', appointments: appointments.map(readBackAsBooked) };
        }),
      ),
  };
}

const unlessAway = orWhenAway({ kind: 'unreachable' } as const);
