import type { PracticeId } from './domain/ids.ts';
import type { Practice } from './domain/practice.ts';
import { type AgendasOfPractices, agendasOfPractices } from './fhir/agendas-of-practices.ts';
import type { Config } from './platform/config.ts';
import type { Log } from './platform/log.ts';
import { noteOutsideAppointment } from './store/note-outside-appointment.ts';
import { readPatient } from './store/queries/patients.ts';
import type { Store } from './store/store.ts';
import type { AgendaTogether } from './turn/5-act/book-several.ts';

/** The agendas of all practices: Balie's own, and those of other systems that the settings name. */
export function openAgendas(
  { fhirAgendas }: Pick<Config, 'fhirAgendas'>,
  store: Pick<Store, 'agenda' | 'patients' | 'practices' | 'database'>,
  now: () => Temporal.Instant,
  log: Log,
): AgendasOfPractices & { readonly together: AgendaTogether } {
  const practiceOf = (id: PracticeId, signal: AbortSignal) => store.practices.load(id, signal);
  const agendas = agendasOfPractices({
    settings: fhirAgendas,
    own: { agenda: store.agenda, patients: store.patients },
    practiceOf,
    patientOf: (practice, id, signal) =>
      store.database.inPractice(practice, signal, (session) => readPatient(session, id)),
    note: (done, signal) => noteOutsideAppointment({ database: store.database, now }, done, signal),
    now,
    problem: (code, status) =>
      log('error', 'the agenda of another system does not do what was asked', { code, status }),
  });
  return {
    ...agendas,
    together: {
      // All or none needs one transaction, which an outside system does not have (ADR 0026): a person plans it there.
      async bookTogether(requests, signal) {
        const [first] = requests;
        const practice = first === undefined ? null : await practiceOf(first.practice, signal);
        return practice !== null && isPlannedOutside(fhirAgendas, practice)
          ? { kind: 'agenda-unreachable' }
          : store.agenda.bookTogether(requests, signal);
      },
    },
  };
}

/** What only Balie's own agenda can do is not offered by a practice whose agenda is in another system. */
export function asPlannedBy({ fhirAgendas }: Pick<Config, 'fhirAgendas'>, practice: Practice): Practice {
  if (!isPlannedOutside(fhirAgendas, practice)) return practice;
  return {
    ...practice,
    waitingList: null,
    appointmentTypes: practice.appointmentTypes.map((type) => ({ ...type, questionnaire: null })),
  };
}

/** Whether the appointments of this practice are in another system. */
export const isPlannedOutside = (settings: Config['fhirAgendas'], { dialledNumbers }: Practice): boolean =>
  settings.some(({ practice }) => dialledNumbers.includes(practice));
