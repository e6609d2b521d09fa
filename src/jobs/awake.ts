import { localTime } from '../scheduling/opening-windows.ts';

/** Local hours between which a telephone may be made to sound; what comes due at night goes out in the morning. */
const AWAKE = { from: 8, to: 21 } as const;

/** Whether a message that nobody waits for may go out now. */
export function isAwake(now: Temporal.Instant): boolean {
  const { hour } = localTime(now.epochMilliseconds);
  return hour >= AWAKE.from && hour < AWAKE.to;
}
