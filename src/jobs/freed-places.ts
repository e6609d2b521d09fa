import type { PracticeId } from '../domain/ids.ts';
import { FREED_PLACES } from '../domain/waiting.ts';
import type { Database } from '../store/postgres/database.ts';
import { isOverlap } from '../store/postgres/failures.ts';
import {
  type FreedAppointment,
  freedPlaces,
  isBooked,
  nobodyWaits,
  placeIsSettled,
} from '../store/queries/freed-places.ts';
import { noteJobRun } from '../store/queries/job-runs.ts';
import { practiceIds } from '../store/queries/practices.ts';
import { reminderTimes } from '../store/queries/reminder-times.ts';
import { waitingListSettings } from '../store/queries/waiting-list.ts';
import { expireOffers } from '../store/queries/waiting-offers.ts';
import { offerPlace, type RoundParts } from '../store/waiting-rounds.ts';
import { isAwake } from './awake.ts';

export interface FreedPlacesParts extends RoundParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>;
}

/** One look's worth; a practice that closes for a day cancels some hundred. */
const AT_ONCE = 200;

/**
 * Offers every place that became free to those who wait for such a one, round after round: who does not answer in time is passed
 * over, and nobody is asked for the same place twice. The cancelled rows and the offers are all that it remembers by, and each
 * offer is one transaction with its hold and its messages: stopped anywhere, the next run goes on. Resolves to how many were asked.
 * Rejects with DATABASE_UNREACHABLE.
 */
export async function offerFreedPlaces(parts: FreedPlacesParts, signal: AbortSignal): Promise<number> {
  const now = parts.now();
  let inAll = 0;
  for (const practice of await parts.database.withoutPractice(signal, practiceIds)) {
    const settings = await parts.database.inPractice(practice, signal, async (session) => {
      await expireOffers(session, now);
      return isAwake(await reminderTimes(session), now) ? waitingListSettings(session) : null;
    });
    if (settings === null) continue;
    let asked = 0;
    const freed = await parts.database.readInPractice(practice, signal, (session) =>
      freedPlaces(session, {
        startsAfter: now.add({ minutes: FREED_PLACES.answerBefore + FREED_PLACES.leastToAnswer }),
        cancelledBefore: now.subtract({ minutes: FREED_PLACES.after }),
        limit: AT_ONCE,
      }),
    );
    for (const place of freed) asked += await offerOne(parts, practice, place, settings, signal);
    await parts.database.inPractice(practice, signal, (session) =>
      noteJobRun(session, practice, 'freed-places', now, asked),
    );
    inAll += asked;
  }
  return inAll;
}

async function offerOne(
  parts: FreedPlacesParts,
  practice: PracticeId,
  { cancelled, place }: FreedAppointment,
  { holdMinutes, askAtOnce }: { readonly holdMinutes: number; readonly askAtOnce: number },
  signal: AbortSignal,
): Promise<number> {
  const now = parts.now();
  const expires = earlier(
    now.add({ minutes: holdMinutes }),
    place.start.toInstant().subtract({ minutes: FREED_PLACES.answerBefore }),
  );
  try {
    return await parts.database.inPractice(practice, signal, async (session) => {
      const offered = await offerPlace(
        session,
        { practice, place, people: askAtOnce, expires, by: 'doctor', only: null },
        parts,
      );
      if (offered.kind === 'offered') return offered.offers.length;
      // Nobody waits for it, or the practice is closed there by now.
      await nobodyWaits(session, cancelled, now);
      return 0;
    });
  } catch (error) {
    if (!isOverlap(error)) throw error;
    // A caller has it on hold, and may let it go; or it was booked, and there is nothing to offer any more.
    await parts.database.inPractice(practice, signal, async (session) => {
      if (await isBooked(session, place)) await placeIsSettled(session, cancelled, now);
    });
    return 0;
  }
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b;
