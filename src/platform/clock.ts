import { PRACTICE_TIME_ZONE } from './practice-time-zone.ts';

/** What time it is in the practice. A parameter wherever time matters, so that a test can choose it. */
export type Clock = () => Temporal.ZonedDateTime;

export { PRACTICE_TIME_ZONE };

/** The clock of the machine, as wall time of the practice. */
export const systemClock: Clock = () => Temporal.Now.zonedDateTimeISO(PRACTICE_TIME_ZONE);

/**
 * A clock that reads `start` now and runs on from there, for rehearsing a call on another day. `elapsedMs` gives
 * milliseconds since any fixed moment; it must not jump with the machine's clock.
 */
export function clockStartingAt(
  start: Temporal.ZonedDateTime,
  elapsedMs: () => number = () => performance.now(),
): Clock {
  const from = elapsedMs();
  return () => start.add({ milliseconds: Math.floor(elapsedMs() - from) });
}
