import type { Interval } from '../scheduling/intervals.ts';
import { localTime } from '../scheduling/opening-windows.ts';
import type { WantedStarts } from '../scheduling/slot-grid.ts';
import { dayNumber } from '../scheduling/wall-clock.ts';
import {
  type AppointmentResource,
  codedAs,
  HOLD_EXPIRES,
  HOLD_SYSTEM,
  identified,
  momentOf,
  type SlotResource,
  TYPE_SYSTEM,
} from './fhir-shapes.ts';

/** A slot of the outside agenda with its moments read. */
export interface OutsideSlot extends Interval {
  readonly resource: SlotResource;
}

/** In order of time; slots whose times cannot be read are nobody's to give. */
export const outsideSlots = (resources: readonly SlotResource[]): readonly OutsideSlot[] =>
  resources
    .flatMap((resource) => {
      const [from, to] = [momentOf(resource.start), momentOf(resource.end)];
      if (from === null || to === null) return [];
      return [{ resource, from: from.epochMilliseconds, to: to.epochMilliseconds }];
    })
    .toSorted((a, b) => a.from - b.from);

/** Free, or held by a caller of ours for longer than was promised. */
export function isFree({ status, extension }: SlotResource, now: Temporal.Instant): boolean {
  if (status === 'free') return true;
  const expires = momentOf(extension?.find(({ url }) => url === HOLD_EXPIRES)?.valueInstant);
  return status === 'busy-tentative' && expires !== null && Temporal.Instant.compare(expires, now) <= 0;
}

/**
 * Starts (epoch milliseconds, soonest first) of appointments that fit in whole free slots, one after the other without a gap.
 * They begin where a slot begins, because the outside agenda has no other places; they do not overlap each other.
 */
export function placeInSlots(free: readonly OutsideSlot[], wanted: WantedStarts): readonly number[] {
  const starts: number[] = [];
  let usedUntil = Number.NEGATIVE_INFINITY;
  for (const [index, { from }] of free.entries()) {
    if (starts.length >= wanted.limit) break;
    if (from < usedUntil || from < wanted.earliest || from >= wanted.latest || !isWanted(from, wanted))
      continue;
    const run = runFrom(free.slice(index), from + wanted.minutes * 60_000);
    if (run === null) continue;
    starts.push(from);
    usedUntil = run.at(-1)?.to ?? from;
  }
  return starts;
}

/** The slots from the first on that reach to this moment without a gap; null when they do not. */
export function runFrom(slots: readonly OutsideSlot[], until: number): readonly OutsideSlot[] | null {
  const run: OutsideSlot[] = [];
  for (const slot of slots) {
    const last = run.at(-1);
    if (last !== undefined && slot.from !== last.to) return null;
    run.push(slot);
    if (slot.to >= until) return run;
  }
  return null;
}

/** Days, as `dayNumber` counts them, on which this type is made or held as often as it may. */
export function fullDaysOf(
  slots: readonly OutsideSlot[],
  type: { readonly id: string; readonly maxPerDay: number | null },
  now: Temporal.Instant,
): ReadonlySet<number> {
  const { maxPerDay } = type;
  if (maxPerDay === null) return new Set();
  const ofType = slots.filter(
    ({ resource }) => !isFree(resource, now) && codedAs(resource.appointmentType, TYPE_SYSTEM) === type.id,
  );
  const perDay = Map.groupBy(ofType, ({ from }) => dayNumber(localTime(from).toPlainDate()));
  return new Set(
    [...perDay].flatMap(([day, taken]) =>
      // One appointment may fill several slots.
      new Set(taken.map(({ resource }) => identified(resource, HOLD_SYSTEM))).size >= maxPerDay ? [day] : [],
    ),
  );
}

/** The reference to an actor of this kind: "Patient/123"; null when there is none. */
export const actorOf = (
  { participant }: AppointmentResource,
  kind: 'Patient' | 'Practitioner',
): string | null =>
  participant.map(({ actor }) => actor?.reference).find((one) => one?.startsWith(`${kind}/`)) ?? null;

function isWanted(start: number, { between, notWeekdays, fullDays }: WantedStarts): boolean {
  const local = localTime(start);
  if (notWeekdays.includes(local.dayOfWeek) || fullDays.has(dayNumber(local.toPlainDate()))) return false;
  if (between === null) return true;
  const time = local.toPlainTime();
  const isBefore = (a: Temporal.PlainTime, b: Temporal.PlainTime) => Temporal.PlainTime.compare(a, b) < 0;
  const midnight = new Temporal.PlainTime();
  return !isBefore(time, between.from) && (between.to.equals(midnight) || isBefore(time, between.to));
}
