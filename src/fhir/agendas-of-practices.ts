import type { CallId, PatientId, PracticeId, PractitionerId } from '../domain/ids.ts';
import type { Patient } from '../domain/patient.ts';
import type { Practice } from '../domain/practice.ts';
import { readBackAsBooked } from '../domain/read-back.ts';
import type { Agenda } from '../turn/5-act/agenda.ts';
import type { PatientDirectory } from '../turn/5-act/patient-directory.ts';
import { fhirAgenda } from './fhir-agenda.ts';
import { type FhirClient, type FhirServer, fhirClient } from './fhir-client.ts';
import { appointmentResource } from './fhir-shapes.ts';
import { asAppointment, type FhirAgendaParts, type OutsideAgenda, UNREACHABLE } from './outside-agenda.ts';
import { type OutsidePatients, outsidePatients } from './outside-patients.ts';

/** A practice whose agenda is in another system, as the operator set it. */
export interface FhirAgendaSettings {
  /** A number that the practice is dialled on, as in its practice file. */
  readonly practice: string;
  readonly baseUrl: string;
  readonly token?: string | undefined;
  readonly practitioners: readonly (OutsideAgenda & { readonly spokenName: string })[];
}

export interface AgendasOfPractices {
  readonly agenda: Agenda;
  readonly patients: PatientDirectory;
}

interface Outside {
  readonly practice: Practice;
  readonly parts: FhirAgendaParts;
  readonly agenda: Agenda;
  readonly known: OutsidePatients;
}

/**
 * Every practice's own agenda: Balie's, or the outside one of its settings. Who a caller is stays a matter of our register; in an outside
 * system the patient must be found as one person, and otherwise nothing is booked there and a callback is promised.
 */
export function agendasOfPractices(parts: {
  readonly settings: readonly FhirAgendaSettings[];
  readonly own: AgendasOfPractices;
  readonly practiceOf: (id: PracticeId, signal: AbortSignal) => Promise<Practice | null>;
  readonly patientOf: (practice: PracticeId, id: PatientId, signal: AbortSignal) => Promise<Patient | null>;
  /** Keeps for the record what was read back outside. */
  readonly note: (
    done: {
      readonly practice: PracticeId;
      readonly call: CallId;
      readonly patient: PatientId;
      readonly reference: string;
      readonly done: 'booked' | 'cancelled';
    },
    signal: AbortSignal,
  ) => Promise<unknown>;
  readonly now: () => Temporal.Instant;
  readonly problem: FhirServer['problem'];
}): AgendasOfPractices {
  const { settings, own } = parts;
  if (settings.length === 0) return own;
  const servers = settings.map((one) => {
    const client = clientOf(one, parts.problem);
    return { settings: one, client, known: outsidePatients(client) };
  });

  /** Null: the practice plans with Balie. Asked anew for each action, because a practice may change between two. */
  async function outsideOf(id: PracticeId, signal: AbortSignal): Promise<Outside | null> {
    const practice = await parts.practiceOf(id, signal);
    if (practice === null) return null;
    const server = servers.find((one) => practice.dialledNumbers.includes(one.settings.practice));
    if (server === undefined) return null;
    const fhir: FhirAgendaParts = {
      client: server.client,
      now: parts.now,
      practiceOf: async () => practice,
      agendas: agendasOf(practice, server.settings),
      patientReference: server.known.known,
      // A confirmation of ours names an appointment of ours: without one the caller hears the appointment twice (S14).
      confirm: async () => false,
    };
    return { practice, parts: fhir, agenda: fhirAgenda(fhir), known: server.known };
  }

  const isFound = async (
    { practice, known }: Outside,
    id: PatientId,
    signal: AbortSignal,
  ): Promise<boolean> => {
    const patient = await parts.patientOf(practice.id, id, signal);
    return patient !== null && (await known.find(patient, signal)).kind === 'found';
  };

  const agenda: Agenda = {
    async freeSlots(query, signal) {
      return ((await outsideOf(query.practice, signal))?.agenda ?? own.agenda).freeSlots(query, signal);
    },
    async hold(request, signal) {
      return ((await outsideOf(request.practice, signal))?.agenda ?? own.agenda).hold(request, signal);
    },
    async releaseHolds(practice, call, signal) {
      const outside = await outsideOf(practice, signal);
      await (outside?.agenda ?? own.agenda).releaseHolds(practice, call, signal);
    },
    async book(request, signal) {
      const { practice, call, patient } = request;
      const outside = await outsideOf(practice, signal);
      if (outside === null) return own.agenda.book(request, signal);
      if (!(await isFound(outside, patient, signal))) return UNREACHABLE;
      const result = await outside.agenda.book(request, signal);
      if (result.kind === 'booked')
        await parts.note(
          { practice, call, patient, reference: result.appointment.id, done: 'booked' },
          signal,
        );
      return result;
    },
    async cancel(request, signal) {
      const { practice, call, by, appointment } = request;
      const outside = await outsideOf(practice, signal);
      if (outside === null) return own.agenda.cancel(request, signal);
      if (!(await isFound(outside, by, signal))) return UNREACHABLE;
      const result = await outside.agenda.cancel(request, signal);
      if (result.kind === 'cancelled')
        await parts.note({ practice, call, patient: by, reference: appointment, done: 'cancelled' }, signal);
      return result;
    },
  };

  return {
    agenda,
    patients: {
      identify: own.patients.identify,
      async upcomingAppointments(request, signal) {
        // Our own look-up first: it writes the line of the access log, without which nothing is told (S13).
        const ours = await own.patients.upcomingAppointments(request, signal);
        const outside = await outsideOf(request.practice, signal);
        if (outside === null || ours.kind === 'unreachable') return ours;
        return (await isFound(outside, request.patient, signal))
          ? upcomingOutside(outside, request, signal)
          : { kind: 'unreachable' };
      },
    },
  };
}

/** A client for the server of these settings; its key goes to that server and to no other. */
export const clientOf = (
  { baseUrl, token }: Pick<FhirAgendaSettings, 'baseUrl' | 'token'>,
  problem: FhirServer['problem'],
): FhirClient =>
  fhirClient({
    baseUrl: baseUrl.replace(/\/+$/u, ''),
    authorisation: async () => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
    problem,
  });

const agendasOf = (
  practice: Practice,
  { practitioners }: FhirAgendaSettings,
): ReadonlyMap<PractitionerId, OutsideAgenda> =>
  new Map(
    practice.practitioners.flatMap(({ id, spokenName }) => {
      const named = practitioners.find((one) => one.spokenName === spokenName);
      return named === undefined ? [] : [[id, named] as const];
    }),
  );

async function upcomingOutside(
  { parts, practice, known }: Outside,
  { patient, now }: Parameters<PatientDirectory['upcomingAppointments']>[0],
  signal: AbortSignal,
): ReturnType<PatientDirectory['upcomingAppointments']> {
  const reference = known.known(patient);
  if (reference === null) return { kind: 'unreachable' };
  const found = await parts.client.search(
    'Appointment',
    [
      ['actor', reference],
      ['status', 'booked'],
      ['date', `ge${now.toString()}`],
    ],
    appointmentResource,
    signal,
  );
  if (found.kind !== 'ok') return { kind: 'unreachable' };
  const appointments = found.value
    .flatMap((resource) => asAppointment(parts, practice, resource, patient) ?? [])
    .filter(({ start }) => Temporal.Instant.compare(start.toInstant(), now) >= 0)
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start));
  return { kind: 'appointments', appointments: appointments.map(readBackAsBooked) };
}
