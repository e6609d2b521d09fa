import type { Criterion, UseCaseStep } from '../http/contract/use-cases.ts';

/** What a gate asks for. A practice may ask for more or less than these; each change of that is on record. */
export interface Thresholds {
  /** Calls in which the wish was heard. */
  readonly heard: number;
  /** Of those, calls that a person looked at. */
  readonly checked: number;
  /** Rehearsal calls to this practice as it is. */
  readonly rehearsed: number;
  /** Calls that Balie finished since it was opened. */
  readonly handled: number;
  /** Of a hundred calls that people looked at, at most so many misunderstood or put right. */
  readonly wrongPercent: number;
}

/** 60 and 40 are the figures of `screens.md` §3.9; ten checked calls with one mistake are the least that says something. */
export const USUAL_THRESHOLDS: Thresholds = {
  heard: 60,
  checked: 10,
  rehearsed: 40,
  handled: 40,
  wrongPercent: 10,
};

/** What was counted for one use case of one practice. */
export interface GateCounts {
  readonly heard: number;
  readonly checked: number;
  readonly misunderstood: number;
  readonly rehearsed: number;
  /** Callers whose last rehearsal failed. */
  readonly rehearsedWrong: number;
  /** Rehearsal calls of this very wish. */
  readonly rehearsedWish: number;
  /** Whether the first number of the ladder answered within 30 s in the last 30 days. */
  readonly ladderAnswered: boolean;
  /** Other use cases that were opened and are not followed yet. */
  readonly othersOpen: number;
  readonly handled: number;
  readonly handledChecked: number;
  readonly handledWrong: number;
}

/** What the gate after this step asks and whether it was met; of `follow`, what must stay so. */
export function criteriaAfter(
  step: UseCaseStep,
  counts: GateCounts,
  asked: Thresholds,
): readonly Criterion[] {
  const atLeast = (id: Criterion['id'], x: number, of: number): Criterion => ({ id, met: x >= of, x, of });
  const heard = atLeast('heard', counts.heard, asked.heard);
  const mostlyRight = (id: Criterion['id'], wrong: number, of: number): Criterion => ({
    id,
    met: wrong * 100 <= of * asked.wrongPercent,
    x: wrong,
    of,
  });
  switch (step) {
    case 'measure':
      return [heard];
    case 'rehearse':
      return [
        heard,
        atLeast('checked', counts.checked, asked.checked),
        mostlyRight('understood', counts.misunderstood, counts.checked),
        atLeast('rehearsed', counts.rehearsed, asked.rehearsed),
        {
          id: 'rehearsed-right',
          met: counts.rehearsedWrong === 0,
          x: counts.rehearsedWrong,
          of: counts.rehearsed,
        },
        atLeast('rehearsed-wish', counts.rehearsedWish, 1),
        atLeast('ladder-answered', counts.ladderAnswered ? 1 : 0, 1),
        { id: 'alone', met: counts.othersOpen === 0, x: counts.othersOpen, of: 0 },
      ];
    case 'open':
      return [
        atLeast('handled', counts.handled, asked.handled),
        mostlyRight('handled-right', counts.handledWrong, counts.handledChecked),
      ];
    case 'follow':
      return [mostlyRight('handled-right', counts.handledWrong, counts.handledChecked)];
  }
}
