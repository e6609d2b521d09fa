import type { Difference, Share } from '../../../../src/http/contract/insight.ts';
import { percentageOf } from '../../../../src/http/contract/percentage.ts';
import type { Words } from '../../language/nl.ts';

/** What changed most among what was compared, of what chance alone does not make; nothing compared is no finding that nothing changed. */
export function mostChanged<One extends { readonly difference: Difference }>(
  compared: readonly One[],
): One | 'nothing-compared' | 'unchanged' {
  if (compared.every(({ difference }) => difference === null)) return 'nothing-compared';
  const size = ({ difference }: One): number => Math.abs(difference?.difference ?? 0);
  const [most] = compared
    .filter(({ difference }) => difference !== null && !difference.withinChance)
    .toSorted((a, b) => size(b) - size(a));
  return most ?? 'unchanged';
}

/** A part of 1 as whole per cents, with a minus that is as wide as a plus. */
const points = (part: number): string => String(Math.round(part * 100)).replace('-', '−');

/** "15 procentpunt (8 tot 21)", with whether chance alone may have made it. */
export function differenceWritten(difference: Difference, { workload }: Words): string {
  if (difference === null) return workload.tooFew;
  const written = workload.points(
    points(difference.difference),
    points(difference.from),
    points(difference.to),
  );
  return difference.withinChance ? `${written}: ${workload.withinChance}` : written;
}

/** "54% (52–57)". Null where they are too few for one. */
export function percentageWritten(share: Share, { insight }: Words): string | null {
  const percentage = percentageOf(share);
  return percentage && insight.percent(percentage.middle, percentage.from, percentage.to);
}

/** "312 van 480 · 65% (61–69)"; without a percentage where they are too few for one. */
export function shareWritten(share: Share, words: Words): string {
  const count = words.today.of(share.x, share.of);
  const percentage = percentageWritten(share, words);
  return percentage === null ? count : `${count} · ${percentage}`;
}
