import type { Settings } from '../../../../src/http/contract/settings.ts';
import { CLOCK } from '../../../../src/http/contract/week.ts';

export type Callbacks = Settings['practice']['callbacks'];
export type CallbackPart = Callbacks['parts'][number];
type Weekday = CallbackPart['weekdays'][number];

export const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** A line of the form: one day, or all days of the working week. */
export interface PartLine {
  readonly day: Weekday | 'workdays';
  readonly from: string;
  readonly to: string;
  readonly perHour: number;
}

/** The lines of the form; a part of some days has a line for each. */
export const linesOf = (parts: readonly CallbackPart[]): readonly PartLine[] =>
  parts.flatMap<PartLine>(({ weekdays, ...rest }) =>
    weekdays.length === WORKDAYS.length && WORKDAYS.every((day) => weekdays.includes(day))
      ? [{ day: 'workdays' as const, ...rest }]
      : weekdays.map((day) => ({ day, ...rest })),
  );

export const partsOf = (lines: readonly PartLine[]): CallbackPart[] =>
  lines.map(({ day, ...rest }) => ({ weekdays: day === 'workdays' ? [...WORKDAYS] : [day], ...rest }));

/** What is wrong with a line among the others; null: nothing. */
export function wrongWith(line: PartLine, others: readonly PartLine[]): 'times' | 'at-once' | null {
  const { from, to } = line;
  if (!CLOCK.test(from) || !CLOCK.test(to) || from >= to) return 'times';
  return others.some((other) => other.from < to && from < other.to && sharesDay(line, other))
    ? 'at-once'
    : null;
}

const sharesDay = (a: PartLine, b: PartLine): boolean => {
  const [ofA, ofB] = partsOf([a, b]).map(({ weekdays }) => weekdays);
  return ofA?.some((day) => ofB?.includes(day)) === true;
};
