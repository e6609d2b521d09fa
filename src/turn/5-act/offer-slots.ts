import type { HeldSlot, Slot } from '../../domain/appointment.ts';
import type { Outcome, WantedSlot } from '../../domain/decision.ts';
import type { ActContext } from './act.ts';
import type { Agenda } from './agenda.ts';
import { whyClosed } from './why-closed.ts';

/** Balie looks this far ahead when the caller names no day; practices plan about three months (stack.md: rolling 12 weeks). */
const LOOK_AHEAD_DAYS = 84;
/** Long enough to choose, confirm and be asked again; short enough that a lost call does not block the agenda. */
const HOLD_SECONDS = 300;
/** Neighbouring starts are no choice: the second offer is at least this much later than the first, when there is one. */
const APART_MINUTES = 60;
const CANDIDATES = 60;

/** Finds two free slots that fit and holds both, so that what is offered can still be booked. */
export async function offerSlots(
  wanted: WantedSlot,
  agenda: Agenda,
  { practice, call, now }: ActContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const zone = now().timeZoneId;
  const from = wanted.days ? later(wanted.days.from.toZonedDateTime({ timeZone: zone }), now()) : now();
  const to = wanted.days
    ? wanted.days.to.add({ days: 1 }).toZonedDateTime({ timeZone: zone })
    : from.add({ days: LOOK_AHEAD_DAYS });
  if (Temporal.ZonedDateTime.compare(from, to) >= 0) return { kind: 'no-slots' };

  await agenda.releaseHolds(practice.id, call, signal);
  const found = await agenda.freeSlots(
    {
      practice: practice.id,
      type: wanted.type,
      practitioner: wanted.practitioner,
      from,
      to,
      between: wanted.between,
      notWeekdays: wanted.notWeekdays,
      limit: CANDIDATES,
    },
    signal,
  );
  if (found.kind === 'agenda-unreachable') return found;
  const free = found.slots.filter((slot) => !wanted.notStarts.some((start) => sameStart(start, slot.start)));

  const held: HeldSlot[] = [];
  for (const slot of inOrderOfOffer(free)) {
    if (held.length === 2) break;
    const hold = await agenda.hold(
      { practice: practice.id, call, type: wanted.type, slot, forSeconds: HOLD_SECONDS },
      signal,
    );
    if (hold.kind === 'agenda-unreachable') return hold;
    // Taken by somebody else between looking and holding: the next one is tried.
    if (hold.kind === 'held') held.push(hold.slot);
  }
  held.sort((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start));
  if (held.length > 0) return { kind: 'slots-held', slots: held };
  const why = whyClosed(practice, wanted);
  return { kind: 'no-slots', ...(why === null ? {} : { why }) };
}

/** The first free slot, then those well apart from it, then the neighbours as a last choice. Same start elsewhere is no choice. */
function inOrderOfOffer(free: readonly Slot[]): readonly Slot[] {
  const [first, ...others] = free;
  if (!first) return [];
  const different = others.filter((slot) => !sameStart(slot.start, first.start));
  const apart = different.filter((slot) => first.start.until(slot.start).total('minutes') >= APART_MINUTES);
  return [first, ...apart, ...different.filter((slot) => !apart.includes(slot))];
}

const sameStart = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean =>
  Temporal.Instant.compare(a.toInstant(), b.toInstant()) === 0;

const later = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b;
