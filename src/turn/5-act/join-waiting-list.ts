import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Action, Outcome } from '../../domain/decision.ts';
import type { WaitingEntryId } from '../../domain/ids.ts';
import type { ActContext, ActPorts } from './act.ts';

type Waits = Pick<ActPorts, 'waitingList'>;

/** Puts the caller on the list and reads the entry back after the commit; anything else is said to be no entry. */
export async function joinWaitingList(
  { patient, wanted, insteadOf }: Extract<Action, { kind: 'join-waiting-list' }>,
  { waitingList }: Waits,
  { practice, call }: Pick<ActContext, 'practice' | 'call'>,
  signal: AbortSignal,
): Promise<Outcome> {
  const joined = await waitingList?.join(
    {
      practice: practice.id,
      call,
      patient: patient.id,
      wanted,
      // A call that waits for two things is two entries; the same one asked twice is one.
      idempotencyKey: `waiting:${call}:${wanted.type}:${patient.id}`,
      ...(insteadOf === null ? {} : { insteadOf }),
    },
    signal,
  );
  return joined?.kind === 'joined'
    ? { kind: 'waiting-list-joined', stands: joined.stands }
    : { kind: 'waiting-list-not-joined' };
}

/**
 * Who takes a later place meanwhile gives it up when an earlier one comes. Nothing is said of it: where it cannot be noted, both
 * appointments stand, and the desk sees them.
 */
export async function giveUpForEarlier(
  { id, patient }: BookedAppointment,
  entry: WaitingEntryId | undefined,
  { waitingList }: Waits,
  { practice }: Pick<ActContext, 'practice'>,
  signal: AbortSignal,
): Promise<void> {
  if (entry === undefined) return;
  await waitingList?.giveUpFor({ practice: practice.id, entry, patient, appointment: id }, signal);
}
