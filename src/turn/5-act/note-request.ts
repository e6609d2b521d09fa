import type { Action, Outcome } from '../../domain/decision.ts';
import type { ActContext, ActPorts } from './act.ts';

/** A request that people decide on: an item on the worklist, said to be noted only when it is kept. */
export async function noteRequest(
  { wish, patient, details }: Extract<Action, { kind: 'note-request' }>,
  { worklist }: Pick<ActPorts, 'worklist'>,
  { practice, call, callBackNumber }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const result = await worklist.add(
    {
      practice: practice.id,
      call,
      kind: 'request',
      urgency: 'normal',
      wish,
      patient: patient.id,
      callBackNumber,
      words: details,
      alarms: [],
      promisedBefore: null,
      idempotencyKey: `request:${call}:${wish}`,
    },
    signal,
  );
  return { kind: result.kind === 'lost' ? 'request-not-noted' : 'request-noted' };
}
