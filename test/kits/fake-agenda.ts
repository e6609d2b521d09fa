import type { Appointment, BookedAppointment, HeldSlot, Slot } from '../../src/domain/appointment.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type CallId,
  type HoldId,
  type PracticeId,
  type PractitionerId,
} from '../../src/domain/ids.ts';
import type { AppointmentType, Booker, Practice } from '../../src/domain/practice.ts';
import { readBackAsBooked, readBackAsCancelled } from '../../src/domain/read-back.ts';
import { mayBook } from '../../src/scheduling/appointment-rules.ts';
import { bookableSpan } from '../../src/scheduling/bookable-span.ts';
import { covers, type Interval, subtract } from '../../src/scheduling/intervals.ts';
import { localTime, openWindows } from '../../src/scheduling/opening-windows.ts';
import { placeStarts } from '../../src/scheduling/slot-grid.ts';
import { dayNumber } from '../../src/scheduling/wall-clock.ts';
import type {
  Agenda,
  BookingRequest,
  BookingResult,
  CancelResult,
  SlotQuery,
} from '../../src/turn/5-act/agenda.ts';

/** An agenda in memory that keeps the contract of `agenda-contract.ts`; tests turn it off and look inside. */
export interface FakeAgenda extends Agenda {
  /** True: every question is answered `agenda-unreachable`, as when the database is gone. */
  unreachable: boolean;
  readonly booked: readonly BookedAppointment[];
  readonly cancelled: readonly Appointment[];
  /** What was booked with a confirmation: where it goes. */
  readonly confirmations: readonly NonNullable<BookingRequest['confirmation']>[];
  /** Slots kept for a call at this moment. */
  heldFor(call: CallId): readonly HeldSlot[];
  /** Somebody else takes this place in the agenda. */
  take(slot: Slot): void;
}

interface Entry {
  readonly id: string;
  readonly practice: PracticeId;
  readonly call: CallId | null;
  readonly slot: Slot;
  /** Null: something that is no appointment of a type. */
  readonly type: AppointmentTypeId | null;
  readonly expires: Temporal.Instant | null;
  readonly appointment: Appointment | null;
}

export function fakeAgenda(world: {
  readonly practices: readonly Practice[];
  readonly now: () => Temporal.Instant;
}): FakeAgenda {
  let entries: readonly Entry[] = [];
  const cancelled: Appointment[] = [];
  const confirmations: NonNullable<BookingRequest['confirmation']>[] = [];
  const answers = new Map<string, BookingResult | CancelResult>();
  const unreachable = { kind: 'agenda-unreachable' } as const;

  const busy = (): readonly Entry[] =>
    entries.filter(({ expires }) => expires === null || Temporal.Instant.compare(expires, world.now()) > 0);
  const isTaken = (slot: Slot): boolean =>
    busy().some(
      (entry) =>
        entry.slot.practitioner === slot.practitioner && overlaps(asInterval(entry.slot), asInterval(slot)),
    );

  return {
    unreachable: false,
    get booked() {
      return entries.flatMap(({ appointment }) =>
        appointment === null ? [] : [readBackAsBooked(appointment)],
      );
    },
    cancelled,
    confirmations,
    heldFor: (call) =>
      busy().flatMap(({ id, slot, expires, call: by }) =>
        by === call && expires !== null ? [{ ...slot, hold: asId<HoldId>(id), expires }] : [],
      ),
    take(slot) {
      entries = [...entries, entry(world.practices[0]?.id ?? asId<PracticeId>(''), null, null, slot, null)];
    },

    async freeSlots(query, signal) {
      if (this.unreachable || signal.aborted) return unreachable;
      const practice = practiceOf(world.practices, query.practice);
      const slots = practice.practitioners
        .filter(({ id }) => query.practitioner === null || id === query.practitioner)
        .filter(({ id }) => isDoneBy(typeOf(practice, query), id, query.by))
        .flatMap((who) => {
          const taken = busy().filter(({ slot }) => slot.practitioner === who.id);
          return freeOf(practice, query, who, taken, world.now());
        })
        .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))
        .slice(0, query.limit);
      return { kind: 'slots', slots };
    },

    async hold({ practice, call, type, slot, forSeconds, by }, signal) {
      if (this.unreachable || signal.aborted) return unreachable;
      const wanted = typeOf(practiceOf(world.practices, practice), { type });
      const sameDay = busy().filter((one) => isSameDay(one, type, slot)).length;
      if (
        isTaken(slot) ||
        !isDoneBy(wanted, slot.practitioner, by) ||
        sameDay >= (wanted.maxPerDay ?? Number.POSITIVE_INFINITY) ||
        !isOpen(practiceOf(world.practices, practice), slot)
      ) {
        return { kind: 'slot-taken' };
      }
      const expires = world.now().add({ seconds: forSeconds });
      const held = entry(practice, call, type, slot, expires);
      entries = [...busy(), held];
      return { kind: 'held', slot: { ...slot, hold: asId<HoldId>(held.id), expires } };
    },

    async releaseHolds(practice, call) {
      entries = entries.filter(
        (entry) => entry.appointment !== null || entry.call !== call || entry.practice !== practice,
      );
    },

    async book(request, signal) {
      if (this.unreachable || signal.aborted) return unreachable;
      const earlier = answers.get(request.idempotencyKey);
      if (earlier !== undefined) return earlier as BookingResult;
      const held = busy().find(({ id, call }) => id === request.hold && call === request.call);
      if (held === undefined || held.appointment !== null) return { kind: 'hold-expired' };
      const type = typeOf(practiceOf(world.practices, request.practice), request);
      const appointment: Appointment = {
        ...held.slot,
        id: asId<AppointmentId>(held.id),
        patient: request.patient,
        type: type.id,
        typeName: type.spokenName,
        reason: request.reason,
      };
      entries = [...entries.filter(({ id }) => id !== held.id), { ...held, expires: null, appointment }];
      if (request.confirmation !== null) confirmations.push(request.confirmation);
      const result: BookingResult = {
        kind: 'booked',
        appointment: readBackAsBooked(appointment),
        confirmationQueued: request.confirmation !== null,
      };
      answers.set(request.idempotencyKey, result);
      return result;
    },

    async cancel(request, signal) {
      if (this.unreachable || signal.aborted) return unreachable;
      const earlier = answers.get(request.idempotencyKey);
      if (earlier !== undefined) return earlier as CancelResult;
      const found = entries.find(
        ({ id, appointment }) => id === request.appointment && appointment?.patient === request.by,
      );
      if (found?.appointment == null) return { kind: 'not-found' };
      entries = entries.filter(({ id }) => id !== found.id);
      cancelled.push(found.appointment);
      const result: CancelResult = {
        kind: 'cancelled',
        appointment: readBackAsCancelled(found.appointment),
      };
      answers.set(request.idempotencyKey, result);
      return result;
    },
  };
}

function freeOf(
  practice: Practice,
  query: SlotQuery,
  who: Practice['practitioners'][number],
  taken: readonly Entry[],
  now: Temporal.Instant,
): readonly Slot[] {
  const type = typeOf(practice, query);
  const span = bookableSpan(type, now);
  const lastDay = localTime(span.to).toPlainDate().add({ days: 1 });
  const windows = openWindows(practice, who.id, query.from.toPlainDate(), lastDay);
  const starts = placeStarts(
    subtract(
      windows,
      taken.map(({ slot }) => asInterval(slot)),
    ),
    {
      minutes: type.minutes,
      earliest: Math.max(query.from.epochMilliseconds, span.from),
      latest: Math.min(query.to.epochMilliseconds, span.to),
      between: query.between,
      notWeekdays: query.notWeekdays,
      fullDays: fullDaysOf(type, taken),
      limit: query.limit,
    },
  );
  return starts.map((start) => ({
    practitioner: who.id,
    practitionerName: who.spokenName,
    start: localTime(start),
    end: localTime(start + type.minutes * 60_000),
  }));
}

const entry = (
  practice: PracticeId,
  call: CallId | null,
  type: AppointmentTypeId | null,
  slot: Slot,
  expires: Temporal.Instant | null,
): Entry => ({ id: crypto.randomUUID(), practice, call, type, slot, expires, appointment: null });

const isDoneBy = (type: AppointmentType, practitioner: PractitionerId, by: Booker = 'balie'): boolean =>
  type.practitioners.includes(practitioner) && mayBook(by, type.bookableBy);

const dayOf = ({ start }: Slot): number => dayNumber(start.toPlainDate());

const isSameDay = (one: Entry, type: AppointmentTypeId, slot: Slot): boolean =>
  one.type === type && one.slot.practitioner === slot.practitioner && dayOf(one.slot) === dayOf(slot);

function fullDaysOf({ id, maxPerDay }: AppointmentType, taken: readonly Entry[]): ReadonlySet<number> {
  const days = Map.groupBy(
    taken.filter(({ type }) => type === id),
    ({ slot }) => dayOf(slot),
  );
  return new Set([...days].flatMap(([day, made]) => (made.length >= (maxPerDay ?? 1_000) ? [day] : [])));
}

const asInterval = ({ start, end }: Slot): Interval => ({
  from: start.epochMilliseconds,
  to: end.epochMilliseconds,
});

const isOpen = (practice: Practice, slot: Slot): boolean => {
  const date = slot.start.toPlainDate();
  return covers(openWindows(practice, slot.practitioner, date, date.add({ days: 1 })), asInterval(slot));
};

const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to;

function practiceOf(practices: readonly Practice[], id: PracticeId): Practice {
  const practice = practices.find((one) => one.id === id);
  if (practice === undefined) throw new Error('the test asks for a practice that it did not give');
  return practice;
}

function typeOf(practice: Practice, { type }: { readonly type: AppointmentType['id'] }): AppointmentType {
  const found = practice.appointmentTypes.find((one) => one.id === type);
  if (found === undefined) throw new Error('the test asks for an appointment type that the practice lacks');
  return found;
}
