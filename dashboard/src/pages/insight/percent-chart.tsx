import type { ReactNode } from 'react';
import { ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { TICK } from './chart-look.ts';

/** A part of a hundred with the ends of its 95% interval. */
export interface ChartedShare {
  readonly name: string;
  readonly percent: number;
  readonly from: number;
  readonly to: number;
}

const ROW_PX = 44;
const NAMES_PX = 180;
/** On a telephone a name takes four lines, and four lines of 14 pixels this much. */
const NARROW_PX = 480;
const NARROW_ROW_PX = 72;

/** The same with how far its error bar reaches to either side. */
export const withSpread = (shares: readonly ChartedShare[]) =>
  shares.map((share) => ({ ...share, spread: [share.percent - share.from, share.to - share.percent] }));

/** One scale of 0 to 100 with a row for each name; the dots are its children. `footPx`: axis and legend below the rows. */
export function PercentChart({
  rows,
  footPx,
  label,
  width,
  children,
}: {
  rows: number;
  footPx: number;
  label: string;
  width: number;
  children: ReactNode;
}) {
  return (
    <ScatterChart
      width={width}
      height={rows * (width < NARROW_PX ? NARROW_ROW_PX : ROW_PX) + footPx}
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
      {children}
    </ScatterChart>
  );
}
