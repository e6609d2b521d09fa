import { ErrorBar, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { FILLED, TICK } from './chart-look.ts';

/** A part of a hundred with the ends of its 95% interval. */
export interface ChartedShare {
  readonly name: string;
  readonly percent: number;
  readonly from: number;
  readonly to: number;
}

const ROW_PX = 44;
const AXIS_PX = 40;
const NAMES_PX = 180;

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
  const data = shares.map((share) => ({
    ...share,
    spread: [share.percent - share.from, share.to - share.percent],
  }));
  return (
    <ScatterChart
      width={width}
      height={shares.length * ROW_PX + AXIS_PX}
      accessibilityLayer
      title={label}
      margin={{ top: 8, right: 24, bottom: 8, left: 8 }}
    >
      <XAxis
        type="number"
        dataKey="percent"
        domain={[0, 100]}
        ticks={[0, 25, 50, 75, 100]}
        unit="%"
        tick={TICK}
      />
      <YAxis
        type="category"
        dataKey="name"
        width={Math.min(NAMES_PX, width / 2.5)}
        allowDuplicatedCategory={false}
        interval={0}
        reversed
        tick={TICK}
      />
      <Tooltip />
      <Scatter data={data} fill={FILLED} isAnimationActive={false}>
        <ErrorBar
          dataKey="spread"
          direction="x"
          isAnimationActive={false}
          stroke="var(--mantine-color-text)"
          strokeWidth={2}
        />
      </Scatter>
    </ScatterChart>
  );
}
