import type { PlainDate } from './calendar.ts';
import type { Doubt, Shape } from './found.ts';

/** Days as they were said. What depends on other words of the sentence stays open until `resolve.ts` sees them. */
export type DayWords =
  /** Known days: "morgen", "volgende week", "12 maart 2027", "de dag na pasen". */
  | { readonly type: 'days'; readonly days: Days }
  /** "de 15e", "15 maart", "vrijdag 15 maart 2027": the missing parts come from the reference or from the other end of a range. */
  | {
      readonly type: 'calendar';
      readonly day: number;
      readonly month: number | null;
      readonly year: number | null;
      readonly weekday: number | null;
      /** A bare number that may be something else. */
      readonly bare: boolean;
    }
  /** "vrijdag" without more. */
  | { readonly type: 'weekday'; readonly weekday: number }
  | { readonly type: 'month'; readonly month: number; readonly year: number | null }
  /** "over vijf uur": a moment, not a day. */
  | {
      readonly type: 'moment';
      readonly from: Temporal.PlainDateTime | null;
      readonly to: Temporal.PlainDateTime | null;
      readonly doubts: readonly Doubt[];
      readonly point: Temporal.PlainDateTime | null;
    }
  /** "30 februari": heard as a date, but no calendar has it. */
  | { readonly type: 'impossible' };

export interface Days {
  readonly first: PlainDate | null;
  /** Included. Null when open: "na 2018". */
  readonly last: PlainDate | null;
  readonly shape: Shape;
  readonly weekday: number | null;
  readonly holiday: string | null;
  readonly edge: 'begin' | 'middle' | 'end' | null;
  readonly bound: 'from' | 'until' | null;
  readonly doubts: readonly Doubt[];
  readonly also: readonly { readonly first: PlainDate | null; readonly last: PlainDate | null }[];
}

export const daysOf = (
  span: { readonly first: PlainDate | null; readonly last: PlainDate | null },
  shape: Shape,
  rest: Partial<Days> = {},
): Days => ({
  first: span.first,
  last: span.last,
  shape,
  weekday: null,
  holiday: null,
  edge: null,
  bound: null,
  doubts: [],
  also: [],
  ...rest,
});

export const oneDay = (date: PlainDate, shape: Shape, rest: Partial<Days> = {}): Days =>
  daysOf({ first: date, last: date }, shape, rest);
