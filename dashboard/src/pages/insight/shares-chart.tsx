import { ErrorBar, Scatter } from 'recharts';
import { FILLED } from './chart-look.ts';
import { type ChartedShare, PercentChart, withSpread } from './percent-chart.tsx';

const AXIS_PX = 40;

/**
 * Each figure as a dot on one scale of 0 to 100 with its interval as a bar; the table beside it holds the same numbers, so a reader
 * misses nothing without the picture.
 */
export default function SharesChart({
  shares,
  label,
  width,
}: {
  shares: readonly ChartedShare[];
  label: string;
  width: number;
}) {
  return (
    <PercentChart rows={shares.length} footPx={AXIS_PX} label={label} width={width}>
      <Scatter data={withSpread(shares)} fill={FILLED} isAnimationActive={false}>
        <ErrorBar
          dataKey="spread"
          direction="x"
          isAnimationActive={false}
          stroke="var(--mantine-color-text)"
          strokeWidth={2}
        />
      </Scatter>
    </PercentChart>
  );
}
