import { ErrorBar, Legend, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { FILLED, HOLLOW, TICK } from './chart-look.ts';
import type { ChartedShare } from './shares-chart.tsx';

const ROW_PX = 44;
const AXIS_PX = 80;
const NAMES_PX = 180;

/** Per task a hollow dot before and a filled dot after, each with its 95% bar, on one scale of 0 to 100. */
export default function SamplingChart({
  before,
  after,
  names,
  label,
  width,
}: {
  before: readonly ChartedShare[];
  after: readonly ChartedShare[];
  names: { readonly before: string; readonly after: string };
  label: string;
  width: number;
}) {
  const spread = (shares: readonly ChartedShare[]) =>
    shares.map((share) => ({ ...share, spread: [share.percent - share.from, share.to - share.percent] }));
  const rows = Math.max(before.length, after.length);
  return (
    <ScatterChart
      width={width}
      height={rows * ROW_PX + AXIS_PX}
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
      <Legend />
      <Scatter
        name={names.before}
        data={spread(before)}
        fill="var(--mantine-color-body)"
        stroke={HOLLOW}
        strokeWidth={2}
        isAnimationActive={false}
      >
        <ErrorBar dataKey="spread" direction="x" isAnimationActive={false} stroke={HOLLOW} strokeWidth={2} />
      </Scatter>
      <Scatter name={names.after} data={spread(after)} fill={FILLED} isAnimationActive={false}>
        <ErrorBar dataKey="spread" direction="x" isAnimationActive={false} stroke={FILLED} strokeWidth={2} />
      </Scatter>
    </ScatterChart>
  );
}
