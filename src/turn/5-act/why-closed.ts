import type { ClosedThen, WantedSlot } from '../../domain/decision.ts';
import type { Practice } from '../../domain/practice.ts';
import { closedOn } from '../../scheduling/closed-on.ts';

/**
 * Why there is no place on the only day that was wanted: a holiday, a closure of the practice, or a day on which it is never open.
 * Null when the practice is open then, or more than one day was wanted: then it is just full.
 */
export const whyClosed = (practice: Practice, { days }: Pick<WantedSlot, 'days'>): ClosedThen | null =>
  days === null || !days.from.equals(days.to) ? null : closedOn(practice, days.from);
