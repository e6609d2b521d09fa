import type { PractitionerId } from '../../domain/ids.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { AGENDAS, bigPractice, fillAgendas, type Measured } from './big-practice.ts';
import { msOf, percentile } from './pace.ts';
import { besidePlainPostgres } from './plain-postgres.ts';

export interface SlotsMeasured {
  readonly n: number;
  /** First free slot of one practitioner whose agenda is four fifths full. */
  readonly firstFreeP50Ms: number;
  readonly firstFreeP99Ms: number;
  /** How many free places of ten minutes 40 practitioners have in 8 weeks: about twelve thousand. */
  readonly places: number;
  /** All of them, each with its practitioner, start and end. */
  readonly fortyAgendasP50Ms: number;
  readonly fortyAgendasBestMs: number;
  /** The same of the same agendas in one statement of plain SQL, in turns with ours; no start is made a moment of a time zone. */
  readonly plainFirstFreeP50Ms: number;
  readonly plainFortyAgendasP50Ms: number;
  readonly plainFortyAgendasBestMs: number;
}

const WEEKS = 8;
const DEADLINE_MS = 120_000;
/** More than there are, so that the search ends at the end of the span and not at a limit. */
const ALL_PLACES = 100_000;
/** Plans and compiled code are there by then. */
const WARM_ROUNDS = 3;

/** How fast free slots are found, in a practice made for it with 40 agendas that are four fifths full, beside plain PostgreSQL. */
export async function measureSlots(store: Measured, now: Temporal.Instant, n = 200): Promise<SlotsMeasured> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const { practice, type } = await bigPractice(store, signal);
  await fillAgendas(store, practice, type, signal);
  // Plain SQL knows no lead time, so both search from where it is over.
  const from = now.add({ minutes: type.leadMinutes }).toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  const to = from.add({ weeks: WEEKS });
  const find = async (practitioner: PractitionerId | null, limit: number): Promise<number> => {
    const found = await store.agenda.freeSlots(
      {
        practice: practice.id,
        type: type.id,
        practitioner,
        from,
        to,
        between: null,
        notWeekdays: [],
        limit,
      },
      signal,
    );
    if (found.kind !== 'slots') throw new Error('the agenda was away while slots were measured');
    return found.slots.length;
  };
  return besidePlainPostgres(store, async (plain) => {
    await plain.takeAgendas(practice.id);
    const findPlain = (practitioner: PractitionerId | null, limit: number) =>
      plain.places({ practitioner, from: from.toInstant(), to: to.toInstant(), limit });
    const places = await find(null, ALL_PLACES);
    // Two programs that find the same number have searched the same.
    const plainPlaces = await findPlain(null, ALL_PLACES);
    if (places !== plainPlaces) throw new Error(`ours found ${places} places and plain SQL ${plainPlaces}`);

    const whose = (round: number) => practice.practitioners[round % AGENDAS]?.id ?? null;
    const first = await inTurns(
      n,
      (round) => find(whose(round), 1),
      (round) => findPlain(whose(round), 1),
    );
    const forty = await inTurns(
      Math.ceil(n / 10),
      () => find(null, ALL_PLACES),
      () => findPlain(null, ALL_PLACES),
    );
    return {
      n,
      firstFreeP50Ms: percentile(first.ours, 50),
      firstFreeP99Ms: percentile(first.ours, 99),
      places,
      fortyAgendasP50Ms: percentile(forty.ours, 50),
      fortyAgendasBestMs: percentile(forty.ours, 0),
      plainFirstFreeP50Ms: percentile(first.plain, 50),
      plainFortyAgendasP50Ms: percentile(forty.plain, 50),
      plainFortyAgendasBestMs: percentile(forty.plain, 0),
    };
  });
}

/** One of each in turn, so that what else the machine does is no advantage to either; milliseconds each. */
async function inTurns(
  n: number,
  ours: (round: number) => Promise<unknown>,
  plain: (round: number) => Promise<unknown>,
): Promise<{ readonly ours: readonly number[]; readonly plain: readonly number[] }> {
  const took = { ours: [] as number[], plain: [] as number[] };
  for (let round = -WARM_ROUNDS; round < n; round += 1) {
    const pair = [await msOf(() => ours(round + WARM_ROUNDS)), await msOf(() => plain(round + WARM_ROUNDS))];
    if (round < 0) continue;
    took.ours.push(pair[0] ?? Number.NaN);
    took.plain.push(pair[1] ?? Number.NaN);
  }
  return took;
}
