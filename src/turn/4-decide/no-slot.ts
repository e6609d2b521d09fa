import type { ClosedThen } from '../../domain/decision.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from './dialogue.ts';

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
