import type { Practice } from '../domain/practice.ts';
import type { FhirAgendaSettings } from './agendas-of-practices.ts';
import type { FhirClient } from './fhir-client.ts';
import {
  type AppointmentResource,
  appointmentResource,
  codedAs,
  momentOf,
  TYPE_SYSTEM,
} from './fhir-shapes.ts';

/** An appointment of the outside agenda, as much of it as a screen shows: no reason, which is medical and is read there. */
export interface OutsideAppointment {
  readonly reference: string;
  readonly practitioner: string;
  readonly typeName: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  /** Whose it is, as it is called there; null: it does not say. */
  readonly name: string | null;
}

/** Those that take time of the practitioner; what was called off or never came about takes none. */
const STANDS: ReadonlySet<AppointmentResource['status']> = new Set([
  'pending',
  'booked',
  'arrived',
  'checked-in',
  'fulfilled',
]);

/** What stands there between two moments for the practitioners of these settings, in order of time; null: it does not answer. */
export async function readOutsideAppointments(
  client: FhirClient,
  settings: FhirAgendaSettings,
  practice: Practice,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
  signal: AbortSignal,
): Promise<readonly OutsideAppointment[] | null> {
  const answers = await Promise.all(
    settings.practitioners.map(async ({ spokenName, practitioner: reference }) => {
      const ours = practice.practitioners.find((one) => one.spokenName === spokenName);
      if (ours === undefined) return [];
      const found = await client.search(
        'Appointment',
        [
          ['actor', reference],
          ['date', `ge${from.toString()}`],
          ['date', `lt${until.toString()}`],
        ],
        appointmentResource,
        signal,
      );
      return found.kind === 'ok' ? found.value.flatMap((one) => shown(one, ours.id, practice)) : null;
    }),
  );
  if (answers.includes(null)) return null;
  return answers.flatMap((of) => of ?? []).toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
}

function shown(
  resource: AppointmentResource,
  practitioner: string,
  { appointmentTypes }: Practice,
): readonly OutsideAppointment[] {
  const [from, to] = [momentOf(resource.start), momentOf(resource.end)];
  if (!STANDS.has(resource.status) || from === null || to === null) return [];
  const type = codedAs(resource.appointmentType, TYPE_SYSTEM);
  const patient = resource.participant.find(({ actor }) => actor?.reference?.startsWith('Patient/'));
  const name = patient?.actor?.['display'];
  return [
    {
      reference: resource.id,
      practitioner,
      typeName:
        appointmentTypes.find(({ id }) => id === type)?.name ?? resource.appointmentType?.text ?? 'afspraak',
      from,
      to,
      name: typeof name === 'string' ? name : null,
    },
  ];
}
