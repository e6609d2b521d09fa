import { Bar, ComposedChart, Legend, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { FILLED, HOLLOW, TICK } from './chart-look.ts';

export interface ChartedHour {
  readonly hour: string;
  readonly calls: number;
  /** Null: not filled in, and not drawn. */
  readonly people: number | null;
}

const HEIGHT_PX = 280;

/** Calls a day in each hour as bars, and who can answer then as hollow dots; the table below holds the same. */
export default function HoursChart({
  hours,
  names,
  label,
  width,
}: {
  hours: readonly ChartedHour[];
  names: { readonly calls: string; readonly people: string };
  label: string;
  width: number;
}) {
  return (
    <ComposedChart
      width={width}
      height={HEIGHT_PX}
      data={[...hours]}
      accessibilityLayer
      title={label}
      margin={{ top: 8, right: 16, bottom: 8, left: 0 }}
    >
      <XAxis dataKey="hour" tick={TICK} />
      <YAxis allowDecimals={false} tick={TICK} width={36} />
      <Tooltip />
      <Legend />
      <Bar maxBarSize={48} dataKey="calls" name={names.calls} fill={FILLED} isAnimationActive={false} />
      <Line
        dataKey="people"
        name={names.people}
        stroke={HOLLOW}
        strokeDasharray="4 4"
        dot={{
          stroke: HOLLOW,
          fill: 'var(--mantine-color-body)',
          strokeWidth: 2,
          strokeDasharray: '0',
          r: 5,
        }}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}
