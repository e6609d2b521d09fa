import { Text } from '@mantine/core';
import { ErrorBar, Scatter } from 'recharts';
import { FILLED, HOLLOW } from './chart-look.ts';
import { type ChartedShare, PercentChart, withSpread } from './percent-chart.tsx';

const AXIS_PX = 40;

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
  const rows = Math.max(before.length, after.length);
  return (
    <>
      <PercentChart rows={rows} footPx={AXIS_PX} label={label} width={width}>
        <Scatter
          name={names.before}
          data={withSpread(before)}
          fill="var(--mantine-color-body)"
          stroke={HOLLOW}
          strokeWidth={2}
          isAnimationActive={false}
        >
          <ErrorBar
            dataKey="spread"
            direction="x"
            isAnimationActive={false}
            stroke={HOLLOW}
            strokeWidth={2}
          />
        </Scatter>
        <Scatter name={names.after} data={withSpread(after)} fill={FILLED} isAnimationActive={false}>
          <ErrorBar
            dataKey="spread"
            direction="x"
            isAnimationActive={false}
            stroke={FILLED}
            strokeWidth={2}
          />
        </Scatter>
      </PercentChart>
      {/* In words and shapes: a legend of the drawing writes a hollow dot in the colour of the page. */}
      <Text size="sm" ta="center">
        <span style={{ color: HOLLOW }} aria-hidden="true">
          ○
        </span>{' '}
        {names.before}
        {'\u2003'}
        <span style={{ color: FILLED }} aria-hidden="true">
          ●
        </span>{' '}
        {names.after}
      </Text>
    </>
  );
}
