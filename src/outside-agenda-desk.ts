import { createHash } from 'node:crypto';
import type { PracticeId } from './domain/ids.ts';
import type { Practice } from './domain/practice.ts';
import { clientOf, type FhirAgendaSettings } from './fhir/agendas-of-practices.ts';
import type { FhirServer } from './fhir/fhir-client.ts';
import { type OutsideAppointment, readOutsideAppointments } from './fhir/outside-appointments.ts';
import type { Appointment } from './http/contract/agenda.ts';
import type { OutsideAgendaDesk } from './http/ports/outside-agenda.ts';
import { localTime, PRACTICE_TIME_ZONE } from './scheduling/opening-windows.ts';

/** The agendas of other systems for the screens, and whether they answer, which is looked at also while nobody opens the agenda. */
export function openOutsideAgendaDesk({
  settings,
  practices,
  now,
  problem,
}: {
  readonly settings: readonly FhirAgendaSettings[];
  /** Every practice as far as it is known now. */
  readonly practices: () => readonly Practice[];
  readonly now: () => Temporal.Instant;
  readonly problem: FhirServer['problem'];
}): OutsideAgendaDesk & { look(signal: AbortSignal): Promise<void> } {
  const servers = settings.map((one) => ({ settings: one, client: clientOf(one, problem) }));
  const away = new Map<PracticeId, Temporal.Instant>();
  const practiceOf = (id: PracticeId) => practices().find((one) => one.id === id);
  const serverOf = (practice: Practice | undefined) =>
    servers.find((one) => practice?.dialledNumbers.includes(one.settings.practice));

  const appointments: OutsideAgendaDesk['appointments'] = async (id, { from, until }, signal) => {
    const practice = practiceOf(id);
    const server = serverOf(practice);
    if (practice === undefined || server === undefined) return 'unreachable';
    const between = { from: midnight(from), until: midnight(until) };
    const found = await readOutsideAppointments(server.client, server.settings, practice, between, signal);
    if (found !== null) away.delete(id);
    else if (!away.has(id)) away.set(id, now());
    return found === null ? 'unreachable' : found.map((one) => asAppointment(server.settings.baseUrl, one));
  };

  return {
    isOf: (id) => serverOf(practiceOf(id)) !== undefined,
    appointments,
    awaySince: (id) => away.get(id) ?? null,
    async look(signal) {
      const today = localTime(now().epochMilliseconds).toPlainDate();
      const days = { from: today, until: today.add({ days: 1 }) };
      const outside = practices().filter((practice) => serverOf(practice) !== undefined);
      await Promise.all(outside.map(({ id }) => appointments(id, days, signal)));
    },
  };
}

const midnight = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime(PRACTICE_TIME_ZONE).toInstant();

const asAppointment = (baseUrl: string, found: OutsideAppointment): Appointment => ({
  id: namedUuid(`${baseUrl} ${found.reference}`),
  practitioner: found.practitioner,
  typeId: namedUuid(found.typeName),
  type: found.typeName,
  from: written(found.from),
  to: written(found.to),
  status: 'booked',
  heldUntil: null,
  who: null,
  reason: null,
  call: null,
  outside: { name: found.name },
});

const written = (moment: Temporal.Instant): string =>
  localTime(moment.epochMilliseconds).toString({ timeZoneName: 'never' });

/** The same for the same name (RFC 9562, version 8): another system's ids need be no UUID, and a screen's are. */
function namedUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
