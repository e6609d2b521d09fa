import type { Slot } from '../domain/appointment.ts';
import { asId, type HoldId, type PractitionerId } from '../domain/ids.ts';
import { mayBook } from '../scheduling/appointment-rules.ts';
import { bookableSpan } from '../scheduling/bookable-span.ts';
import { localTime } from '../scheduling/opening-windows.ts';
import { dayNumber } from '../scheduling/wall-clock.ts';
import type { Agenda, HoldRequest, SlotQuery, Unreachable } from '../turn/5-act/agenda.ts';
import { bookOutside } from './book-outside.ts';
import { cancelOutside } from './cancel-outside.ts';
import { CALL_SYSTEM } from './fhir-shapes.ts';
import { heldBy, released } from './hold-in-slots.ts';
import { type FhirAgendaParts, typeOf, UNREACHABLE } from './outside-agenda.ts';
import { fullDaysOf, isFree, type OutsideSlot, placeInSlots, runFrom } from './outside-slots.ts';
import { changeAll, slotsBetween, slotsWith } from './slot-changes.ts';

/**
 * An agenda in an outside system that speaks FHIR R4 (Schedule, Slot, Appointment). Slots are taken by an update of the version
 * that was read (If-Match), so of two callers one wins; an appointment is made once for a hold (If-None-Exist).
 */
export function fhirAgenda(parts: FhirAgendaParts): Agenda {
  return {
    freeSlots: (query, signal) => freeSlots(parts, query, signal),
    hold: (request, signal) => hold(parts, request, signal),
    async releaseHolds(_practice, call, signal) {
      const slots = await slotsWith(parts.client, CALL_SYSTEM, call, signal);
      if (slots === null) return;
      const held = slots.filter(({ resource }) => resource.status === 'busy-tentative');
      await changeAll(parts.client, held, released, signal);
    },
    book: (request, signal) => bookOutside(parts, request, signal),
    cancel: (request, signal) => cancelOutside(parts, request, signal),
  };
}

async function freeSlots(
  parts: FhirAgendaParts,
  query: SlotQuery,
  signal: AbortSignal,
): Promise<{ readonly kind: 'slots'; readonly slots: readonly Slot[] } | Unreachable> {
  const practice = await parts.practiceOf(query.practice, signal);
  const type = typeOf(practice, query.type);
  if (practice === null || type === null || !mayBook(query.by ?? 'balie', type.bookableBy)) {
    return { kind: 'slots', slots: [] };
  }
  const now = parts.now();
  const span = bookableSpan(type, now);
  const earliest = Math.max(query.from.epochMilliseconds, span.from);
  const latest = Math.min(query.to.epochMilliseconds, span.to);
  if (earliest >= latest) return { kind: 'slots', slots: [] };
  const who = practice.practitioners.filter(
    ({ id }) => type.practitioners.includes(id) && (query.practitioner === null || query.practitioner === id),
  );
  const found = await Promise.all(
    who.map(async ({ id, spokenName }) => {
      const slots = await slotsOfDays(parts, id, earliest, latest, signal);
      if (slots === null) return null;
      const starts = placeInSlots(
        slots.filter(({ resource }) => isFree(resource, now)),
        { ...query, minutes: type.minutes, earliest, latest, fullDays: fullDaysOf(slots, type, now) },
      );
      return starts.map((start) => slotOf(id, spokenName, start, type.minutes));
    }),
  );
  if (found.includes(null)) return UNREACHABLE;
  const slots = found
    .flatMap((own) => own ?? [])
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))
    .slice(0, query.limit);
  return { kind: 'slots', slots };
}

async function hold(
  parts: FhirAgendaParts,
  { practice: id, call, type: typeId, slot, forSeconds, by = 'balie' }: HoldRequest,
  signal: AbortSignal,
): Promise<Awaited<ReturnType<Agenda['hold']>>> {
  const type = typeOf(await parts.practiceOf(id, signal), typeId);
  const taken = { kind: 'slot-taken' } as const;
  if (type === null || !type.practitioners.includes(slot.practitioner) || !mayBook(by, type.bookableBy))
    return taken;
  const now = parts.now();
  const day = await slotsOfDays(
    parts,
    slot.practitioner,
    slot.start.epochMilliseconds,
    slot.end.epochMilliseconds,
    signal,
  );
  if (day === null) return UNREACHABLE;
  if (fullDaysOf(day, type, now).has(dayNumber(slot.start.toPlainDate()))) return taken;
  const place = placeOf(day, slot, now);
  if (place === null) return taken;
  const expires = now.add({ seconds: forSeconds });
  const held = asId<HoldId>(crypto.randomUUID());
  const changed = await changeAll(
    parts.client,
    place,
    (one) => heldBy(one, { hold: held, call, type: type.id, expires }),
    signal,
  );
  if (changed !== 'changed') return changed === 'away' ? UNREACHABLE : taken;
  return { kind: 'held', slot: { ...slot, hold: held, expires } };
}

/** The free slots that together are this place; null when they are not all free or do not begin where it begins. */
function placeOf(
  day: readonly OutsideSlot[],
  slot: Slot,
  now: Temporal.Instant,
): readonly OutsideSlot[] | null {
  const free = day.filter(({ resource }) => isFree(resource, now));
  const from = free.findIndex((one) => one.from === slot.start.epochMilliseconds);
  return from === -1 ? null : runFrom(free.slice(from), slot.end.epochMilliseconds);
}

/** All slots of the whole days that these moments (epoch milliseconds) are in; null when the system is away. */
async function slotsOfDays(
  { client, agendas }: FhirAgendaParts,
  practitioner: PractitionerId,
  from: number,
  to: number,
  signal: AbortSignal,
): Promise<readonly OutsideSlot[] | null> {
  const agenda = agendas.get(practitioner);
  if (agenda === undefined) return [];
  return slotsBetween(
    client,
    agenda.schedule,
    localTime(from).startOfDay(),
    localTime(to).startOfDay().add({ days: 1 }),
    signal,
  );
}

const slotOf = (
  practitioner: PractitionerId,
  practitionerName: string,
  start: number,
  minutes: number,
): Slot => ({
  practitioner,
  practitionerName,
  start: localTime(start),
  end: localTime(start + minutes * 60_000),
});
