import type { Difference, Share } from '../../../../src/http/contract/insight.ts';
import type { Words } from '../../language/nl.ts';

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

const part = (share: number, decimal: boolean): string =>
  (100 * share).toFixed(decimal ? 1 : 0).replace('.', ',');

/**
 * "54% (52–57)"; under ten per cent with a decimal, where whole numbers would hide a difference. Null where they are too few for one.
 */
export function percentageWritten({ x, of, interval }: Share, { insight }: Words): string | null {
  if (interval === null) return null;
  const tenths = interval.to < 0.1;
  return insight.percent(
    part(x / of, tenths && x > 0 && x / of < 0.01),
    part(interval.from, tenths),
    part(interval.to, tenths),
  );
}

/** "312 van 480 · 65% (61–69)"; without a percentage where they are too few for one. */
export function shareWritten(share: Share, words: Words): string {
  const count = words.today.of(share.x, share.of);
  const percentage = percentageWritten(share, words);
  return percentage === null ? count : `${count} · ${percentage}`;
}
