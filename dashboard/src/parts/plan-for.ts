import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { FoundPatient } from '../../../src/http/contract/patients.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** For whom an appointment is planned; beside the address, because nothing of a person stands in one. */
    readonly planFor?: FoundPatient;
    /** Something new is begun on the page that opens: an appointment, a patient. */
    readonly begins?: boolean;
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

/** Begins something when the page was opened to do that, each time that it is. */
export function useBegins(begin: () => void): void {
  const asked = useLocation({
    select: ({ state }) => (state.begins === true ? (state.__TSR_key ?? 'now') : null),
  });
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (asked !== null) latest.current();
  }, [asked]);
}
