import dayjs from 'dayjs';
import type { AgendaDay, Appointment } from '../../../../src/http/contract/agenda.ts';

/** The finest step of a booking. */
export const STEP_MS = 5 * 60_000;
const HOUR_MS = 60 * 60_000;
/** What a day shows on which nobody works and nothing stands. */
const USUAL = { from: 8 * HOUR_MS, to: 18 * HOUR_MS };
/** Five minutes are 14 pixels: too low to press (WCAG 2.5.8) and lower than a line of letters. */
const LEAST_DRAWN_MS = 2 * STEP_MS;

/** One practitioner's day: a column of the grid. */
export interface Column {
  readonly key: string;
  readonly day: AgendaDay;
  readonly practitioner: AgendaDay['practitioners'][number];
  /** First of its day: the one that says what all of them share. */
  readonly isFirst: boolean;
}

/** Which part of every day is drawn, in milliseconds since its midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where something is held while it looks for its place: a day, whose column, milliseconds since midnight. */
export interface Target {
  readonly day: string;
  readonly practitioner: string;
  readonly at: number;
}

/** A stretch of a column where nobody works or everything is free, with what it says. */
export interface Stretch extends Span {
  readonly kind: 'free' | 'off' | 'closed';
  readonly words: string;
}

export const momentMs = (moment: string): number => dayjs(moment).valueOf();

/** Milliseconds since the midnight of this day. */
export const sinceMidnight = (day: AgendaDay, moment: string): number =>
  momentMs(moment) - momentMs(day.from);

export const columnsOf = (days: readonly AgendaDay[], practitioner: string | null): readonly Column[] =>
  days.flatMap((day) =>
    day.practitioners
      .filter(({ id }) => practitioner === null || id === practitioner)
      .map((one, nth) => ({ key: `${day.day} ${one.id}`, day, practitioner: one, isFirst: nth === 0 })),
  );

/** Whole hours from the first that anyone works or is seen to the last. A day of the clock change is drawn whole. */
export function spanOf(days: readonly AgendaDay[]): Span {
  const [only] = days;
  if (days.length === 1 && only !== undefined && hoursOf(only) !== 24) {
    return { from: 0, to: hoursOf(only) * HOUR_MS };
  }
  const all = days.flatMap((day) =>
    [...day.open, ...day.appointments].map(({ from, to }) => ({
      from: sinceMidnight(day, from),
      to: sinceMidnight(day, to),
    })),
  );
  if (all.length === 0) return USUAL;
  return {
    from: Math.floor(Math.min(...all.map(({ from }) => from)) / HOUR_MS) * HOUR_MS,
    to: Math.ceil(Math.max(...all.map(({ to }) => to)) / HOUR_MS) * HOUR_MS,
  };
}

/** 23, 24 or 25. */
export const hoursOf = ({ from, to }: AgendaDay): number => (momentMs(to) - momentMs(from)) / HOUR_MS;

const appointmentsOf = ({ day, practitioner }: Column): readonly Appointment[] =>
  day.appointments.filter((one) => one.practitioner === practitioner.id);

/** An appointment with where it is drawn: a short one as high as ten minutes, and beside others that would lie under it. */
export interface Drawn extends Span {
  readonly appointment: Appointment;
  /** Drawn higher than it is long. */
  readonly isShort: boolean;
  /** Which of so many strips of the column. */
  readonly strip: number;
  readonly strips: number;
}

/** The appointments of a column in order of time, so that none hides another: five minutes after five minutes, or two at one time. */
export function drawnIn(column: Column): readonly Drawn[] {
  const drawn: Drawn[] = [];
  let group: Omit<Drawn, 'strips'>[] = [];
  const close = () => {
    const strips = Math.max(0, ...group.map(({ strip }) => strip)) + 1;
    drawn.push(...group.map((one) => ({ ...one, strips })));
    group = [];
  };
  for (const appointment of appointmentsOf(column)) {
    const from = sinceMidnight(column.day, appointment.from);
    const ends = sinceMidnight(column.day, appointment.to);
    const to = Math.max(ends, from + LEAST_DRAWN_MS);
    if (group.every((one) => one.to <= from)) close();
    const taken = new Set(group.filter((one) => one.to > from).map(({ strip }) => strip));
    const strip = [...taken, taken.size].findIndex((_, nth) => !taken.has(nth));
    group.push({ appointment, from, to, isShort: to > ends, strip });
  }
  close();
  return drawn;
}

/** The column without its appointments, in order: when its practitioner is free, off, or closed with the reason. */
export function stretchesOf(
  column: Column,
  span: Span,
  words: { readonly free: string; readonly off: string; readonly pause: string },
): readonly Stretch[] {
  const { day, practitioner } = column;
  const works = day.open
    .filter((one) => one.practitioner === practitioner.id)
    .map(({ from, to }) => ({ from: sinceMidnight(day, from), to: sinceMidnight(day, to) }))
    .toSorted((a, b) => a.from - b.from);
  const taken = appointmentsOf(column).map(({ from, to }) => ({
    from: sinceMidnight(day, from),
    to: sinceMidnight(day, to),
  }));
  const free = works
    .flatMap((window) => without(window, taken))
    .map((one): Stretch => ({ ...one, kind: 'free', words: words.free }));
  const last = works.at(-1)?.to ?? span.from;
  const first = works[0]?.from ?? span.to;
  const idle = without(span, [...works, ...taken]).map((one): Stretch => {
    const closure = day.closures.find(
      (closed) =>
        (closed.practitioner === null || closed.practitioner === practitioner.id) &&
        sinceMidnight(day, closed.from) < one.to &&
        one.from < sinceMidnight(day, closed.to),
    );
    if (closure !== undefined) return { ...one, kind: 'closed', words: closure.reason };
    if (works.length === 0 && day.closedBecause !== null) {
      return { ...one, kind: 'closed', words: day.closedBecause };
    }
    const isPause = one.from >= first && one.to <= last;
    return { ...one, kind: 'off', words: isPause ? words.pause : words.off };
  });
  return [...free, ...idle].toSorted((a, b) => a.from - b.from);
}

/** What is left of a stretch when others are taken out of it. */
function without(whole: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let at = whole.from;
  for (const { from, to } of others.toSorted((a, b) => a.from - b.from)) {
    if (from > at) left.push({ from: at, to: Math.min(from, whole.to) });
    at = Math.max(at, to);
    if (at >= whole.to) break;
  }
  if (at < whole.to) left.push({ from: at, to: whole.to });
  return left.filter(({ from, to }) => from < to);
}
