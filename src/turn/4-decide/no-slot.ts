import type { ClosedThen } from '../../domain/decision.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue, DialogueContext } from './dialogue.ts';
import { wantedSlot } from './wanted-slot.ts';

/** Why there is no place; "dan" only to who has named a moment. */
export function noSlotSaid(dialogue: Dialogue, why: ClosedThen | undefined): Reply {
  if (why !== undefined) return { phrase: 'closed-then', ...why };
  if (dialogue.together?.kind === 'family') return { phrase: 'no-slot-at-all', of: 'side-by-side' };
  if (!wantsAnyMoment(dialogue)) return { phrase: 'no-slot-then' };
  return { phrase: 'no-slot-at-all', of: dialogue.refusedStarts.length > 0 ? 'others' : 'all' };
}

/** No day and no time was named: all that the agenda is open for was looked through. */
export const wantsAnyMoment = ({ known: { date, time, notWeekday } }: Dialogue): boolean =>
  date === undefined && time === undefined && notWeekday === undefined;

/**
 * From what time on the day itself its places are given out, where that is why there is none: another day was asked for, or it is not
 * that late yet. Null: then they are gone, or are not of this kind. "Geen plek vrij" would be untrue, and a waiting list in vain.
 */
export function givenOutFrom(dialogue: Dialogue, context: DialogueContext): Temporal.PlainTime | null {
  const { practice, now } = context;
  const type = practice.appointmentTypes.find(({ id }) => id === dialogue.type);
  if (type === undefined || type.releasedAt === null) return null;
  const { days } = wantedSlot(dialogue, type.id, context);
  const today = now.toPlainDate();
  const { compare } = Temporal.PlainDate;
  const isForToday = days === null || (compare(days.from, today) <= 0 && compare(today, days.to) <= 0);
  const isGivenOut = Temporal.PlainTime.compare(now.toPlainTime(), type.releasedAt) >= 0;
  return isForToday && isGivenOut ? null : type.releasedAt;
}
