import type { Practice } from '../../domain/practice.ts';
import type { DayPart, Reply } from '../../domain/reply.ts';

/** The greeting of S1 for this practice at this hour. */
export const greetingAt = (now: Temporal.ZonedDateTime, practice: Practice): Reply => ({
  phrase: 'greeting',
  practice: practice.shortName,
  dayPart: dayPartOf(now.hour),
  recorded: practice.recordsCalls,
});

function dayPartOf(hour: number): DayPart {
  if (hour < 6) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
