import dayjs from 'dayjs';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { CLOCK } from '../../../../src/http/contract/week.ts';

export type Closure = Settings['practice']['closures'][number];

/** A closure as somebody types it: days, and times only where not the whole day is meant. */
export interface ClosureFields {
  readonly fromDay: string;
  readonly fromTime: string;
  /** The last day that is closed. */
  readonly toDay: string;
  readonly toTime: string;
  readonly reason: string;
}

const MIDNIGHT = '00:00';
const dayOn = (day: string, days: number): string => dayjs(day).add(days, 'day').format('YYYY-MM-DD');

/** "2026-12-24T00:00" until "2026-12-25T00:00" -> 24 until and including 24 December, without times. */
export function fieldsOf({ from, to, reason }: Closure): ClosureFields {
  const [fromDay = '', fromTime = ''] = from.split('T');
  const [toDay = '', toTime = ''] = to.split('T');
  return {
    fromDay,
    fromTime: fromTime === MIDNIGHT ? '' : fromTime,
    toDay: toTime === MIDNIGHT ? dayOn(toDay, -1) : toDay,
    toTime: toTime === MIDNIGHT ? '' : toTime,
    reason,
  };
}

/** Null: not complete, no time, or an end before its beginning. */
export function closureOf({ fromDay, fromTime, toDay, toTime, reason }: ClosureFields): Closure | null {
  if (fromDay === '' || toDay === '' || reason.trim().length < 2) return null;
  if ([fromTime, toTime].some((time) => time !== '' && !CLOCK.test(time))) return null;
  const from = `${fromDay}T${fromTime || MIDNIGHT}`;
  const to = toTime === '' ? `${dayOn(toDay, 1)}T${MIDNIGHT}` : `${toDay}T${toTime}`;
  return from < to ? { from, to, reason: reason.trim() } : null;
}
