import type { Slot } from '../../domain/appointment.ts';
import type { ClosedThen } from '../../domain/decision.ts';
import type { Reply } from '../../domain/reply.ts';
import { FREED_PLACES } from '../../domain/waiting.ts';
import { horizonOf } from '../../scheduling/bookable-span.ts';
import { closedOn } from '../../scheduling/closed-on.ts';
import { openWindows } from '../../scheduling/opening-windows.ts';
import type { Dialogue, DialogueContext } from './dialogue.ts';
import { daysOf, wantedSlot } from './wanted-slot.ts';

/** Why there is no place; "dan" only to who has named a moment. */
export function noSlotSaid(
  dialogue: Dialogue,
  why: ClosedThen | undefined,
  { now }: Pick<DialogueContext, 'now'>,
): Reply {
  if (why !== undefined) return { phrase: 'closed-then', ...why };
  if (dialogue.together?.kind === 'family') return { phrase: 'no-slot-at-all', of: 'side-by-side' };
  if (!wantsAnyMoment(dialogue)) return { phrase: 'no-slot-then', ...whenAsked(dialogue, now) };
  return { phrase: 'no-slot-at-all', of: dialogue.refusedStarts.length > 0 ? 'others' : 'all' };
}

/** The day or the week, where that is all that was asked for: of "vrijdag om tien uur" it would be untrue that Friday has no place. */
function whenAsked(
  { known: { date, time, practitioner, notWeekday }, refusedStarts }: Dialogue,
  now: Temporal.ZonedDateTime,
): Pick<Extract<Reply, { phrase: 'no-slot-then' }>, 'when'> {
  const isAll = time === undefined && practitioner === undefined && notWeekday === undefined;
  if (date === undefined || !isAll || refusedStarts.length > 0) return {};
  const { from, to } = daysOf(date);
  if (from.equals(to)) return { when: from };
  const monday = now.toPlainDate().subtract({ days: now.dayOfWeek - 1 });
  const weeks = [from, to].map((day) => Math.floor(monday.until(day).days / 7));
  // "Donderdag of vrijdag" is not the week.
  if (weeks[0] !== weeks[1] || to.dayOfWeek < 5) return {};
  if (weeks[0] === 0)
    return Temporal.PlainDate.compare(from, now.toPlainDate()) <= 0 ? { when: 'this-week' } : {};
  return weeks[0] === 1 && from.dayOfWeek === 1 ? { when: 'next-week' } : {};
}

/** "Morgen, of anders vrijdag": that tomorrow is a holiday is said before Friday is offered, to who named both. */
export function closedBefore(
  { known: { date, onlyDays }, offerRounds }: Dialogue,
  offered: readonly Slot[],
  { practice }: Pick<DialogueContext, 'practice'>,
): readonly Reply[] {
  const [first] = offered;
  if (date === undefined || first === undefined || offerRounds > 0) return [];
  const { from, to } = daysOf(date);
  const ofOnlyDays = onlyDays?.[0] !== undefined && date === `${onlyDays[0]}/${onlyDays.at(-1)}`;
  const named = ofOnlyDays
    ? onlyDays.map((day) => Temporal.PlainDate.from(day))
    : from.until(to).days === 1
      ? [from, to]
      : [];
  return named
    .filter((day) => Temporal.PlainDate.compare(day, first.start.toPlainDate()) < 0)
    .map((day) => closedOn(practice, day))
    .flatMap((closed) => (closed === null ? [] : [{ phrase: 'closed-then', ...closed }]));
}

/** No day and no time was named: all that the agenda is open for was looked through. */
export const wantsAnyMoment = ({ known: { date, time, notWeekday } }: Dialogue): boolean =>
  date === undefined && time === undefined && notWeekday === undefined;

/**
 * Whether only today is good and nothing that came free would be offered in time any more: a place on the waiting list is in vain then, and
 * another day is not.
 */
export function isTooLateToWait(dialogue: Dialogue, context: DialogueContext): boolean {
  const { practice, now } = context;
  const type = practice.appointmentTypes.find(({ id }) => id === dialogue.type);
  if (type === undefined) return false;
  const { days, between, practitioner } = wantedSlot(dialogue, type.id, context);
  const today = now.toPlainDate();
  if (days === null || Temporal.PlainDate.compare(days.to, today) > 0) return false;
  const { after, answerBefore, leastToAnswer } = FREED_PLACES;
  const soonest = now.add({ minutes: after + answerBefore + leastToAnswer });
  if (!soonest.toPlainDate().equals(today)) return true;
  if (between !== null && Temporal.PlainTime.compare(between.to, soonest.toPlainTime()) < 0) return true;
  const leastEnd = soonest.add({ minutes: type.minutes }).epochMilliseconds;
  return !(practitioner === null ? type.practitioners : [practitioner]).some((who) =>
    openWindows(practice, who, today, today.add({ days: 1 })).some(({ to }) => to >= leastEnd),
  );
}

/**
 * Why nothing was looked through: the days lie where the agenda is not open yet or not any more, or places of the day itself were
 * asked for another day or before they are given out. "Geen plek vrij" would be untrue then, and a waiting list in vain. Null: it was looked through.
 */
export function notOpenYet(
  dialogue: Dialogue,
  context: DialogueContext,
): Extract<Reply, { phrase: 'only-that-day' | 'open-from' | 'open-until' }> | null {
  const { practice, now } = context;
  const type = practice.appointmentTypes.find(({ id }) => id === dialogue.type);
  if (type === undefined) return null;
  const { days } = wantedSlot(dialogue, type.id, context);
  const today = now.toPlainDate();
  const { compare } = Temporal.PlainDate;
  if (type.releasedAt === null) {
    if (days === null) return null;
    const first = now.add({ minutes: type.leadMinutes }).toPlainDate();
    if (compare(days.to, first) < 0) return { phrase: 'open-from', day: first };
    const horizon = horizonOf(today);
    return compare(days.from, horizon) < 0
      ? null
      : { phrase: 'open-until', day: horizon.subtract({ days: 1 }) };
  }
  const isForToday = days === null || (compare(days.from, today) <= 0 && compare(today, days.to) <= 0);
  const isGivenOut = Temporal.PlainTime.compare(now.toPlainTime(), type.releasedAt) >= 0;
  return isForToday && isGivenOut ? null : { phrase: 'only-that-day', from: type.releasedAt };
}
