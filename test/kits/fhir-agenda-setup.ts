import { asId, type PatientId, type PractitionerId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { fhirAgenda } from '../../src/fhir/fhir-agenda.ts';
import { fhirClient } from '../../src/fhir/fhir-client.ts';
import type { FhirAgendaParts, OutsideAgenda } from '../../src/fhir/outside-agenda.ts';
import { openWindows } from '../../src/scheduling/opening-windows.ts';
import type { Agenda } from '../../src/turn/5-act/agenda.ts';
import { type FhirStandIn, fhirStandIn } from './fhir-server.ts';
import { at, deLindeWithPatients } from './practice-builders.ts';

/** De Linde in an outside system: its practitioners, schedules, slots of ten minutes for some weeks, and two patients. */
export interface OutsideDeLinde extends AsyncDisposable {
  readonly server: FhirStandIn;
  readonly agenda: Agenda;
  readonly practice: Practice;
  readonly patients: readonly PatientId[];
  readonly problems: readonly string[];
  setNow(now: Temporal.Instant): void;
}

const SLOT_MS = 10 * 60_000;

export async function outsideDeLinde(
  span = { from: '2026-11-30', to: '2027-01-16' },
  otherwise: Partial<FhirAgendaParts> = {},
): Promise<OutsideDeLinde> {
  const server = await fhirStandIn();
  const { practice, patients } = deLindeWithPatients();
  const agendas = new Map<PractitionerId, OutsideAgenda>();
  for (const { id, spokenName } of practice.practitioners) {
    const practitioner = await server.repository.createResource({
      resourceType: 'Practitioner',
      name: [{ text: spokenName }],
    });
    const actor = { reference: `Practitioner/${practitioner.id}` };
    const schedule = await server.repository.createResource({ resourceType: 'Schedule', actor: [actor] });
    agendas.set(id, { schedule: `Schedule/${schedule.id}`, practitioner: actor.reference });
    const windows = openWindows(
      practice,
      id,
      Temporal.PlainDate.from(span.from),
      Temporal.PlainDate.from(span.to),
    );
    for (const { from, to } of windows) {
      for (let start = from; start + SLOT_MS <= to; start += SLOT_MS) {
        await server.repository.createResource({
          resourceType: 'Slot',
          schedule: { reference: `Schedule/${schedule.id}` },
          status: 'free',
          start: Temporal.Instant.fromEpochMilliseconds(start).toString(),
          end: Temporal.Instant.fromEpochMilliseconds(start + SLOT_MS).toString(),
          comment: 'van het HIS',
        });
      }
    }
  }
  const known = new Map<PatientId, string>();
  for (const { id, firstName, lastName } of patients.slice(0, 2)) {
    const patient = await server.repository.createResource({
      resourceType: 'Patient',
      name: [{ given: [firstName], family: lastName }],
    });
    known.set(id, `Patient/${patient.id}`);
  }
  let now = at('2026-11-25T10:15').toInstant();
  const problems: string[] = [];
  const confirmed = new Map<string, boolean>();
  const agenda = fhirAgenda({
    client: fhirClient({
      baseUrl: server.baseUrl,
      authorisation: async () => ({ authorization: 'Bearer of-the-test' }),
      problem: (code, status) => void problems.push(`${code} ${status}`),
    }),
    now: () => now,
    practiceOf: async (id) => (id === practice.id ? practice : null),
    agendas,
    patientReference: (patient) => known.get(patient) ?? null,
    confirm: async (_appointment, _confirmation, key) => {
      confirmed.set(key, true);
      return true;
    },
    ...otherwise,
  });
  return {
    server,
    agenda,
    practice,
    patients: [...known.keys(), asId<PatientId>(crypto.randomUUID())],
    problems,
    setNow(moment) {
      now = moment;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
