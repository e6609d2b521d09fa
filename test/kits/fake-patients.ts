import type { BookedAppointment } from '../../src/domain/appointment.ts';
import type { Patient } from '../../src/domain/patient.ts';
import { identifyAmong } from '../../src/store/identify.ts';
import type { IdentifyRequest, PatientDirectory } from '../../src/turn/5-act/patient-directory.ts';

/** Patients in memory; compares names with the very code of the store. */
export interface FakePatients extends PatientDirectory {
  unreachable: boolean;
  /** Every look-up that was done, in order. */
  readonly lookUps: readonly IdentifyRequest[];
}

export function fakePatients(
  patients: readonly Patient[],
  appointments: () => readonly BookedAppointment[] = () => [],
): FakePatients {
  const lookUps: IdentifyRequest[] = [];
  return {
    unreachable: false,
    lookUps,
    async identify(request, signal) {
      if (this.unreachable || signal.aborted) return { kind: 'unreachable' };
      lookUps.push(request);
      const patient = identifyAmong(patients, request);
      return patient === null ? { kind: 'not-identified' } : { kind: 'identified', patient };
    },
    async upcomingAppointments({ patient, now }, signal) {
      if (this.unreachable || signal.aborted) return { kind: 'unreachable' };
      return {
        kind: 'appointments',
        appointments: appointments()
          .filter(
            (one) => one.patient === patient && Temporal.Instant.compare(one.start.toInstant(), now) >= 0,
          )
          .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start)),
      };
    },
  };
}
