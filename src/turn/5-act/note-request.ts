import { createHash } from 'node:crypto';
import type { Action, Outcome } from '../../domain/decision.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { ActContext, ActPorts } from './act.ts';
import type { NewWorklistItem } from './worklist.ts';

/** S15, ours: within a week the same medicine is not needed again, and after it a new request is as good as the first. */
const DOUBLE_WITHIN_DAYS = 7;

/**
 * A request that people decide on: an item on the worklist, said to be noted only when it is kept, and with a time only when the
 * staff can ring by then. A repeat prescription that was asked before is not noted again but told.
 */
export async function noteRequest(
  action: Extract<Action, { kind: 'note-request' }>,
  { worklist, callbacks }: Pick<ActPorts, 'worklist' | 'callbacks'>,
  { practice, call, now, callBackNumber }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const { wish, patient, number, details, urgency, reply, again } = action;
  if (wish === 'repeat-prescription' && patient !== null && !again) {
    const earlier = await worklist.requestsOf(
      {
        practice: practice.id,
        call,
        patient: patient.id,
        wish,
        since: now().subtract({ days: DOUBLE_WITHIN_DAYS }).toInstant(),
      },
      signal,
    );
    // Where the list cannot be read the request is noted: people see a double one, and nobody would see a lost one.
    const same =
      earlier.kind === 'requests' ? earlier.requests.find(({ words }) => names(words, details)) : undefined;
    if (same !== undefined) {
      return {
        kind: 'requested-already',
        on: same.at.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate(),
      };
    }
  }
  const before =
    reply === 'call-back'
      ? await callbacks.nextWindow({ practice: practice.id, call, now: now() }, signal)
      : null;
  const item: NewWorklistItem = {
    practice: practice.id,
    call,
    // Whoever is called back takes a place in what the staff can do.
    kind: reply === 'call-back' ? 'callback' : 'request',
    urgency,
    wish,
    patient: patient?.id ?? null,
    callBackNumber: number ?? callBackNumber,
    words: again ? [ASKED_AGAIN, ...details] : details,
    alarms: [],
    promisedBefore: before?.toInstant() ?? null,
    // Two requests of one kind in a call are two items; the same one said twice is one.
    idempotencyKey: `request:${call}:${wish}:${fingerprint(again, details)}`,
  };
  const result = await worklist.add(item, signal);
  if (result.kind === 'lost') return { kind: 'request-not-noted' };
  // Kept on disk is kept, but nobody sees it until the database is back: no time is promised.
  return {
    kind: 'request-noted',
    wish,
    before: result.kind === 'added' ? before : null,
    ...(again ? { again } : {}),
  };
}

/** The first line of an item about a request that was there already. */
const ASKED_AGAIN = 'Opnieuw gevraagd; er staat al een aanvraag.';

const names = (earlier: readonly string[], asked: readonly string[]): boolean =>
  asked.some((medicine) => earlier.some((one) => one.toLowerCase() === medicine.toLowerCase()));

/** A key holds no words of a caller. */
const fingerprint = (again: boolean, details: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([again, details]))
    .digest('hex')
    .slice(0, 16);
