import type { Action, Outcome } from '../../domain/decision.ts';
import type { PatientId } from '../../domain/ids.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { ActContext, ActPorts } from './act.ts';
import { fingerprint } from './fingerprint.ts';
import { type MedicationRecord, namedIn, type OwnMedicine } from './own-medication.ts';
import { fingerprintOf, whenToRing } from './when-to-ring.ts';
import type { NewWorklistItem } from './worklist.ts';

/** S15, ours: within a week the same medicine is not needed again, and after it a new request is as good as the first. */
const DOUBLE_WITHIN_DAYS = 7;

/**
 * A request that people decide on: an item on the worklist, said to be noted only when it is kept, and with a time only when the
 * staff can ring by then. A repeat prescription is put beside what the patient uses, for the people who decide; one that was asked before
 * is not noted again but told.
 */
export async function noteRequest(
  action: Extract<Action, { kind: 'note-request' }>,
  { worklist, callbacks, medication }: Pick<ActPorts, 'worklist' | 'callbacks' | 'medication'>,
  context: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const { practice, call, now, callBackNumber, about } = context;
  const { wish, patient, number, details, urgency, reply, again, wanted } = action;
  const own =
    wish === 'repeat-prescription' && patient !== null
      ? await uses(patient.id, medication, context, signal)
      : [];
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
      earlier.kind === 'requests'
        ? earlier.requests.find(({ words }) => isSame(words, details, own))
        : undefined;
    if (same !== undefined) {
      return {
        kind: 'requested-already',
        on: same.at.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate(),
      };
    }
  }
  const window =
    reply === 'call-back'
      ? await callbacks.nextWindow(
          { practice: practice.id, call, now: now(), ...(wanted === undefined ? {} : { wanted }) },
          signal,
        )
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
    about: about ?? undefined,
    words: [
      ...(again ? [ASKED_AGAIN] : []),
      ...details,
      ...besideOwn(details, own),
      ...(reply === 'call-back' ? whenToRing(wanted, window) : []),
    ],
    alarms: [],
    promisedBefore: window?.before.toInstant() ?? null,
    at: now().toInstant(),
    // Two requests of one kind in a call are two items; the same one said twice is one.
    idempotencyKey: `request:${call}:${wish}:${fingerprint(again, details)}${fingerprintOf(number, wanted)}`,
  };
  const result = await worklist.add(item, signal);
  if (result.kind === 'lost') return { kind: 'request-not-noted' };
  // Kept on disk is kept, but nobody sees it until the database is back: no time is promised.
  return {
    kind: 'request-noted',
    wish,
    ...(result.kind === 'added' && window !== null ? window : { before: null }),
    ...(again ? { again } : {}),
  };
}

/** The first line of an item about a request that was there already. */
const ASKED_AGAIN = 'Opnieuw gevraagd; er staat al een aanvraag.';

/** What this patient uses, as far as it is known: a request is noted without it too. */
async function uses(
  patient: PatientId,
  medication: MedicationRecord | undefined,
  { practice, call }: Pick<ActContext, 'practice' | 'call'>,
  signal: AbortSignal,
): Promise<readonly OwnMedicine[]> {
  const found = await medication?.of({ practice: practice.id, call, patient }, signal);
  return found?.kind === 'medication' ? found.medicines : [];
}

/** For the people who decide; whoever reads it knows that a lay word may fit two. Nothing where nothing is known. */
function besideOwn(details: readonly string[], own: readonly OwnMedicine[]): readonly string[] {
  if (own.length === 0) return [];
  const named = namedIn(details, own);
  return named.length === 0
    ? ['Niet gevonden in de bekende medicatie van deze patiënt.']
    : named.map(({ name }) => `In de medicatie van deze patiënt: ${name}`);
}

/** The same name, or other words for one medicine that the patient uses: "metoprolol" after "mijn bloeddrukpillen". */
function isSame(earlier: readonly string[], asked: readonly string[], own: readonly OwnMedicine[]): boolean {
  const [before] = namedIn(earlier, own);
  const [now, ...others] = namedIn(asked, own);
  const isOneMedicine = now !== undefined && others.length === 0 && namedIn(earlier, own).length === 1;
  return names(earlier, asked) || (isOneMedicine && before?.name === now.name);
}

const names = (earlier: readonly string[], asked: readonly string[]): boolean =>
  asked.some((medicine) => earlier.some((one) => one.toLowerCase() === medicine.toLowerCase()));
