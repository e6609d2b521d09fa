import { clientOf, type FhirAgendaSettings } from './agendas-of-practices.ts';
import { versioned } from './fhir-shapes.ts';

export type AgendaExamined =
  | { readonly kind: 'readable'; readonly schedules: number }
  /** Which practitioner of the settings has no schedule there, or null when the system itself does not answer or refuses. */
  | { readonly kind: 'not-readable'; readonly spokenName: string | null; readonly refused: number | null };

/** Whether every schedule and practitioner of these settings can be read in the outside system, for `./balie doctor`. */
export async function examineFhirAgenda(
  settings: FhirAgendaSettings,
  signal: AbortSignal,
): Promise<AgendaExamined> {
  let refused: number | null = null;
  const client = clientOf(settings, (_code, status) => {
    refused = status;
  });
  for (const { spokenName, schedule, practitioner } of settings.practitioners) {
    for (const reference of [schedule, practitioner]) {
      const read = await client.read(reference, versioned, signal);
      if (read.kind === 'not-found') return { kind: 'not-readable', spokenName, refused: null };
      if (read.kind !== 'ok') return { kind: 'not-readable', spokenName: null, refused };
    }
  }
  return { kind: 'readable', schedules: settings.practitioners.length };
}
