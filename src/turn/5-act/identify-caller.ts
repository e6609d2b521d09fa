import type { Action, Outcome } from '../../domain/decision.ts';
import type { ActContext } from './act.ts';
import type { PatientDirectory } from './patient-directory.ts';

/** Birth date plus name or postcode -> the patient, or "not identified" without a hint why (S11). */
export async function identifyCaller(
  action: Extract<Action, { kind: 'identify' }>,
  patients: PatientDirectory,
  { practice, call }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const { dateOfBirth, lastName, firstName, postcode } = action;
  const result = await patients.identify(
    { practice: practice.id, call, dateOfBirth, lastName, firstName, postcode },
    signal,
  );
  // A directory that cannot be reached is the agenda that cannot be reached: same store, same promise to call back.
  return result.kind === 'unreachable' ? { kind: 'agenda-unreachable' } : result;
}
