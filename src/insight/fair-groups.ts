import { differenceOf } from './compare-shares.ts';
import type { Difference } from './newcombe.ts';
import { LEAST_FOR_A_PERCENTAGE, type Share, shareOf } from './share.ts';

/** Calls of one group of callers. */
export interface GroupCount {
  readonly group: string;
  readonly calls: number;
  readonly finished: number;
  readonly misheard: number;
  readonly human: number;
}

type Asked = 'finished' | 'misheard' | 'human';
const ASKED: readonly Asked[] = ['finished', 'misheard', 'human'];

export interface FairGroup {
  readonly group: string;
  readonly finished: Share;
  readonly misheard: Share;
  readonly human: Share;
  /** This group less all others together; null where one of both is under twenty. */
  readonly gap: Readonly<Record<Asked, Difference | null>>;
}

/** What is left of groups that are too small to be shown: nobody can be found in it, and no call is lost from the figures. */
const MERGED = 'merged';

/** How well each group is served, beside all the others; groups under twenty calls are one. */
export function fairGroups(counts: readonly GroupCount[]): readonly FairGroup[] {
  const large = counts.filter(({ calls }) => calls >= LEAST_FOR_A_PERCENTAGE);
  const small = counts.filter(({ calls }) => calls > 0 && calls < LEAST_FOR_A_PERCENTAGE);
  const shown = small.length === 0 ? large : [...large, sumOf(small, MERGED)];
  return shown.map((one) => {
    const others = sumOf(
      shown.filter((other) => other !== one),
      '',
    );
    const gapOf = (what: Asked): Difference | null =>
      differenceOf({ x: one[what], of: one.calls }, { x: others[what], of: others.calls });
    return {
      group: one.group,
      finished: shareOf(one.finished, one.calls),
      misheard: shareOf(one.misheard, one.calls),
      human: shareOf(one.human, one.calls),
      gap: Object.fromEntries(ASKED.map((what) => [what, gapOf(what)])) as Record<Asked, Difference | null>,
    };
  });
}

const sumOf = (counts: readonly GroupCount[], group: string): GroupCount => {
  const sum = (of: Asked | 'calls') => counts.reduce((total, one) => total + one[of], 0);
  return {
    group,
    calls: sum('calls'),
    finished: sum('finished'),
    misheard: sum('misheard'),
    human: sum('human'),
  };
};
