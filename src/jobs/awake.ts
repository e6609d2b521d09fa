import type { ReminderTimes } from '../domain/desk-times.ts';
import { localTime } from '../scheduling/opening-windows.ts';

/** Whether a message that nobody waits for may go out now; what comes due at night goes out in the morning. */
export function isAwake({ from, to }: Pick<ReminderTimes, 'from' | 'to'>, now: Temporal.Instant): boolean {
  const time = localTime(now.epochMilliseconds).toPlainTime();
  return Temporal.PlainTime.compare(from, time) <= 0 && Temporal.PlainTime.compare(time, to) < 0;
}
