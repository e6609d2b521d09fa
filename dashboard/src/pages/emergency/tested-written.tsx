import type { LadderStep } from '../../../../src/http/contract/emergency.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten, durationWritten, practiceDay, timeWritten } from '../../language/when-written.ts';

/** How the last test of a number went; one that was never tested or failed stands out. */
export function testedWritten({ testing, lastTest }: LadderStep, now: string, words: Words) {
  if (testing) return words.emergency.testing;
  if (lastTest === null) return <strong>{words.emergency.notTested}</strong>;
  const { at, answeredAfterMs, reason } = lastTest;
  const day = practiceDay(at) === practiceDay(now) ? words.emergency.today : dayWritten(at);
  if (reason !== null) {
    return (
      <strong>{words.emergency.testFailed(day, timeWritten(at), words.emergency.whyNot[reason])}</strong>
    );
  }
  return words.emergency.tested(day, timeWritten(at), durationWritten((answeredAfterMs ?? 0) / 1_000));
}
