import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import type { Share } from '../../../../src/http/contract/insight.ts';
import { useWords } from '../../language/words.tsx';
import type { ChartedShare } from './percent-chart.tsx';

/** The drawing is loaded with this page only: it weighs as much as all other screens together. */
const SharesChart = lazy(() => import('./shares-chart.tsx'));
const SamplingChart = lazy(() => import('./sampling-chart.tsx'));

export interface NamedShare {
  readonly name: string;
  readonly share: Share;
}

/** Under twenty there is no interval, and no picture that pretends. */
const charted = (shares: readonly NamedShare[]): readonly ChartedShare[] =>
  shares.flatMap(({ name, share: { x, of, interval } }) =>
    interval === null
      ? []
      : [{ name, percent: (100 * x) / of, from: 100 * interval.from, to: 100 * interval.to }],
  );

/** Shares as dots with their intervals: filled, and hollow for those that they are compared with. */
export function ChartedShares({
  shares,
  before,
  names,
  label,
}: {
  shares: readonly NamedShare[];
  before?: readonly NamedShare[];
  names?: { readonly before: string; readonly after: string };
  label: string;
}) {
  const words = useWords();
  const { ref, width } = useElementSize();
  const [now, then] = [charted(shares), charted(before ?? [])];
  return (
    <div ref={ref} style={{ width: '100%' }}>
      {now.length + then.length > 0 && width > 0 && (
        <Suspense fallback={<Text>{words.insight.drawing}</Text>}>
          {names === undefined ? (
            <SharesChart shares={now} label={label} width={width} />
          ) : (
            <SamplingChart before={then} after={now} names={names} label={label} width={width} />
          )}
        </Suspense>
      )}
    </div>
  );
}
