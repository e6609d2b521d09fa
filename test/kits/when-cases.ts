import { readFileSync } from 'node:fs';
import type { Found, Reading } from '../../src/turn/2-understand/when/found.ts';
import { findWhen } from '../../src/turn/2-understand/when/when.ts';

/** One case of `test/data/when-dev.jsonl`: what another project expects of a Dutch sentence. */
export interface WhenCase {
  readonly id: string;
  readonly text: string;
  /** Null in cases of which the answer does not depend on it. */
  readonly reference: string | null;
  readonly kind: string;
  readonly expected: readonly ExpectedFound[];
  readonly convention: string | null;
  readonly bar: 'must' | 'should' | 'convention' | 'info';
  readonly unresolvable?: unknown;
}

interface ExpectedFound {
  readonly span: string | null;
  readonly type: string;
  readonly values?: readonly ExpectedValue[];
}

interface ExpectedValue {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly seconds?: number;
}

export type Verdict =
  | 'right'
  | 'right-by-convention'
  | 'among-readings'
  | 'doubtful'
  | 'missed'
  | 'confidently-wrong';

export function readWhenCases(path: string): readonly WhenCase[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as WhenCase);
}

/** Any moment will do for a case without a reference. */
const ANY_MOMENT = '2016-11-07T00:00:00';

/**
 * Judges one case. `right`: the first reading is theirs as it stands. `right-by-convention`: the two differ by a convention of formats.md and by
 * nothing else. `among-readings`: theirs is another reading of ours and we say that we doubt. `missed`: nothing found. What must be refused
 * is right when nothing is found.
 */
function judgeWhen(sentence: WhenCase): {
  readonly verdict: Verdict;
  readonly found: readonly Found[];
} {
  const reference = Temporal.PlainDateTime.from(sentence.reference ?? ANY_MOMENT);
  const found = findWhen(sentence.text, reference, 'any');
  if (mustBeRefused(sentence)) {
    const wrong = sentence.kind === 'none-duration' ? found.filter(({ kind }) => kind === 'duration') : found;
    if (wrong.length === 0) return { verdict: 'right', found };
    return { verdict: wrong.some(({ certain }) => certain) ? 'confidently-wrong' : 'doubtful', found };
  }
  return { verdict: judgeFound(sentence, found), found };
}

const mustBeRefused = ({ kind, expected, unresolvable }: WhenCase): boolean =>
  unresolvable !== undefined || kind.startsWith('none') || expected.length === 0;

function judgeFound(sentence: WhenCase, found: readonly Found[]): Verdict {
  const wanted = sentence.expected.filter((each) => (each.values ?? []).length > 0);
  const matches = (reading: Reading, each: ExpectedFound): boolean =>
    (each.values ?? []).some((value) => isSame(reading, value, sentence));
  if (wanted.every((each) => found.some((ours) => matches(ours, each)))) return 'right';
  if (
    wanted.every((each) =>
      found.some((ours) => matches(ours, each) || differsByConvention(ours, each, sentence)),
    )
  )
    return 'right-by-convention';
  const readings = wanted.every((each) =>
    found.some((ours) => matches(ours, each) || ours.also.some((other) => matches(other, each))),
  );
  if (readings) return 'among-readings';
  if (found.length === 0) return 'missed';
  return found.some(({ certain }) => certain) ? 'confidently-wrong' : 'doubtful';
}

/**
 * Whether only a convention of formats.md parts the two: a time without a day part lies in opening hours, where the others take the night;
 * a bare weekday is the first one after today, where chrono takes the nearest; a stretch from now ("binnen vijf dagen", "komend
 * uur") is a range, of which chrono gives the end; the end of a week is its Thursday and Friday, and day parts have our hours; "volgende week" is
 * the whole week after this one, of which chrono gives a day.
 */
function differsByConvention(ours: Found, theirs: ExpectedFound, sentence: WhenCase): boolean {
  const values = theirs.values ?? [];
  const otherHalf = ours.also.some((other) => values.some((value) => isSame(other, value, sentence)));
  if (ours.sense.doubts.length === 1 && ours.sense.doubts[0] === 'half-of-day' && otherHalf) return true;
  const from = dateOf(ours.from);
  if (ours.sense.shape === 'weekday' && ours.kind === 'date' && from !== null) {
    const weekBefore = Temporal.PlainDate.from(from).subtract({ days: 7 }).toString();
    return values.some(({ start, end }) => end == null && dateOf(start) === weekBefore);
  }
  if (hasOurBorders(ours, values)) return true;
  const fromNow = ours.from?.slice(0, 10) === sentence.reference?.slice(0, 10) || ours.sense.shape === 'days';
  const end = ours.to?.slice(0, 10);
  return fromNow && otherHalf && values.every((value) => value.end == null && dateOf(value.start) === end);
}

/** Edges of weeks, day parts, and whole weeks and years: one border is theirs, or their single day lies within. */
function hasOurBorders({ sense, from, to }: Found, values: readonly ExpectedValue[]): boolean {
  if (from === null || to === null) return false;
  const borders = (sense.shape === 'week' && sense.edge !== null) || sense.dayPart !== null;
  const whole = (sense.shape === 'week' || sense.shape === 'year') && sense.edge === null;
  return values.some(({ start, end }) => {
    const sameDay = dateOf(start) === dateOf(from);
    if (borders && end != null)
      return sameDay && (timeOf(start) === timeOf(from) || timeOf(end) === timeOf(to));
    const day = dateOf(start);
    return whole && end == null && day !== null && from.slice(0, 10) <= day && day <= to.slice(0, 10);
  });
}

const TIME = /T(\d\d:\d\d:\d\d)/;
const timeOf = (text: string | null | undefined): string | null => TIME.exec(text ?? '')?.[1] ?? null;
/** chrono's cases were kept without seconds. */
const sameTime = (ours: string | null, theirs: string | null): boolean =>
  timeOf(ours) === timeOf(theirs) ||
  (timeOf(theirs)?.endsWith(':00') === true && timeOf(ours)?.slice(0, 5) === timeOf(theirs)?.slice(0, 5));
const dateOf = (text: string | null | undefined): string | null =>
  text !== null && text !== undefined && !text.startsWith('T') ? text.slice(0, 10) : null;

/** Whether one of our readings is one of their values, as our conventions write it. */
function isSame(ours: Reading, theirs: ExpectedValue, sentence: WhenCase): boolean {
  if (theirs.seconds !== undefined && sentence.kind === 'duration') return sameLength(ours, theirs.seconds);
  if (ours.kind === 'duration') return false;
  const named = /morgens|de morgen/.test(sentence.text) && sentence.convention === 'end-exclusive';
  if (named || sentence.convention === 'daypart-window' || sentence.convention === 'daypart-point')
    return sameDayPart(ours, theirs);
  const start = theirs.start ?? null;
  const end = theirs.end ?? null;
  if (end === null) return samePoint(ours, start, sentence);
  return sameStart(ours.from, start) && sameEnd(ours, end, sentence);
}

/** Lengths are compared in seconds; the projects count a month as 30 days, a year as 365, and Duckling "7 w" as 49 days of 24 hours. */
function sameLength(ours: Reading, seconds: number): boolean {
  if (ours.duration === null) return false;
  const {
    years,
    months,
    weeks,
    days,
    hours,
    minutes,
    seconds: rest,
    milliseconds,
  } = Temporal.Duration.from(ours.duration);
  const total =
    ((years * 365 + months * 30 + weeks * 7 + days) * 24 + hours) * 3600 +
    minutes * 60 +
    rest +
    milliseconds / 1000;
  // Half a year is six months or 182.5 days.
  return Math.abs(total - seconds) <= Math.max(0.5, seconds * 0.015);
}

/**
 * A point of theirs: the same day or moment. A month or a week of theirs is its first day; a bare time of ours is compared with the
 * time of their moment, because we do not choose its day.
 */
function samePoint(ours: Reading, start: string | null, sentence: WhenCase): boolean {
  if (start === null) return false;
  if (ours.kind === 'time' || ours.kind === 'time-range') {
    return sentence.id.startsWith('chrono')
      ? sameTime(ours.from, start)
      : timeOf(ours.from) === timeOf(start);
  }
  if (start.startsWith('T'))
    return sentence.id.startsWith('chrono')
      ? sameTime(ours.from, start)
      : timeOf(ours.from) === timeOf(start);
  if (dateOf(ours.from) !== dateOf(start)) return false;
  // chrono gives a date the time of the reference or noon.
  const dateOnly = ours.kind === 'date' || ours.kind === 'date-range' || ours.kind === 'holiday';
  if (dateOnly) return timeOf(start) === null || sentence.id.startsWith('chrono');
  return timeOf(start) === null
    ? timeOf(ours.from) === '00:00:00' || sentence.id.startsWith('chrono')
    : timeOf(ours.from) === timeOf(start);
}

function sameStart(ours: string | null, theirs: string | null): boolean {
  if (theirs === null) return ours === null;
  if (ours === null) return false;
  if (ours.startsWith('T') || theirs.startsWith('T')) return timeOf(ours) === timeOf(theirs);
  if (dateOf(ours) !== dateOf(theirs)) return false;
  return timeOf(ours) === null || timeOf(theirs) === null || timeOf(ours) === timeOf(theirs);
}

/** Ends: ours is included for days and excluded for times; theirs is excluded (Recognizers-Text, at the grain Duckling) or included (chrono). */
function sameEnd({ to }: Reading, end: string, sentence: WhenCase): boolean {
  if (to === null) return false;
  if (sentence.convention === 'end-exclusive') return sameGrainEnd(to, end);
  if (to.startsWith('T') || end.startsWith('T')) return timeOf(to) === timeOf(end);
  const days = Temporal.PlainDate.from(end.slice(0, 10)).since(Temporal.PlainDate.from(to.slice(0, 10))).days;
  if (timeOf(to) === null) return days === 0 || days === 1 || isMonthRange(sentence, to, end);
  if (timeOf(end) === '23:59:59' && timeOf(to) === '00:00:00') return days === -1;
  return days === 0 && timeOf(to) === timeOf(end);
}

/** "jan-feb" ends with February for us; Recognizers-Text ends where February begins. */
const isMonthRange = (sentence: WhenCase, to: string, end: string): boolean =>
  end.slice(8, 10) === '01' &&
  to.slice(0, 7) === end.slice(0, 7) &&
  /-\w+ \d{4}|t\/m|tot/.test(sentence.text);

/** Duckling's end is one grain (a minute, an hour) after what was said. */
function sameGrainEnd(to: string, end: string): boolean {
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const gap = minutes(timeOf(end) ?? '00:00') - minutes(timeOf(to) ?? '00:00');
  return gap === 0 || gap === 1 || gap === 60;
}

/** Day parts have other hours everywhere: the day must agree, and our answer must be a stretch of it. */
function sameDayPart(ours: Reading, theirs: ExpectedValue): boolean {
  const start = theirs.start ?? theirs.end ?? null;
  const isDay = start !== null && !start.startsWith('T');
  const weekend = ours.kind === 'date-range';
  if (ours.to === null && ours.kind !== 'time' && ours.kind !== 'datetime') return false;
  if (!isDay) return ours.kind === 'time-range' || ours.kind === 'time';
  const from = dateOf(ours.from);
  if (from === null) return ours.kind === 'time-range' || ours.kind === 'time';
  const day = Temporal.PlainDate.from(from);
  const other = Temporal.PlainDate.from(start.slice(0, 10));
  return weekend ? Math.abs(day.since(other).days) <= 1 : day.equals(other);
}

export interface Score {
  readonly n: number;
  readonly right: number;
  readonly byConvention: number;
  readonly amongReadings: number;
  readonly confidentlyWrong: number;
  readonly lines: readonly string[];
}

/** Counts the verdicts of a bar; `lines` tells what is not right. */
export function scoreWhen(cases: readonly WhenCase[]): Score {
  const lines: string[] = [];
  let right = 0;
  let byConvention = 0;
  let amongReadings = 0;
  let confidentlyWrong = 0;
  for (const sentence of cases) {
    const { verdict, found } = judgeWhen(sentence);
    if (verdict === 'right') right += 1;
    else {
      if (verdict === 'right-by-convention') byConvention += 1;
      if (verdict === 'among-readings') amongReadings += 1;
      if (verdict === 'confidently-wrong') confidentlyWrong += 1;
      const ours = found.map(
        ({ kind, from, to, duration, certain }) =>
          `${kind} ${from}..${to} ${duration ?? ''}${certain ? '' : '?'}`,
      );
      const wanted = sentence.expected.flatMap((each) =>
        (each.values ?? []).map(
          ({ start, end, seconds }) => `${start}..${end}${seconds === undefined ? '' : ` ${seconds}s`}`,
        ),
      );
      lines.push(
        `${verdict} ${sentence.id} | ${sentence.text} | ${sentence.reference} | ours: ${ours.join('; ')} | theirs: ${wanted.join(' ')}`,
      );
    }
  }
  return { n: cases.length, right, byConvention, amongReadings, confidentlyWrong, lines };
}
