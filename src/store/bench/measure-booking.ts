import type { HeldSlot, Slot } from '../../domain/appointment.ts';
import { asId, type CallId } from '../../domain/ids.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { bigPractice, type Measured } from './big-practice.ts';
import { msOf, msOfAll, percentile, perSecond } from './pace.ts';
import { besidePlainPostgres } from './plain-postgres.ts';

export interface BookingMeasured {
  readonly n: number;
  /** One caller at a time, from the request to the row read back: with its confirmation, audit line and commit. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Eight callers at a time, each with a place held before, from the request to the row read back. */
  readonly perSecond: number;
  /** The same with the holding of the place. */
  readonly withHoldPerSecond: number;
  /** A booking, a message and a log line in one plain transaction that is read back, in turns with ours. */
  readonly plainP50Ms: number;
  readonly plainP99Ms: number;
  readonly plainPostgresPerSecond: number;
  /** Single-row inserts by eight connections, each its own commit: what this PostgreSQL and disk can do. */
  readonly plainInsertsPerSecond: number;
}

const WEEKS = 8;
const DEADLINE_MS = 120_000;
/** The first bookings on each connection pay for it and for its plans, once in the life of a process: ten for each of the eight. */
const WARM = 80;
/** Eight callers at a time: ours and plain in so many turns, so that what else the machine does is no advantage to either. */
const TURNS = 4;

type Held = HeldSlot & { readonly call: CallId };

/** How fast bookings are, each with its confirmation, audit line, commit and read-back, beside plain PostgreSQL. `n`: a multiple of four. */
export async function measureBooking(
  store: Measured,
  now: Temporal.Instant,
  n = 400,
): Promise<BookingMeasured> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const { practice, type, patient } = await bigPractice(store, signal);
  const from = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  const found = await store.agenda.freeSlots(
    {
      practice: practice.id,
      type: type.id,
      practitioner: null,
      from,
      to: from.add({ weeks: WEEKS }),
      between: null,
      notWeekdays: [],
      limit: WARM + 3 * n,
    },
    signal,
  );
  const slots = found.kind === 'slots' ? [...found.slots] : [];
  if (slots.length < WARM + 3 * n) throw new Error('slots are missing');
  const hold = async (slot: Slot): Promise<Held> => {
    const call = asId<CallId>(crypto.randomUUID());
    const held = await store.agenda.hold(
      { practice: practice.id, call, type: type.id, slot, forSeconds: 300 },
      signal,
    );
    if (held.kind !== 'held') throw new Error('a free slot could not be held while booking was measured');
    return { ...held.slot, call };
  };
  const book = async (held: Held): Promise<void> => {
    const result = await store.agenda.book(
      {
        practice: practice.id,
        call: held.call,
        hold: held.hold,
        patient,
        type: type.id,
        reason: null,
        idempotencyKey: held.call,
        confirmation: { channel: 'file', to: 'bench' },
      },
      signal,
    );
    if (result.kind !== 'booked') throw new Error('a hold could not be booked while booking was measured');
  };

  return besidePlainPostgres(store, async (plain) => {
    const bookPlain = ({ practitioner, start }: Slot) => plain.book(practitioner, start.toInstant());
    const warm = slots.splice(0, WARM);
    await msOfAll(warm, async (slot) => book(await hold(slot)));
    await msOfAll(warm, bookPlain);
    const alone: number[] = [];
    const alonePlain: number[] = [];
    for (const slot of slots.splice(0, n)) {
      const held = await hold(slot);
      alone.push(await msOf(() => book(held)));
      alonePlain.push(await msOf(() => bookPlain(slot)));
    }
    let [ms, plainMs, withHoldMs] = [0, 0, 0];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const some = slots.splice(0, n / TURNS);
      const held: Held[] = [];
      for (const slot of some) held.push(await hold(slot));
      ms += await msOfAll(held, book);
      plainMs += await msOfAll(some, bookPlain);
      withHoldMs += await msOfAll(slots.splice(0, n / TURNS), async (slot) => book(await hold(slot)));
    }
    return {
      n,
      p50Ms: percentile(alone, 50),
      p99Ms: percentile(alone, 99),
      perSecond: perSecond(n, ms),
      withHoldPerSecond: perSecond(n, withHoldMs),
      plainP50Ms: percentile(alonePlain, 50),
      plainP99Ms: percentile(alonePlain, 99),
      plainPostgresPerSecond: perSecond(n, plainMs),
      plainInsertsPerSecond: await plain.inserted(n),
    };
  });
}
