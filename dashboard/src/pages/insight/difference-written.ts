import type { Difference, Share } from '../../../../src/http/contract/insight.ts';
import type { Words } from '../../language/nl.ts';

/** A part of 1 as whole per cents, with a minus that is as wide as a plus. */
export const points = (part: number): string => String(Math.round(part * 100)).replace('-', '−');

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

/** "312 van 480 (61–69%)"; without a percentage where they are too few for one. */
export function shareWritten({ x, of, interval }: Share, { today, insight }: Words): string {
  const count = today.of(x, of);
  return interval === null
    ? count
    : `${count} (${insight.percent(points(interval.from), points(interval.to))})`;
}
