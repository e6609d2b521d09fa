import { useLocation, useNavigate } from '@tanstack/react-router';
import type { FoundPatient } from '../../../src/http/contract/patients.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** For whom an appointment is planned; beside the address, because nothing of a person stands in one. */
    readonly planFor?: FoundPatient;
  }
}

/** Opens the agenda to plan an appointment: for this patient, or with null for whoever is looked up there. */
export function usePlanFor(): (patient: FoundPatient | null) => void {
  const navigate = useNavigate();
  return (patient) => void navigate({ to: '/agenda', state: patient === null ? {} : { planFor: patient } });
}

/** For whom the agenda was opened; null: for nobody yet. */
export const usePlannedFor = (): FoundPatient | null =>
  useLocation({ select: ({ state }) => state.planFor ?? null });
