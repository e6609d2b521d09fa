import type { BookedAppointment, HeldSlot, Slot } from '../../domain/appointment.ts';
import type { AppointmentTypeId, PatientId, PractitionerId } from '../../domain/ids.ts';
import type { SeriesWanted } from '../../domain/series-rhythm.ts';
import { seriesDays } from '../../scheduling/series.ts';
import { sideBySide } from '../../scheduling/several-slots.ts';
import type { ActContext } from './act.ts';
import type { Agenda, BookingRequest, SlotQuery, Unreachable } from './agenda.ts';

/** Several appointments that are made together or not at all: a series, a family. The agenda in our own store does it. */
export interface AgendaTogether {
  /**
   * In one transaction; reads every row back. The keys of a repeat give the first result. Whoever gets several gets one message about all of
   * them.
   */
  bookTogether(
    requests: readonly BookingRequest[],
    signal: AbortSignal,
  ): Promise<
    | {
        readonly kind: 'booked';
        readonly appointments: readonly BookedAppointment[];
        /** Whose message is in the outbox. */
        readonly confirmed: readonly PatientId[];
      }
    | { readonly kind: 'hold-expired' }
    | Unreachable
  >;
}

export type SeveralHeld =
  | {
      readonly kind: 'held';
      readonly slots: readonly HeldSlot[];
      readonly missing: readonly Temporal.PlainDate[];
    }
  | { readonly kind: 'no-slots' }
  /** The rhythm that was asked for cannot be kept from this first place on. */
  | { readonly kind: 'rhythm-not-kept' }
  | Unreachable;

/** A series takes longer to go through with a caller than two offers. */
const HOLD_SECONDS = 600;
/** Somebody who comes at half past nine can also come at eleven, rarely at four. */
const AROUND_HOURS = 2;
/** All places of one practitioner in twelve weeks that begin within four hours of a day. */
const MOST_SLOTS = 2_000;

/**
 * Holds a place on each day of the series from `first` on, at its usual time or near it. `missing` are the days without one, with the
 * reason. Nothing is held when no day has a place, or when the rhythm cannot be kept.
 */
export async function holdSeries(
  series: { readonly type: AppointmentTypeId; readonly first: Slot; readonly wanted: SeriesWanted },
  agenda: Agenda,
  context: Pick<ActContext, 'practice' | 'call'>,
  signal: AbortSignal,
): Promise<SeveralHeld> {
  const { first, wanted } = series;
  const { rhythm, times, notWeekdays } = wanted;
  const usual = first.start.toPlainTime();
  const weeks = rhythm.kind === 'every-weeks' ? rhythm.weeks * (times - 1) : Math.ceil(times / rhythm.times);
  const query: Omit<SlotQuery, 'between'> = {
    practice: context.practice.id,
    type: series.type,
    practitioner: first.practitioner,
    from: first.start.startOfDay(),
    to: first.start.startOfDay().add({ weeks, days: 1 }),
    notWeekdays:
      rhythm.kind === 'every-weeks'
        ? [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== first.start.dayOfWeek)
        : notWeekdays,
    limit: MOST_SLOTS,
  };
  // Places are offered close up to each other, so the usual time itself is asked for apart.
  const found = await Promise.all([
    agenda.freeSlots({ ...query, between: { from: usual, to: clamped(usual, { minutes: 5 }) } }, signal),
    agenda.freeSlots(
      {
        ...query,
        between: {
          from: clamped(usual, { hours: -AROUND_HOURS }),
          to: clamped(usual, { hours: AROUND_HOURS }),
        },
      },
      signal,
    ),
  ]);
  const free = found.flatMap((answer) => (answer.kind === 'slots' ? answer.slots : []));
  if (found.some(({ kind }) => kind === 'agenda-unreachable')) return { kind: 'agenda-unreachable' };
  const days = seriesDays(first, wanted, free);
  if (days === null) return { kind: 'rhythm-not-kept' };
  const places = days.flatMap((day) => (day.kind === 'place' ? [day.slot] : []));
  const held = await holdEach(places, series.type, agenda, context, signal);
  if (held === null) return { kind: 'agenda-unreachable' };
  if (held.length === 0) return { kind: 'no-slots' };
  // A place that somebody else took meanwhile is none either.
  const missing = days
    .map((day) => (day.kind === 'place' ? day.slot.start.toPlainDate() : day.date))
    .filter((date) => !held.some(({ start }) => start.toPlainDate().equals(date)));
  return { kind: 'held', slots: held, missing };
}

/** Holds the soonest places for `people` of one family, one right after the other; all of them or none. */
export async function holdSideBySide(
  family: {
    readonly type: AppointmentTypeId;
    readonly practitioner: PractitionerId | null;
    readonly people: number;
    readonly from: Temporal.ZonedDateTime;
    readonly to: Temporal.ZonedDateTime;
    readonly between?: SlotQuery['between'];
    readonly notWeekdays?: SlotQuery['notWeekdays'];
    /** Starts already offered and refused. */
    readonly notStarts?: readonly Temporal.ZonedDateTime[];
  },
  agenda: Agenda,
  context: Pick<ActContext, 'practice' | 'call'>,
  signal: AbortSignal,
): Promise<SeveralHeld> {
  const { type, practitioner, from, to, between = null, notWeekdays = [], notStarts = [] } = family;
  const found = await agenda.freeSlots(
    {
      practice: context.practice.id,
      type,
      practitioner,
      from,
      to,
      between,
      notWeekdays,
      limit: MOST_SLOTS,
    },
    signal,
  );
  if (found.kind === 'agenda-unreachable') return found;
  const free = found.slots.filter((slot) => !notStarts.some((start) => start.equals(slot.start)));
  const places = sideBySide(free, family.people);
  if (places === null) return { kind: 'no-slots' };
  const held = await holdEach(places, type, agenda, context, signal);
  if (held === null) return { kind: 'agenda-unreachable' };
  if (held.length === places.length) return { kind: 'held', slots: held, missing: [] };
  // Half a family is of no use to them, and in the way of others.
  await agenda.releaseHolds(context.practice.id, context.call, signal);
  return { kind: 'no-slots' };
}

/** Those that could be held; null when the agenda went away. */
async function holdEach(
  places: readonly Slot[],
  type: AppointmentTypeId,
  agenda: Agenda,
  { practice, call }: Pick<ActContext, 'practice' | 'call'>,
  signal: AbortSignal,
): Promise<readonly HeldSlot[] | null> {
  const held: HeldSlot[] = [];
  for (const slot of places) {
    const hold = await agenda.hold(
      { practice: practice.id, call, type, slot, forSeconds: HOLD_SECONDS },
      signal,
    );
    if (hold.kind === 'agenda-unreachable') return null;
    if (hold.kind === 'held') held.push(hold.slot);
  }
  return held;
}

/** Within the day: a time that would wrap round stays at its edge. */
function clamped(time: Temporal.PlainTime, by: Temporal.DurationLike): Temporal.PlainTime {
  const minutes = time.hour * 60 + time.minute + Temporal.Duration.from(by).total('minutes');
  const within = Math.min(Math.max(minutes, 0), 24 * 60 - 1);
  return Temporal.PlainTime.from({ hour: Math.floor(within / 60), minute: within % 60 });
}
